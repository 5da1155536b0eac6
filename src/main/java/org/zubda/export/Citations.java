package org.zubda.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.zubda.account.Account;
import org.zubda.account.ControlEntry;
import org.zubda.account.StoryAccount;
import org.zubda.account.TollEntry;
import org.zubda.actor.Actor;
import org.zubda.claim.Attribution;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.report.Report;
import org.zubda.report.Span;
import org.zubda.story.Copy;

/**
 * Numbers the reports of an account and the claims of each report, as a reader meets them, and
 * finds the words behind a mark: [2:5] is the fifth claim of the second report.
 */
public final class Citations {

  /** More marks than these are shown shortened. */
  public static final int MANY = 10;

  /** How far a quotation looks back or ahead for the end of a neighbouring sentence. */
  private static final int NEIGHBOUR = 320;

  /**
   * One report with its number.
   *
   * @param number from 1, in the order in which the account shows the reports
   * @param reading what it says
   * @param copy which report it repeats, where it does
   * @param claims its claims, in the order of its text
   */
  public record Source(int number, Reading reading, Optional<Copy> copy, List<Claim> claims) {
    /** The report itself. */
    public Report report() {
      return reading.report();
    }
  }

  /**
   * The words of a claim in their place, with private names masked and white space made single.
   *
   * @param before the sentence before
   * @param lead the evidence up to the words that carry the value
   * @param focus the words that carry the value
   * @param tail the rest of the evidence
   * @param after the sentence after
   */
  public record Quote(String before, String lead, String focus, String tail, String after) {
    /** The evidence itself. */
    public String evidence() {
      return lead + focus + tail;
    }
  }

  private final Mask mask;
  private final List<Source> sources = new ArrayList<>();
  private final Map<String, Source> byReport = new LinkedHashMap<>();
  private final Map<String, Claim> claims = new LinkedHashMap<>();
  // Several pages of one account may be written at once.
  private final Map<String, List<Span>> names = new ConcurrentHashMap<>();
  private final Map<String, String> numbers = new LinkedHashMap<>();
  private final Map<String, List<String>> questions = new LinkedHashMap<>();

  /** Numbers all reports and claims of an account; the mask says whose names are left out. */
  public Citations(Account account, Mask mask) {
    this.mask = mask;
    Map<String, Reading> readings = new LinkedHashMap<>();
    account.readings().forEach(r -> readings.putIfAbsent(r.report().id(), r));
    Set<String> order = new LinkedHashSet<>();
    for (StoryAccount story : account.stories()) {
      order.addAll(story.reports());
    }
    order.addAll(readings.keySet());
    Map<String, Copy> copies = new LinkedHashMap<>();
    account.copies().forEach(c -> copies.putIfAbsent(c.report(), c));
    Map<String, List<Claim>> claimsOf = new LinkedHashMap<>();
    for (Claim claim : account.claims()) {
      claims.put(claim.id(), claim);
      claimsOf.computeIfAbsent(claim.said().report(), r -> new ArrayList<>()).add(claim);
    }
    for (String id : order) {
      Reading reading = readings.get(id);
      if (reading == null) {
        throw new NoSuchElementException("a story names a report that is not there: " + id);
      }
      Source source =
          new Source(
              sources.size() + 1,
              reading,
              Optional.ofNullable(copies.get(id)),
              claimsOf.getOrDefault(id, List.of()));
      sources.add(source);
      byReport.put(id, source);
      int n = 0;
      for (Claim claim : source.claims()) {
        n++;
        numbers.put(claim.id(), source.number() + ":" + n);
      }
    }
    for (StoryAccount story : account.stories()) {
      for (TollEntry t : story.tolls()) {
        t.claims().forEach(c -> answers(c, t.id()));
      }
      for (ControlEntry k : story.control()) {
        k.claims().forEach(c -> answers(c, k.id()));
      }
      story.disagreements().stream()
          .flatMap(
              d ->
                  d.sides().stream().flatMap(s -> s.claims().stream()).map(c -> List.of(c, d.id())))
          .forEach(pair -> answers(pair.get(0), pair.get(1)));
    }
  }

  private void answers(String claim, String entry) {
    List<String> known = questions.computeIfAbsent(claim, c -> new ArrayList<>());
    if (!known.contains(entry)) {
      known.add(entry);
    }
  }

  /** All reports in the order of their numbers. */
  public List<Source> sources() {
    return sources;
  }

  /** The report with this id. */
  public Source source(String report) {
    Source source = byReport.get(report);
    if (source == null) {
      throw new NoSuchElementException("no report " + report);
    }
    return source;
  }

  /** The claim with this id. */
  public Claim claim(String id) {
    Claim claim = claims.get(id);
    if (claim == null) {
      throw new NoSuchElementException("no claim " + id);
    }
    return claim;
  }

  /** "2:5": the report's number and the claim's number in it. */
  public String number(String claim) {
    String number = numbers.get(claim);
    if (number == null) {
      throw new NoSuchElementException("no claim " + claim);
    }
    return number;
  }

  /** "[2:5]". */
  public String mark(String claim) {
    return "[" + number(claim) + "]";
  }

  /** "[1:2] [2:5]", each once; of many, the first ones and how many more there are. */
  public String marks(List<String> ids) {
    List<String> marks = ids.stream().distinct().map(this::mark).toList();
    return marks.size() <= MANY
        ? String.join(" ", marks)
        : String.join(" ", marks.subList(0, MANY - 2))
            + " and "
            + (marks.size() - MANY + 2)
            + " more";
  }

  /** Ids of the entries that the claim bears on, in the order of the account. */
  public List<String> entriesOf(String claim) {
    return questions.getOrDefault(claim, List.of());
  }

  /** The words of a claim with the sentences around them. */
  public Quote quote(Claim claim) {
    Source source = source(claim.said().report());
    String text = source.report().text();
    Span evidence = claim.said().evidence();
    Span focus = claim.said().focus();
    if (!evidence.contains(focus)) {
      evidence = evidence.cover(focus);
    }
    int from = startOfNeighbour(text, evidence.start(), source.reading().boilerplate());
    int to = endOfNeighbour(text, evidence.end(), source.reading().boilerplate());
    return new Quote(
        plain(text, from, evidence.start()),
        plain(text, evidence.start(), focus.start()),
        plain(text, focus.start(), focus.end()),
        plain(text, focus.end(), evidence.end()),
        plain(text, evidence.end(), to));
  }

  /** A run of a report with private names masked and every run of white space made one space. */
  private String plain(String text, int start, int end) {
    return masked(text, new Span(start, end)).replaceAll("\\s+", " ");
  }

  /**
   * A run of a report with private names masked. A name that the run cuts counts where it starts.
   */
  public String masked(String text, Span run) {
    StringBuilder out = new StringBuilder();
    int at = run.start();
    for (Span name : names(text)) {
      if (name.overlaps(run)) {
        out.append(text, at, Math.max(at, name.start()));
        if (name.start() >= run.start()) {
          out.append(Mask.initial(text, name));
        }
        at = Math.min(run.end(), name.end());
      }
    }
    return out.append(text, at, run.end()).toString();
  }

  /** Where a report's text names private persons. */
  public List<Span> names(String text) {
    return names.computeIfAbsent(text, mask::spans);
  }

  private static int startOfNeighbour(String text, int at, List<Span> boilerplate) {
    int i = at;
    while (i > 0 && Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    boolean afterHeading = i > 0 && text.substring(i, at).indexOf('\n') >= 0 && !stops(text, i - 1);
    if (afterHeading) {
      return at;
    }
    int floor = Math.max(0, i - NEIGHBOUR);
    for (Span b : boilerplate) {
      if (b.start() < at) {
        floor = Math.max(floor, Math.min(at, b.end()));
      }
    }
    if (floor >= i) {
      return at;
    }
    int start = i - 1;
    while (start > floor && !endsSentence(text, start - 1)) {
      start--;
    }
    if (start > 0 && start == floor && !Character.isWhitespace(text.charAt(start - 1))) {
      // Cut inside a long sentence: begin with a whole word.
      while (start < i && !Character.isWhitespace(text.charAt(start))) {
        start++;
      }
    }
    return start;
  }

  private static int endOfNeighbour(String text, int at, List<Span> boilerplate) {
    int i = at;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    int ceiling = Math.min(text.length(), i + NEIGHBOUR);
    for (Span b : boilerplate) {
      if (b.end() > at) {
        ceiling = Math.min(ceiling, Math.max(at, b.start()));
      }
    }
    if (ceiling <= i) {
      return at;
    }
    int end = i + 1;
    while (end < ceiling && !endsSentence(text, end - 1)) {
      end++;
    }
    boolean heading =
        text.substring(at, i).indexOf('\n') >= 0
            && end < ceiling
            && !stops(text, end - (text.charAt(end - 1) == '\n' ? 2 : 1));
    if (heading) {
      return at;
    }
    if (end == ceiling && end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      while (end > i && !Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
    }
    return end;
  }

  /** Whether a sentence or a line ends with this character, closing quotes included. */
  private static boolean endsSentence(String text, int at) {
    char c = text.charAt(at);
    if (c == '\n') {
      return true;
    }
    return stops(text, at)
        && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
  }

  /** Whether a full stop, with a closing quote after it or not, stands there. */
  private static boolean stops(String text, int at) {
    char c = text.charAt(at);
    boolean closes = "\"”’)".indexOf(c) >= 0;
    char stop = closes && at > 0 ? text.charAt(at - 1) : c;
    return stop == '.' || stop == '!' || stop == '?';
  }

  /** Who said it first: the origin that the report names, or the outlet that speaks for itself. */
  public String origin(Claim claim) {
    return mask.words(
        claim
            .said()
            .attribution()
            .origin()
            .map(Actor::name)
            .orElseGet(() -> Wording.outlet(ownVoice(claim).report())));
  }

  /** The report whose own voice speaks: a copy speaks with the voice of what it repeats. */
  private Source ownVoice(Claim claim) {
    Source source = source(claim.said().report());
    for (int hops = 0; hops < sources.size() && source.copy().isPresent(); hops++) {
      source = source(source.copy().get().of());
    }
    return source;
  }

  /** The chain of who says so, from the origin to the outlet that published it. */
  public List<String> chain(Claim claim) {
    List<String> chain = new ArrayList<>();
    for (Attribution.Link link : claim.said().attribution().links()) {
      chain.add(mask.words(link.actor().name()));
    }
    String outlet = Wording.outlet(source(claim.said().report()).report());
    if (chain.isEmpty()) {
      chain.add(outlet + ", in its own voice");
    } else if (!chain.get(chain.size() - 1).equals(outlet)) {
      chain.add(outlet);
    }
    return chain;
  }
}
