package org.zubda.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zubda.TestEnglish;
import org.zubda.actor.Actors;
import org.zubda.language.Document;
import org.zubda.place.Place;
import org.zubda.report.Span;

class ActorReaderTest {

  private static final ActorReader READER = new ActorReader(Actors.standard());

  /** Each mention as "words -> name kind party". */
  private static List<String> read(String text) {
    return said(text, READER.read(TestEnglish.read(text), List.of()));
  }

  private static List<String> said(String text, List<ActorMention> mentions) {
    return mentions.stream()
        .map(
            m ->
                m.span().of(text)
                    + " -> "
                    + m.actor().name()
                    + " "
                    + m.actor().kind()
                    + " "
                    + m.actor().party().orElse("-"))
        .toList();
  }

  @Nested
  class Names {

    @ParameterizedTest(name = "{0}")
    @DisplayName("a named actor, with its kind and its party")
    @CsvSource(
        delimiter = '|',
        value = {
          "The Syrian Observatory for Human Rights counted the dead. | Syrian Observatory for Human Rights -> Syrian Observatory for Human Rights MONITOR -",
          "Fighters of Hay'at Tahrir ash-Sham left Idlib in Syria. | Hay'at Tahrir ash-Sham -> Hayat Tahrir al-Sham REBEL hayat-tahrir-al-sham",
          "Reuters reported the raid. | Reuters -> Reuters AGENCY -",
          "It was NATO that struck. | NATO -> NATO INTERNATIONAL_ORGANISATION nato",
          "Al-Shabaab attacked a hotel in Somalia. | Al-Shabaab -> Al-Shabaab REBEL al-shabaab",
          "The United Nations counts the displaced. | United Nations -> United Nations INTERNATIONAL_ORGANISATION -",
        })
    void named(String text, String expected) {
      assertThat(read(text)).contains(expected);
    }

    @Test
    void anAcronymIsReadWithItsNameAndAlone() {
      assertThat(
              read("The Rapid Support Forces (RSF) took a village in Sudan. The RSF then left it."))
          .containsSubsequence(
              "Rapid Support Forces (RSF) -> Rapid Support Forces REBEL rapid-support-forces",
              "RSF -> Rapid Support Forces REBEL rapid-support-forces");
    }

    @Test
    void aReportDefinesAnActorThatNobodyKnows() {
      assertThat(
              read(
                  "The Northern Valley Liberation Front (NVLF) claimed the raid."
                      + " A day later NVLF denied it."))
          .contains(
              "NVLF -> Northern Valley Liberation Front REBEL Northern Valley Liberation Front");
    }

    @Test
    void anAcronymOfAnotherCountryIsNone() {
      assertThat(read("The PDF of the report was published in France."))
          .noneMatch(m -> m.startsWith("PDF"));
    }

    @Test
    void aNewspapersNameNeedsItsArticle() {
      assertThat(read("He told The Times that the National Coalition had met in Syria."))
          .contains("The Times -> The Times MEDIA -")
          .noneMatch(m -> m.contains("The National MEDIA"));
    }
  }

  @Nested
  class States {

    @ParameterizedTest(name = "{0}")
    @DisplayName("a state's arms, by adjective, possessive and capital")
    @CsvSource(
        delimiter = '|',
        value = {
          "The Syrian army shelled the town. | Syrian army -> Syrian Army MILITARY sy-government",
          "Syria's military denied the raid. | Syria's military -> Syrian Army MILITARY sy-government",
          "Syrias military denied the raid. | Syrias military -> Syrian Army MILITARY sy-government",
          "The Libyan government rejected the offer. | Libyan government -> Libyan government GOVERNMENT ly-government",
          "The government of Iraq thanked them. | government of Iraq -> Iraqi government GOVERNMENT iq-government",
          "Russian warplanes bombed a market. | Russian warplanes -> Russia GOVERNMENT ru-government",
          "An Israeli air strike hit a car. | Israeli -> Israel GOVERNMENT il-government",
          "The raid was launched by Turkey. | Turkey -> Turkey GOVERNMENT tr-government",
          "Moscow denied the report. | Moscow -> Russia GOVERNMENT ru-government",
          "Russian state media showed the wreck. | Russian state media -> Russian state media STATE_MEDIA ru-government",
          "The German foreign ministry warned travellers. | German foreign ministry -> German foreign ministry GOVERNMENT de-government",
          "The Ministry of Defence of Ukraine was silent. | Ministry of Defence -> Ukrainian defence ministry GOVERNMENT ua-government",
          "Afghan officials spoke of ten dead. | Afghan officials -> Afghan officials OFFICIAL af-government",
        })
    void arms(String text, String expected) {
      assertThat(read(text)).contains(expected);
    }

    @Test
    void aCountryThatPeopleFleeToIsNoActor() {
      assertThat(read("Thousands fled to Turkey on foot.")).noneMatch(m -> m.contains("TR"));
      assertThat(read("Thousands fled to Turkey on foot.")).noneMatch(m -> m.contains("Turkey"));
    }

    @Test
    void twoStatesShareANoun() {
      assertThat(read("Syrian and Russian planes bombed the road to Hama."))
          .contains(
              "Syrian -> Syrian government GOVERNMENT sy-government",
              "Russian planes -> Russia GOVERNMENT ru-government");
    }

    @Test
    void theArmyIsThatOfTheCountryOfTheReport() {
      String text = "Shells fell on Zintan overnight. The army was silent, police said.";
      Place town =
          new Place(
              Optional.of("geonames:1"),
              "Zintan",
              Optional.empty(),
              Optional.of("LY"),
              Optional.empty(),
              Place.Precision.TOWN,
              0,
              Optional.empty());
      int at = text.indexOf("Zintan");
      List<ActorMention> mentions =
          READER.read(
              TestEnglish.read(text), List.of(new PlaceMention(new Span(at, at + 6), town, false)));
      assertThat(said(text, mentions))
          .contains(
              "army -> Libyan army MILITARY ly-government",
              "police -> Libyan police POLICE ly-government");
    }

    @Test
    void regimeForcesAreTheGovernments() {
      assertThat(
              read(
                  "Rebels in Syria entered the town and regime forces fled."
                      + " Government troops came back at night."))
          .contains(
              "Rebels -> Syrian rebels REBEL sy-rebels",
              "regime forces -> Syrian government GOVERNMENT sy-government",
              "Government troops -> Syrian government GOVERNMENT sy-government");
    }
  }

  @Nested
  class People {

    @ParameterizedTest(name = "{0}")
    @DisplayName("a person with an office speaks for a party")
    @CsvSource(
        delimiter = '|',
        value = {
          "Libyan Deputy Foreign Minister Khaled Kaim told reporters so. | Libyan Deputy Foreign Minister Khaled Kaim -> Khaled Kaim OFFICIAL ly-government",
          "HTS leader Abu Mohammad al-Julani spoke in Syria. | HTS leader Abu Mohammad al-Julani -> Abu Mohammad al-Julani PERSON hayat-tahrir-al-sham",
          "Kremlin spokesman Dmitry Peskov was calm. | Kremlin spokesman Dmitry Peskov -> Dmitry Peskov OFFICIAL ru-government",
          "Taliban spokesman Karim Wardaki said so in Afghanistan. | Taliban spokesman Karim Wardaki -> Karim Wardaki PERSON taliban",
          "Malian army spokesman Moussa Keita said so. | Malian army spokesman Moussa Keita -> Moussa Keita OFFICIAL ml-government",
          "Witness Paul Ferrand saw two trucks. | Witness Paul Ferrand -> Paul Ferrand WITNESS -",
        })
    void offices(String text, String expected) {
      assertThat(read(text)).contains(expected);
    }

    @Test
    void theOfficeMayStandBehindTheName() {
      assertThat(
              read(
                  "Gen. Salem Warfalli, commander of rebel forces, spoke in Libya."
                      + " The rebels were tired, Warfalli said."))
          .contains(
              "Gen. Salem Warfalli -> Salem Warfalli PERSON ly-rebels",
              "Warfalli -> Salem Warfalli PERSON ly-rebels");
    }

    @Test
    void theOfficeMayStandBeforeTheNameWithAComma() {
      assertThat(read("A Houthi spokesman, Nasser Radwan, denied the raid in Yemen."))
          .contains("Nasser Radwan -> Nasser Radwan PERSON houthis");
    }

    @Test
    void aShortNameLeadsToTheLongestOfTheReport() {
      assertThat(
              read(
                  "Haddad saw the smoke. Later Marwan Haddad, a shopkeeper, left the town."
                      + " Mr Haddad has not returned."))
          .filteredOn(m -> m.contains("Haddad"))
          .allMatch(m -> m.contains("-> Marwan Haddad"));
    }

    @Test
    void theSurnameOfAKnownPersonMayBeAnothers() {
      assertThat(read("Rana Putin, a nurse in Lyon, said so. The nurse was tired."))
          .noneMatch(m -> m.contains("Vladimir"));
    }

    @Test
    void theGeneralIsTheOneOfTheReport() {
      assertThat(
              read(
                  "Gen. Salem Warfalli, commander of rebel forces, spoke in Libya."
                      + " The general said that four tanks were lost."))
          .anyMatch(m -> m.startsWith("general -> Salem Warfalli"));
    }

    @Test
    void heIsThePersonLastSpokenOf() {
      assertThat(read("Interior minister Jan Novak visited the town. He said that six had died."))
          .anyMatch(m -> m.startsWith("He -> Jan Novak"));
    }
  }

  @Nested
  class WithoutAName {

    @ParameterizedTest(name = "{0}")
    @DisplayName("who speaks without a name has a kind all the same")
    @CsvSource(
        delimiter = '|',
        value = {
          "Witnesses saw smoke. | Witnesses -> witnesses WITNESS -",
          "Residents fled. | Residents -> residents WITNESS -",
          "Activists posted a film. | Activists -> activists WITNESS -",
          "Local media reported a blast. | Local media -> local media MEDIA -",
          "Analysts doubt it. | Analysts -> analysts ANALYST -",
          "Medics counted ten bodies. | Medics -> medics WITNESS -",
          "Aid agencies warned of hunger. | Aid agencies -> aid agencies AID_ORGANISATION -",
          "Gunmen stormed the bank. | Gunmen -> gunmen UNNAMED -",
          "A senior Libyan government official denied it. | senior Libyan government official -> Libyan government GOVERNMENT ly-government",
          "A spokesman for the Taliban called. | spokesman for the Taliban -> Taliban REBEL taliban",
          "A NATO spokeswoman called. | NATO spokeswoman -> NATO INTERNATIONAL_ORGANISATION nato",
        })
    void kinds(String text, String expected) {
      assertThat(read(text)).contains(expected);
    }

    @Test
    void theRebelsAreThoseWhoLeadThemWhereTheReportSaysSo() {
      assertThat(
              read(
                  "Rebels led by Ahrar al-Sham took a village in Syria."
                      + " The rebels then dug in."))
          .contains("rebels -> Ahrar al-Sham REBEL ahrar-al-sham");
    }

    @Test
    void theLeaderStandsForTheRebelsThatAreNamedByTheirCountryToo() {
      assertThat(
              read(
                  "Syrian rebels, led by Ahrar al-Sham, took a village."
                      + " The rebels then dug in."))
          .filteredOn(m -> m.contains("ebels ->"))
          .hasSize(2)
          .allMatch(m -> m.endsWith("-> Ahrar al-Sham REBEL ahrar-al-sham"));
    }

    @Test
    void theGroupIsTheOneLastNamed() {
      assertThat(
              read(
                  "Human Rights Watch visited the site in Yemen."
                      + " The group reported twelve deaths."))
          .contains("group -> Human Rights Watch MONITOR -");
    }

    @Test
    void theMonitorOfAHeadlineIsTheOneThatTheReportNames() {
      assertThat(
              read(
                  "Forty killed in Syria, monitor says\n\n"
                      + "The Syrian Observatory for Human Rights said that forty people died."))
          .contains("monitor -> Syrian Observatory for Human Rights MONITOR -");
    }

    @Test
    void theAllianceIsNato() {
      assertThat(read("NATO flew over Libya. The alliance said that nobody was hurt."))
          .contains("alliance -> NATO INTERNATIONAL_ORGANISATION nato");
    }

    @Test
    void forcesOfALeaderAreThoseOfTheParty() {
      assertThat(
              read(
                  "Gaddafi's forces shelled the port. Pro-Gadhafi forces left Libya's east."
                      + " Forces loyal to Muammar Gaddafi came back."))
          .filteredOn(m -> m.toLowerCase(java.util.Locale.ROOT).contains("forces"))
          .hasSize(3)
          .allMatch(m -> m.endsWith("Libyan government GOVERNMENT ly-government"));
    }

    @Test
    void itIsTheOneThatSpokeLast() {
      assertThat(read("The Syrian army shelled a village. It said that ten fighters had died."))
          .contains("It -> Syrian Army MILITARY sy-government");
    }

    @Test
    void namedIsFalseForWhatOnlyPointsBack() {
      String text = "Human Rights Watch came to Yemen. The group reported twelve deaths.";
      assertThat(READER.read(TestEnglish.read(text), List.of()))
          .extracting(m -> m.span().of(text), ActorMention::named)
          .contains(
              org.assertj.core.groups.Tuple.tuple("Human Rights Watch", true),
              org.assertj.core.groups.Tuple.tuple("group", false));
    }
  }

  @Test
  void mentionsStandInOrderAndNoneOverlapsAnother() {
    String text =
        "HTS leader Abu Mohammad al-Julani met Turkey's foreign minister in Damascus, Syria."
            + " The Syrian army's spokesman said that rebel forces and the Free Syrian Army fled.";
    List<ActorMention> mentions = READER.read(TestEnglish.read(text), List.of());
    for (int i = 1; i < mentions.size(); i++) {
      assertThat(mentions.get(i).span().start())
          .isGreaterThanOrEqualTo(mentions.get(i - 1).span().end());
    }
  }

  @Test
  void theSameTextGivesTheSameMentions() {
    Document document =
        TestEnglish.read("The rebels in Syria said that the army, the group and NATO had lied.");
    assertThat(READER.read(document, List.of())).isEqualTo(READER.read(document, List.of()));
  }

  @Test
  void randomTextNeverFails() {
    String[] words = {
      "the",
      "Syrian",
      "army",
      "rebels",
      "'s",
      ",",
      "(",
      "HTS",
      ")",
      "said",
      "Gen.",
      "Assad",
      "spokesman",
      "of",
      "for",
      "he",
      "it",
      "ministry",
      "group",
      "al-",
      "\u2019s",
      "Russia",
      "and",
      "pro-Assad",
      "forces",
      "loyal",
      "to",
      "\n",
      ".",
      "\"",
      "4",
      "officials",
      "U.S.",
      "\u0645"
    };
    Random random = new Random(5);
    for (int i = 0; i < 150; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(40) + 1; k > 0; k--) {
        text.append(words[random.nextInt(words.length)]).append(random.nextInt(9) == 0 ? "" : " ");
      }
      String said = text.toString();
      for (ActorMention mention : READER.read(TestEnglish.read(said), List.of())) {
        assertThat(mention.span().end()).isLessThanOrEqualTo(said.length());
        assertThat(mention.actor().name()).isNotBlank();
      }
    }
  }
}
