package org.zubda.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zubda.actor.Actor;
import org.zubda.claim.Attribution;
import org.zubda.claim.Certainty;
import org.zubda.claim.Claim;
import org.zubda.claim.Effect;
import org.zubda.claim.EventType;
import org.zubda.claim.Polarity;
import org.zubda.claim.Reading;
import org.zubda.claim.Said;
import org.zubda.claim.Scope;
import org.zubda.claim.Victims;
import org.zubda.mention.Count;
import org.zubda.mention.Mentions;
import org.zubda.mention.PlaceMention;
import org.zubda.mention.TimeMention;
import org.zubda.mention.When;
import org.zubda.place.Place;
import org.zubda.report.Moment;
import org.zubda.report.Outlet;
import org.zubda.report.Published;
import org.zubda.report.Report;
import org.zubda.report.Span;

/**
 * A hand-labelled case as readings without a reading error: what the labels give, and for the rest
 * (means, times, scope) what plain words of the sentence tell. Measures reconciling apart from
 * reading.
 */
final class OracleCase {

  static final Path CASES = Path.of("..", "shared", "cases");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, Place.Point> POINTS =
      Map.ofEntries(
          Map.entry("Brega", new Place.Point(30.41, 19.58)),
          Map.entry("Ajdabiya", new Place.Point(30.75, 20.22)),
          Map.entry("Misrata", new Place.Point(32.38, 15.09)),
          Map.entry("Sarir", new Place.Point(27.6, 22.5)),
          Map.entry("Aleppo", new Place.Point(36.2, 37.16)),
          Map.entry("Aleppo airport", new Place.Point(36.18, 37.22)),
          Map.entry("Idlib", new Place.Point(35.93, 36.63)),
          Map.entry("Hama", new Place.Point(35.13, 36.75)),
          Map.entry("Khan Shaykhun", new Place.Point(35.44, 36.65)),
          Map.entry("Ghouta", new Place.Point(33.52, 36.4)),
          Map.entry("Damascus", new Place.Point(33.51, 36.29)),
          Map.entry("Mazar-i-Sharif", new Place.Point(36.71, 67.11)),
          Map.entry("Kunduz", new Place.Point(36.73, 68.86)),
          Map.entry("Nice", new Place.Point(43.7, 7.27)),
          Map.entry("Paris", new Place.Point(48.85, 2.35)),
          Map.entry("Brussels", new Place.Point(50.85, 4.35)));

  final Path folder;
  final List<Reading> readings = new ArrayList<>();
  final JsonNode gold;
  private final Map<String, String> canonical = new LinkedHashMap<>();

  OracleCase(String name) {
    this.folder = CASES.resolve(name);
    try {
      gold = JSON.readTree(folder.resolve("gold.json").toFile());
      JsonNode metadata =
          Files.exists(folder.resolve("metadata.json"))
              ? JSON.readTree(folder.resolve("metadata.json").toFile())
              : JSON.createObjectNode();
      aliases();
      List<Path> files;
      try (Stream<Path> found = Files.list(folder.resolve("reports"))) {
        files = found.sorted().toList();
      }
      for (Path file : files) {
        readings.add(reading(file, metadata.path(file.getFileName().toString())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean present() {
    return Files.isDirectory(CASES);
  }

  private void aliases() {
    Map<String, List<String>> built = new LinkedHashMap<>();
    built.put(
        "Hayat Tahrir al-Sham",
        List.of("HTS", "rebels", "Syrian rebels", "rebel forces", "Syrian opposition"));
    built.put("Syrian government", List.of("Syrian regime", "regime", "government forces"));
    built.forEach((k, v) -> v.forEach(a -> canonical.put(fold(a), k)));
    gold.path("aliases")
        .properties()
        .forEach(
            e -> {
              canonical.put(fold(e.getKey()), e.getKey());
              e.getValue().forEach(a -> canonical.put(fold(a.asText()), e.getKey()));
            });
  }

  private static String fold(String s) {
    return s.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private Actor actor(String name) {
    String known = canonical.getOrDefault(fold(name), name);
    String id = fold(known);
    Actor.Kind kind =
        id.contains("observatory") || id.contains("rightswatch")
            ? Actor.Kind.MONITOR
            : id.contains("rebel") || id.contains("coalition") || id.contains("tahrir")
                ? Actor.Kind.REBEL
                : Actor.Kind.OTHER;
    return new Actor(Optional.of(id), known, kind, Optional.of(id));
  }

  private Reading reading(Path file, JsonNode meta) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    String name = file.getFileName().toString();
    Optional<String> title = Optional.ofNullable(meta.path("title").asText(null));
    if (title.isEmpty() && text.indexOf('\n') > 0 && text.indexOf('\n') < 120) {
      title = Optional.of(text.substring(0, text.indexOf('\n')));
    }
    Optional<Published> published =
        Optional.ofNullable(meta.path("published").asText(null))
            .map(p -> new Published(Moment.parse(p), Published.Basis.METADATA));
    Report report =
        new Report(
            "sha256:" + String.format("%064x", name.hashCode() & 0xffffffffL),
            name,
            Optional.empty(),
            title,
            Optional.ofNullable(meta.path("outlet").asText(null))
                .map(o -> new Outlet(o, Outlet.Basis.METADATA)),
            published,
            "en",
            text,
            false,
            Optional.empty());
    List<Claim> claims = new ArrayList<>();
    for (String kind : List.of("tolls", "control", "statements")) {
      int n = 0;
      for (JsonNode g : gold.path(kind)) {
        if (g.path("report").asText().equals(name)) {
          claims.add(claim(kind, g, report, kind + "-" + name + "-" + n++));
        }
      }
    }
    claims.sort((a, b) -> a.said().focus().compareTo(b.said().focus()));
    List<TimeMention> times = new ArrayList<>();
    Matcher days = Pattern.compile("(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day").matcher(text);
    while (days.find()) {
      times.add(
          new TimeMention(
              new Span(days.start(), days.end()),
              TimeMention.Type.DATE,
              Optional.empty(),
              When.UNKNOWN));
    }
    List<PlaceMention> places = new ArrayList<>();
    for (Claim c : claims) {
      c.said().place().ifPresent(p -> places.add(new PlaceMention(c.said().focus(), p, false)));
    }
    return new Reading(
        report,
        true,
        List.of(),
        List.of(),
        new Mentions(times, places, List.of()),
        List.of(),
        claims);
  }

  private Claim claim(String kind, JsonNode g, Report report, String id) {
    String text = report.text();
    String quote = g.path("quote").asText();
    int start = text.indexOf(quote);
    Span focus = new Span(start, start + quote.length());
    Span evidence = sentence(text, focus);
    String sentence = evidence.of(text);
    String before = text.substring(Math.max(0, evidence.start() - 220), evidence.start());
    Optional<Place> place =
        Optional.ofNullable(g.path("place").asText(null)).map(OracleCase::place);
    boolean denied =
        g.path("polarity").asText().equals("denied")
            || kind.equals("statements")
                && Pattern.compile(
                        "\\b(den(y|ied|ies|ying)|never|not carried out|had not|have not)\\b")
                    .matcher(quote)
                    .find();
    List<Attribution.Link> links =
        g.path("source").isTextual()
            ? List.of(
                new Attribution.Link(
                    actor(g.path("source").asText()),
                    g.path("source").asText(),
                    Optional.empty(),
                    Optional.empty()))
            : List.of();
    When when = when(sentence, before, report);
    boolean background =
        Pattern.compile(
                    "\\b(19|20)\\d\\d\\b|last week|last year|last month|earlier this|ago\\b|previous|second time|not far from the same spot|last month|months|past year")
                .matcher(clause(sentence, quote))
                .find()
            && !kind.equals("statements")
            && start > 400;
    Said said =
        new Said(
            id,
            report.id(),
            evidence,
            focus,
            new Attribution(links),
            denied ? Polarity.DENIED : Polarity.ASSERTED,
            Certainty.STATED,
            when,
            place,
            // a label's place is the reader's own word, wherever the report has it
            place.map(p -> sentence.strip().split("\\s")[0]),
            background,
            1);
    return switch (kind) {
      case "tolls" -> toll(g, said, sentence, before, quote);
      case "control" ->
          new Claim.Control(
              said,
              actor(g.path("holder").asText()),
              Claim.Control.Extent.valueOf(g.path("extent").asText().toUpperCase(Locale.ROOT)),
              Pattern.compile("controlled|hands|divided|held|control since").matcher(quote).find()
                  ? Claim.Control.Change.HELD
                  : Claim.Control.Change.GAINED,
              Optional.empty());
      default ->
          new Claim.Statement(
              said,
              Claim.Statement.Subject.RESPONSIBILITY,
              responsible(quote, sentence),
              Optional.empty());
    };
  }

  private Optional<Actor> responsible(String quote, String sentence) {
    for (String words : List.of(quote, sentence)) {
      Map<Integer, String> found = new TreeMap<>();
      Matcher m =
          Pattern.compile(
                  "Syrian (regime|government|aircraft|jets)|regime|government forces|Damascus|Russian|Moscow|British|NATO|alliance|rebels|Gad[dh]h?afi")
              .matcher(words);
      while (m.find()) {
        String w = m.group();
        String who =
            w.startsWith("Russ") || w.equals("Moscow")
                ? "Russia"
                : w.equals("British") || w.equals("NATO") || w.equals("alliance")
                    ? "NATO"
                    : w.equals("rebels")
                        ? "rebels"
                        : w.startsWith("Gad") ? "Libyan government" : "Syrian government";
        found.putIfAbsent(m.start(), who);
      }
      if (!found.isEmpty()) {
        return Optional.of(actor(found.values().iterator().next()));
      }
    }
    return Optional.empty();
  }

  private Claim.Toll toll(JsonNode g, Said said, String sentence, String before, String quote) {
    OptionalInt low =
        g.path("low").isInt() ? OptionalInt.of(g.path("low").asInt()) : OptionalInt.empty();
    OptionalInt high =
        g.path("high").isInt() ? OptionalInt.of(g.path("high").asInt()) : OptionalInt.empty();
    boolean about = Pattern.compile("(?i)\\b(about|around|some)\\b").matcher(quote).find();
    Matcher number =
        Pattern.compile(
                "(?i)\\b(several hundred|hundreds of thousands|dozens|scores|hundreds|thousands|tens|several|\\d[\\d,]*)\\b")
            .matcher(quote);
    String words = number.find() ? number.group() : quote;
    String who = who(quote);
    Optional<EventType> means = means(clause(sentence, quote));
    if (means.isEmpty()) {
      means = means(sentence).or(() -> means(before));
    }
    String category = g.path("victims").asText();
    return new Claim.Toll(
        said,
        Effect.valueOf(g.path("effect").asText().toUpperCase(Locale.ROOT).replace('-', '_')),
        new Victims(
            Victims.Category.valueOf(category.toUpperCase(Locale.ROOT).replace(' ', '_')),
            Optional.empty(),
            Optional.of(who)),
        new Count.Stated(low, high, about, words),
        Optional.ofNullable(g.path("perpetrator").asText(null)).map(this::actor),
        means,
        scope(sentence, before, quote),
        target(clause(sentence, quote)));
  }

  /** The number and the noun that it counts. */
  private static String who(String quote) {
    Matcher m =
        Pattern.compile(
                "(?i)\\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|thirteen|fourteen|fifteen|seventeen|forty-two|dozens of|tens of|several|a \\d+-year-old|\\d[\\d,]*)\\b((?: (?!(?:killed|dead|dies|die|died|were|was|among|injured|wounded|who|at|in|have|had|has|to|and|are|is|from HTS)\\b)[\\p{L}-]+){0,4})")
            .matcher(quote);
    return m.find() ? m.group() : "";
  }

  private static Scope scope(String sentence, String before, String quote) {
    String s = clause(sentence, quote);
    if (Pattern.compile(
            "The conflict has|six-year war which|hundreds of thousands|six years of war")
        .matcher(s)
        .find()) {
      return Scope.WAR;
    }
    String near =
        sentence.substring(
            Math.max(0, sentence.indexOf(quote.strip()) - 90),
            Math.min(
                sentence.length(),
                Math.max(0, sentence.indexOf(quote.strip())) + quote.length() + 40));
    if (Pattern.compile("shell|strikes near|residence|dormitory").matcher(near).find()) {
      return Scope.INCIDENT;
    }
    return Pattern.compile(
                "during the offensive|clashes have|start of the offensive|ongoing fighting|in the fighting|both sides have been heavy|the offensive has led")
            .matcher(sentence)
            .find()
        ? Scope.OFFENSIVE
        : Scope.INCIDENT;
  }

  private static Optional<EventType> means(String words) {
    Map<String, EventType> cues = new LinkedHashMap<>();
    cues.put("gas|chemical|sarin|chlorine|toxic", EventType.CHEMICAL_ATTACK);
    cues.put(
        "air ?strike|warplanes|bombed|bombing run|jets| strike against|NATO strike",
        EventType.AIR_STRIKE);
    cues.put("shell|artillery|rocket|mortar", EventType.SHELLING);
    cues.put("suicide|car packed|truck bomb|blast|carbomb", EventType.SUICIDE_BOMBING);
    cues.put("truck|drove|massacre|mow", EventType.ATTACK_ON_CIVILIANS);
    cues.put("seized by|detain|arrest|taken Tuesday", EventType.DETENTION);
    cues.put("clash|fighting|offensive", EventType.ARMED_CLASH);
    int best = Integer.MAX_VALUE;
    Optional<EventType> found = Optional.empty();
    for (Map.Entry<String, EventType> cue : cues.entrySet()) {
      Matcher m = Pattern.compile("(?i)" + cue.getKey()).matcher(words);
      if (m.find() && m.start() < best) {
        best = m.start();
        found = Optional.of(cue.getValue());
      }
    }
    return found;
  }

  private static Optional<String> target(String clause) {
    Matcher m =
        Pattern.compile(
                "university dormitory|student residence|consulate|oil ?field|tank column|rebel tanks|hospital|\\bport\\b|market|crowd")
            .matcher(clause);
    return m.find() ? Optional.of(m.group()) : Optional.empty();
  }

  /** The part of the sentence around a quote, up to its commas where the rest is long. */
  private static String clause(String sentence, String quote) {
    int at = Math.max(0, sentence.indexOf(quote.strip()));
    int from = Math.max(0, at - 110);
    int to = Math.min(sentence.length(), at + quote.length() + 110);
    return sentence.substring(from, to);
  }

  private static Place place(String name) {
    boolean province = name.contains("province");
    return new Place(
        Optional.of("oracle:" + fold(name)),
        name,
        Optional.ofNullable(POINTS.get(name)),
        Optional.empty(),
        Optional.empty(),
        province ? Place.Precision.ADMIN1 : Place.Precision.TOWN,
        0,
        name.equals("Aleppo airport") ? Optional.of("oracle:aleppo") : Optional.empty());
  }

  private static Span sentence(String text, Span focus) {
    int start = focus.start();
    while (start > 0 && !boundary(text, start)) {
      start--;
    }
    int end = Math.max(focus.start() + 1, focus.end() - 1);
    while (end < text.length() && !(boundary(text, end) && end >= focus.end())) {
      end++;
    }
    while (end > focus.end() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(Math.min(start, focus.start()), Math.max(end, focus.end()));
  }

  private static boolean boundary(String text, int at) {
    if (at >= text.length() || text.charAt(at - 1) == '\n') {
      return true;
    }
    if (!Character.isWhitespace(text.charAt(at - 1)) || at < 3) {
      return false;
    }
    char c = text.charAt(at - 2);
    char d = text.charAt(at - 3);
    boolean stop = c == '.' || c == '?' || c == '!' || ((c == '"' || c == '”') && d == '.');
    return stop
        && (Character.isUpperCase(text.charAt(at)) || "\"“•".indexOf(text.charAt(at)) >= 0)
        && !text.substring(Math.max(0, at - 5), at).matches(".*\\b(Gen|Mr|Dr|U\\.S|Nov)\\. ");
  }

  private static When when(String sentence, String before, Report report) {
    Optional<LocalDate> base = report.published().map(p -> p.at().day());
    Matcher full =
        Pattern.compile(
                "(January|February|March|April|May|June|July|August|September|October|November|December|Nov\\.?|Sept\\.?)(?: (\\d{1,2})\\b)?,?(?: ((?:19|20)\\d\\d))?")
            .matcher(sentence);
    if (full.find()
        && (full.group(2) != null
            || full.group(3) != null
            || sentence.contains("in " + full.group(1)))) {
      Month month =
          switch (full.group(1).replace(".", "")) {
            case "Nov" -> Month.NOVEMBER;
            case "Sept" -> Month.SEPTEMBER;
            default -> Month.valueOf(full.group(1).toUpperCase(Locale.ROOT));
          };
      int year =
          full.group(3) != null
              ? Integer.parseInt(full.group(3))
              : base.map(b -> month.getValue() > b.getMonthValue() ? b.getYear() - 1 : b.getYear())
                  .orElse(0);
      if (year > 0) {
        LocalDate first = LocalDate.of(year, month, 1);
        if (full.group(2) != null) {
          LocalDate day = LocalDate.of(year, month, Integer.parseInt(full.group(2)));
          return range(full.group(), day, day, When.Precision.DAY);
        }
        return range(
            full.group(),
            first,
            first.with(TemporalAdjusters.lastDayOfMonth()),
            When.Precision.MONTH);
      }
    }
    Matcher since =
        Pattern.compile("\\b(?:since|in|last year|year) ((?:19|20)\\d\\d)\\b").matcher(sentence);
    if (since.find()) {
      int year = Integer.parseInt(since.group(1));
      return range(
          since.group(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), When.Precision.YEAR);
    }
    Matcher day = Pattern.compile("(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day").matcher(sentence);
    if (day.find()) {
      if (base.isEmpty()) {
        return new When(
            Optional.of(day.group()),
            Optional.empty(),
            Optional.empty(),
            When.Precision.DAY,
            When.Basis.UNANCHORED);
      }
      DayOfWeek wanted = DayOfWeek.valueOf(day.group().toUpperCase(Locale.ROOT));
      LocalDate on = base.get().with(TemporalAdjusters.previousOrSame(wanted));
      return range(day.group(), on, on, When.Precision.DAY);
    }
    if (base.isPresent()) {
      Matcher m = Pattern.compile("(?i)last week|last year|this month|this week").matcher(sentence);
      if (m.find()) {
        LocalDate b = base.get();
        LocalDate monday = b.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (m.group().toLowerCase(Locale.ROOT)) {
          case "last week" ->
              range("last week", monday.minusDays(7), monday.minusDays(1), When.Precision.WEEK);
          case "this week" -> range("this week", monday, b, When.Precision.WEEK);
          case "this month" -> range("this month", b.withDayOfMonth(1), b, When.Precision.MONTH);
          default ->
              range(
                  "last year",
                  LocalDate.of(b.getYear() - 1, 1, 1),
                  LocalDate.of(b.getYear() - 1, 12, 31),
                  When.Precision.YEAR);
        };
      }
    }
    return When.UNKNOWN;
  }

  private static When range(String text, LocalDate from, LocalDate to, When.Precision precision) {
    return new When(
        Optional.of(text),
        Optional.of(Moment.of(from)),
        Optional.of(Moment.of(to)),
        precision,
        When.Basis.RELATIVE);
  }

  // the account as the scorer reads it

  static String json(Account account) {
    ObjectNode root = JSON.createObjectNode();
    Map<String, String> texts = new LinkedHashMap<>();
    ArrayNode reports = root.putArray("reports");
    for (Reading r : account.readings()) {
      texts.put(r.report().id(), r.report().text());
      ObjectNode n =
          reports.addObject().put("id", r.report().id()).put("location", r.report().location());
      r.report().outlet().ifPresent(o -> n.putObject("outlet").put("name", o.name()));
    }
    ArrayNode claims = root.putArray("claims");
    for (Claim c : account.claims()) {
      ObjectNode n = claims.addObject().put("id", c.id());
      String text = texts.getOrDefault(c.said().report(), "");
      span(n.putObject("evidence"), c.said().report(), c.said().evidence(), text);
      span(n.putObject("focus"), c.said().report(), c.said().focus(), text);
      ArrayNode attribution = n.putArray("attribution");
      c.said()
          .attribution()
          .links()
          .forEach(l -> attribution.addObject().putObject("actor").put("name", l.actor().name()));
      c.said().place().ifPresent(p -> n.putObject("place").put("name", p.name()));
      switch (c) {
        case Claim.Toll t -> {
          n.put("kind", "toll");
          ObjectNode toll = n.putObject("toll").put("effect", word(t.effect()));
          toll.putObject("victims").put("category", word(t.victims().category()).replace('-', ' '));
          ObjectNode count = toll.putObject("count");
          Count.Stated s = (Count.Stated) t.count();
          put(count, "low", s.low());
          put(count, "high", s.high());
          t.perpetrator().ifPresent(p -> toll.putObject("perpetrator").put("name", p.name()));
        }
        case Claim.Control k -> {
          n.put("kind", "control");
          ObjectNode control = n.putObject("control").put("extent", word(k.extent()));
          control.putObject("holder").put("name", k.holder().name());
        }
        case Claim.Event e -> n.put("kind", "event");
        case Claim.Statement s -> n.put("kind", "statement");
      }
    }
    ArrayNode stories = root.putArray("stories");
    for (StoryAccount s : account.stories()) {
      ObjectNode n = stories.addObject().put("id", s.id()).put("title", s.title());
      strings(n.putArray("reports"), s.reports());
      ArrayNode tolls = n.putArray("tolls");
      for (TollEntry t : s.tolls()) {
        ObjectNode e = tolls.addObject().put("id", t.id()).put("incident", t.incident());
        e.put("status", word(t.status())).put("victims", t.victims());
        put(e, "best", t.best());
        put(e, "low", t.low());
        put(e, "high", t.high());
        strings(e.putArray("claims"), t.claims());
        strings(e.putArray("origins"), t.origins());
        e.put("explanation", t.explanation().text() + " " + t.explanation().notes());
      }
      ArrayNode control = n.putArray("control");
      for (ControlEntry c : s.control()) {
        ObjectNode e = control.addObject().put("id", c.id()).put("status", word(c.status()));
        strings(e.putArray("claims"), c.claims());
        e.put("explanation", c.explanation().text());
      }
      ArrayNode disputes = n.putArray("disagreements");
      for (Disagreement d : s.disagreements()) {
        ObjectNode e =
            disputes.addObject().put("kind", word(d.kind())).put("explanation", d.explanation());
        ArrayNode sides = e.putArray("sides");
        d.sides()
            .forEach(
                side ->
                    strings(
                        sides.addObject().put("position", side.position()).putArray("claims"),
                        side.claims()));
      }
      ArrayNode incidents = n.putArray("incidents");
      s.incidents()
          .forEach(
              i ->
                  strings(
                      incidents
                          .addObject()
                          .put("id", i.id())
                          .put("title", i.title())
                          .putArray("claims"),
                      i.claims()));
      ArrayNode summary = n.putArray("summary");
      s.summary().forEach(x -> summary.add(x.text()));
      ArrayNode timeline = n.putArray("timeline");
      s.timeline()
          .forEach(
              x -> timeline.add(x.when().from().map(Moment::iso).orElse("?") + " " + x.text()));
    }
    return root.toPrettyString();
  }

  private static void span(ObjectNode n, String report, Span span, String text) {
    n.put("report", report)
        .put("start", text.codePointCount(0, span.start()))
        .put("end", text.codePointCount(0, span.end()))
        .put("quote", span.of(text));
  }

  private static void put(ObjectNode n, String name, OptionalInt value) {
    if (value.isPresent()) {
      n.put(name, value.getAsInt());
    } else {
      n.putNull(name);
    }
  }

  private static void strings(ArrayNode into, List<String> values) {
    values.forEach(into::add);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Prints or writes the account of a case, for a person who measures. */
  public static void main(String[] args) throws IOException {
    for (String name : args[0].split(",")) {
      Account account = new Reconciler().reconcile(new OracleCase(name).readings, Optional.empty());
      Files.writeString(Path.of(args[1], name + ".json"), json(account));
    }
  }
}
