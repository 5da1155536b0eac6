package org.zubda.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zubda.TestGazetteer;
import org.zubda.place.Place.Point;
import org.zubda.place.Place.Precision;

class GazetteerTest {

  private static final Gazetteer GAZETTEER = TestGazetteer.gazetteer();

  private static Place town(String name, String country) {
    return GAZETTEER.named(name).stream()
        .filter(p -> p.country().orElse("").equals(country))
        .filter(p -> p.precision() == Precision.TOWN)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no town " + name + " in " + country));
  }

  @ParameterizedTest
  @CsvSource({
    "Khan Sheikhoun, SY, Khan Shaykhun",
    "khan-shaykhoun, SY, Khan Shaykhun",
    "Maaret al-Noman, SY, Maarrat al-Numan",
    "Ma'arrat an Nu'man, SY, Maarrat al-Numan",
    "Saraqeb, SY, Saraqib",
    "Ar-Raqqah, SY, Raqqa",
    "Deir al-Zour, SY, Deir ez-Zor",
    "Tell Rifaat, SY, Tal Rifaat",
    "al-Hodeidah, YE, Hodeidah",
    "Misratah, LY, Misrata",
    "Kiev, UA, Kyiv",
    "Severodonetsk, UA, Sievierodonetsk",
    "Mazar-e-Sharif, AF, Mazar-i-Sharif",
    "El-Geneina, SD, El Geneina",
    "Khan Yunis, PS, Khan Younis",
  })
  void findsATownInTheUsualTransliterations(String written, String country, String name) {
    assertThat(town(written, country).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "Zamzam camp, LANDMARK, SD",
    "Hmeimim, AIRPORT, SY",
    "Azovstal, LANDMARK, UA",
    "Shejaiya, DISTRICT, PS",
    "Dahiyeh, DISTRICT, LB",
    "Aleppo airport, AIRPORT, SY",
    "Bab al-Hawa crossing, LANDMARK, SY",
    "Strait of Hormuz, AREA, ''",
    "Burma, COUNTRY, MM",
    "Orange County, ADMIN2, US",
  })
  void knowsWhatATownListLacks(String written, Feature feature, String country) {
    Gazetteer.Match first = GAZETTEER.matches(written).getFirst();
    assertThat(first.feature()).isEqualTo(feature);
    assertThat(first.place().country().orElse("")).isEqualTo(country);
  }

  @Test
  void putsExactNamesBeforeOtherNames() {
    assertThat(GAZETTEER.matches("Aleppo").getFirst().fit()).isEqualTo(Gazetteer.Fit.NAME);
    List<Gazetteer.Fit> fits =
        GAZETTEER.matches("Tripoli").stream().map(Gazetteer.Match::fit).toList();
    assertThat(fits).isSorted();
  }

  @Test
  void knowsNothingOfNonsenseAndOfNothing() {
    assertThat(GAZETTEER.named("Qwzxklorbia")).isEmpty();
    assertThat(GAZETTEER.named("")).isEmpty();
    assertThat(GAZETTEER.named("…!?")).isEmpty();
    assertThat(GAZETTEER.find("geonames:none")).isEmpty();
    assertThat(GAZETTEER.find("zubda:none")).isEmpty();
  }

  @Test
  void comparesConsonantsOnlyInsideACountry() {
    assertThat(GAZETTEER.nearly("Sarakebb", "SY"))
        .extracting(m -> m.place().name())
        .contains("Saraqib");
    assertThat(GAZETTEER.nearly("Sarakebb", "PT")).isEmpty();
  }

  @Test
  void tellsWhatLiesInWhat() {
    Place district = GAZETTEER.named("Sheikh Maqsoud").getFirst();
    assertThat(GAZETTEER.containers(district))
        .extracting(Place::name)
        .containsExactly("Aleppo", "Aleppo", "Syria");
    assertThat(GAZETTEER.contains(GAZETTEER.country("SY").orElseThrow(), district)).isTrue();
    assertThat(GAZETTEER.contains(GAZETTEER.country("IQ").orElseThrow(), district)).isFalse();
  }

  @Test
  void listsTownsByTheirPeople() {
    List<Place> towns = GAZETTEER.towns(5_000_000);
    assertThat(towns).hasSizeBetween(20, 200).extracting(Place::name).contains("Cairo", "Tokyo");
    assertThat(towns).allMatch(t -> t.precision() == Precision.TOWN);
    assertThat(towns)
        .isSortedAccordingTo(
            Comparator.comparingLong(Place::population)
                .reversed()
                .thenComparing(t -> t.id().orElse("")));
  }

  @Test
  void namesTheDivisionOfAPoint() {
    assertThat(GAZETTEER.nearestDivision(new Point(35.93, 36.63)).map(Place::name))
        .contains("Idlib");
    assertThat(GAZETTEER.nearestTown(new Point(36.2, 37.16), 100_000).map(Place::name))
        .contains("Aleppo");
  }

  @Test
  void keepsDemonymsApartFromPlaces() {
    assertThat(GAZETTEER.demonym("Turkish").map(Place::name)).contains("Turkey");
    assertThat(GAZETTEER.demonym("Burkinabe").map(Place::name)).contains("Burkina Faso");
    assertThat(GAZETTEER.demonym("Turkey")).isEmpty();
  }

  @Test
  void everyCountryHasAPointAndIsFoundByItsName() {
    assertThat(GAZETTEER.countries()).hasSizeGreaterThan(220);
    for (Place country : GAZETTEER.countries()) {
      assertThat(country.point()).as(country.name()).isPresent();
      assertThat(GAZETTEER.named(country.name())).as(country.name()).contains(country);
    }
  }

  @Test
  void everyOverlayPlaceLiesWhereItsContainerDoes() {
    for (String name : List.of("Zamzam camp", "Shejaiya", "Dahiyeh", "Saltivka", "Sadr City")) {
      Place place = GAZETTEER.named(name).getFirst();
      Place holder = GAZETTEER.find(place.within().orElseThrow()).orElseThrow();
      assertThat(holder.point().orElseThrow().kilometresTo(place.point().orElseThrow()))
          .as(name)
          .isLessThan(40);
    }
  }

  @Test
  void readsADumpOfGeoNamesAndWritesTheSameIndexTwice() throws IOException {
    String dump =
        line(1, "Tall as Sulţān", "P", "PPL", "36.1", "37.2", "SY", "09", 12_000)
            + line(2, "Halab", "A", "ADM1", "36", "37", "SY", "09", 0)
            + line(3, "Ruined Town", "P", "PPLQ", "36", "37", "SY", "09", 0)
            + "broken line\n";
    List<GazetteerRow> rows = new ArrayList<>();
    GeoNamesRows.read(new StringReader(dump), rows::add);
    List<GazetteerRow> zipped = new ArrayList<>();
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("allCountries.txt"));
      out.write(dump.getBytes(StandardCharsets.UTF_8));
    }
    GeoNamesRows.readZip(new ByteArrayInputStream(zip.toByteArray()), zipped::add);

    assertThat(rows).extracting(GazetteerRow::name).containsExactly("Tall al-Sultan", "Halab");
    assertThat(zipped).isEqualTo(rows);
    assertThat(rows.stream().map(r -> GazetteerRow.parse(r.line())).toList()).isEqualTo(rows);
    ByteArrayOutputStream once = new ByteArrayOutputStream();
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    GazetteerIndex.write(rows, once);
    GazetteerIndex.write(rows.reversed(), twice);
    assertThat(once.toByteArray()).isEqualTo(twice.toByteArray());

    Gazetteer small =
        Gazetteer.open(
            new ByteArrayInputStream(once.toByteArray()),
            List.of(text("zubda:x|Old Mill|LANDMARK|SY||geonames:1|the mill|\n")));
    assertThat(small.named("tal al sultan")).hasSize(1);
    Place mill = small.named("Old Mill").getFirst();
    assertThat(mill.point()).isEmpty();
    assertThat(mill.admin1()).contains("Halab");
  }

  @Test
  void refusesABrokenOverlayAndABrokenIndex() throws IOException {
    ByteArrayOutputStream index = new ByteArrayOutputStream();
    GazetteerIndex.write(List.of(), index);
    for (String broken :
        List.of("too|few\n", "zubda:x|X|NOTHING|SY||||\n", "zubda:x|X|TOWN|SY||zubda:lost||\n")) {
      assertThatThrownBy(
              () ->
                  Gazetteer.open(
                      new ByteArrayInputStream(index.toByteArray()), List.of(text(broken))))
          .isInstanceOf(IOException.class);
    }
    assertThatThrownBy(() -> Gazetteer.open(text("no index"), List.of()))
        .isInstanceOf(IOException.class);
  }

  private static String line(
      int id,
      String name,
      String kind,
      String code,
      String lat,
      String lon,
      String country,
      String admin1,
      int people) {
    return String.join(
            "\t",
            Integer.toString(id),
            name,
            name,
            "",
            lat,
            lon,
            kind,
            code,
            country,
            "",
            admin1,
            "",
            "",
            "",
            Integer.toString(people),
            "",
            "0",
            "",
            "")
        + "\n";
  }

  private static InputStream text(String lines) {
    return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
  }
}
