package org.zubda.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorsTest {

  private static final Actors ACTORS = Actors.standard();

  private static Actor actor(String id) {
    return ACTORS.find(id).orElseThrow();
  }

  @Nested
  class TheKnowledge {

    @Test
    void holdsSeveralHundredsBesidesTheStates() {
      long states = ACTORS.states().size();
      assertThat(states).isGreaterThanOrEqualTo(195);
      assertThat(ACTORS.all().size() - 6 * states).isGreaterThanOrEqualTo(900);
    }

    @Test
    void holdsAtLeastOneHundredAndTwentyOutletsAndTheirDomains() {
      List<KnownActor> outlets =
          ACTORS.all().stream()
              .filter(
                  known ->
                      switch (known.actor().kind()) {
                        case MEDIA, AGENCY, STATE_MEDIA -> !known.domains().isEmpty();
                        default -> false;
                      })
              .toList();
      assertThat(outlets).hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void everyAllyAndOwnerIsThere() {
      for (KnownActor known : ACTORS.all()) {
        assertThat(known.allies()).as(known.id()).allMatch(ally -> ACTORS.find(ally).isPresent());
        assertThat(known.belongsTo().map(ACTORS::find))
            .as(known.id())
            .isNotEqualTo(Optional.of(Optional.empty()));
        assertThat(known.actor().party().map(ACTORS::find))
            .as(known.id())
            .isNotEqualTo(Optional.of(Optional.empty()));
      }
    }

    @Test
    void everyCountryIsOne() {
      Set<String> iso = new LinkedHashSet<>(Arrays.asList(java.util.Locale.getISOCountries()));
      iso.add("XK");
      for (KnownActor known : ACTORS.all()) {
        assertThat(iso).as(known.id()).containsAll(known.countries());
      }
    }

    @Test
    void noNameStandsForTwoActorsOfTheSameCountries() {
      Map<String, List<KnownActor>> byName = new LinkedHashMap<>();
      for (KnownActor known : ACTORS.all()) {
        List<String> names = new ArrayList<>(known.aliases());
        names.add(known.actor().name());
        for (String name : new LinkedHashSet<>(names)) {
          String key =
              NameIndex.isAcronym(name)
                  ? name.replace(".", "")
                  : (name.startsWith("The ") ? "the " : "") + NameFold.fold(name);
          List<KnownActor> sharing = byName.computeIfAbsent(key, k -> new ArrayList<>());
          if (!sharing.contains(known)) {
            sharing.add(known);
          }
        }
      }
      List<String> clashes = new ArrayList<>();
      byName.forEach(
          (name, sharing) -> {
            for (int i = 0; i < sharing.size(); i++) {
              for (int k = i + 1; k < sharing.size(); k++) {
                Set<String> one = sharing.get(i).countries();
                Set<String> other = sharing.get(k).countries();
                if ((one.isEmpty() && other.isEmpty()) || !Collections.disjoint(one, other)) {
                  clashes.add(name + ": " + sharing.get(i).id() + ", " + sharing.get(k).id());
                }
              }
            }
          });
      assertThat(clashes).isEmpty();
    }

    @Test
    void aYearOfBeginningLiesBeforeTheYearOfTheEnd() {
      for (KnownActor known : ACTORS.all()) {
        if (known.from().isPresent() && known.to().isPresent()) {
          assertThat(known.from().getAsInt())
              .as(known.id())
              .isLessThanOrEqualTo(known.to().getAsInt());
        }
      }
    }
  }

  @ParameterizedTest(name = "{0} in {1} is {2}")
  @DisplayName("a name in any spelling finds its actor")
  @CsvSource({
    "HTS, SY, hayat-tahrir-al-sham",
    "Hay'at Tahrir ash-Sham, SY, hayat-tahrir-al-sham",
    "hayat tahrir al sham, SY, hayat-tahrir-al-sham",
    "Moammar Gadhafi, LY, muammar-gaddafi",
    "Qaddafi, LY, muammar-gaddafi",
    "Gaddafi, LY, muammar-gaddafi",
    "al Shabaab, SO, al-shabaab",
    "Al-Shabab, SO, al-shabaab",
    "Agence France-Presse, FR, afp",
    "SDF, SY, syrian-democratic-forces",
    "RSF, SD, rapid-support-forces",
    "Organisation for the Prohibition of Chemical Weapons, , opcw",
    "Syria Civil Defense, SY, white-helmets",
    "Syrian army, SY, sy-army",
    "Syria's military, SY, sy-army",
    "Libyan government, LY, ly-government",
    "the United Nations, , united-nations",
    "U.N., , united-nations",
    "The Times, GB, the-times",
  })
  void namesInAllSpellings(String name, String country, String id) {
    List<String> countries = country == null ? List.of() : List.of(country);
    assertThat(ACTORS.named(name, countries).flatMap(Actor::id)).contains(id);
  }

  @Test
  void anAcronymIsMetInCapitalsOnly() {
    assertThat(ACTORS.named("hts", List.of("SY"))).isEmpty();
    assertThat(ACTORS.named("who", List.of())).isEmpty();
    assertThat(ACTORS.named("WHO", List.of()).map(Actor::name))
        .contains("World Health Organization");
  }

  @Test
  void theCountryDecidesBetweenNamesakes() {
    assertThat(ACTORS.named("Kurdish forces", List.of("SY")).flatMap(Actor::party))
        .contains("syrian-democratic-forces");
    assertThat(ACTORS.named("Kurdish forces", List.of("IQ")).flatMap(Actor::party))
        .contains("kurdistan-regional-government");
  }

  @ParameterizedTest(name = "{0} has the party {1}")
  @DisplayName("who belongs to whom, up to the party to the conflict")
  @CsvSource({
    "sy-army, sy-government",
    "sy-state-media, sy-government",
    "bashar-al-assad, sy-government",
    "abu-mohammad-al-julani, hayat-tahrir-al-sham",
    "abdel-fattah-younes, ly-rebels",
    "national-transitional-council, ly-rebels",
    "ypg, syrian-democratic-forces",
    "charles-bouchard, nato",
    "carter-ham, us-government",
    "gaza-health-ministry, hamas",
    "tass, ru-government",
    "wagner-group, ru-government",
    "al-masirah, houthis",
  })
  void parties(String id, String party) {
    assertThat(actor(id).party()).contains(party);
  }

  @Test
  void monitorsAgenciesAndTheUnitedNationsAreNoParty() {
    assertThat(
            List.of(
                "syrian-observatory-for-human-rights",
                "rami-abdel-rahman",
                "reuters",
                "united-nations",
                "white-helmets",
                "human-rights-watch"))
        .noneMatch(id -> ACTORS.isParty(actor(id)));
  }

  @Test
  void aPersonSpeaksForTheirOrganisation() {
    assertThat(ACTORS.speaksFor(actor("rami-abdel-rahman")))
        .contains(actor("syrian-observatory-for-human-rights"));
  }

  @Test
  void sidesOfAConflict() {
    assertThat(ACTORS.isStateForce(actor("sy-army"))).isTrue();
    assertThat(ACTORS.isStateForce(actor("national-defence-forces"))).isTrue();
    assertThat(ACTORS.isNonStateGroup(actor("hayat-tahrir-al-sham"))).isTrue();
    assertThat(ACTORS.isNonStateGroup(actor("hezbollah"))).isTrue();
    assertThat(ACTORS.isNonStateGroup(actor("national-defence-forces"))).isFalse();
    assertThat(ACTORS.isCivilian(actor("white-helmets"))).isTrue();
  }

  @Test
  void alliesAreMutual() {
    assertThat(ACTORS.allied(actor("ru-army"), actor("sy-army"))).isTrue();
    assertThat(ACTORS.allied(actor("sy-government"), actor("hezbollah"))).isTrue();
    assertThat(ACTORS.allied(actor("hayat-tahrir-al-sham"), actor("syrian-national-army")))
        .isTrue();
    assertThat(ACTORS.allied(actor("hayat-tahrir-al-sham"), actor("sy-army"))).isFalse();
    assertThat(ACTORS.allied(actor("reuters"), actor("afp"))).isFalse();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @DisplayName("a web address tells the outlet")
  @CsvSource({
    "reuters.com, Reuters",
    "www.bbc.co.uk, BBC",
    "https://edition.cnn.com/2024/01/01/world/story.html, CNN",
    "english.ahram.org.eg, Ahram Online",
    "sana.sy, SANA",
    "theguardian.com/world, The Guardian",
  })
  void outlets(String domain, String name) {
    assertThat(ACTORS.outletByDomain(domain).map(Actor::name)).contains(name);
  }

  @Test
  void anUnknownAddressIsNoOutlet() {
    assertThat(ACTORS.outletByDomain("example.org")).isEmpty();
    assertThat(ACTORS.outletByDomain("http://[broken")).isEmpty();
    assertThat(ACTORS.outletByDomain("")).isEmpty();
  }

  @Test
  void statesByNameAdjectiveAndCapital() {
    assertThat(ACTORS.stateNamed("the UAE").map(State::code)).contains("AE");
    assertThat(ACTORS.stateOfAdjective("Libyans").map(State::code)).contains("LY");
    assertThat(ACTORS.stateOfCapital("the Kremlin").map(State::code)).contains("RU");
    assertThat(ACTORS.government("SY").map(Actor::name)).contains("Syrian government");
    assertThat(ACTORS.army("SY").map(Actor::name)).contains("Syrian Army");
    assertThat(ACTORS.stateMedia("SY").map(Actor::name)).contains("Syrian state media");
    assertThat(ACTORS.rebels("LY").map(Actor::name)).contains("Libyan rebels");
    assertThat(ACTORS.police("AF").map(Actor::name)).contains("Afghan police");
    assertThat(ACTORS.army("ZZ")).isEmpty();
  }

  @Test
  void brokenLinesAreRefused() {
    assertThatThrownBy(() -> Actors.read(new StringReader("SY Syria"), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                Actors.read(new StringReader(""), List.of(new StringReader("A|rebel|SY|nobody|"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody");
    assertThatThrownBy(
            () ->
                Actors.read(
                    new StringReader(""), List.of(new StringReader("A|rebel|||\nA|rebel|||"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void randomNamesNeverFail() {
    Random random = new Random(11);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int k = random.nextInt(12); k > 0; k--) {
        name.append((char) (random.nextInt(random.nextBoolean() ? 128 : 0x2100) + 1));
      }
      assertThat(ACTORS.named(name.toString(), List.of("SY"))).isNotNull();
      assertThat(ACTORS.outletByDomain(name.toString())).isNotNull();
    }
  }
}
