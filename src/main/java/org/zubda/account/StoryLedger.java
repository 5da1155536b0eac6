package org.zubda.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.zubda.account.rule.ControlCase;
import org.zubda.account.rule.ControlRule;
import org.zubda.account.rule.ControlVerdict;
import org.zubda.account.rule.Figure;
import org.zubda.account.rule.Holding;
import org.zubda.account.rule.MarkSelfServing;
import org.zubda.account.rule.Numbers;
import org.zubda.account.rule.SetAccusationAgainstDenial;
import org.zubda.account.rule.TollCase;
import org.zubda.account.rule.TollRule;
import org.zubda.account.rule.Verdict;
import org.zubda.claim.Claim;
import org.zubda.claim.Polarity;
import org.zubda.claim.Reading;
import org.zubda.claim.Said;
import org.zubda.mention.Count;
import org.zubda.mention.When;
import org.zubda.place.Place;
import org.zubda.report.Moment;
import org.zubda.report.Published;
import org.zubda.story.Incident;
import org.zubda.story.Lexicon;
import org.zubda.story.Question;
import org.zubda.story.Sides;
import org.zubda.story.Situated;
import org.zubda.story.StoryGroup;
import org.zubda.story.Telling;
import org.zubda.story.Told;
import org.zubda.story.Witness;

/** Puts the rules to the questions of one story and enters their answers. */
final class StoryLedger {

  private final Lexicon lexicon;
  private final Sides sides;
  private final Told told;
  private final MarkSelfServing selfServing;
  private final Map<String, Situated> byId = new LinkedHashMap<>();
  private final List<Disagreement> disagreements = new ArrayList<>();

  /** Of incidents whether some report says that their counts rise. */
  private final Map<String, Boolean> developing = new HashMap<>();

  StoryLedger(Lexicon lexicon, Sides sides, Told told) {
    this.lexicon = lexicon;
    this.sides = sides;
    this.told = told;
    this.selfServing = new MarkSelfServing(sides);
    told.claims().forEach(c -> byId.put(c.claim().id(), c));
  }

  StoryAccount account(List<Reading> reports) {
    List<TollEntry> tolls = tolls();
    List<ControlEntry> control = control();
    disputes();
    Map<String, Incident> incidents = new LinkedHashMap<>();
    told.incidents().forEach(i -> incidents.put(i.id(), i));
    List<String> order =
        reports.stream()
            .sorted(
                Comparator.comparingInt((Reading r) -> told.order().stage(r.report().id()))
                    .thenComparing(r -> r.report().location())
                    .thenComparing(r -> r.report().id()))
            .map(r -> r.report().id())
            .toList();
    Set<String> counted = new HashSet<>();
    tolls.forEach(t -> counted.add(t.incident()));
    String title =
        told.incidents().stream()
            .filter(i -> counted.contains(i.id()))
            .max(
                Comparator.comparingLong(this::weight)
                    .thenComparing(Incident::title)
                    .thenComparing(Incident::id))
            .or(() -> told.incidents().stream().findFirst())
            .map(Incident::title)
            .or(() -> reports.get(0).report().title())
            .orElse("Untitled");
    SituationReport situation = new SituationReport(incidents, byId);
    return new StoryAccount(
        StoryGroup.of(reports).id(),
        title,
        order,
        span(),
        told.incidents(),
        tolls,
        control,
        disagreements,
        situation.timeline(tolls, control),
        situation.summary(tolls, control, disagreements));
  }

  /** How much of the story an incident is: an offensive holds the others; else by reports. */
  private long weight(Incident incident) {
    List<Situated> claims = told.claimsOf().getOrDefault(incident.id(), List.of());
    long reports =
        claims.stream().filter(c -> !c.recalled()).map(Situated::report).distinct().count();
    return (incident.type().equals("offensive") ? 1000 : 0)
        + 10 * reports
        + Math.min(9, claims.size());
  }

  private When span() {
    List<When> dated =
        told.incidents().stream()
            .filter(
                i ->
                    told.claimsOf().getOrDefault(i.id(), List.of()).stream()
                        .anyMatch(c -> !c.recalled()))
            .map(Incident::time)
            .filter(w -> w.from().isPresent())
            .toList();
    if (dated.isEmpty()) {
      return When.UNKNOWN;
    }
    Moment from =
        dated.stream()
            .map(w -> w.from().orElseThrow())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    Moment to =
        dated.stream()
            .map(w -> w.to().or(w::from).orElseThrow())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return new When(
        Optional.empty(),
        Optional.of(from),
        Optional.of(to),
        dated.get(0).precision(),
        dated.get(0).basis());
  }

  // tolls

  private List<TollEntry> tolls() {
    Map<Question, TollEntry> entries = new LinkedHashMap<>();
    for (Question q : told.questions()) {
      entries.put(q, answer(q));
    }
    PartsOfWhole parts = new PartsOfWhole(entries);
    List<TollEntry> checked = new ArrayList<>();
    entries.forEach((q, entry) -> checked.add(parts.checked(q, entry)));
    disagreements.addAll(parts.exceeding());
    return checked;
  }

  private TollEntry answer(Question q) {
    List<Situated> stated = q.claims().stream().filter(c -> !presupposed(c)).toList();
    List<Figure> figures = figures(stated.isEmpty() ? q.claims() : stated);
    List<Figure> beside = figures(q.beside());
    List<Situated> claims = new ArrayList<>(q.claims());
    claims.addAll(q.beside());
    List<String> ids = claims.stream().map(c -> c.claim().id()).toList();
    String id = Telling.id("toll", ids);
    TollCase toll = TollCase.of(q.scope(), q.recalled(), developing(q), inferred(q), figures);
    Verdict answer = TollRule.first(toll).orElseGet(() -> uncounted(claims));
    List<String> notes = new ArrayList<>(answer.explanation().notes());
    for (Figure f : figures) {
      selfServing.mark(f).filter(n -> !notes.contains(n)).ifPresent(notes::add);
    }
    boolean partisan = restsOnParties(answer, figures);
    if (partisan) {
      notes.add("No other origin counts them: what serves its own side is no best figure.");
    }
    for (Figure f : beside) {
      notes.add(
          "%s (%s) counts killed and injured together and disputes nothing."
              .formatted(f.words(), f.witness().name()));
    }
    worked(q).forEach(notes::add);
    told.reasons().getOrDefault(q.incident(), List.of()).stream()
        .limit(3)
        .forEach(r -> notes.add("Taken for one incident: " + r + "."));
    Status status = answer.status();
    List<Figure> all = new ArrayList<>(figures);
    all.addAll(beside);
    List<Witness> witnesses = TollCase.witnesses(all);
    if (status == Status.SINGLE && witnesses.size() > 1) {
      status = Status.AGREED;
    }
    Explanation why = answer.explanation();
    if (status == Status.CONTESTED) {
      disagreements.add(counted(id, answer));
    }
    return new TollEntry(
        id,
        q.incident(),
        q.effect(),
        q.victims(),
        partisan ? OptionalInt.empty() : answer.best(),
        answer.low(),
        answer.high(),
        status,
        witnesses.stream().map(Witness::name).distinct().toList(),
        ids,
        history(figures),
        new Explanation(
            why.rule(), why.text(), why.supporting(), why.opposing(), why.wouldChange(), notes));
  }

  /** Whether nothing but what parties say of their enemies' losses supports an answer. */
  private static boolean restsOnParties(Verdict answer, List<Figure> figures) {
    List<Figure> supporting =
        figures.stream().filter(f -> answer.explanation().supporting().contains(f.id())).toList();
    return answer.best().isPresent()
        && !supporting.isEmpty()
        && supporting.stream().allMatch(Figure::selfServing);
  }

  /**
   * "X denied responsibility for the attack that killed nine" denies who did it, and that nine were
   * killed it takes for granted.
   */
  private boolean presupposed(Situated toll) {
    return toll.claim().said().polarity() == Polarity.DENIED
        && told.claims().stream()
            .anyMatch(
                c ->
                    c.claim() instanceof Claim.Statement s
                        && s.subject() == Claim.Statement.Subject.RESPONSIBILITY
                        && s.said().polarity() == Polarity.DENIED
                        && c.report().equals(toll.report())
                        && c.sentence().equals(toll.sentence()));
  }

  /** Whether the order of some report that answers was worked out for want of a date. */
  private boolean inferred(Question q) {
    return q.claims().stream().anyMatch(c -> told.order().inferred(c.report()));
  }

  /** Which reports' dates were worked out, and from what. */
  private static List<String> worked(Question q) {
    return q.claims().stream()
        .map(c -> c.reading().report())
        .distinct()
        .flatMap(
            r ->
                r.published().stream()
                    .filter(p -> p.basis() == Published.Basis.INFERRED)
                    .map(
                        p ->
                            ("%s bears no date: the dated reports tell of the weekday that it"
                                    + " names, so it is of %s (inferred).")
                                .formatted(r.location(), p.at().day())))
        .toList();
  }

  /** Whether some report says of the question's incident that its counts rise. */
  private boolean developing(Question q) {
    return developing.computeIfAbsent(
        q.incident(),
        incident ->
            told.claimsOf().getOrDefault(incident, List.of()).stream()
                .filter(c -> c.claim() instanceof Claim.Toll)
                .anyMatch(c -> lexicon.cue("rising", c.sentence())));
  }

  private static Verdict uncounted(List<Situated> claims) {
    return new Verdict(
        Status.SINGLE,
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        List.of(),
        new Explanation(
            "ReportOneOrigin",
            "People were harmed, and no number is given.",
            claims.stream().map(c -> c.claim().id()).toList(),
            List.of(),
            "A report with a number.",
            List.of()));
  }

  private List<Figure> figures(List<Situated> claims) {
    List<Figure> figures = new ArrayList<>();
    for (Situated c : claims) {
      Claim.Toll toll = (Claim.Toll) c.claim();
      if (toll.count() instanceof Count.Stated count) {
        boolean digits = count.text().chars().anyMatch(Character::isDigit);
        Witness witness = speaker(c, count, claims);
        figures.add(
            new Figure(
                toll,
                count,
                witness,
                c.report(),
                c.stage(),
                !digits && lexicon.cue("vague", count.text()),
                lexicon.cue("rising", c.sentence()),
                c.headline(),
                c.recalled(),
                c.standing(),
                c.before(),
                selfServing.isSelfServing(toll, witness)));
      }
    }
    return figures;
  }

  /** Who stands behind a figure: a headline repeats whom the text below it names. */
  private static Witness speaker(Situated c, Count.Stated count, List<Situated> claims) {
    if (!c.headline() || !c.witness().ownVoice()) {
      return c.witness();
    }
    return claims.stream()
        .filter(o -> o.report().equals(c.report()) && !o.witness().ownVoice())
        .filter(
            o ->
                ((Claim.Toll) o.claim()).count() instanceof Count.Stated n
                    && n.figure() == count.figure())
        .map(Situated::witness)
        .findFirst()
        .orElse(c.witness());
  }

  private static Disagreement counted(String about, Verdict verdict) {
    List<Disagreement.Side> sides = new ArrayList<>();
    for (List<Figure> side : verdict.sides()) {
      Figure head = side.get(0);
      List<Figure> alike = side.stream().filter(f -> f.figure() == head.figure()).toList();
      sides.add(
          new Disagreement.Side(
              head.words() + ", according to " + Numbers.origins(alike),
              side.stream().map(Figure::id).distinct().toList()));
    }
    List<String> ids = sides.stream().flatMap(s -> s.claims().stream()).toList();
    boolean denied = verdict.explanation().rule().equals("ContestDenied");
    return new Disagreement(
        Telling.id("dispute", ids),
        denied ? Disagreement.Kind.OCCURRENCE : Disagreement.Kind.COUNT,
        about,
        sides,
        verdict.explanation().text());
  }

  private List<Step> history(List<Figure> figures) {
    return figures.stream()
        .sorted(
            Comparator.comparingInt(Figure::stage)
                .thenComparing(Figure::figure)
                .thenComparing(Figure::id))
        .map(f -> new Step(f.id(), published(f.id())))
        .toList();
  }

  private Optional<Moment> published(String claim) {
    return Optional.ofNullable(byId.get(claim))
        .flatMap(c -> c.reading().report().published())
        .map(Published::at);
  }

  // control

  private List<ControlEntry> control() {
    Map<String, List<Holding>> places = new TreeMap<>();
    Map<String, String> known = new TreeMap<>();
    for (Situated c : told.claims()) {
      c.claim()
          .said()
          .place()
          .ifPresent(p -> p.id().ifPresent(id -> known.putIfAbsent(Lexicon.spaced(p.name()), id)));
    }
    for (Situated c : told.claims()) {
      if (c.claim() instanceof Claim.Control control && control.said().place().isPresent()) {
        Place place = control.said().place().get();
        String name = Lexicon.spaced(place.name());
        String key = place.id().orElse(known.getOrDefault(name, name));
        places
            .computeIfAbsent(key, k -> new ArrayList<>())
            .add(
                new Holding(
                    control,
                    c.witness(),
                    c.report(),
                    c.stage(),
                    told.order().inferred(c.report())));
      }
    }
    List<Situated> denials =
        told.claims().stream()
            .filter(
                c ->
                    c.claim() instanceof Claim.Statement s
                        && s.said().polarity() == Polarity.DENIED
                        && s.denies().isPresent())
            .toList();
    for (List<Holding> holdings : places.values()) {
      for (Holding h : List.copyOf(holdings)) {
        holdings.addAll(denialsOf(h, denials));
      }
    }
    List<ControlEntry> entries = new ArrayList<>();
    for (List<Holding> holdings : places.values()) {
      entries.add(entry(holdings));
    }
    entries.sort(
        Comparator.comparingInt((ControlEntry e) -> -e.claims().size())
            .thenComparing(e -> e.place().name()));
    return entries;
  }

  /** Statements that deny a change of control, as answers to the same question. */
  private static List<Holding> denialsOf(Holding h, List<Situated> denials) {
    List<Holding> found = new ArrayList<>();
    for (Situated c : denials) {
      if (c.claim() instanceof Claim.Statement s && s.denies().filter(h.id()::equals).isPresent()) {
        Claim.Control denied =
            new Claim.Control(
                at(s.said(), h.claim().said()),
                h.claim().holder(),
                h.claim().extent(),
                h.claim().change(),
                h.claim().from());
        found.add(new Holding(denied, c.witness(), c.report(), c.stage(), h.inferred()));
      }
    }
    return found;
  }

  /** What a denial has of its own, at the place and time of what it denies. */
  private static Said at(Said denial, Said denied) {
    return new Said(
        denial.id(),
        denial.report(),
        denial.evidence(),
        denial.focus(),
        denial.attribution(),
        denial.polarity(),
        denial.certainty(),
        denied.time(),
        denied.place(),
        denied.placeText(),
        denied.background(),
        denial.confidence());
  }

  private ControlEntry entry(List<Holding> holdings) {
    ControlCase asked = new ControlCase(holdings, sides);
    Optional<ControlVerdict> verdict = Optional.empty();
    for (ControlRule rule : ControlRule.all()) {
      verdict = rule.judge(asked);
      if (verdict.isPresent()) {
        break;
      }
    }
    ControlVerdict answer = verdict.orElseThrow();
    List<String> ids = asked.holdings().stream().map(Holding::id).toList();
    String id = Telling.id("control", ids);
    Holding state = answer.state();
    if (answer.status() == Status.CONTESTED) {
      List<Disagreement.Side> opposed = new ArrayList<>();
      for (List<Holding> side : answer.sides()) {
        opposed.add(
            new Disagreement.Side(
                side.get(0).words()
                    + ", according to "
                    + Numbers.and(side.stream().map(h -> h.witness().name()).toList()),
                side.stream().map(Holding::id).distinct().toList()));
      }
      disagreements.add(
          new Disagreement(
              Telling.id("dispute", ids), answer.kind(), id, opposed, answer.explanation().text()));
    }
    return new ControlEntry(
        id,
        state.claim().said().place().orElseThrow(),
        state.claim().holder(),
        state.claim().extent(),
        answer.status(),
        asked.witnesses().stream().map(Witness::name).distinct().toList(),
        ids,
        ids.stream().map(i -> new Step(i, published(i))).toList(),
        answer.explanation());
  }

  // who did it

  private void disputes() {
    for (SetAccusationAgainstDenial.Dispute d :
        new SetAccusationAgainstDenial(lexicon, sides).among(told)) {
      Set<String> ids = new LinkedHashSet<>();
      d.sides().forEach(s -> ids.addAll(s.claims()));
      disagreements.add(
          new Disagreement(
              Telling.id("dispute", ids), d.kind(), d.incident(), d.sides(), d.explanation()));
    }
  }
}
