package org.zubda.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zubda.language.Document;
import org.zubda.language.Sentence;
import org.zubda.language.Token;
import org.zubda.mention.PlaceName.Kind;
import org.zubda.place.Feature;
import org.zubda.place.Gazetteer;
import org.zubda.place.Gazetteer.Fit;
import org.zubda.place.Gazetteer.Match;
import org.zubda.place.Spelling;
import org.zubda.report.Span;

/**
 * Finds the words of a text that name places. The statistical name finder proposes, the gazetteer
 * and the words around a name decide: the finder takes Arabic towns for persons and teams for
 * towns, and the gazetteer knows a village for nearly every surname.
 */
final class PlaceNames {

  /** No place's name has more words. */
  private static final int LONGEST = 8;

  /** From this many people on, a name is better known as the town's than as anyone else's. */
  private static final int LARGE = 100_000;

  private static final Map<String, Set<String>> CUES = WordSections.english("place-cues.txt");
  private static final Map<String, String> ABBREVIATIONS = abbreviations();

  /** Seats whose names stand for a government. */
  private static final Set<String> GOVERNMENTS =
      Set.of(
          "zubda:landmark/kremlin",
          "zubda:landmark/white-house",
          "zubda:landmark/pentagon",
          "zubda:landmark/downing-street",
          "zubda:landmark/whitehall");

  /** The words between a name and the name of what it lies in: "Springfield, in northern Ohio". */
  private static final Pattern LIES_IN =
      Pattern.compile(
          "(?:'s|’s)?\\s*(?:,|\\()?\\s*(?:in|of|on)?(?: the)?\\s*(?:(?:north|south|east|west|northern|"
              + "southern|eastern|western|central|rural|northeast|northwest|southeast|southwest|"
              + "north-?eastern|north-?western|south-?eastern|south-?western)\\s*)?"
              + "(?:(?:city|town|village|province|governorate|state|region|district|county)(?: of)?)?"
              + "\\s*");

  private static final Pattern PLURAL =
      Pattern.compile(
          "\\s+(districts|neighbou?rhoods|quarters|suburbs|provinces|governorates|counties|towns|"
              + "villages|cities|regions|oblasts)\\b");

  private static final Pattern LIST = Pattern.compile("\\s*(?:,|;|,? and|,? or)\\s*");

  private final Gazetteer gazetteer;

  PlaceNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  private static Map<String, String> abbreviations() {
    Map<String, String> found = new LinkedHashMap<>();
    for (String pair : cue("abbreviation")) {
      int at = pair.indexOf('=');
      found.put(pair.substring(0, at), pair.substring(at + 1));
    }
    return found;
  }

  private static Set<String> cue(String section) {
    Set<String> words = CUES.get(section);
    if (words == null) {
      throw new IllegalStateException("no section " + section + " in place-cues.txt");
    }
    return words;
  }

  private static final Set<String> BEFORE_ANY = cue("before-any");
  private static final Set<String> BEFORE_FIRM = cue("before-firm");
  private static final Set<String> DIRECTION = cue("direction");
  private static final Set<String> TITLES = cue("title");
  private static final Set<String> NOT_A_PLACE = cue("not-a-place");
  private static final Set<String> NEVER = cue("never");
  private static final Set<String> ORGANISATION = cue("organisation");
  private static final Set<String> EMBEDDED = cue("embedded");
  private static final Set<String> OFFICIAL = cue("official");
  private static final Set<String> SPEAKS = cue("speaks");
  private static final Set<String> OFFICE = cue("office");
  private static final Set<String> SUFFIX = cue("suffix");
  private static final Set<String> SUFFIX_SPEAKS = cue("suffix-speaks");
  private static final Set<String> BEFORE_NAME = cue("before-name");
  private static final Set<String> CONNECTOR = cue("connector");
  private static final Set<String> SAINTS = cue("saint");
  private static final Set<String> SETTLEMENT = cue("settlement");

  /** What is said of a stretch of land by a name that is in it. */
  private static final Set<String> STRETCH = cue("stretch");

  /** Kinds by the word after a name, or before it with "of". */
  private static final Map<String, Kind> KINDS = kinds();

  private static Map<String, Kind> kinds() {
    Map<String, Kind> found = new LinkedHashMap<>();
    cue("camp").forEach(w -> found.put(w, Kind.SITE));
    cue("street").forEach(w -> found.put(w, Kind.SITE));
    cue("water").forEach(w -> found.put(w, Kind.NATURE));
    cue("county").forEach(w -> found.put(w, Kind.COUNTY));
    cue("division").forEach(w -> found.put(w, Kind.DIVISION));
    cue("town").forEach(w -> found.put(w, Kind.TOWN));
    cue("district").forEach(w -> found.put(w, Kind.DISTRICT));
    cue("airport").forEach(w -> found.put(w, Kind.AIRPORT));
    return found;
  }

  // ---------------------------------------------------------------- finding

  /** What the finder takes each name for where it stands whole. */
  private record Seen(Map<String, Integer> places, Map<String, Integer> persons) {
    boolean isPlace(String plain) {
      return places.getOrDefault(plain, 0) > persons.getOrDefault(plain, 0);
    }
  }

  /** The names of places in the order of the text. */
  List<PlaceName> find(Document document) {
    String text = document.report().text();
    List<Sentence> sentences = document.news();
    Seen seen = new Seen(new HashMap<>(), new HashMap<>());
    for (Sentence s : sentences) {
      look(s, text, seen);
    }
    List<PlaceName> found = new ArrayList<>();
    for (Sentence s : sentences) {
      new InSentence(s, text, seen, found).find();
    }
    return found;
  }

  private static void look(Sentence s, String text, Seen seen) {
    for (int i = 0; i < s.size(); ) {
      int end = runEnd(s, i);
      Token.Name name = s.token(i).name();
      if (name == Token.Name.LOCATION) {
        seen.places().merge(Spelling.plain(s.span(i, end).of(text)), 1, Integer::sum);
      }
      if (name == Token.Name.PERSON) {
        for (int k = i; k <= end; k++) {
          seen.persons().merge(Spelling.plain(s.token(k).text()), 1, Integer::sum);
        }
        if (end > i) {
          seen.persons().merge(Spelling.plain(s.span(i, end).of(text)), 1, Integer::sum);
        }
      }
      i = end + 1;
    }
  }

  /** The last token of the run of one kind of name that starts here. */
  private static int runEnd(Sentence s, int start) {
    Token.Name name = s.token(start).name();
    int end = start;
    // The finder runs "Paris, Texas" and the names of a list together.
    while (name != Token.Name.NONE
        && end + 1 < s.size()
        && s.token(end + 1).name() == name
        && !parts(s.token(end))
        && !parts(s.token(end + 1))) {
      end++;
    }
    return end;
  }

  private static boolean parts(Token t) {
    return t.text().equals(",") || t.text().equals(";") || t.text().equals("/");
  }

  private final class InSentence {
    private final Sentence s;
    private final String text;
    private final Seen seen;
    private final List<PlaceName> found;
    private final int[] runStarts;
    private final int[] runEnds;

    InSentence(Sentence s, String text, Seen seen, List<PlaceName> found) {
      this.s = s;
      this.text = text;
      this.seen = seen;
      this.found = found;
      this.runStarts = new int[s.size()];
      this.runEnds = new int[s.size()];
      for (int i = 0; i < s.size(); ) {
        int end = runEnd(s, i);
        for (int k = i; k <= end; k++) {
          runStarts[k] = i;
          runEnds[k] = end;
        }
        i = end + 1;
      }
    }

    void find() {
      int first = found.size();
      for (int i = 0; i < s.size(); ) {
        i = capital(i) ? at(i) : i + 1;
      }
      for (int k = first; k < found.size() - 1; k++) {
        lies(k, k + 1);
      }
      for (int k = first + 1; k < found.size(); k++) {
        together(first, k);
      }
    }

    /** "the New Aleppo and Hamdaniya districts": the last word is of all names of the list. */
    private void together(int first, int last) {
      java.util.regex.Matcher m =
          PLURAL.matcher(text).region(found.get(last).span().end(), text.length());
      Kind kind =
          m.lookingAt()
              ? KINDS.get(
                  m.group(1).endsWith("ies")
                      ? m.group(1).replaceFirst("ies$", "y")
                      : m.group(1).replaceFirst("s$", ""))
              : null;
      if (kind == null) {
        return;
      }
      int list = found.get(last).list();
      for (int k = last; k >= first && found.get(k).list() == list && last > first; k--) {
        if (list != found.get(k).span().start() || k < last) {
          found.set(k, found.get(k).as(kind));
        }
      }
    }

    /** Marks the later name as what the earlier lies in, where the words between say so. */
    private void lies(int inner, int outer) {
      int from = found.get(inner).span().end();
      int to = found.get(outer).span().start();
      if (to < from || to - from > 45) {
        return;
      }
      String between = text.substring(from, to);
      if (LIST.matcher(between).matches()) {
        found.set(outer, found.get(outer).listed(found.get(inner).list()));
      }
      // "Mexico, the US": two countries stand side by side, none in the other.
      boolean countries =
          known(found.get(inner).matches(), Feature.COUNTRY)
              && known(found.get(outer).matches(), Feature.COUNTRY);
      // "The Britain-based group": nothing lies in it.
      int after = found.get(outer).span().end();
      boolean hyphened = after < text.length() && text.charAt(after) == '-';
      if (!countries
          && !hyphened
          && !between.isBlank()
          && LIES_IN.matcher(between.toLowerCase(Locale.ROOT)).matches()) {
        found.set(inner, found.get(inner).inside(outer));
      }
    }

    private boolean capital(int i) {
      String t = s.token(i).text();
      if (t.isEmpty()) {
        return false;
      }
      if (Character.isUpperCase(t.charAt(0))) {
        return true;
      }
      int hyphen = t.indexOf('-');
      return hyphen > 0
          && hyphen <= 4
          && hyphen + 1 < t.length()
          && Character.isUpperCase(t.charAt(hyphen + 1));
    }

    private String lower(int i) {
      return i >= 0 && i < s.size() ? s.token(i).lower() : "";
    }

    private Token.Name ner(int i) {
      return s.token(i).name();
    }

    private String words(int from, int to) {
      return s.span(from, to).of(text);
    }

    /** Reads a name that starts here; answers with the next token to look at. */
    private int at(int i) {
      Optional<Integer> abbreviated = abbreviation(i);
      if (abbreviated.isPresent()) {
        return abbreviated.get();
      }
      Optional<Integer> hyphened = hyphened(i);
      if (hyphened.isPresent()) {
        return hyphened.get();
      }
      int longest = i;
      for (int k = i + 1; k < Math.min(s.size(), i + LONGEST); k++) {
        if (capital(k) || s.token(k).tag().equals("CD") && k == longest + 1) {
          longest = k;
        } else if (!CONNECTOR.contains(lower(k)) && !s.token(k).tag().equals("POS")
            || !capital(i)) {
          break;
        }
      }
      for (int j = longest; j >= i; j--) {
        // "Zamzam camp", "Rumaila oil field": known with the words for its kind, no capitals.
        for (int end = j + 1; end <= j + 2 && end < s.size() && !capital(end); end++) {
          List<Match> typed = KINDS.containsKey(lower(end)) ? exact(words(i, end)) : List.of();
          if (curated(typed)) {
            return put(i, end, words(i, end), typed, Optional.empty());
          }
        }
      }
      int typed = typedRun(i);
      for (int j = longest; j >= i; j--) {
        if (!capital(j) && j > i || j < typed) {
          continue;
        }
        String name = words(i, j);
        List<Match> matches = exact(name);
        if (matches.isEmpty() && glossed(i, j)) {
          // What stands in brackets to say where is a place, however it is spelt.
          matches = spelt(name);
        }
        if (!matches.isEmpty() && accept(i, j, matches)) {
          return add(i, j, name, matches);
        }
      }
      int end = runEnds[i];
      if (typed > i && !anyIn(i, typed, Token.Name.ORGANISATION)) {
        return put(
            i,
            typed,
            words(i, typed),
            gazetteer.matches(words(i, typed)),
            Optional.ofNullable(KINDS.get(lower(typed + 1))));
      }
      return switch (ner(i)) {
        case LOCATION -> unknown(i, end);
        case PERSON ->
            standsIn(i, end)
                ? put(i, end, words(i, end), gazetteer.matches(words(i, end)), Optional.empty())
                : seen.isPlace(Spelling.plain(words(i, end))) ? i + 1 : end + 1;
        case ORGANISATION, OTHER, NONE -> site(i).orElse(i + 1);
      };
    }

    /**
     * "Nan Taung village": the last of several words before a settlement's kind, which name it
     * together; the first word itself where it is no such run.
     */
    private int typedRun(int i) {
      int k = i;
      while (k + 1 < s.size() && k - i < 4 && capital(k + 1)) {
        k++;
      }
      if (k == i || !SETTLEMENT.contains(lower(k + 1)) || capital(k + 1)) {
        return i;
      }
      for (int n = i; n <= k; n++) {
        if (!s.token(n).isProper()
            || ner(n) == Token.Name.NONE && n == i
            || NEVER.contains(lower(n))
            || NOT_A_PLACE.contains(lower(n)) && n == i
            || TITLES.contains(lower(n))
            || gazetteer.demonym(s.token(n).text()).isPresent()) {
          return i;
        }
      }
      return k;
    }

    /** "In Magarini (Kilifi)": what somebody is in is no person, whatever the finder says. */
    private boolean standsIn(int i, int end) {
      String before = lower(i - 1);
      if (!before.equals("in") && !before.equals("near") || end - i > 2) {
        return false;
      }
      for (int k = i; k <= end; k++) {
        if (!s.token(k).isProper()
            || TITLES.contains(lower(k))
            || NOT_A_PLACE.contains(lower(k))
            || s.token(k).text().endsWith(".")) {
          return false;
        }
      }
      String next = lower(end + 1);
      return (SETTLEMENT.contains(next) || next.equals("(") || next.equals(",") || next.equals("."))
          && seen.persons().getOrDefault(Spelling.plain(s.token(end).text()), 0) <= 1;
    }

    private List<Match> exact(String name) {
      return gazetteer.matches(name).stream()
          .filter(m -> m.fit() == Fit.NAME || m.fit() == Fit.BY_NAME)
          // The uninhabited islands of the United States lend their short names to no news.
          .filter(m -> m.fit() == Fit.NAME || !m.place().country().equals(Optional.of("UM")))
          // Of names so short some town's other spelling is always one.
          .filter(
              m ->
                  m.fit() == Fit.NAME
                      || name.length() > 3
                      || large(m) && !m.feature().isTown()
                      || curated(List.of(m)))
          .toList();
    }

    private List<Match> spelt(String name) {
      return gazetteer.matches(name).stream()
          .filter(
              m ->
                  name.length() > 3
                      ? m.fit() == Fit.FOLDED
                      : m.fit() == Fit.BY_NAME && m.feature() == Feature.ADMIN1)
          .toList();
    }

    // -------------------------------------------------------------- shapes of their own

    /** "Calif.", "TX": only after a comma that follows a name. */
    private Optional<Integer> abbreviation(int i) {
      // "W. Va." in two words
      String both = i + 1 < s.size() ? ABBREVIATIONS.get(lower(i) + lower(i + 1)) : null;
      if (both != null && lower(i).endsWith(".") && i >= 2 && lower(i - 1).equals(",")) {
        return Optional.of(state(i, i + 1, both));
      }
      String state = ABBREVIATIONS.get(lower(i));
      boolean marked =
          s.token(i).text().endsWith(".")
              || s.token(i).text().equals(s.token(i).text().toUpperCase(Locale.ROOT));
      if (state == null || !marked || i < 2 || !lower(i - 1).equals(",") || !capital(i - 2)) {
        return Optional.empty();
      }
      return Optional.of(state(i, i, state));
    }

    private int state(int i, int end, String state) {
      List<Match> matches =
          exact(state).stream().filter(m -> m.feature() == Feature.ADMIN1).toList();
      found.add(PlaceName.of(s.span(i, end), state, matches, Optional.of(Kind.DIVISION), false));
      return end + 1;
    }

    /** "Turkey-backed", "Beijing-based": the place is the word before the hyphen. */
    private Optional<Integer> hyphened(int i) {
      String t = s.token(i).text();
      int hyphen = t.lastIndexOf('-');
      if (hyphen < 2 || !SUFFIX.contains(t.substring(hyphen + 1).toLowerCase(Locale.ROOT))) {
        return Optional.empty();
      }
      String name = t.substring(0, hyphen);
      List<Match> matches = exact(name);
      boolean known =
          matches.stream().anyMatch(m -> large(m)) || seen.isPlace(Spelling.plain(name));
      if (!known || gazetteer.demonym(name).isPresent()) {
        return Optional.of(i + 1);
      }
      Span span = new Span(s.token(i).span().start(), s.token(i).span().start() + hyphen);
      boolean speaks = SUFFIX_SPEAKS.contains(t.substring(hyphen + 1).toLowerCase(Locale.ROOT));
      found.add(PlaceName.of(span, name, matches, Optional.empty(), speaks));
      return Optional.of(i + 1);
    }

    // -------------------------------------------------------------- judging

    private boolean large(Match m) {
      return m.feature() == Feature.COUNTRY
          || m.feature() == Feature.AREA
          || m.feature() == Feature.ADMIN1 && m.fit() == Fit.NAME
          || m.feature().isTown() && m.place().population() >= LARGE;
    }

    /** Whether the tokens, which the gazetteer knows, name a place here. */
    private boolean accept(int i, int j, List<Match> matches) {
      String plain = Spelling.plain(words(i, j));
      if (i == j && (gazetteer.demonym(words(i, j)).isPresent() || plain.length() < 2)) {
        return false;
      }
      boolean upper = words(i, j).equals(words(i, j).toUpperCase(Locale.ROOT));
      if (i == j && plain.length() <= 3 && !upper && ner(i) != Token.Name.LOCATION) {
        return false;
      }
      // "us" is no country, "US" is.
      if (plain.length() == 2 && !upper) {
        return false;
      }
      if (glossed(i, j) && !NEVER.contains(plain)) {
        return true;
      }
      boolean whole = runStarts[i] == i && runEnds[j] == j && runEnds[i] == j;
      boolean one = runStarts[i] == runStarts[j] || ner(i) == Token.Name.NONE;
      boolean known = seen.isPlace(plain);
      boolean large = large(matches);
      boolean common = i == j && NOT_A_PLACE.contains(plain);
      boolean cued = cued(i, j);
      if (NEVER.contains(plain) || NEVER.contains(words(i, j).toLowerCase(Locale.ROOT))) {
        return false;
      }
      if (goesOnInArabic(j) && !known || goesOnAsSaint(i, j)) {
        return false;
      }
      if (common && !(ner(i) == Token.Name.LOCATION && whole)) {
        return false;
      }
      if (anyIn(i, j, Token.Name.PERSON)) {
        return person(i, j, whole, known, large, matches);
      }
      if (!one && !allIn(i, j, Token.Name.LOCATION) && i != j) {
        // A name of several words in the gazetteer is no accident.
        return large || known || cued;
      }
      return switch (ner(i)) {
        case LOCATION -> location(i, j, whole);
        case ORGANISATION -> organisation(i, j, whole, known, large, matches);
        case OTHER ->
            whole
                && (large || known || BEFORE_FIRM.contains(lower(i - 1)) && strong(matches))
                && !personAround(i, j)
                && !ORGANISATION.contains(lower(j + 1));
        case PERSON -> false;
        case NONE -> none(i, j, known, large, cued, matches);
      };
    }

    /**
     * "Mbau (Beni, Nord-Kivu)": names alone in brackets behind a name say what it lies in. An
     * acronym there is more likely another name of the same thing.
     */
    private boolean glossed(int i, int j) {
      int open = i - 1;
      while (open > 0 && inGloss(open)) {
        open--;
      }
      if (open < 1 || !lower(open).equals("(") || i - open > 12) {
        return false;
      }
      int close = j + 1;
      while (close < s.size() && inGloss(close)) {
        close++;
      }
      boolean bounded =
          (i - 1 == open || lower(i - 1).equals(",")) && (close == j + 1 || !capital(j + 1));
      String words = words(i, j);
      boolean acronym = open + 2 == close && words.equals(words.toUpperCase(Locale.ROOT));
      int before = beforeBrackets(open);
      boolean named =
          before >= 0
              && (s.token(before).isProper()
                  || KINDS.containsKey(lower(before))
                  || before > 0
                      && STRETCH.contains(lower(before))
                      && s.token(before - 1).isProper());
      return bounded && named && !acronym && close < s.size() && lower(close).equals(")");
    }

    /** The token before a bracket, and before those that stand right before it. */
    private int beforeBrackets(int open) {
      int k = open - 1;
      while (k >= 0 && lower(k).equals(")")) {
        while (k >= 0 && !lower(k).equals("(")) {
          k--;
        }
        k--;
      }
      return k;
    }

    private boolean inGloss(int k) {
      return capital(k)
          || lower(k).equals(",")
          || CONNECTOR.contains(lower(k))
          || KINDS.containsKey(lower(k));
    }

    /** "San Luis Talpa": a saint's name that goes on names another place. */
    private boolean goesOnAsSaint(int i, int j) {
      return SAINTS.contains(lower(i))
          && j + 1 < s.size()
          && capital(j + 1)
          && s.token(j + 1).isProper()
          && !EMBEDDED.contains(lower(j + 1))
          && !cue("local-body").contains(lower(j + 1))
          && !NOT_A_PLACE.contains(lower(j + 1))
          && !KINDS.containsKey(lower(j + 1));
    }

    /** "Marsa el-Hariga": a first part alone is another place. */
    private boolean goesOnInArabic(int j) {
      if (j + 1 >= s.size()) {
        return false;
      }
      String next = s.token(j + 1).text();
      if (next.equals("el") || next.equals("al")) {
        return j + 2 < s.size() && capital(j + 2);
      }
      return Character.isLowerCase(next.charAt(0)) && next.contains("-") && capital(j + 1);
    }

    private boolean anyIn(int i, int j, Token.Name name) {
      for (int k = i; k <= j; k++) {
        if (ner(k) == name) {
          return true;
        }
      }
      return false;
    }

    private boolean allIn(int i, int j, Token.Name name) {
      for (int k = i; k <= j; k++) {
        if (ner(k) != name) {
          return false;
        }
      }
      return true;
    }

    private boolean location(int i, int j, boolean whole) {
      if (whole) {
        return true;
      }
      // Inside a longer name that the gazetteer lacks: "North London" is of London, "Jackson Hill"
      // is not of Jackson.
      if (runEnds[j] > j) {
        return false;
      }
      for (int k = runStarts[i]; k < i; k++) {
        if (!BEFORE_NAME.contains(lower(k)) && !KINDS.containsKey(lower(k))) {
          return false;
        }
      }
      return true;
    }

    private boolean person(
        int i, int j, boolean whole, boolean known, boolean large, List<Match> matches) {
      if (runStarts[i] == i && county(matches)) {
        return true;
      }
      // "Sao Jose dos Campos": three words and more that the gazetteer knows are no accident.
      if (j - i >= 2
          && strong(matches)
          && !TITLES.contains(lower(i - 1))
          && !SPEAKS.contains(lower(j + 1))) {
        return true;
      }
      // The finder cuts "Maaret al-Numan" in two; the gazetteer knows it whole.
      if (runStarts[i] == i && runEnds[j] == j && i < j && (namedAmongPlaces(i) || taken(i))) {
        return true;
      }
      if (!whole
          && runStarts[i] == i
          && strong(matches)
          && cue("local-body").contains(lower(j + 1))) {
        return true;
      }
      if (!whole || TITLES.contains(lower(i - 1)) || SPEAKS.contains(lower(j + 1))) {
        return false;
      }
      boolean strongest = strong(matches);
      return known
          || namedAmongPlaces(i)
          || (large || curated(matches)) && i == j && held(j)
          || (large || curated(matches) || strongest) && i == j && shelled(i)
          || strongest && (partOf(i) || kept(i, j))
          || BEFORE_FIRM.contains(lower(i - 1)) && (strongest || large || curated(matches))
          || !matches.isEmpty() && typed(i, j)
          || strongest && (stateAfter(j) || ofPerson(i, j) || seat(i, j))
          || strongest && i == j && listed(i, j) && alone(i)
          || large && datelined(i, j);
    }

    private boolean organisation(
        int i, int j, boolean whole, boolean known, boolean large, List<Match> matches) {
      if (whole) {
        return large || known || cued(i, j) || strong(matches) && (stateAfter(j) || listed(i, j));
      }
      boolean head = runStarts[i] == i;
      if (head
          && (large || known || strong(matches) && cue("local-body").contains(lower(j + 1)))
          && (EMBEDDED.contains(lower(j + 1)) || widest(matches))) {
        return true;
      }
      if (head && county(matches)) {
        return true;
      }
      return (large || known) && runEnds[j] == j && lower(i - 1).equals("of") && !head;
    }

    /** "Military base", "air base". */
    private boolean isBase(int i) {
      return (lower(i).equals("air") || lower(i).equals("military"))
          && (lower(i + 1).equals("base") || lower(i + 1).equals("airport"));
    }

    /** A country or a region, and no town, bears the name. */
    private boolean isWide(List<Match> matches) {
      return matches.stream()
              .anyMatch(m -> m.feature() == Feature.COUNTRY || m.feature() == Feature.AREA)
          || widest(matches) && matches.stream().noneMatch(m -> m.feature().isTown());
    }

    /** A country, or a first-level division by its own name. */
    private boolean widest(List<Match> matches) {
      return matches.stream()
          .anyMatch(
              m ->
                  m.feature() == Feature.COUNTRY
                      || m.feature() == Feature.ADMIN1 && m.fit() == Fit.NAME);
    }

    /** "Butler County": a name with its kind in it is taken for no other. */
    private boolean county(List<Match> matches) {
      return matches.stream()
          .anyMatch(
              m ->
                  m.feature() == Feature.ADMIN2
                      && m.fit() == Fit.NAME
                      && KINDS.containsKey(last(m.place().name())));
    }

    private String last(String name) {
      return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private boolean strong(List<Match> matches) {
      return matches.stream().anyMatch(m -> m.fit() == Fit.NAME);
    }

    /** Whether it is one of the places that we list for what war news says of them. */
    private boolean curated(List<Match> matches) {
      return matches.stream()
          .anyMatch(
              m ->
                  m.place().id().orElse("").startsWith("zubda:")
                      && m.feature() != Feature.ADMIN2
                      && m.feature() != Feature.AIRPORT);
    }

    /** "Medina, Ohio": what follows the comma holds towns. */
    private boolean stateAfter(int j) {
      if (!lower(j + 1).equals(",") || j + 2 >= s.size() || !capital(j + 2)) {
        return false;
      }
      if (ABBREVIATIONS.containsKey(lower(j + 2))) {
        return true;
      }
      for (int k = Math.min(s.size() - 1, j + 4); k >= j + 2; k--) {
        if (capital(k) && ner(k) != Token.Name.PERSON && widest(exact(words(j + 2, k)))) {
          return true;
        }
      }
      return false;
    }

    /** "Joseph Hill of Medina,": where a person is from. */
    private boolean ofPerson(int i, int j) {
      return lower(i - 1).equals("of")
          && i >= 2
          && (ner(i - 2) == Token.Name.PERSON || lower(i - 2).equals(","))
          && !capital(j + 1 < s.size() ? j + 1 : 0);
    }

    /** "Toledo Mayor", "Hanover police". */
    private boolean seat(int i, int j) {
      return cue("local-body").contains(lower(j + 1));
    }

    /** Whether its neighbours in a list are places. */
    private boolean listed(int i, int j) {
      boolean before =
          i >= 2
              && (lower(i - 1).equals(",")
                  || lower(i - 1).equals("and")
                  || lower(i - 1).equals("or"))
              && ner(i - 2) == Token.Name.LOCATION;
      int next = j + 1;
      if (lower(next).equals(",")
          && (lower(next + 1).equals("and") || lower(next + 1).equals("or"))) {
        next++;
      }
      boolean after =
          next + 1 < s.size()
              && (lower(next).equals(",") || lower(next).equals("and") || lower(next).equals("or"))
              && ner(next + 1) == Token.Name.LOCATION;
      return before || after;
    }

    /** Whether no person of the text bears the word as part of a longer name. */
    private boolean alone(int i) {
      return seen.persons().getOrDefault(Spelling.plain(s.token(i).text()), 0) <= 1;
    }

    private boolean none(
        int i, int j, boolean known, boolean large, boolean cued, List<Match> matches) {
      if (!properIn(i, j)) {
        return false;
      }
      if (personAround(i, j) || TITLES.contains(lower(i - 1))) {
        return false;
      }
      if (typed(i, j) || known || county(matches)) {
        return true;
      }
      boolean strong = strong(matches);
      if (strong && (stateAfter(j) || seat(i, j) || datelined(i, j) || listed(i, j))) {
        return true;
      }
      boolean begins =
          i > 0 && capital(i - 1) && ner(i - 1) == Token.Name.NONE && s.token(i - 1).isProper();
      boolean goesOn =
          j + 1 < s.size()
              && capital(j + 1)
              && !NOT_A_PLACE.contains(lower(j + 1))
              && !gazetteer.demonym(s.token(j + 1).text()).isPresent();
      if ((widest(matches) || i < j && curated(matches)) && !begins) {
        return true;
      }
      if (begins || goesOn) {
        return i < j && large;
      }
      boolean area = matches.stream().anyMatch(m -> m.feature() == Feature.AREA);
      boolean soft = BEFORE_ANY.contains(lower(i - 1)) || ofPerson(i, j);
      boolean town =
          matches.stream().anyMatch(m -> m.fit() == Fit.NAME && m.place().population() >= 2_000);
      return area || large && (cued || i < j) || cued && strong || soft && town;
    }

    private boolean properIn(int i, int j) {
      for (int k = i; k <= j; k++) {
        if (s.token(k).isProper()) {
          return true;
        }
      }
      return words(i, j).equals(words(i, j).toUpperCase(Locale.ROOT)) || ner(i) != Token.Name.NONE;
    }

    private boolean personAround(int i, int j) {
      return i > 0 && ner(i - 1) == Token.Name.PERSON && !lower(i - 1).endsWith(",")
          || j + 1 < s.size() && ner(j + 1) == Token.Name.PERSON;
    }

    /** "The town was captured", "it is no longer under": what is held or taken is no person. */
    private boolean held(int j) {
      StringBuilder next = new StringBuilder();
      for (int k = j + 1; k < Math.min(s.size(), j + 7); k++) {
        next.append(lower(k)).append(' ');
      }
      return next.toString()
          .matches(
              "(?:(?:is|was|were|are|has|had|have|been|now|no|longer|still|fully|largely|mostly|again|once|back) ){0,5}"
                  + "(?:fell|fallen|falls|under|besieged|recaptured|retaken|in the hands|(?:controlled|captured|taken|seized|held|shelled|bombed|hit|struck) by) .*");
    }

    /** "Shelled X": what is done to towns and to nobody. */
    private boolean shelled(int i) {
      return lower(i - 1)
              .matches(
                  "shelled|shelling|bombed|bombarded|besieged|stormed|overran|retook|recaptured")
          || lower(i - 1).equals("back")
              && lower(i - 2).matches("w[io]n(?:ning)?|took|tak(?:en|ing)");
    }

    /** "The outskirts of X", "the quays of X": only a place has such parts. */
    private boolean partOf(int i) {
      return lower(i - 1).equals("of")
          && lower(i - 2)
              .matches(
                  "outskirts|streets|suburbs|quays?|harbou?r|port|gates|centre|center|inhabitants|"
                      + "residents|siege|capture|recapture|liberation|bombardment|shelling|whole|"
                      + "all|half|most|parts|control");
    }

    /** "Troops left X", "X had fallen to the rebels": where people are, and what is lost. */
    private boolean kept(int i, int j) {
      return i < j && lower(i - 1).matches("left|leaves?|leaving|holds?|abandon(?:ed|ing)?|quit")
          || lower(j + 1).matches("had|has|have")
              && lower(j + 2).equals("fallen")
              && lower(j + 3).matches("to|into");
    }

    /** "Seized X, Y and many villages": what is taken by force under a town's name is the town. */
    private boolean taken(int i) {
      int k = i - 1;
      while (k > 0
          && (capital(k) || lower(k).matches("[,;]|and|or|the|of|town|towns|city|a[lnrst]h?-.*"))) {
        k--;
      }
      return lower(k)
          .matches(
              "seized?|captured?|retook|retaken|recaptured|took|taken|entered|stormed|overran|"
                  + "overrun|liberated|shelled|bombed|besieged|reached");
    }

    /**
     * "Several towns, including X and Y": what such a list names are places, whatever they look
     * like.
     */
    private boolean namedAmongPlaces(int i) {
      int k = i - 1;
      while (k > 0 && (capital(k) || lower(k).matches("[,;]|and|or|the|a[lnrst]h?-.*"))) {
        k--;
      }
      if (!lower(k).matches("including|like|namely|as|:")) {
        return false;
      }
      for (int back = k - 1; back >= Math.max(0, k - 12); back--) {
        if (lower(back)
            .matches(
                "towns|villages|cities|districts|areas|neighbou?rhoods|suburbs|settlements|bases")) {
          return true;
        }
      }
      return false;
    }

    private boolean cued(int i, int j) {
      int before = i - 1;
      while (before > 0 && (lower(before).equals("the") || BEFORE_NAME.contains(lower(before)))) {
        before--;
      }
      String b = lower(before);
      if (BEFORE_FIRM.contains(b)) {
        return true;
      }
      if (b.equals("of")) {
        String what = lower(before - 1);
        return DIRECTION.contains(what) || KINDS.containsKey(what);
      }
      return typed(i, j);
    }

    /** "X province", "town of X". */
    private boolean typed(int i, int j) {
      Kind after = KINDS.get(lower(j + 1));
      if (after != null && after != Kind.SITE && !capital(j + 1) && !lower(j + 1).endsWith("s")) {
        return true;
      }
      return lower(i - 1).equals("of")
          && KINDS.containsKey(lower(i - 2))
          && !capital(i - 2)
          && KINDS.get(lower(i - 2)) != Kind.SITE;
    }

    /** "COLUMBUS --", "DURBAN, South Africa (CNN) -": capitals at the head of a paragraph. */
    private boolean datelined(int i, int j) {
      if (i > 0 || !words(i, j).equals(words(i, j).toUpperCase(Locale.ROOT))) {
        return false;
      }
      for (int k = j + 1; k < Math.min(s.size(), j + 12); k++) {
        String t = s.token(k).text();
        if (t.equals("-") || t.equals("--") || t.equals("—") || t.equals("–") || t.equals("(")) {
          return true;
        }
      }
      return false;
    }

    // -------------------------------------------------------------- taking

    private int add(int i, int j, String name, List<Match> matches) {
      Optional<Kind> kind = Optional.empty();
      int end = j;
      int next = j + 1;
      if (lower(next).equals("'s") || lower(next).equals("’s")) {
        if (KINDS.get(lower(next + 1)) == Kind.AIRPORT
            || lower(next + 1).equals("international")
                && KINDS.get(lower(next + 2)) == Kind.AIRPORT) {
          return airport(i, j, name, matches, next + 1);
        }
        next = s.size();
      }
      Kind after = KINDS.get(lower(next));
      if ((after == Kind.SITE || after == Kind.NATURE || isBase(next))
          && isWide(matches)
          && exact(words(i, next)).isEmpty()) {
        // "The West Bank camp", "a Texas forest": a thing in it, which has no name of its own.
        return put(i, j, name, matches, Optional.empty());
      }
      if (after == Kind.AIRPORT
          || lower(next).equals("international") && KINDS.get(lower(next + 1)) == Kind.AIRPORT
          || isBase(next)) {
        return airport(i, j, name, matches, next);
      }
      if (after == Kind.SITE
          && !matches.isEmpty()
          && !plural(next)
          && !known(matches, Feature.LANDMARK)) {
        return siteOf(i, j, next);
      }
      if (after != null && after != Kind.SITE && !plural(next) && !ends(name, next)) {
        boolean people =
            after == Kind.DIVISION && capital(next) && !lower(next).equals("state")
                ? false
                : OFFICIAL.contains(lower(next + 1)) && lower(next).equals("state");
        boolean odd =
            after == Kind.TOWN && (known(matches, Feature.COUNTRY) || known(matches, Feature.AREA));
        if (!people && !odd) {
          List<Match> whole = exact(words(i, next));
          if (!whole.isEmpty()) {
            return put(i, next, words(i, next), both(whole, matches), Optional.of(after));
          }
          kind = Optional.of(after);
          end = next;
        }
      }
      if (kind.isEmpty() && lower(i - 1).equals("of")) {
        Kind before = KINDS.get(lower(i - 2));
        if (before != null && before != Kind.SITE && !plural(i - 2)) {
          kind = Optional.of(before);
        }
      }
      if (kind.isEmpty()) {
        kind = kindBefore(i);
      }
      return put(i, end, name, matches, kind);
    }

    private static List<Match> both(List<Match> some, List<Match> others) {
      List<Match> all = new ArrayList<>(some);
      others.stream()
          .filter(o -> some.stream().noneMatch(m -> m.place().id().equals(o.place().id())))
          .forEach(all::add);
      return all;
    }

    /** "The Afghan province Kunduz", "the town Novoazovsk". */
    private Optional<Kind> kindBefore(int i) {
      String before = lower(i - 1);
      if (cue("town").contains(before) && !before.equals("capital")) {
        return Optional.of(Kind.TOWN);
      }
      return before.equals("province") || before.equals("governorate")
          ? Optional.of(Kind.DIVISION)
          : Optional.empty();
    }

    private boolean plural(int i) {
      return lower(i).endsWith("s") && !lower(i).endsWith("ss") && !lower(i).equals("headquarters");
    }

    private boolean known(List<Match> matches, Feature feature) {
      return matches.stream().anyMatch(m -> m.feature() == feature);
    }

    /** Whether the name itself ends in the kind's word already. */
    private boolean ends(String name, int next) {
      return name.toLowerCase(Locale.ROOT).endsWith(lower(next));
    }

    private int airport(int i, int j, String town, List<Match> matches, int from) {
      int last = from;
      while (last + 1 < s.size()
          && KINDS.get(lower(last)) != Kind.AIRPORT
          && !lower(last).equals("base")) {
        last++;
      }
      String rest = words(from, last);
      List<Match> known = exact(town + " " + rest);
      if (known.isEmpty() && KINDS.get(lower(last)) == Kind.AIRPORT) {
        known =
            exact(town + " Airport").stream().filter(m -> m.feature() == Feature.AIRPORT).toList();
      }
      if (known.isEmpty() && lower(last).equals("base")) {
        known = exact(town + " Air Base");
      }
      if (known.isEmpty() && known(matches, Feature.AIRPORT)) {
        known = matches.stream().filter(m -> m.feature() == Feature.AIRPORT).toList();
      }
      if (known.isEmpty()) {
        found.add(
            PlaceName.of(
                s.span(i, last), town + " " + rest, List.of(), Optional.of(Kind.AIRPORT), false));
        return last + 1;
      }
      return put(i, last, town + " " + rest, known, Optional.of(Kind.AIRPORT));
    }

    /** "Tabqa dam", "Memphis Street": the thing where it is known, else named and unresolved. */
    private int siteOf(int i, int j, int word) {
      String name = words(i, word);
      List<Match> known = exact(name).stream().filter(m -> !m.feature().isTown()).toList();
      boolean road = cue("street").contains(lower(word));
      if (known.isEmpty() && road && (county(exact(words(i, j))) || widest(exact(words(i, j))))) {
        // "Ohio Turnpike", "Otter Tail County Road 2": no point, but of what it runs through.
        return put(i, j, words(i, j), exact(words(i, j)), Optional.empty());
      }
      if (known.isEmpty() && !capital(word) && !cue("camp").contains(lower(word))) {
        return put(i, j, words(i, j), exact(words(i, j)), Optional.empty());
      }
      if (known.isEmpty()
          && (ORGANISATION.contains(lower(word)) || cue("institution").contains(lower(word)))) {
        // "Aleppo University": the town is what the gazetteer knows of it.
        return put(i, j, words(i, j), exact(words(i, j)), Optional.empty());
      }
      found.add(PlaceName.of(s.span(i, word), name, known, Optional.of(Kind.SITE), false));
      return word + 1;
    }

    /** A name that the finder takes for a place and the gazetteer doesn't know as it stands. */
    private int unknown(int i, int runEnd) {
      int end = runEnd;
      // "North London", "Greater Manchester": known without its first word.
      if (end > i && BEFORE_NAME.contains(lower(i))) {
        String rest = words(i + 1, end);
        List<Match> known = exact(rest);
        if (!known.isEmpty()) {
          return put(i, end, rest, known, Optional.empty());
        }
      }
      Optional<Integer> part = part(i, end);
      if (part.isPresent()) {
        return part.get();
      }
      while (goesOnInArabic(end)) {
        end += capital(end + 1) ? 1 : 2;
      }
      String name = words(i, end);
      if (i == end && (gazetteer.demonym(name).isPresent() || NOT_A_PLACE.contains(lower(i)))) {
        return end + 1;
      }
      if (NEVER.contains(name.toLowerCase(Locale.ROOT))
          || ORGANISATION.contains(lower(end)) && KINDS.get(lower(end)) == null) {
        return end + 1;
      }
      int last = end;
      Kind kind = KINDS.get(lower(end));
      if (gazetteer.matches(name).isEmpty() && kind == null && !vouched(i, end)) {
        return end + 1;
      }
      if (kind == null && !plural(end + 1)) {
        kind = KINDS.get(lower(end + 1));
        last = kind == null ? end : end + 1;
      } else if (end > i) {
        // "Kisima District": known by the name without the kind's word.
        List<Match> known = gazetteer.matches(words(i, end - 1));
        if (!known.isEmpty() && kind != null && kind != Kind.SITE && kind != Kind.NATURE) {
          return put(i, end, words(i, end - 1), known, Optional.of(kind));
        }
      }
      if (kind == null && lower(i - 1).equals("of")) {
        kind = KINDS.get(lower(i - 2));
      }
      List<Match> loose = gazetteer.matches(name);
      boolean site = kind == Kind.SITE || kind == Kind.NATURE;
      return put(
          i,
          site || kind == Kind.AIRPORT || kind == Kind.DISTRICT || kind == Kind.DIVISION
              ? last
              : end,
          site && last > end ? words(i, last) : name,
          site && kind == Kind.SITE && last > end ? List.of() : loose,
          Optional.ofNullable(kind));
    }

    /** Whether the words around a name that no gazetteer knows speak for a place. */
    private boolean vouched(int i, int end) {
      if (i == end
          && (words(i, end).equals(words(i, end).toUpperCase(Locale.ROOT))
              || gazetteer.demonym(words(i, end).split("-")[0]).isPresent()
              || OFFICIAL.contains(lower(end + 1)))) {
        return false;
      }
      String before = lower(i - 1).equals("the") ? lower(i - 2) : lower(i - 1);
      return BEFORE_ANY.contains(before)
          || KINDS.containsKey(lower(end + 1))
          || KINDS.containsKey(before)
          || listed(i, end)
          || stateAfter(end)
          || i < end && KINDS.containsKey(lower(end))
          || i == 0;
    }

    /**
     * "Douglas County Hospital", "Education Minnesota": of an institution or what the finder takes
     * for a place by mistake, the place in its name.
     */
    private Optional<Integer> part(int i, int end) {
      Kind last = KINDS.get(lower(end));
      if (end == i || last != null && !cue("institution").contains(lower(end))) {
        return Optional.empty();
      }
      if (!gazetteer.matches(words(i, end)).isEmpty()) {
        return Optional.empty();
      }
      for (int j = end - 1; j >= i; j--) {
        List<Match> head = exact(words(i, j));
        if (capital(j)
            && !head.isEmpty()
            && !isNoName(i, j)
            && !goesOnAsSaint(i, j)
            && (large(head) || county(head) || known(i, j))) {
          found.add(
              PlaceName.of(s.span(i, j), words(i, j), head, Optional.empty(), !building(end)));
          return Optional.of(end + 1);
        }
      }
      for (int k = i + 1; k <= end; k++) {
        List<Match> tail = exact(words(k, end));
        if (capital(k) && !tail.isEmpty() && !isNoName(k, end) && (large(tail) || known(k, end))) {
          return Optional.of(put(k, end, words(k, end), tail, Optional.empty()));
        }
      }
      return Optional.empty();
    }

    private boolean large(List<Match> matches) {
      return matches.stream().anyMatch(this::large);
    }

    /** "East", "Centre": some country calls a division so. */
    private boolean isNoName(int i, int j) {
      String name = words(i, j).toLowerCase(Locale.ROOT);
      return NEVER.contains(name) || NOT_A_PLACE.contains(name) || BEFORE_NAME.contains(name);
    }

    private boolean known(int i, int j) {
      return seen.isPlace(Spelling.plain(words(i, j)));
    }

    /** An airport, base or camp that the finder takes for an organisation, or for nothing. */
    private Optional<Integer> site(int i) {
      int end = runEnds[i];
      if (ner(i) == Token.Name.NONE) {
        end = i;
        while (end + 1 < s.size() && end - i < 4 && capital(end + 1)) {
          end++;
        }
        if (end + 1 < s.size() && KINDS.containsKey(lower(end + 1))) {
          end++;
        }
      } else if (end + 1 < s.size() && KINDS.get(lower(end + 1)) == Kind.AIRPORT) {
        end++;
      }
      Kind kind = KINDS.get(lower(end));
      boolean place =
          kind == Kind.AIRPORT
              || lower(end).equals("base")
              || lower(end).equals("camp")
              || lower(end).equals("crossing")
              || kind == Kind.DISTRICT
              || kind == Kind.DIVISION && !capital(end)
              || cue("street").contains(lower(end)) && capital(end) && ner(i) == Token.Name.NONE;
      if (!place
          || kind == null
          || end == i
          || gazetteer.demonym(s.token(i).text()).isPresent()
          || !s.token(i).isProper()) {
        return Optional.empty();
      }
      if (NOT_A_PLACE.contains(lower(i)) && end == i + 1) {
        return Optional.empty();
      }
      List<Match> known = gazetteer.matches(words(i, end));
      if (known.isEmpty() && (kind == Kind.DISTRICT || kind == Kind.DIVISION)) {
        known = gazetteer.matches(words(i, end - 1));
      }
      found.add(
          PlaceName.of(
              s.span(i, end),
              kind == Kind.DISTRICT || kind == Kind.DIVISION ? words(i, end - 1) : words(i, end),
              known,
              Optional.of(kind),
              false));
      return Optional.of(end + 1);
    }

    private int put(int i, int end, String name, List<Match> matches, Optional<Kind> kind) {
      List<Match> all = new ArrayList<>(matches);
      for (Match loose : gazetteer.loosely(name)) {
        if (matches.stream().noneMatch(m -> m.place().id().equals(loose.place().id()))) {
          all.add(loose);
        }
      }
      found.add(
          PlaceName.of(s.span(i, end), name, List.copyOf(all), kind, speaks(i, end, matches)));
      return end + 1;
    }

    /** A school or stadium stands somewhere, as an army or a ministry does not. */
    private boolean building(int end) {
      return cue("institution").contains(lower(end)) || cue("camp").contains(lower(end));
    }

    /** "A swap of prisoners arranged by Qatar and Norway": countries by which something is done. */
    private boolean actsIn(int i, List<Match> matches) {
      int before = lower(i - 1).equals("the") ? i - 2 : i - 1;
      if (!known(matches, Feature.COUNTRY) || before < 1) {
        return false;
      }
      if (lower(before).equals("by")) {
        return s.token(before - 1).tag().matches("VB[ND]|JJ|RB|,");
      }
      boolean joined = lower(before).equals("and") || lower(before).equals(",");
      return joined
          && !found.isEmpty()
          && found.getLast().speaks()
          && found.getLast().span().end() == s.token(before - 1).span().end()
          && known(found.getLast().matches(), Feature.COUNTRY);
    }

    /** Whether the name stands for a government, or is part of an organisation's name. */
    private boolean speaks(int i, int end, List<Match> matches) {
      if (ner(i) == Token.Name.ORGANISATION && (runStarts[i] < i || runEnds[end] > end)) {
        return !building(runEnds[end]) && !BEFORE_FIRM.contains(lower(i - 1));
      }
      boolean state =
          matches.stream()
              .anyMatch(
                  m ->
                      m.feature() == Feature.COUNTRY
                          || m.feature() == Feature.CAPITAL
                          || GOVERNMENTS.contains(m.place().id().orElse("")));
      if (!state) {
        return false;
      }
      int next = end + 1;
      if (lower(next).equals("'s") || lower(next).equals("’s")) {
        next++;
      }
      if (OFFICIAL.contains(lower(next))) {
        return true;
      }
      String before = lower(i - 1);
      if (before.equals("of") || before.equals("the") && lower(i - 2).equals("of")) {
        int of = before.equals("of") ? i - 1 : i - 2;
        return OFFICE.contains(lower(of - 1));
      }
      if (BEFORE_FIRM.contains(before) || before.equals("from") || before.equals("at")) {
        return false;
      }
      if (actsIn(i, matches)) {
        return true;
      }
      while (next < s.size()
          && (s.token(next).tag().startsWith("RB")
              || s.token(next).tag().equals("MD")
              || s.token(next).lemma().equals("have")
              || s.token(next).lemma().equals("be") && s.token(next).isVerb())) {
        next++;
      }
      return next < s.size() && s.token(next).isVerb() && SPEAKS.contains(lower(next));
    }
  }
}
