package org.zubda.bench;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * How fast the stock CoreNLP pipeline reads, with everything that an account would need of it:
 * tokens, parts of speech, lemmas, names, dependencies, coreference (statistical) and who is
 * quoted.
 */
final class StockReading {

  private StockReading() {}

  /** Reads a file of reports: {@code StockReading FILE WARM-UP REPORTS}. */
  public static void main(String[] args) {
    List<String> texts = Measured.texts(Path.of(args[0]));
    int warm = Integer.parseInt(args[1]);
    int count = Integer.parseInt(args[2]);
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
    properties.setProperty("coref.algorithm", "statistical");
    properties.setProperty("threads", "1");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    read(pipeline, texts.subList(count, count + warm));
    Measured.of(count, () -> read(pipeline, texts.subList(0, count))).print("stock");
  }

  private static void read(StanfordCoreNLP pipeline, List<String> texts) {
    for (String text : texts) {
      pipeline.annotate(new CoreDocument(text));
    }
  }
}
