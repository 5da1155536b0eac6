package org.zubda.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zubda.claim.Reading;
import org.zubda.mention.Mentions;
import org.zubda.report.Moment;
import org.zubda.report.Outlet;
import org.zubda.report.Published;
import org.zubda.report.Report;

class StoryIndexTest {

  private static final Lexicon LEXICON = Lexicon.english();

  private static Reading report(String name, String day, String title, String text) {
    return new Reading(
        new Report(
            name,
            name,
            Optional.empty(),
            Optional.of(title),
            Optional.of(new Outlet("outlet of " + name, Outlet.Basis.METADATA)),
            Optional.of(new Published(Moment.parse(day), Published.Basis.METADATA)),
            "en",
            text,
            false,
            Optional.empty()),
        false,
        List.of(),
        List.of(),
        new Mentions(List.of(), List.of(), List.of()),
        List.of(),
        List.of());
  }

  private static Reading harbour(String name, String day) {
    return report(
        name,
        day,
        "Two brothers shot at Qadis ferry quay",
        "Police in Qadis said Tomas Arvela, 31, and Ruben Arvela, 27, were shot at the Marrow Quay "
            + "ferry terminal. A deckhand of the Kestrel found them.");
  }

  private static Reading market(String name, String day) {
    return report(
        name,
        day,
        "Baker shot at Ramla cattle market",
        "Police in Ramla said Odile Brankov, 58, was shot at the cattle market on Thistle Street. "
            + "Her stall had been robbed before.");
  }

  private static Reading trial(String name, String day) {
    return report(
        name,
        day,
        "Kestrel deckhand on trial for ferry quay murders",
        "A deckhand of the Kestrel went on trial in Qadis for the murders of Tomas Arvela, 31, and "
            + "Ruben Arvela, 27, at the Marrow Quay ferry terminal.");
  }

  private static Reading film(String name, String day) {
    return report(
        name,
        day,
        "Gilded Heron takes top prize at Ostrava film festival",
        "The Gilded Heron by Ilse Vondracek took the top prize at the festival of Ostrava. "
            + "Vondracek thanked her editor.");
  }

  private static List<Reading> mixed() {
    return List.of(
        harbour("a1", "2031-05-02"),
        harbour("a2", "2031-05-03"),
        trial("a3", "2031-09-20"),
        market("b1", "2031-05-02"),
        market("b2", "2031-05-04"),
        film("c1", "2031-05-02"),
        film("c2", "2031-05-03"));
  }

  private static Set<Set<String>> sets(StoryIndex index) {
    Set<Set<String>> sets = new HashSet<>();
    index.groups().forEach(g -> sets.add(Set.copyOf(g.reports())));
    return sets;
  }

  private static StoryIndex of(List<Reading> readings) {
    StoryIndex index = new StoryIndex(LEXICON);
    readings.forEach(index::add);
    return index;
  }

  @Test
  void likeCrimesInTwoTownsOnOneDayAreTwoStoriesAndATrialMonthsLaterIsOfItsOwn() {
    assertThat(sets(of(mixed())))
        .containsExactlyInAnyOrder(
            Set.of("a1", "a2", "a3"), Set.of("b1", "b2"), Set.of("c1", "c2"));
  }

  @Test
  void reportsWithoutAnyViolenceAreGroupedToo() {
    assertThat(of(List.of(film("c1", "2031-05-02"), film("c2", "2031-05-03"))).groups())
        .singleElement()
        .satisfies(g -> assertThat(g.reports()).containsExactly("c1", "c2"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theOrderInWhichReportsComeInLeavesNoTrace(long seed) {
    List<Reading> shuffled = new ArrayList<>(many());
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(of(shuffled).groups()).isEqualTo(of(many()).groups());
  }

  /** Reports of twelve events that share names with each other at random. */
  private static List<Reading> many() {
    String[] names = {
      "Arvela", "Brankov", "Cestrin", "Dolvik", "Ezmar", "Fustane", "Gorlic", "Hesperin", "Ivrand"
    };
    Random random = new Random(7);
    List<Reading> all = new ArrayList<>(mixed());
    for (int i = 0; i < 60; i++) {
      int event = i % 12;
      String one = names[event % names.length];
      String two = names[random.nextInt(names.length)];
      all.add(
          report(
              String.format(Locale.ROOT, "r%03d", i),
              "2031-06-" + String.format(Locale.ROOT, "%02d", 1 + (event + random.nextInt(3))),
              one + " hurt near " + two,
              "Residents of " + two + " said " + one + ", " + (20 + event) + ", was hurt."));
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 100})
  void whatIsSaidToChangeIsAllThatChanges(int atOnce) {
    StoryIndex index = new StoryIndex(LEXICON);
    Set<List<String>> kept = new HashSet<>();
    List<Reading> all = many();
    for (int i = 0; i < all.size(); i++) {
      index.add(all.get(i));
      if (i % atOnce == 0 || i == all.size() - 1) {
        StoryIndex.Regrouped change = index.changes();
        assertThat(change.gone()).doesNotContainAnyElementsOf(change.come());
        change.gone().forEach(g -> assertThat(kept.remove(g)).isTrue());
        change.come().forEach(g -> assertThat(kept.add(g)).isTrue());
        assertThat(kept)
            .containsExactlyInAnyOrderElementsOf(
                index.groups().stream().map(StoryGroup::reports).toList());
      }
    }
  }

  @Test
  void aStoryKeepsItsIdWhenALaterReportJoinsIt() {
    StoryIndex index = of(List.of(harbour("a1", "2031-05-02")));
    String id = index.groups().get(0).id();
    index.add(harbour("a2", "2031-05-03"));
    assertThat(index.groups()).singleElement().extracting(StoryGroup::id).isEqualTo(id);
  }

  @Test
  void aReportThatComesTwiceChangesNothing() {
    StoryIndex index = of(mixed());
    index.changes();
    index.add(harbour("a1", "2031-05-02"));
    assertThat(index.changes()).isEqualTo(new StoryIndex.Regrouped(List.of(), List.of()));
  }

  @Test
  void itIsSaidWhyAReportIsInItsStory() {
    Map<String, Reading> readings = new TreeMap<>();
    mixed().forEach(r -> readings.put(r.report().id(), r));
    assertThat(of(mixed()).why("a3", id -> Objects.requireNonNull(readings.get(id))))
        .hasValueSatisfying(
            why ->
                assertThat(why.reasons())
                    .contains("both have the ages 27, 31")
                    .anyMatch(r -> r.contains("tomas arvela"))
                    .anyMatch(r -> r.contains("published 140 days apart")));
  }
}
