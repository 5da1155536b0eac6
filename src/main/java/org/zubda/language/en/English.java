package org.zubda.language.en;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.zubda.language.Document;
import org.zubda.language.Grammar;
import org.zubda.language.Language;
import org.zubda.language.Sentence;
import org.zubda.language.Token;
import org.zubda.report.Report;
import org.zubda.report.Span;

/**
 * Reads English with Stanford CoreNLP's models: words, parts of speech, lemmas and names for every
 * sentence; grammar only for a sentence whose grammar is asked for. Safe for several threads.
 */
public final class English implements Language {

  private static final String MODELS = "edu/stanford/nlp/models/";

  /**
   * A sentence longer than this is parsed in pieces of this many tokens: the parser's time and
   * memory grow faster than the sentence, and no sentence of prose is so long.
   */
  private static final int LONGEST_PARSED = 150;

  private final Lemmas lemmas = new Lemmas();
  private final MaxentTagger tagger;
  private final CRFClassifier<CoreLabel> names;
  private final ArcParser parser;

  private English(MaxentTagger tagger, CRFClassifier<CoreLabel> names, ArcParser parser) {
    this.tagger = tagger;
    this.names = names;
    this.parser = parser;
  }

  /**
   * Loads the models that are packed with the program; takes a few seconds.
   *
   * @throws UncheckedIOException where the program was packed without them
   */
  public static English load() {
    try {
      MaxentTagger tagger =
          new MaxentTagger(MODELS + "pos-tagger/english-left3words-distsim.tagger", quiet(), false);
      CRFClassifier<CoreLabel> names =
          CRFClassifier.getClassifier(MODELS + "ner/english.conll.4class.distsim.crf.ser.gz");
      ArcParser parser = ArcParser.load(MODELS + "parser/nndep/english_UD.gz");
      return new English(tagger, names, parser);
    } catch (IOException e) {
      throw new UncheckedIOException("the English models are not in this build", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the English models do not fit this CoreNLP", e);
    }
  }

  private static java.util.Properties quiet() {
    java.util.Properties properties = new java.util.Properties();
    properties.setProperty("verbose", "false");
    return properties;
  }

  @Override
  public String tag() {
    return "en";
  }

  @Override
  public Document read(Report report) {
    List<Sentence> sentences = new ArrayList<>();
    for (Layout.Block block : Layout.of(report)) {
      boolean shouted = isUpperCase(block.span().of(report.text()));
      for (List<CoreLabel> words : sentencesOf(block.span(), report.text())) {
        sentences.add(sentence(sentences.size(), block.paragraph(), block.kind(), words, shouted));
      }
    }
    return new Document(report, sentences);
  }

  private static List<List<CoreLabel>> sentencesOf(Span block, String text) {
    // Line ends inside a block are wraps: a blank keeps every offset as it was.
    String flat = block.of(text).replaceAll("[\\n\\r\\u2028]", " ");
    List<CoreLabel> words =
        new PTBTokenizer<>(
                new StringReader(flat),
                new CoreLabelTokenFactory(),
                "untokenizable=noneKeep,normalizeParentheses=false,normalizeOtherBrackets=false,"
                    + "quotes=original,ellipses=original,dashes=original,splitHyphenated=false,"
                    + "escapeForwardSlashAsterisk=false")
            .tokenize();
    for (CoreLabel word : words) {
      word.setBeginPosition(word.beginPosition() + block.start());
      word.setEndPosition(word.endPosition() + block.start());
    }
    List<List<CoreLabel>> found = new ArrayList<>();
    for (List<CoreLabel> sentence :
        new WordToSentenceProcessor<CoreLabel>(WordToSentenceProcessor.NewlineIsSentenceBreak.NEVER)
            .process(words)) {
      if (sentence.isEmpty()) {
        continue;
      }
      if (!found.isEmpty() && goesOn(found.getLast(), sentence.getFirst())) {
        found.getLast().addAll(sentence);
      } else {
        found.add(new ArrayList<>(sentence));
      }
    }
    return found;
  }

  /** "Sen. Poe (D-Ga.) said": the splitter takes a full stop in brackets for the end. */
  private static boolean goesOn(List<CoreLabel> before, CoreLabel next) {
    return before.getLast().word().equals(")")
        && before.size() >= 2
        && before.get(before.size() - 2).word().endsWith(".")
        && Character.isLowerCase(next.word().charAt(0));
  }

  private Sentence sentence(
      int index, int paragraph, Sentence.Kind kind, List<CoreLabel> words, boolean shouted) {
    List<CoreLabel> read = shouted ? lowered(words) : words;
    tagger.tagCoreLabels(read);
    Token.Name[] named = names(read);
    List<Token> tokens = new ArrayList<>(read.size());
    for (int i = 0; i < read.size(); i++) {
      CoreLabel word = read.get(i);
      String tag = word.tag();
      String lemma = tag.startsWith("NNP") && !shouted ? word.word() : lemmas.of(word.word(), tag);
      tokens.add(
          new Token(
              i,
              new Span(word.beginPosition(), word.endPosition()),
              words.get(i).word(),
              lemma,
              tag,
              named[i]));
    }
    Span span = new Span(tokens.getFirst().span().start(), tokens.getLast().span().end());
    return new Sentence(index, paragraph, kind, span, tokens, () -> grammar(read));
  }

  /** What name each word is part of, by the statistical name finder. */
  private Token.Name[] names(List<CoreLabel> words) {
    Token.Name[] found = new Token.Name[words.size()];
    Arrays.fill(found, Token.Name.NONE);
    if (mayName(words)) {
      // Not classify(): that leaves out the word shapes and word classes that the model rests on.
      List<CoreLabel> named = names.classifySentence(words);
      for (int i = 0; i < found.length; i++) {
        found[i] = name(named.get(i).get(CoreAnnotations.AnswerAnnotation.class));
      }
    }
    return found;
  }

  /**
   * Whether the name finder can find a name: not where no word has a capital but the first, which
   * has it as any first word ("The", "Two", "Killed").
   */
  private static boolean mayName(List<CoreLabel> words) {
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i).word();
      if (!word.equals("I") && word.codePoints().anyMatch(Character::isUpperCase)) {
        return true;
      }
    }
    String tag = words.getFirst().tag();
    return tag.startsWith("NN") || tag.equals("JJ") || tag.equals("UH") || tag.equals("FW");
  }

  private static Token.Name name(String answer) {
    return switch (answer == null ? "O" : answer) {
      case "PERSON" -> Token.Name.PERSON;
      case "LOCATION" -> Token.Name.LOCATION;
      case "ORGANIZATION" -> Token.Name.ORGANISATION;
      case "MISC" -> Token.Name.OTHER;
      default -> Token.Name.NONE;
    };
  }

  /** Old agency wires are all in capitals, which the models were not trained on. */
  private static List<CoreLabel> lowered(List<CoreLabel> words) {
    List<CoreLabel> copies = new ArrayList<>(words.size());
    for (CoreLabel word : words) {
      CoreLabel copy = new CoreLabel(word);
      String lower = word.word().toLowerCase(Locale.ROOT);
      copy.setWord(lower);
      copy.setValue(lower);
      copies.add(copy);
    }
    return copies;
  }

  private static boolean isUpperCase(String text) {
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      upper += Character.isUpperCase(c) ? 1 : 0;
      lower += Character.isLowerCase(c) ? 1 : 0;
    }
    return upper > 20 && upper > 9 * lower;
  }

  private Grammar grammar(List<CoreLabel> words) {
    List<Integer> heads = new ArrayList<>(words.size());
    List<String> relations = new ArrayList<>(words.size());
    for (int from = 0; from < words.size(); from += LONGEST_PARSED) {
      List<CoreLabel> piece = words.subList(from, Math.min(words.size(), from + LONGEST_PARSED));
      ArcParser.Tree tree =
          parser.parse(
              piece.stream().map(CoreLabel::word).toArray(String[]::new),
              piece.stream().map(CoreLabel::tag).toArray(String[]::new));
      for (int i = 0; i < piece.size(); i++) {
        heads.add(tree.heads()[i] < 0 ? -1 : tree.heads()[i] + from);
        relations.add(tree.relations()[i]);
      }
    }
    return new Grammar(heads, relations);
  }
}
