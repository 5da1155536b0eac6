package org.zubda.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.zubda.account.Disagreement;
import org.zubda.account.Status;
import org.zubda.actor.Actor;
import org.zubda.claim.Claim;
import org.zubda.report.Moment;

/**
 * Writes in words why one entry of an account says what it says: the rule, the claims for and
 * against with their words and who says so, how it changed, and what would change it. It reads the
 * account's JSON, so that an account made long ago can be asked.
 */
public final class EntryText {

  /** What an id can point at. */
  private enum Kind {
    TOLL,
    CONTROL,
    DISAGREEMENT,
    INCIDENT,
    STORY,
    CLAIM,
    REPORT,
    DECISION
  }

  private record Entry(Kind kind, JsonNode node, Optional<JsonNode> story) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, String> idsByMark = new LinkedHashMap<>();
  private final Map<String, String> marksById = new LinkedHashMap<>();
  private final Map<String, String> formerIds = new LinkedHashMap<>();
  private final Mask mask;
  private final DecisionText decided;
  private final TogetherText together;
  private final Optional<String> asKnownAt;

  /**
   * The entries of an account, given as JSON by {@code account.schema.json}. Of private persons it
   * tells only those who are quoted: their names are masked.
   */
  public EntryText(JsonNode account) {
    this(account, Mask.ofSources(sources(account)));
  }

  /** The entries of an account with the names that the mask knows left out. */
  EntryText(JsonNode account, Mask mask) {
    this.mask = mask;
    this.decided = new DecisionText(account, mask);
    this.together = new TogetherText(account, mask, this::reported);
    this.asKnownAt = moment(account.path("asKnownAt"));
    for (JsonNode story : account.path("stories")) {
      putAll(Kind.TOLL, story, "tolls");
      putAll(Kind.CONTROL, story, "control");
      putAll(Kind.DISAGREEMENT, story, "disagreements");
      putAll(Kind.INCIDENT, story, "incidents");
      put(Kind.STORY, story, Optional.empty());
    }
    for (JsonNode claim : account.path("claims")) {
      put(Kind.CLAIM, claim, Optional.empty());
    }
    for (JsonNode report : account.path("reports")) {
      put(Kind.REPORT, report, Optional.empty());
    }
    for (JsonNode decision : account.path("decisions")) {
      put(Kind.DECISION, decision, Optional.empty());
    }
    decided.formerIds().forEach(formerIds::putIfAbsent);
    number(account);
  }

  private static List<Actor> sources(JsonNode account) {
    return elements(account.path("claims"))
        .flatMap(claim -> elements(claim.path("attribution")))
        .map(link -> link.path("actor"))
        .map(
            actor ->
                new Actor(
                    Optional.ofNullable(actor.path("id").textValue()),
                    actor.path("name").asText(),
                    switch (actor.path("kind").asText()) {
                      case "witness" -> Actor.Kind.WITNESS;
                      case "person" -> Actor.Kind.PERSON;
                      default -> Actor.Kind.OTHER;
                    },
                    Optional.empty()))
        .toList();
  }

  private void putAll(Kind kind, JsonNode story, String list) {
    story.path(list).forEach(node -> put(kind, node, Optional.of(story)));
  }

  private void put(Kind kind, JsonNode node, Optional<JsonNode> story) {
    entries.putIfAbsent(node.path("id").asText(), new Entry(kind, node, story));
  }

  /** Numbers reports and claims as the text and the page do: 2:5 is the fifth claim of report 2. */
  private void number(JsonNode account) {
    Map<String, Integer> reports = new LinkedHashMap<>();
    for (JsonNode story : account.path("stories")) {
      story.path("reports").forEach(r -> reports.putIfAbsent(r.asText(), reports.size() + 1));
    }
    for (JsonNode report : account.path("reports")) {
      reports.putIfAbsent(report.path("id").asText(), reports.size() + 1);
    }
    reports.forEach((id, number) -> mark("" + number, id));
    Map<String, Integer> claims = new LinkedHashMap<>();
    for (JsonNode claim : account.path("claims")) {
      String report = claim.path("evidence").path("report").asText();
      int number = claims.merge(report, 1, Integer::sum);
      mark(reports.getOrDefault(report, 0) + ":" + number, claim.path("id").asText());
    }
  }

  private void mark(String mark, String id) {
    idsByMark.put(mark, id);
    marksById.put(id, "[" + mark + "]");
  }

  /**
   * The id itself where an entry has it, the claim's or the report's where it is a mark such as
   * "2:5" or "[2]", else all ids that begin so; for an entry that decisions changed into another,
   * that one.
   */
  public List<String> idsLike(String id) {
    String marked = idsByMark.get(id.replace("[", "").replace("]", ""));
    if (marked != null) {
      return List.of(marked);
    }
    if (entries.containsKey(id)) {
      return List.of(id);
    }
    List<String> found = entries.keySet().stream().filter(known -> known.startsWith(id)).toList();
    return found.isEmpty()
        ? formerIds.entrySet().stream()
            .filter(e -> e.getKey().startsWith(id))
            .map(Map.Entry::getValue)
            .distinct()
            .toList()
        : found;
  }

  /**
   * The entry in words, in lines of 100 columns.
   *
   * @throws NoSuchElementException where no entry has the id
   */
  public String render(String id) {
    return render(id, false);
  }

  /** The same with ANSI colours, where asked for. */
  String render(String id, boolean ansi) {
    Entry entry = entries.get(id);
    if (entry == null) {
      throw new NoSuchElementException("The account holds no entry, claim or report " + id + ".");
    }
    TextLines out = new TextLines(AccountText.WIDTH, ansi);
    JsonNode node = entry.node();
    switch (entry.kind()) {
      case TOLL -> toll(node, out);
      case CONTROL -> control(node, out);
      case DISAGREEMENT -> disagreement(node, out);
      case INCIDENT -> {
        out.title(words(node.path("title")));
        out.paragraph(0, node.path("type").asText().replace('-', ' ') + partOf(node) + " · " + id);
        together.incident(node, out);
        claims("Its claims", ids(node.path("claims")), out);
      }
      case STORY -> {
        out.title(words(node.path("title")));
        out.paragraph(0, id);
        out.heading("Its reports");
        for (String report : ids(node.path("reports"))) {
          out.hanging(2, 4, reported(report));
        }
        together.story(node, out);
      }
      case CLAIM -> {
        out.title(marksById.getOrDefault(id, "") + " " + value(node));
        claim(node, out);
        out.paragraph(0, id + ", confidence " + node.path("confidence").asText());
        decided.claim(node, out);
        bearsOn(id, out);
      }
      case REPORT -> {
        out.title(reported(id));
        out.paragraph(0, id);
        TogetherText.published(node, out);
        together.copies(id, out);
        claims(
            "Its claims",
            entries.values().stream()
                .filter(e -> e.kind() == Kind.CLAIM)
                .map(Entry::node)
                .filter(c -> c.path("evidence").path("report").asText().equals(id))
                .map(c -> c.path("id").asText())
                .toList(),
            out);
      }
      case DECISION -> decided.decision(node, out);
    }
    decided.entry(node, out);
    entry
        .story()
        .filter(s -> node.has("why") || node.has("history"))
        .ifPresent(story -> why(node, story, out));
    asKnownAt.ifPresent(t -> out.paragraph(0, "As known at " + t + "."));
    return out.toString();
  }

  private void toll(JsonNode toll, TextLines out) {
    Status status = Status.valueOf(toll.path("status").asText().toUpperCase(Locale.ROOT));
    OptionalInt best = figure(toll.path("best"));
    OptionalInt low = figure(toll.path("low"));
    OptionalInt high = figure(toll.path("high"));
    out.title(
        Wording.question(
                toll.path("effect").asText().replace('-', ' '), words(toll.path("victims")))
            + ": "
            + Wording.figure(status, best, low, high));
    out.paragraph(0, title(toll.path("incident").asText()));
    out.paragraph(
        0,
        "low "
            + Wording.bound(low)
            + " · best "
            + Wording.best(status, best)
            + " · high "
            + Wording.bound(high)
            + " · "
            + Wording.status(status)
            + " · "
            + toll.path("id").asText());
  }

  private static OptionalInt figure(JsonNode number) {
    return number.isInt() ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
  }

  private void control(JsonNode control, TextLines out) {
    boolean contested = control.path("status").asText().equals("contested");
    Claim.Control.Extent extent =
        Claim.Control.Extent.valueOf(control.path("extent").asText().toUpperCase(Locale.ROOT));
    String place = control.path("place").path("name").asText();
    out.title(
        place
            + ": "
            + (contested
                ? "contested"
                : words(control.path("holder").path("name")) + ", " + Wording.extent(extent)));
    out.paragraph(0, control.path("status").asText() + " · " + control.path("id").asText());
  }

  private void disagreement(JsonNode d, TextLines out) {
    Disagreement.Kind kind =
        Disagreement.Kind.valueOf(d.path("kind").asText().toUpperCase(Locale.ROOT));
    out.title(Wording.kind(kind) + ": " + title(d.path("about").asText()));
    out.paragraph(0, d.path("id").asText() + " · about " + d.path("about").asText());
    for (JsonNode side : d.path("sides")) {
      out.label(Wording.capital(words(side.path("position"))));
      claims(ids(side.path("claims")), out);
    }
    out.heading("Why this is a disagreement");
    out.paragraph(2, words(d.path("explanation")));
  }

  private void why(JsonNode entry, JsonNode story, TextLines out) {
    JsonNode why = entry.path("why");
    out.heading("Why");
    out.paragraph(2, words(entry.path("explanation")));
    if (why.has("rule")) {
      out.paragraph(2, "Rule: " + why.path("rule").asText());
    }
    List<String> supporting = ids(why.path("supporting"));
    List<String> opposing = ids(why.path("opposing"));
    claims("For it", supporting, out);
    claims("Against it", opposing, out);
    claims(
        "Also about it",
        ids(entry.path("claims")).stream()
            .filter(c -> !supporting.contains(c) && !opposing.contains(c))
            .toList(),
        out);
    boolean contested = false;
    for (JsonNode d : story.path("disagreements")) {
      if (d.path("about").asText().equals(entry.path("id").asText())) {
        contested = true;
        out.heading("The sides");
        for (JsonNode side : d.path("sides")) {
          out.hanging(
              2,
              2,
              Wording.capital(words(side.path("position"))) + " " + marks(side.path("claims")));
        }
        out.paragraph(2, "See " + d.path("id").asText());
      }
    }
    if (entry.path("history").size() > 1) {
      out.heading(contested ? "In the order of the reports" : "How it changed");
      for (JsonNode step : entry.path("history")) {
        String claim = step.path("claim").asText();
        out.hanging(
            2,
            26,
            TextLines.left(moment(step.path("asOf")).orElse("date not known"), 26)
                + find(claim).map(this::value).orElse("")
                + " "
                + marksById.getOrDefault(claim, ""));
      }
    }
    if (!why.path("wouldChange").asText().isBlank()) {
      out.heading("What would change it");
      out.paragraph(2, words(why.path("wouldChange")));
    }
    if (!why.path("notes").isEmpty()) {
      out.heading("Further findings");
      why.path("notes").forEach(n -> out.hanging(2, 2, words(n)));
    }
  }

  private void bearsOn(String claim, TextLines out) {
    List<String> on =
        entries.entrySet().stream()
            .filter(
                e ->
                    switch (e.getValue().kind()) {
                      case TOLL, CONTROL, INCIDENT ->
                          ids(e.getValue().node().path("claims")).contains(claim);
                      case DISAGREEMENT ->
                          elements(e.getValue().node().path("sides"))
                              .anyMatch(s -> ids(s.path("claims")).contains(claim));
                      case STORY, CLAIM, REPORT, DECISION -> false;
                    })
            .map(Map.Entry::getKey)
            .toList();
    out.heading("Bears on");
    out.paragraph(2, on.isEmpty() ? "no entry of the account" : String.join(", ", on));
  }

  private void claims(String heading, List<String> ids, TextLines out) {
    if (!ids.isEmpty()) {
      out.heading(heading);
      claims(ids, out);
    }
  }

  private void claims(List<String> ids, TextLines out) {
    for (String id : ids) {
      Optional<JsonNode> claim = find(id);
      out.hanging(
          2,
          2,
          marksById.getOrDefault(id, id)
              + " "
              + claim.map(this::value).orElse("not in the account"));
      claim.ifPresent(c -> claim(c, out));
    }
  }

  private Optional<JsonNode> find(String claim) {
    return Optional.ofNullable(entries.get(claim)).map(Entry::node);
  }

  /** Who says it, where and when, in which words. */
  private void claim(JsonNode claim, TextLines out) {
    JsonNode evidence = claim.path("evidence");
    List<String> chain = new ArrayList<>();
    elements(claim.path("attribution"))
        .map(link -> words(link.path("actor").path("name")))
        .forEach(chain::add);
    String report = evidence.path("report").asText();
    String outlet = outlet(report);
    if (chain.isEmpty()) {
      chain.add(outlet + ", in its own voice");
    } else if (!chain.get(chain.size() - 1).equals(outlet)) {
      chain.add(outlet);
    }
    out.hanging(4, 2, String.join(" → ", chain) + ", " + published(report));
    String quote = mask.quoted(evidence.path("quote").asText()).replaceAll("\\s+", " ").strip();
    out.hanging(4, 1, "“" + quote + "”");
    List<String> notes = new ArrayList<>();
    time(claim.path("time")).ifPresent(t -> notes.add("about " + t));
    if (claim.path("place").hasNonNull("name")) {
      notes.add("in " + claim.path("place").path("name").asText());
    }
    if (claim.path("polarity").asText().equals("denied")) {
      notes.add("denied");
    }
    String certainty = claim.path("certainty").asText();
    if (!certainty.equals("stated") && !certainty.isEmpty()) {
      notes.add(certainty);
    }
    if (claim.path("background").asBoolean()) {
      notes.add("recalled as history");
    }
    String decision = claim.path("decision").asText("none");
    if (!decision.equals("none")) {
      notes.add(decision + " by a person");
    }
    if (!notes.isEmpty()) {
      out.paragraph(4, String.join(" · ", notes));
    }
  }

  private static Optional<String> time(JsonNode time) {
    Optional<String> from = moment(time.path("from"));
    if (from.isPresent()) {
      String to = moment(time.path("to")).orElse(from.get());
      return Optional.of(from.get().equals(to) ? to : from.get() + " to " + to);
    }
    return time.hasNonNull("text")
        ? Optional.of("“" + time.path("text").asText() + "”")
        : Optional.empty();
  }

  /** What kind of claim it is, and the words that carry it. */
  private String value(JsonNode claim) {
    String kind =
        switch (claim.path("kind").asText()) {
          case "toll" -> claim.path("toll").path("effect").asText();
          case "control" ->
              claim.path("control").path("holder").path("name").asText()
                  + " "
                  + claim.path("control").path("change").asText();
          case "event" -> claim.path("event").path("type").asText();
          default -> claim.path("kind").asText();
        };
    String focus = claim.path("focus").path("quote").asText();
    String value = mask.words(kind.replace('-', ' '));
    return focus.isBlank()
        ? value
        : value + ": “" + mask.quoted(focus).replaceAll("\\s+", " ") + "”";
  }

  private String outlet(String report) {
    JsonNode node = find(report).orElseThrow();
    return node.path("outlet").hasNonNull("name")
        ? node.path("outlet").path("name").asText()
        : node.path("location").asText();
  }

  private String published(String report) {
    return moment(find(report).orElseThrow().path("published").path("at")).orElse("date not known");
  }

  private String reported(String report) {
    JsonNode node = find(report).orElseThrow();
    return marksById.getOrDefault(report, "")
        + " "
        + outlet(report)
        + (node.hasNonNull("title") ? ": " + mask.quoted(node.path("title").asText()) : "")
        + " · "
        + published(report);
  }

  private static Optional<String> moment(JsonNode at) {
    return at.isTextual()
        ? Optional.of(Wording.moment(Moment.parse(at.asText())))
        : Optional.empty();
  }

  private String marks(JsonNode ids) {
    return String.join(" ", ids(ids).stream().map(id -> marksById.getOrDefault(id, id)).toList());
  }

  private String partOf(JsonNode incident) {
    return incident.hasNonNull("partOf")
        ? ", part of " + title(incident.path("partOf").asText())
        : "";
  }

  /** What an id points at, in words. */
  private String title(String id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      return id;
    }
    JsonNode node = entry.node();
    return switch (entry.kind()) {
      case TOLL ->
          node.path("effect").asText().replace('-', ' ')
              + ", "
              + words(node.path("victims"))
              + " – "
              + title(node.path("incident").asText());
      case CONTROL -> node.path("place").path("name").asText();
      case INCIDENT, STORY -> words(node.path("title"));
      case DISAGREEMENT, CLAIM, REPORT, DECISION -> id;
    };
  }

  private String words(JsonNode text) {
    return mask.words(text.asText());
  }

  private static List<String> ids(JsonNode array) {
    return elements(array).map(JsonNode::asText).toList();
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
