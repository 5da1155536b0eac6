package org.zubda.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.zubda.actor.Actor;
import org.zubda.actor.Actors;
import org.zubda.language.Document;
import org.zubda.language.Language;
import org.zubda.language.Sentence;
import org.zubda.mention.Mentions;
import org.zubda.mention.SideWords;
import org.zubda.report.Outlet;
import org.zubda.report.Report;
import org.zubda.report.Span;

/**
 * Reads one report whole: its sentences, what they point at, who says what, and what is claimed.
 * The same report gives the same reading, whatever was read before. Safe for several threads.
 */
public final class ReportReader {

  private final Language language;
  private final Function<Document, Mentions> mentioned;
  private final Actors actors;
  private final AttributionReader attributions = new AttributionReader(ReportingWords.english());
  private final OutletFinder outlets = new OutletFinder();
  private final PublishedFinder published = new PublishedFinder();
  private final Triage triage = new Triage();
  private final TollReader tolls;
  private final ControlReader control = new ControlReader();
  private final EventReader events = EventReader.english();
  private final StatementReader statements = StatementReader.english();

  /**
   * A reader of reports.
   *
   * @param language cuts a report into sentences and words
   * @param mentioned finds the times, places and actors that a report names
   * @param actors tells who speaks for whom
   */
  public ReportReader(Language language, Function<Document, Mentions> mentioned, Actors actors) {
    this.language = language;
    this.mentioned = mentioned;
    this.actors = actors;
    this.tolls = new TollReader(SideWords.english(), EventTypes.english());
  }

  /** What a report says. */
  public Reading read(Report report) {
    Document document = titled(language.read(report));
    Mentions mentions = mentioned.apply(document);
    List<Attributed> attributed =
        attributions.read(document, mentions).stream()
            .map(a -> a.by(a.actor().map(this::voice)))
            .toList();
    Optional<Outlet> outlet =
        document.report().outlet().or(() -> outlets.outlet(document, mentions));
    Report outletKnown = outlet.map(document.report()::from).orElse(document.report());
    Document known =
        new Document(
            published.find(document, mentions).map(outletKnown::publishedAt).orElse(outletKnown),
            document.sentences());
    Attributions said = new Attributions(known, mentions, attributed);
    Circumstances circumstances = new Circumstances(known, mentions);
    List<Claim> claims = new ArrayList<>();
    boolean possible = triage.mayTellOfViolence(document);
    if (possible) {
      List<Claim> happened = events.read(circumstances, said, () -> "");
      claims.addAll(new Perpetrators(happened).of(tolls.read(circumstances, said)));
      claims.addAll(control.read(circumstances, said));
      claims.addAll(happened);
    }
    boolean told = claims.stream().anyMatch(ReportReader::isViolence);
    List<Claim> found = possible ? identified(claims, circumstances, said) : List.of();
    // "Moscow denied that its jets had struck the convoy" may be all that a report tells.
    boolean relevant = told || found.stream().anyMatch(c -> isDenial(c, circumstances));
    return new Reading(
        known.report(),
        relevant,
        known.sentences().stream()
            .filter(s -> s.kind() == Sentence.Kind.BOILERPLATE)
            .map(Sentence::span)
            .toList(),
        outlets.relays(known, mentions).stream().map(Actor::name).toList(),
        mentions,
        attributed,
        relevant ? found : List.of());
  }

  /** A person who speaks for a monitor, a body or an outlet is its voice, and no second witness. */
  private Actor voice(Actor speaker) {
    return actors
        .speaksFor(speaker)
        .filter(
            body ->
                switch (body.kind()) {
                  case MONITOR, AID_ORGANISATION, INTERNATIONAL_ORGANISATION, AGENCY, STATE_MEDIA ->
                      true;
                  case GOVERNMENT,
                      MILITARY,
                      POLICE,
                      REBEL,
                      MILITIA,
                      CIVILIANS,
                      MEDIA,
                      SOCIAL_MEDIA,
                      ANALYST,
                      OFFICIAL,
                      WITNESS,
                      PERSON,
                      UNNAMED,
                      OTHER ->
                      false;
                })
        .orElse(speaker);
  }

  /** A headline that stands at the text's head and was not given apart is the report's title. */
  private static Document titled(Document document) {
    Report report = document.report();
    Optional<Sentence> title =
        document.sentences().stream()
            .filter(s -> s.kind() != Sentence.Kind.BOILERPLATE)
            .findFirst()
            .filter(s -> s.kind() == Sentence.Kind.TITLE && report.title().isEmpty());
    return title
        .map(s -> report.text().substring(s.span().start(), endOfTitle(report.text(), s)))
        .map(t -> new Document(report.titled(t), document.sentences()))
        .orElse(document);
  }

  private static int endOfTitle(String text, Sentence first) {
    int end = text.indexOf('\n', first.span().start());
    return end < 0 ? text.length() : end;
  }

  /** Whether somebody denies violence. */
  private static boolean isDenial(Claim claim, Circumstances circumstances) {
    return claim instanceof Claim.Statement s
        && s.said().polarity() == Polarity.DENIED
        && s.said().attribution().origin().isPresent()
        && circumstances.document().news().stream()
            .filter(n -> n.span().overlaps(s.said().focus()))
            .anyMatch(Circumstances::isViolent);
  }

  private static boolean isViolence(Claim claim) {
    return switch (claim) {
      case Claim.Toll toll -> true;
      case Claim.Control held -> true;
      case Claim.Statement statement -> true;
      case Claim.Event event ->
          switch (event.type()) {
            case ARMED_CLASH,
                AIR_STRIKE,
                SHELLING,
                SUICIDE_BOMBING,
                BOMBING,
                ATTACK_ON_CIVILIANS,
                ABDUCTION,
                DETENTION,
                ADVANCE,
                WITHDRAWAL,
                DISPLACEMENT,
                LOOTING,
                PROTEST,
                RIOT,
                CHEMICAL_ATTACK,
                PROPERTY_DESTRUCTION,
                CEASEFIRE,
                REINFORCEMENT,
                OTHER ->
                true;
            case AGREEMENT, THREAT, DEMAND, MEETING, AID -> false;
          };
    };
  }

  private static String kind(Claim claim) {
    return switch (claim) {
      case Claim.Toll toll -> "toll " + toll.effect();
      case Claim.Control held -> "control " + held.holder().key() + held.extent();
      case Claim.Event event -> "event " + event.type();
      case Claim.Statement statement -> "statement " + statement.subject();
    };
  }

  /** All claims with their ids, the statements about them among them, in the order of the text. */
  private List<Claim> identified(
      List<Claim> claims, Circumstances circumstances, Attributions said) {
    Comparator<Claim> order =
        Comparator.<Claim, Span>comparing(c -> c.said().evidence())
            .thenComparing(c -> c.said().focus())
            .thenComparing(ReportReader::kind);
    Set<String> taken = new HashSet<>();
    List<Claim> named = new ArrayList<>();
    claims.stream().sorted(order).forEach(c -> named.add(withId(c, id(c, taken))));
    List<Claim> stated =
        new ArrayList<>(statements.read(circumstances, said, named, c -> id(c, taken)));
    for (Claim statement : List.copyOf(stated)) {
      deniedControl(statement, named).ifPresent(c -> stated.add(withId(c, id(c, taken))));
    }
    List<Claim> all = new ArrayList<>(Perpetrators.answered(named, stated));
    all.addAll(stated);
    all.sort(order);
    return all;
  }

  /** The denial of a loss or a gain is itself a claim about who holds the place. */
  private static Optional<Claim> deniedControl(Claim claim, List<Claim> named) {
    if (!(claim instanceof Claim.Statement denial)
        || denial.subject() != Claim.Statement.Subject.OCCURRENCE
        || denial.said().polarity() != Polarity.DENIED) {
      return Optional.empty();
    }
    return named.stream()
        .filter(
            c ->
                denial.denies().filter(c.id()::equals).isPresent() || isSameWords(c, denial, named))
        .filter(Claim.Control.class::isInstance)
        .map(Claim.Control.class::cast)
        .findFirst()
        .map(
            c ->
                new Claim.Control(
                    c.said().deniedIn(denial.said()),
                    c.holder(),
                    c.extent() == Claim.Control.Extent.NONE ? Claim.Control.Extent.ALL : c.extent(),
                    c.change() == Claim.Control.Change.LOST
                        ? Claim.Control.Change.HELD
                        : c.change(),
                    Optional.empty()));
  }

  /** Whether a control claim stands in the very words of the event that a statement denies. */
  private static boolean isSameWords(Claim c, Claim.Statement denial, List<Claim> named) {
    return named.stream()
        .filter(n -> denial.denies().filter(n.id()::equals).isPresent())
        .anyMatch(n -> n.said().focus().overlaps(c.said().focus()));
  }

  /** An id made from what a claim says and where it stands, not yet among those taken. */
  private static String id(Claim claim, Set<String> taken) {
    Said said = claim.said();
    String what =
        said.report() + "|" + kind(claim) + "|" + said.focus() + "|" + said.evidence().start();
    String id = "c-" + hash(what).substring(0, 12);
    for (int copy = 2; !taken.add(id); copy++) {
      id = "c-" + hash(what + "|" + copy).substring(0, 12);
    }
    return id;
  }

  /** The claim with its id. */
  static Claim withId(Claim claim, String id) {
    return claim.with(withId(claim.said(), id));
  }

  private static Said withId(Said s, String id) {
    return new Said(
        id,
        s.report(),
        s.evidence(),
        s.focus(),
        s.attribution(),
        s.polarity(),
        s.certainty(),
        s.time(),
        s.place(),
        s.placeText(),
        s.background(),
        s.confidence());
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
