package org.zubda.language.en;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zubda.TestEnglish;
import org.zubda.language.Sentence;
import org.zubda.language.Token;

/** The parser worked out anew gives the trees that CoreNLP's own gives. */
class ArcParserTest {

  private static final String MODEL = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";

  private static final List<String> WHO =
      List.of(
          "Rebels",
          "The army",
          "Two policemen who had been wounded",
          "Witnesses in Harbel",
          "A spokesman for the Red Crescent",
          "He",
          "Nobody");

  private static final List<String> DID =
      List.of(
          "killed at least %d civilians",
          "said that %d people were killed",
          "has been shelled by tanks since %d",
          "took control of %d villages",
          "denied it",
          "were seen leaving, carrying %d wounded");

  private static final List<String> WHERE =
      List.of(
          "near the northern town of Mar Saad",
          "on Friday",
          "after a clash with gunmen, officials told reporters",
          "because \"we had no choice\"",
          "(its second in a week)",
          "and then withdrew to the hills");

  @Test
  void givesTheTreesOfCoreNlp() {
    Properties small = new Properties();
    small.setProperty("numPreComputed", "1");
    DependencyParser stock = DependencyParser.loadFromModelFile(MODEL, small);
    List<Sentence> sentences = TestEnglish.read(seeded(60)).sentences();
    assertThat(sentences).hasSizeGreaterThan(50);
    for (Sentence sentence : sentences) {
      assertThat(ours(sentence)).as(sentence.toString()).isEqualTo(of(stock, sentence));
    }
  }

  @Test
  void parsesAnyTokensToOneTree() {
    Random random = new Random(7);
    String letters = "abz .,'-$%ÄßЖ漢";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4000; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    for (Sentence sentence : TestEnglish.read(text.toString()).sentences()) {
      assertThat(sentence.grammar().heads()).hasSize(sentence.size());
      assertThat(sentence.grammar().heads()).contains(-1);
    }
  }

  private static String seeded(int count) {
    Random random = new Random(42);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(any(WHO, random)).append(' ');
      text.append(any(DID, random).replace("%d", "" + (2 + random.nextInt(400)))).append(' ');
      text.append(any(WHERE, random)).append(random.nextInt(3) == 0 ? ", and " : "");
      text.append(random.nextBoolean() ? " " + any(WHERE, random) : "").append(".\n");
    }
    return text.toString();
  }

  private static String any(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<String> ours(Sentence sentence) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      lines.add(
          sentence.token(i).text()
              + " "
              + sentence.grammar().relation(i)
              + " "
              + sentence.grammar().head(i));
    }
    return lines;
  }

  private static List<String> of(DependencyParser stock, Sentence sentence) {
    List<CoreLabel> words = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      CoreLabel word = new CoreLabel();
      word.setWord(token.text());
      word.setValue(token.text());
      word.setTag(token.tag());
      words.add(word);
    }
    String[] lines = new String[words.size()];
    Arrays.fill(lines, "");
    for (TypedDependency d : stock.predict(words).typedDependencies()) {
      lines[d.dep().index() - 1] = d.dep().word() + " " + d.reln() + " " + (d.gov().index() - 1);
    }
    return List.of(lines);
  }
}
