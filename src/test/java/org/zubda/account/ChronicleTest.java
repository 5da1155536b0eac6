package org.zubda.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zubda.claim.Reading;
import org.zubda.export.AccountJson;
import org.zubda.report.Moment;
import org.zubda.store.PackedReadings;
import org.zubda.story.Lexicon;
import org.zubda.story.Sides;

/** Adding one by one, in whatever order, gives what all at once give. */
class ChronicleTest {

  private static final Lexicon LEXICON = Lexicon.english();

  private static Chronicle chronicle() {
    return new Chronicle(LEXICON, Sides.BY_PARTY, Readings.held());
  }

  private static String json(Account account) {
    return new AccountJson("test").render(account, List.of());
  }

  private static String batch(List<Reading> readings, Optional<Moment> asKnownAt) {
    return json(new Reconciler().reconcile(readings, asKnownAt));
  }

  private static List<Reading> shuffled(List<Reading> readings, Random random) {
    List<Reading> shuffled = new ArrayList<>(readings);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void oneByOneInAnyOrderIsTheSameAsAllAtOnce(long seed) {
    Random random = new Random(seed);
    List<Reading> readings = InventedReports.of(seed, 12 + random.nextInt(14), 3);
    String expected = batch(readings, Optional.empty());
    Chronicle chronicle = chronicle();
    for (Reading reading : shuffled(readings, random)) {
      chronicle.add(reading);
    }

    assertThat(json(chronicle.account(Optional.empty()))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {13, 14, 15, 16, 17, 18})
  void readingsThatArePackedAreToldAsThoseThatAreOpen(long seed) {
    List<Reading> readings = InventedReports.of(seed, 20, 3);
    Chronicle chronicle =
        new Chronicle(LEXICON, Sides.BY_PARTY, new PackedReadings(), Work.PLAIN, 3);
    for (Reading reading : shuffled(readings, new Random(seed))) {
      chronicle.add(reading);
    }

    assertThat(json(chronicle.account(Optional.empty())))
        .isEqualTo(batch(readings, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(longs = {71, 72, 73, 74})
  void severalThreadsTellTheSame(long seed) {
    List<Reading> readings = InventedReports.of(seed, 40, 4);
    Chronicle chronicle =
        new Chronicle(LEXICON, Sides.BY_PARTY, new PackedReadings(), new Threads());
    chronicle.addAll(readings.subList(0, 20));
    chronicle.addAll(readings.subList(20, 40));

    assertThat(json(chronicle.account(Optional.empty())))
        .isEqualTo(batch(readings, Optional.empty()));
    Optional<Moment> moment = Optional.of(Moment.parse("2031-05-02"));
    assertThat(json(chronicle.account(moment))).isEqualTo(batch(readings, moment));
  }

  /** Work on as many threads as there are processors. */
  private static final class Threads implements Work {
    @Override
    public <T> List<T> all(List<Supplier<T>> pieces) {
      return pieces.parallelStream().map(Supplier::get).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
  void batchesOfAnySizeAreTheSameAsAllAtOnce(long seed) {
    Random random = new Random(seed);
    List<Reading> readings = InventedReports.of(seed, 30, 4);
    String expected = batch(readings, Optional.empty());
    Chronicle chronicle = chronicle();
    List<Reading> left = shuffled(readings, random);
    while (!left.isEmpty()) {
      int n = Math.min(left.size(), 1 + random.nextInt(9));
      chronicle.addAll(left.subList(0, n));
      left = left.subList(n, left.size());
    }

    assertThat(json(chronicle.account(Optional.empty()))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {61, 62, 63, 64, 65, 66})
  void whicheverComesLastTheAccountIsTheSame(long seed) {
    List<Reading> readings = InventedReports.of(seed, 16, 3);
    String expected = batch(readings, Optional.empty());
    for (Reading last : readings) {
      Chronicle chronicle = chronicle();
      chronicle.addAll(readings.stream().filter(r -> r != last).toList());
      chronicle.add(last);

      assertThat(json(chronicle.account(Optional.empty())))
          .as(last.report().location())
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36})
  void anEarlierMomentIsThatOfTheReportsKnownByThen(long seed) {
    List<Reading> readings = InventedReports.of(seed, 20, 3);
    Chronicle chronicle = chronicle();
    chronicle.addAll(readings);
    for (String at : List.of("2031-04-30", "2031-05-02", "2031-05-03T12:00Z", "2031-05-20")) {
      Optional<Moment> moment = Optional.of(Moment.parse(at));

      assertThat(json(chronicle.account(moment))).as(at).isEqualTo(batch(readings, moment));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43, 44})
  void eachChangeTellsWhichAccountsOfStoriesGaveWayToWhich(long seed) {
    Chronicle chronicle = chronicle();
    Map<String, StoryAccount> stories = new LinkedHashMap<>();
    for (Reading reading : InventedReports.of(seed, 25, 3)) {
      Change change = chronicle.add(reading);
      change.before().forEach(s -> assertThat(stories.remove(s.id())).isEqualTo(s));
      change.after().forEach(s -> stories.put(s.id(), s));

      assertThat(chronicle.stories()).containsExactlyInAnyOrderElementsOf(stories.values());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53, 54})
  void whatAReportDoesNotTouchIsNotToldAnew(long seed) {
    Chronicle chronicle = chronicle();
    for (Reading reading : InventedReports.of(seed, 25, 3)) {
      List<StoryAccount> before = chronicle.stories();
      Change change = chronicle.add(reading);

      for (StoryAccount story : chronicle.stories()) {
        if (!change.after().contains(story)) {
          assertThat(before).anySatisfy(s -> assertThat(s).isEqualTo(story));
        }
      }
    }
  }

  @Test
  void aReportMayBringStoriesTogether() {
    int most = 0;
    for (long seed = 1; seed < 9; seed++) {
      Chronicle chronicle = chronicle();
      for (Reading reading : InventedReports.of(seed, 25, 3)) {
        most = Math.max(most, chronicle.add(reading).before().size());
      }
    }

    assertThat(most).as("stories that one report touched").isGreaterThan(1);
  }

  @Test
  void aReportThatIsKnownAlreadyChangesNothing() {
    List<Reading> readings = InventedReports.of(7, 6, 2);
    Chronicle chronicle = chronicle();
    chronicle.addAll(readings);

    Change change = chronicle.addAll(readings);

    assertThat(change.before()).isEmpty();
    assertThat(change.after()).isEmpty();
    assertThat(chronicle.size()).isEqualTo(6);
  }

  @Test
  void theInventedReportsAreAsVariousAsTheyShouldBe() {
    Account account = new Reconciler().reconcile(InventedReports.of(22, 30, 4), Optional.empty());

    assertThat(account.stories()).hasSizeGreaterThan(2);
    assertThat(account.copies()).isNotEmpty();
    assertThat(account.readings()).anyMatch(r -> r.report().published().isEmpty());
    assertThat(account.stories()).anyMatch(s -> s.reports().size() > 4);
    assertThat(account.stories()).anyMatch(s -> !s.tolls().isEmpty());
    assertThat(account.stories()).anyMatch(s -> !s.control().isEmpty());
    assertThat(account.stories()).anyMatch(s -> !s.disagreements().isEmpty());
  }
}
