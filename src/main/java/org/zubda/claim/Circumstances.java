package org.zubda.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zubda.language.Document;
import org.zubda.language.Sentence;
import org.zubda.language.Token;
import org.zubda.mention.Mentions;
import org.zubda.mention.PlaceMention;
import org.zubda.mention.TimeMention;
import org.zubda.mention.When;
import org.zubda.place.Place;
import org.zubda.report.Moment;
import org.zubda.report.Span;

/** Where and when something that a sentence speaks of happened, and whether it happened at all. */
public final class Circumstances {

  /** How many sentences back a place or time may be taken from. */
  private static final int LOOK_BACK = 3;

  /** Words by which people are counted later than they were harmed. */
  private static final Set<String> LATE = Set.of("die", "succumb", "toll", "wound", "injury");

  /** Verbs of which a country is the one accused. */
  private static final String BLAMES =
      "blam(?:e|ed|es|ing)|accus(?:e|ed|es|ing)|suspect(?:s|ed|ing)?";

  /** How many sentences tell what the text has come to speak of. */
  private static final int TOPIC = 8;

  /** A time that ended so many days before the report is history, not news. */
  private static final int NEWS_DAYS = 21;

  private static final Set<String> LOCATING =
      Set.of(
          "in", "at", "near", "on", "outside", "around", "of", "to", "from", "into", "inside",
          "over", "towards", "toward", "across", "against", "off", "between", "for");

  private static final Set<String> MIGHT =
      Set.of(
          "could", "would", "might", "may", "should", "will", "wo", "'ll", "can", "shall", "must");

  /** By how many words a place is further off that stands in the clause before. */
  private static final int CLAUSE_END = 4;

  /** "Prevented the rebels from capturing the town". */
  private static final Set<String> PREVENTS =
      Set.of("prevent", "stop", "keep", "block", "deter", "hinder", "bar", "prohibit", "ban");

  private static final Set<String> INTENDS =
      Set.of(
          "fail",
          "threaten",
          "vow",
          "plan",
          "want",
          "try",
          "attempt",
          "fear",
          "warn",
          "hope",
          "seek",
          "aim",
          "intend",
          "pledge",
          "promise",
          "order",
          "prevent",
          "avoid",
          "refuse",
          "plot",
          "conspire",
          "urge",
          "call",
          "demand",
          "prepare",
          "decide",
          "agree",
          "need",
          "expect");

  /** How many sentences of the text are its lead, where a report says what it is about. */
  private static final int LEAD = 5;

  private static final HarmReader HARM = new HarmReader();

  private static final EventTypes EVENTS = EventTypes.english();

  private final Document document;
  private final Mentions mentions;
  private final Optional<PlaceMention> main;

  /** The circumstances of one report. */
  public Circumstances(Document document, Mentions mentions) {
    this.document = document;
    this.mentions = mentions;
    this.main = mainPlace();
  }

  /**
   * The place that the report is mainly about: the most named in its head, towns before regions.
   */
  public Optional<PlaceMention> main() {
    return main;
  }

  /**
   * Where what this word speaks of happened: the nearest place of its own sentence, else of the
   * sentences before it, else the place that the report is about. No smaller than the text
   * supports.
   */
  public Optional<PlaceMention> place(Sentence s, int token) {
    Optional<PlaceMention> own = nearest(s, token);
    return told(s, own).or(() -> main.filter(m -> fits(own, m))).or(() -> own);
  }

  /**
   * Where what is said or denied of is: as above, but what the text has come to speak of goes
   * before what the report is mainly about. A figure that a late paragraph repeats is the main
   * matter's; who is accused there is accused of what was told last.
   */
  Optional<PlaceMention> placeSpokenOf(Sentence s, int token) {
    Optional<PlaceMention> own = nearest(s, token);
    return told(s, own).or(() -> topic(s).or(() -> main).filter(m -> fits(own, m))).or(() -> own);
  }

  /** The town of a sentence, or of those right before it that tell of violence. */
  private Optional<PlaceMention> told(Sentence s, Optional<PlaceMention> own) {
    if (own.isPresent() && !isWide(own.get())) {
      return own;
    }
    List<Sentence> news = document.sentences();
    for (int back = 1; back <= LOOK_BACK && s.index() - back >= 0; back++) {
      Sentence before = news.get(s.index() - back);
      if (before.kind() == Sentence.Kind.BOILERPLATE || s.paragraph() - before.paragraph() > 1) {
        break;
      }
      // Only what the sentences before say of violence tells where violence was.
      Optional<PlaceMention> near =
          isViolent(before) ? nearest(before, before.size() - 1) : Optional.empty();
      if (near.isPresent() && !isWide(near.get()) && fits(own, near.get())) {
        return near;
      }
    }
    return Optional.empty();
  }

  /**
   * Where the text has come to, in paragraphs that name no place: the last town of the sentences
   * right before, where none of them names the one that the report is mainly about.
   */
  private Optional<PlaceMention> topic(Sentence s) {
    Optional<PlaceMention> last = twice(s);
    if (last.isPresent()) {
      return last;
    }
    for (int back = 1; back <= TOPIC && s.index() - back >= 0; back++) {
      Sentence before = document.sentences().get(s.index() - back);
      if (before.kind() != Sentence.Kind.BODY) {
        break;
      }
      for (PlaceMention p : mentions.places()) {
        if (before.span().contains(p.span()) && main.filter(m -> isSame(m, p)).isPresent()) {
          return Optional.empty();
        }
      }
      if (last.isEmpty()) {
        last = nearest(before, before.size() - 1).filter(p -> !isWide(p));
      }
    }
    return last;
  }

  /** A town that the two sentences right before name both is what the text has come to. */
  private Optional<PlaceMention> twice(Sentence s) {
    if (s.index() < 2) {
      return Optional.empty();
    }
    Sentence last = document.sentences().get(s.index() - 1);
    Sentence before = document.sentences().get(s.index() - 2);
    boolean body = last.kind() == Sentence.Kind.BODY && before.kind() == Sentence.Kind.BODY;
    Optional<PlaceMention> town = nearest(last, last.size() - 1).filter(p -> !isWide(p));
    return body
        ? town.filter(
            p -> nearest(before, before.size() - 1).filter(other -> isSame(other, p)).isPresent())
        : Optional.empty();
  }

  private static boolean isSame(PlaceMention a, PlaceMention b) {
    return a.place().id().isPresent()
        ? a.place().id().equals(b.place().id())
        : a.place().name().equals(b.place().name());
  }

  /**
   * The sentence before, where this one only goes on with what it tells of: "Four were killed
   * there", "The strikes also wounded nine". Then both together make the claim.
   */
  Optional<Sentence> antecedent(Sentence s) {
    if (s.index() == 0 || s.kind() != Sentence.Kind.BODY || nearest(s, 0).isPresent()) {
      return Optional.empty();
    }
    Sentence before = document.sentences().get(s.index() - 1);
    boolean follows =
        before.kind() == Sentence.Kind.BODY
            && s.paragraph() - before.paragraph() <= 1
            && nearest(before, before.size() - 1).isPresent()
            && isViolent(before);
    return follows && pointsBack(s) ? Optional.of(before) : Optional.empty();
  }

  private static boolean pointsBack(Sentence s) {
    for (Token t : s.tokens()) {
      boolean there =
          t.lower().equals("there")
              && !HarmReader.word(s, t.index() + 1).matches("was|were|is|are|has|have|had");
      if (there) {
        return true;
      }
    }
    return s.toString()
        .matches(
            "(?i)(?:the|these|those|this) (?:\\S+ )?(?:air ?strikes?|strikes?|raids?|attacks?|bombings?|shelling|blasts?|explosions?|bombardment|clashes|ambush|assault)\\b.*");
  }

  /** Whether a sentence speaks of violence. */
  static boolean isViolent(Sentence s) {
    return HARM.speaks(s)
        || EVENTS.triggers(s).stream()
            .anyMatch(
                t ->
                    Set.of(
                            EventType.AIR_STRIKE,
                            EventType.SHELLING,
                            EventType.BOMBING,
                            EventType.SUICIDE_BOMBING,
                            EventType.CHEMICAL_ATTACK,
                            EventType.ATTACK_ON_CIVILIANS,
                            EventType.ARMED_CLASH)
                        .contains(t.type()));
  }

  /** Whether a place of another sentence can be the smaller part of the wide one named here. */
  private static boolean fits(Optional<PlaceMention> wide, PlaceMention smaller) {
    return wide.isEmpty()
        || wide.get().place().country().equals(smaller.place().country())
            && (wide.get().place().precision() != Place.Precision.ADMIN1
                || wide.get().place().admin1().equals(smaller.place().admin1()));
  }

  private static boolean isWide(PlaceMention mention) {
    return switch (mention.place().precision()) {
      case COUNTRY, ADMIN1, AREA -> true;
      case POINT, DISTRICT, TOWN, UNRESOLVED -> false;
    };
  }

  /** The place of a sentence nearest to a word, places of events before those of speakers. */
  public Optional<PlaceMention> nearest(Sentence s, int token) {
    return mentions.places().stream()
        .filter(p -> !p.speaks() && s.span().contains(p.span()))
        .filter(p -> !isWhereSaid(s, p) && !isWhence(s, p) && !isBlamed(s, p))
        .min(
            Comparator.<PlaceMention>comparingInt(p -> rank(s, p, token))
                .thenComparing(PlaceMention::span));
  }

  private static int rank(Sentence s, PlaceMention p, int token) {
    int first = firstToken(s, p.span());
    String before = first > 0 ? HarmReader.word(s, first - 1) : "";
    int distance = Math.abs(first - token);
    int located = LOCATING.contains(before) || before.equals("the") ? 0 : 12;
    int wide =
        switch (p.place().precision()) {
          case POINT, DISTRICT, TOWN -> 0;
          case UNRESOLVED -> 6;
          case AREA -> 8;
          case ADMIN1 -> 10;
          case COUNTRY -> 25;
        };
    return distance + located + wide + (endsBefore(s, first, token) ? CLAUSE_END : 0);
  }

  /**
   * "Five were killed in Homs and seven in Hama": whether a clause of its own begins between a
   * place and a later word, with that word as its first noun.
   */
  private static boolean endsBefore(Sentence s, int place, int token) {
    for (int i = token - 1; i > place; i--) {
      if (Set.of("and", "but", "while", "whereas", ";").contains(s.token(i).lower())) {
        return true;
      }
      if (s.token(i).isVerb()) {
        return false;
      }
    }
    return false;
  }

  /** "Blamed Russia", "blamed it on Russia", "held Russia responsible": no place of what was. */
  private static boolean isBlamed(Sentence s, PlaceMention p) {
    int first = firstToken(s, p.span());
    boolean held =
        HarmReader.word(s, lastToken(s, p.span()) + 1).matches("responsible|accountable|guilty")
            && HarmReader.word(s, first - 1).matches("h[oe]ld(?:s|ing)?|deem(?:s|ed)?|f[io]und");
    return held
        || HarmReader.word(s, first - 1).matches(BLAMES)
        || HarmReader.word(s, first - 1).equals("on")
            && s.tokens().subList(Math.max(0, first - 7), first).stream()
                .anyMatch(t -> t.lower().matches(BLAMES));
  }

  /** "A rocket fired from Gaza", "killed by Gaza rockets": whence it came, not where it fell. */
  private static boolean isWhence(Sentence s, PlaceMention p) {
    int first = firstToken(s, p.span());
    boolean launched =
        HarmReader.word(s, first - 1).equals("from")
            && HarmReader.word(s, first - 2).matches("fired|launched|lobbed|shot");
    boolean supplied =
        HarmReader.word(s, first - 1).equals("from")
            && HarmReader.word(s, first - 2)
                .matches(
                    "(?:explosive|weapon|missile|rocket|shell|munition|gun|drone|fighter)s|arms");
    return launched
        || supplied
        || HarmReader.word(s, lastToken(s, p.span()) + 1).matches("rockets?|missiles?|mortars?");
  }

  /** "told reporters in Geneva", "said from Beirut": where it was said, not where it happened. */
  private static boolean isWhereSaid(Sentence s, PlaceMention p) {
    int first = firstToken(s, p.span());
    for (int i = first - 1; i >= Math.max(0, first - 6); i--) {
      String word = s.token(i).lower();
      if (Set.of(
              "said",
              "told",
              "reporters",
              "journalists",
              "conference",
              "interview",
              "telephone",
              "phone",
              "briefing",
              "statement",
              "based")
          .contains(word)) {
        return !s.token(first - 1).lower().equals("of");
      }
      if (s.token(i).isVerb() || word.equals(",") || word.equals("that")) {
        return false;
      }
    }
    int last = lastToken(s, p.span());
    String next = HarmReader.word(s, last + 1);
    if (next.matches("said|says|told|reported") && isInSpeaker(s, first)) {
      return true;
    }
    boolean seat =
        first > 1
            && HarmReader.word(s, first - 1).equals("in")
            && HarmReader.word(s, first - 2)
                .matches(
                    "regime|government|authorities|officials?|embassy|headquarters|offices?|ministry|spokesman|spokeswoman|spokesperson");
    return seat || next.startsWith("-based") || s.token(last).lower().endsWith("-based");
  }

  /** "..., the diocese of Pemba said": a place in the name of who speaks, behind a comma. */
  private static boolean isInSpeaker(Sentence s, int place) {
    if (!HarmReader.word(s, place - 1).matches("of|in|at|for")) {
      return false;
    }
    for (int i = place - 2; i > 0; i--) {
      Token t = s.token(i);
      if (t.text().equals(",")) {
        return s.token(i + 1).tag().matches("DT|NN.*|JJ");
      }
      if (!t.tag().matches("DT|JJ|NN.*|POS|IN")) {
        return false;
      }
    }
    return false;
  }

  /** Index of the first token of a sentence that a span touches; the last token where none does. */
  static int firstToken(Sentence s, Span span) {
    for (Token t : s.tokens()) {
      if (t.span().end() > span.start()) {
        return t.index();
      }
    }
    return s.size() - 1;
  }

  /** Index of the last token of a sentence that a span touches. */
  static int lastToken(Sentence s, Span span) {
    int last = 0;
    for (Token t : s.tokens()) {
      if (t.span().start() < span.end()) {
        last = t.index();
      }
    }
    return last;
  }

  private Optional<PlaceMention> mainPlace() {
    return mostNamed(true).or(() -> mostNamed(false));
  }

  private Optional<PlaceMention> mostNamed(boolean lead) {
    Map<String, Integer> votes = new LinkedHashMap<>();
    Map<String, PlaceMention> first = new LinkedHashMap<>();
    int body = 0;
    for (Sentence s : document.news()) {
      int weight =
          switch (s.kind()) {
            case TITLE -> 6;
            case BODY -> 2;
            // A dateline or a heading names a place only for want of a better one.
            case HEADING, CAPTION -> lead ? 0 : 1;
            case BOILERPLATE -> 0;
          };
      body += s.kind() == Sentence.Kind.BODY ? 1 : 0;
      if (weight == 0 || lead && body > LEAD) {
        continue;
      }
      int harm = s.kind() != Sentence.Kind.HEADING && HARM.speaks(s) ? 3 : 1;
      for (PlaceMention p : mentions.places()) {
        if (s.span().contains(p.span())
            && !p.speaks()
            && !isWide(p)
            && !isWhereSaid(s, p)
            && !isWhence(s, p)
            && p.place().precision() != Place.Precision.UNRESOLVED) {
          String key = p.place().id().orElse(p.place().name());
          votes.merge(key, weight * harm, Integer::sum);
          first.putIfAbsent(key, p);
        }
      }
    }
    return votes.values().stream()
        .max(Comparator.naturalOrder())
        .map(most -> firstOf(votes, first, most));
  }

  private static PlaceMention firstOf(
      Map<String, Integer> votes, Map<String, PlaceMention> first, int most) {
    return votes.entrySet().stream()
        .filter(e -> e.getValue() == most)
        .map(e -> first.get(e.getKey()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * When what this word speaks of happened: the nearest time of its own sentence that is a point in
   * time and not when it was said; else of the sentence before in the same paragraph; else the
   * report's own date.
   */
  public When time(Sentence s, int token) {
    Optional<When> own = timeIn(s, token);
    if (own.isPresent()) {
      return own.get();
    }
    for (int back = 1; back <= 2 && s.index() - back >= 0; back++) {
      Sentence before = document.sentences().get(s.index() - back);
      if (before.paragraph() != s.paragraph() && s.kind() == Sentence.Kind.BODY && back > 1
          || before.kind() == Sentence.Kind.BOILERPLATE) {
        break;
      }
      Optional<When> near = timeIn(before, before.size() - 1);
      if (near.isPresent()
          && !isHistory(near.get())
          && near.get().precision() != When.Precision.YEAR) {
        return near.get();
      }
    }
    return reportDate();
  }

  private When reportDate() {
    return document
        .report()
        .published()
        .map(
            p ->
                new When(
                    Optional.empty(),
                    Optional.of(Moment.of(p.at().day())),
                    Optional.of(Moment.of(p.at().day())),
                    When.Precision.DAY,
                    When.Basis.REPORT_DATE))
        .orElse(When.UNKNOWN);
  }

  private Optional<When> timeIn(Sentence s, int token) {
    List<TimeMention> found = new ArrayList<>();
    for (TimeMention t : mentions.times()) {
      boolean point = t.type() == TimeMention.Type.DATE || t.type() == TimeMention.Type.TIME;
      if (s.span().contains(t.span())
          && point
          && t.value().filter(v -> v.endsWith("_REF")).isEmpty()
          && !isWhenSaid(s, t)
          && !isSinceLongAgo(s, t)
          && !isOfAnotherClause(s, t, token)) {
        found.add(t);
      }
    }
    return found.stream()
        .min(
            Comparator.<TimeMention, Boolean>comparing(t -> !isOfDeed(s, t))
                .thenComparingInt(t -> Math.abs(firstToken(s, t.span()) - token))
                .thenComparing(TimeMention::span))
        .map(TimeMention::when);
  }

  /** "Two of those wounded in Tuesday's bombing died on Thursday": dead of Tuesday's bombing. */
  private static boolean isOfDeed(Sentence s, TimeMention t) {
    int after = lastToken(s, t.span()) + 1;
    boolean late =
        s.tokens().stream()
            .anyMatch(w -> LATE.contains(w.lemma().toLowerCase(java.util.Locale.ROOT)));
    return late
        && HarmReader.word(s, after).matches("['’]s")
        && EVENTS.triggers(s).stream()
            .anyMatch(e -> e.head() > after && e.head() <= after + 3 && e.type().isHarm());
  }

  /** "for the first time since 2016": no time of what is told. */
  private static boolean isSinceLongAgo(Sentence s, TimeMention t) {
    boolean coarse =
        t.when().precision() == When.Precision.YEAR || t.when().precision() == When.Precision.MONTH;
    return coarse && HarmReader.word(s, firstToken(s, t.span()) - 1).equals("since");
  }

  /** A bare year far from the word, behind a comma, dates what it stands with and no more. */
  private static boolean isOfAnotherClause(Sentence s, TimeMention t, int token) {
    int first = firstToken(s, t.span());
    boolean coarse =
        t.when().precision() == When.Precision.YEAR || t.when().precision() == When.Precision.MONTH;
    if (!coarse || first <= 2 || Math.abs(first - token) <= 10) {
      return false;
    }
    for (int i = Math.min(first, token); i < Math.max(first, token); i++) {
      if (s.token(i).text().equals(",")) {
        return true;
      }
    }
    return false;
  }

  /** "said on Saturday": when it was said. */
  private static boolean isWhenSaid(Sentence s, TimeMention t) {
    int first = firstToken(s, t.span());
    String before = HarmReader.word(s, first - 1);
    int at = Set.of("on", "late", "early").contains(before) ? first - 2 : first - 1;
    return Set.of(
            "said",
            "told",
            "reported",
            "added",
            "announced",
            "reporters",
            "confirmed",
            "says",
            "stated")
        .contains(HarmReader.word(s, at));
  }

  /** Whether a time ended long before the report was published. */
  private boolean isHistory(When when) {
    if (when.to().isEmpty()) {
      return false;
    }
    Optional<LocalDate> published = document.report().published().map(p -> p.at().day());
    return published.isPresent()
        && when.to().get().day().isBefore(published.get().minusDays(NEWS_DAYS));
  }

  /**
   * Whether the report only recalls it: the sentence dates it long before the report, or, in a
   * report without a date, to a bare year or the past ("last year", "in 2013").
   */
  public boolean background(Sentence s, int token) {
    Optional<When> own = timeIn(s, token);
    if (own.isPresent() && isHistory(own.get())) {
      return true;
    }
    if (document.report().published().isEmpty()
        && own.filter(w -> w.precision() == When.Precision.YEAR).isPresent()
        && !HarmReader.word(s, firstToken(s, spanOf(s, own.get())) - 1).equals("since")) {
      return true;
    }
    String words = " " + s.toString().toLowerCase(java.util.Locale.ROOT) + " ";
    return words.matches(
        ".* (?:last year|years ago|months ago|last month|earlier this year|in recent years|over the past (?:decade|year)|anniversary of) .*");
  }

  private Span spanOf(Sentence s, When when) {
    return mentions.times().stream()
        .filter(t -> s.span().contains(t.span()) && t.when().equals(when))
        .map(TimeMention::span)
        .findFirst()
        .orElse(s.span());
  }

  /**
   * Whether the words put it as a plan, a possibility, a wish, a question, or say that it was not.
   */
  public boolean hypothetical(Sentence s, int token) {
    for (int i = token - 1; i >= Math.max(0, token - 6); i--) {
      Token t = s.token(i);
      String word = t.lower();
      String lemma = t.lemma().toLowerCase(java.util.Locale.ROOT);
      if (Set.of("no", "not", "n't", "never", "nobody", "without", "neither", "nor")
          .contains(word)) {
        boolean bound =
            Set.of("fewer", "less", "more", "only", "least", "yet", "longer")
                    .contains(HarmReader.word(s, i + 1))
                || HarmReader.word(s, i - 1).equals("if");
        if (!bound) {
          return true;
        }
      }
      if (MIGHT.contains(word) && t.tag().equals("MD")) {
        // "may have killed", "might have been": a guess about what has happened, kept as
        // unconfirmed
        return !Set.of("have", "'ve").contains(HarmReader.word(s, i + 1));
      }
      if (word.equals("to") && i > 0 && i == token - 1 && s.token(token).isVerb()) {
        for (int k = i - 1; k >= Math.max(0, i - 5); k--) {
          if (INTENDS.contains(s.token(k).lemma().toLowerCase(java.util.Locale.ROOT))) {
            return true;
          }
        }
      }
      if (word.equals("from") && i == token - 1 && s.token(token).tag().equals("VBG")) {
        for (int k = i - 1; k >= Math.max(0, i - 5); k--) {
          if (PREVENTS.contains(s.token(k).lemma().toLowerCase(java.util.Locale.ROOT))) {
            return true;
          }
        }
      }
      if ((word.equals("if") || word.equals("unless") || word.equals("whether"))
          && token - i <= 5) {
        return true;
      }
      if (Set.of(";", ":").contains(word)
          || word.equals(",") && token - i > 2
          || t.tag().equals("VBD") && !lemma.equals("be") && !lemma.equals("have")) {
        return false;
      }
    }
    return false;
  }

  /** The places, times and actors that the report names. */
  public Mentions mentions() {
    return mentions;
  }

  /** The report, cut into sentences. */
  public Document document() {
    return document;
  }
}
