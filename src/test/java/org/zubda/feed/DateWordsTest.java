package org.zubda.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "November 19, 2019, 07:47 PM EST | 2019-11-19",
        "Posted: Fri 6:45 PM, Feb 16, 2018 | 2018-02-16",
        "Nov. 18th 2019 8:54 am PT | 2019-11-18",
        "publiziert am 25. September 2018 | 2018-09-25",
        "Dienstag, 5. März 2024, 10:00 Uhr | 2024-03-05",
        "sexta-feira, 22 de outubro de 2010 | 2010-10-22",
        "le 1er juillet 2021 à 10h | 2021-07-01",
        "11 dicembre 2023 | 2023-12-11",
        "30 ноября 2024, 18:20 | 2024-11-30",
        "30 نوفمبر 2024 | 2024-11-30",
        "기사입력 :[ 2018-08-25 15:24 ] | 2018-08-25",
        "2018年8月16日 | 2018-08-16",
        "2018년 8월 16일 | 2018-08-16",
        "2016.12.01 | 2016-12-01",
        "Tue Nov 19 21:57:01 UTC 2019 | 2019-11-19",
        "13.11.2019, 23:06 | 2019-11-13",
        "05/10/2018 - Publicado | 2018-10-05",
        "11/20/19 6:38 AM | 2019-11-20",
        "Ready on 3 May 2021, seen on 4 June 2021 | 2021-05-03",
      })
  void aDayIsFoundAsManyLanguagesWriteIt(String words, String day) {
    assertThat(DateWords.find(words, false)).map(Object::toString).contains(day);
  }

  @Test
  void whereMonthsComeFirstTheyAreRead() {
    assertThat(DateWords.find("05/10/2018", true)).map(Object::toString).contains("2018-05-10");
    assertThat(DateWords.find("25/10/2018", true)).map(Object::toString).contains("2018-10-25");
    assertThat(DateWords.find("05.10.2018", true)).map(Object::toString).contains("2018-10-05");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Updated 3 hours ago",
        "yesterday",
        "31 February 2020",
        "Room 12, 2019 edition",
        "Tel. 030 12 34 5678",
        "99/99/2019",
        "page 3 of 2019",
        ""
      })
  void whatNamesNoDayIsNone(String words) {
    assertThat(DateWords.find(words, false)).isEmpty();
  }
}
