package org.zubda.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageFinderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Five dead in Bosaso",
        "FIVE DEAD IN BOSASO",
        "KILLED",
        "Al-Bab: de Mistura meets La Paz envoys",
        "The army said that it had taken the town from the rebels on Monday.",
        "Émile Lahoud and José Núñez were among those who were killed, the monitor said."
      })
  void shortTextsCapitalsAndForeignNamesAreEnglish(String text) {
    assertThat(LanguageFinder.find(text)).isEqualTo("en");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar | قتل خمسة أشخاص في قصف على البلدة",
        "fa | پنج نفر در حمله به شهر کشته شدند",
        "ur | شہر پر حملے میں پانچ افراد ہلاک ہو گئے ہیں",
        "ru | Пять человек погибли при обстреле города, сообщили военные",
        "uk | П'ять осіб загинули внаслідок обстрілу міста, повідомили військові",
        "zh | 该镇遭炮击，五人死亡",
        "ja | 町への砲撃で五人が死亡した",
        "he | חמישה בני אדם נהרגו בהפגזה על העיירה",
        "am | በከተማው ላይ በተፈጸመ ጥቃት አምስት ሰዎች ተገደሉ",
        "fr | Cinq personnes ont été tuées dans le bombardement de la ville, selon les secours",
        "es | Cinco personas murieron en el bombardeo de la ciudad, según los servicios de rescate",
        "de | Bei dem Beschuss der Stadt sind nach Angaben der Retter fünf Menschen getötet worden",
        "tr | Şehre yapılan saldırıda en az beş kişi öldü ve çok sayıda kişi yaralandı",
        "so | Shan qof ayaa ku dhintay weerar ka dhacay magaalada oo ay sheegtay",
        "pt | Cinco pessoas morreram no bombardeio da cidade, segundo as equipes de resgate"
      })
  void otherLanguagesAreTold(String tag, String text) {
    assertThat(LanguageFinder.find(text)).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "2024", "12:30 – 14:00"})
  void whatHoldsNoWordsHasNoLanguage(String text) {
    assertThat(LanguageFinder.find(text)).isEqualTo("und");
  }

  @Test
  void aFewForeignWordsInAnEnglishTextDoNotCount() {
    String text =
        "The group, known as Jama'at Nasr al-Islam wal Muslimin, said on Sunday that its men had"
            + " attacked the camp. \"Nous sommes en guerre,\" the mayor said.";

    assertThat(LanguageFinder.find(text)).isEqualTo("en");
  }
}
