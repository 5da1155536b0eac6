package org.zubda.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zubda.TestEnglish;
import org.zubda.TestGazetteer;
import org.zubda.place.Place;

class PlaceReaderTest {

  private static final PlaceReader READER = new PlaceReader(TestGazetteer.gazetteer());

  /** Each mention as "words -> name country precision", with "speaks" where it does. */
  private static List<String> read(String text) {
    List<String> said = new ArrayList<>();
    for (PlaceMention m : READER.read(TestEnglish.read(text))) {
      Place p = m.place();
      said.add(
          m.span().of(text)
              + " -> "
              + p.name()
              + " "
              + p.country().orElse("-")
              + " "
              + p.precision()
              + (m.speaks() ? " speaks" : ""));
    }
    return said;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Shells fell on Aleppo at dawn, residents said. | Aleppo -> Aleppo SY TOWN",
        "Fighting spread across Aleppo province overnight. | Aleppo province -> Aleppo SY ADMIN1",
        "The convoy never reached the province of Idlib. | Idlib -> Idlib SY ADMIN1",
        "Gunmen entered the town of Saraqeb in Syria. | Saraqeb -> Saraqib SY TOWN",
        "Flights from Aleppo's airport in Syria were halted."
            + " | Aleppo's airport -> Aleppo International Airport SY POINT",
        "Soldiers withdrew from the Al-Rashidin district on the western fringe of Aleppo."
            + " | Al-Rashidin district -> al-Rashidin SY DISTRICT",
        "Thousands fled Zamzam camp near El Fasher in Sudan."
            + " | Zamzam camp -> Zamzam camp SD POINT",
        "A drone struck a market in Khartoum, Sudan. | Khartoum -> Khartoum SD TOWN",
        "Two brothers were shot in Paris, Texas, on Sunday. | Paris -> Paris US TOWN",
        "The mayor of Springfield, Illinois, resigned. | Springfield -> Springfield US TOWN",
        "A ship was hit in the Red Sea off Yemen. | Red Sea -> Red Sea - AREA",
        "Troops left Hama, Syria's fourth-largest city. | Hama -> Hama SY TOWN",
        "Gunmen raided a market in Djibo (Soum, Sahel). | Djibo -> Djibo BF TOWN",
        "Barrels fell on orchards in the countryside of Homs at noon."
            + " | Homs -> Homs SY ADMIN1",
        "Two farmers were hurt in the Rastan area (Ar Raqqa). | Ar Raqqa -> Raqqa SY TOWN",
        "Bread queues formed in Al Hasakeh governorate."
            + " | Al Hasakeh governorate -> Al-Hasakah SY ADMIN1",
        "Traders met in Hyderabad town (Hyderabad district, Telangana)."
            + " | Hyderabad town -> Hyderabad IN TOWN",
        "Nurses were turned back from a West Bank camp at dusk. | West Bank -> West Bank PS ADMIN1",
        "Two miners of Mercer County, W. Va., were freed. | W. Va. -> West Virginia US ADMIN1",
        "A bus burnt in Mingora (Swat, KPK). | KPK -> Khyber Pakhtunkhwa PK ADMIN1",
        "Clashes shook the Sarir oil field in Libya. | Sarir oil field -> Sarir oil field LY POINT",
        "Villagers fled the small hamlet of San Luis Altavista in Mexico."
            + " | San Luis Altavista -> San Luis Altavista MX UNRESOLVED",
        "Two men died on the Ohio Turnpike near Toledo, Ohio. | Ohio -> Ohio US ADMIN1",
        "A swap of prisoners arranged by Qatar and Norway took place in Bamako. | Norway -> Norway NO COUNTRY speaks",
        "Guards closed the embassy of Spain in Tunis. | Spain -> Spain ES COUNTRY speaks",
      })
  void readsAPlaceInItsContext(String text, String wanted) {
    assertThat(read(text.strip())).contains(wanted.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Only small towns of other countries bear the name, and the report speaks of this one.
        "Soldiers burned houses in Kale in Myanmar, near Sagaing. | Kale -> Kale MM UNRESOLVED",
        // No namesake lies where the words say.
        "Shells fell near Burgau, Kharkiv. | Burgau -> Burgau UA UNRESOLVED",
        // A party tells the country: the larger Hyderabad is India's.
        "Supporters of the JUI-F and the MQM marched in Hyderabad. | Hyderabad -> Hyderabad PK TOWN",
        // The niger of a list of countries is none of Nigeria's states.
        "Ministers of Benin, Togo, Niger and Nigeria met. | Niger -> Niger NE COUNTRY",
      })
  void leavesANamesakeElsewhereAlone(String text, String wanted) {
    assertThat(read(text.strip())).contains(wanted.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Turkish drones circled over the front line.",
        "The Syrian army said it had lost no one.",
        "Michael Jordan was not available for comment.",
        "Paris Hilton wore a yellow coat.",
        "The Taliban denied that its men were there.",
        "He returned on the last Monday of March.",
        "Hamas and Nato did not answer.",
      })
  void takesNeitherPeoplesNorPersonsNorGroupsForPlaces(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void marksNamesThatStandForAGovernment() {
    assertThat(read("Washington said on Friday that talks had failed."))
        .anyMatch(m -> m.startsWith("Washington -> ") && m.endsWith(" speaks"));
    assertThat(read("Ankara has called for calm."))
        .containsExactly("Ankara -> Ankara TR TOWN speaks");
    assertThat(read("Turkey supports the plan, and a bomb went off in Turkey."))
        .containsExactly("Turkey -> Turkey TR COUNTRY speaks", "Turkey -> Turkey TR COUNTRY");
  }

  @Test
  void theReportsOwnGeographyDecidesBetweenNamesakes() {
    assertThat(
            read(
                "Clashes broke out in Tripoli, Libya. In Misrata, hospitals filled. Tripoli was tense."))
        .contains("Tripoli -> Tripoli LY TOWN");
    assertThat(read("The Lebanese army deployed in Tripoli after protests in Beirut and Sidon."))
        .contains("Tripoli -> Tripoli LB TOWN");
    assertThat(read("Georgia and Armenia reopened the road between Tbilisi and Yerevan."))
        .contains("Georgia -> Georgia GE COUNTRY");
    assertThat(
            read("Voters in Atlanta, Savannah and Macon queued for hours; Georgia counts by hand."))
        .contains("Georgia -> Georgia US ADMIN1");
  }

  @Test
  void aListOfDistrictsSharesItsLastWord() {
    assertThat(read("Rebels in Aleppo pushed into the New Aleppo and Hamdaniya districts."))
        .contains("New Aleppo -> New Aleppo SY DISTRICT", "Hamdaniya -> Hamdaniya SY DISTRICT");
  }

  @Test
  void anUnknownPlaceStaysNamedInsideTheKnownOne() {
    List<PlaceMention> found =
        READER.read(
            TestEnglish.read("In Aleppo, Syria, a shell hit the village of Tell Qwzarba at noon."));
    PlaceMention unknown = found.getLast();
    assertThat(unknown.place().precision()).isEqualTo(Place.Precision.UNRESOLVED);
    assertThat(unknown.place().name()).isEqualTo("Tell Qwzarba");
    assertThat(unknown.place().point()).isEmpty();
    assertThat(unknown.place().country()).contains("SY");
  }

  @Test
  void spansStandInOrderInsideTheTextAndApart() {
    String text =
        "BEIRUT (Wire) - Jets hit Idlib, Hama and Homs, three cities of Syria, from Hmeimim."
            + " Moscow denied it.";
    int end = 0;
    for (PlaceMention m : READER.read(TestEnglish.read(text))) {
      assertThat(m.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(m.span().end()).isLessThanOrEqualTo(text.length());
      end = m.span().end();
    }
    assertThat(end).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void noTextMakesItFail(long seed) {
    Random random = new Random(seed);
    List<String> pieces =
        List.of(
            "Aleppo",
            "al-",
            "'s",
            ",",
            ".",
            "the",
            "of",
            "New",
            "airport",
            "district",
            "province",
            "Turkey-backed",
            "U.S.",
            "\n\n",
            "(",
            ")",
            "—",
            "ß",
            "日本",
            "in",
            "near",
            "TX",
            "north",
            "Rd.",
            "12",
            "said",
            "camp",
            "Jordan",
            "el-Hariga",
            "and",
            "counties",
            "'",
            "-",
            "é");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      text.append(pieces.get(random.nextInt(pieces.size())));
      text.append(random.nextInt(5) == 0 ? "" : " ");
    }
    assertThatCode(
            () -> {
              List<PlaceMention> once = READER.read(TestEnglish.read(text.toString()));
              assertThat(READER.read(TestEnglish.read(text.toString()))).isEqualTo(once);
            })
        .doesNotThrowAnyException();
  }

  @Test
  void aKnownTownLiesInNoCountryThatIsNamedBehindItByChance() {
    assertThat(
            read(
                "Shells fell on Aleppo. Farms burnt in Aleppo province the Britain-based group"
                    + " added. Bakeries in Aleppo stayed shut."))
        .contains("Aleppo -> Aleppo SY TOWN")
        .noneMatch(said -> said.contains("Aleppo GB"));
  }

  @Test
  void whatOneMentionIsSaidToLieInHoldsOfTheOthers() {
    assertThat(
            read(
                "Shops in Kale stayed shut. In Kale town (Kale township, Sagaing region) monks"
                    + " marched."))
        .contains("Kale -> Kale MM UNRESOLVED", "Sagaing region -> Sagaing Region MM AREA");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SCRANTON, Pa.",
        "Fire in Scranton, Pa.\n\nNobody was hurt.",
        "Of Scranton, Pa. - Sun"
      })
  void aStateShortenedWhereALineEndsIsRead(String text) {
    assertThat(read(text)).anyMatch(said -> said.endsWith("Pennsylvania US ADMIN1"));
  }
}
