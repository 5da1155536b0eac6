package org.zubda.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zubda.actor.Actor;
import org.zubda.language.Grammar;
import org.zubda.language.Sentence;
import org.zubda.language.Token;
import org.zubda.mention.ActorMention;
import org.zubda.mention.Count;
import org.zubda.mention.PlaceMention;
import org.zubda.mention.QuantityReader;
import org.zubda.mention.SideWords;
import org.zubda.mention.WordSections;
import org.zubda.report.Span;

/** Finds the tolls of a report: how many were killed, injured, missing, of whom, by whom, where. */
public final class TollReader {

  private static final Pattern WAR =
      Pattern.compile(
          "\\b(?:civil war|the war|-year war|years? of (?:civil )?war|the conflict|-year"
              + " conflict|-year-long (?:war|conflict)|since the"
              + " (?:war|conflict|uprising|revolution|insurgency) (?:began|started|erupted|broke"
              + " out)|since (?:19|20)\\d\\d)\\b");

  private static final Pattern OFFENSIVE =
      Pattern.compile(
          "\\b(?:offensive|fighting|clashes|battles?|campaign|operation|violence|unrest|crackdown|siege|hostilities|both"
              + " sides|uprising|insurgency|assault on the (?:city|town)|bombardment campaign|so"
              + " far|advance)\\b");

  /** Kinds of buildings, gatherings and things that are hit. */
  private static final Set<String> TARGETS =
      WordSections.english("targets-hit.txt").getOrDefault("targets", Set.of());

  /** What is named after whoever does it; a "police shooting" may be one of policemen. */
  private static final Set<String> FIRE =
      Set.of(
          "firing",
          "fire",
          "gunfire",
          "shelling",
          "bombardment",
          "bombing",
          "strike",
          "strikes",
          "airstrike",
          "airstrikes");

  /** Verbs whose subject suffers the harm and does not do it. */
  private static final Set<String> NO_DOER = Set.of("lose", "suffer", "cost", "claim", "leave");

  private static final Set<String> FOREVER_HYPOTHETICAL = Set.of("want", "wish");

  /** Gatherings whose cause is told of beside them. */
  private static final Set<String> GATHERINGS =
      Set.of(
          "protest",
          "protester",
          "protestor",
          "demonstration",
          "demonstrate",
          "demonstrator",
          "rally",
          "march",
          "vigil",
          "sit-in",
          "strike",
          "commemoration",
          "commemorate",
          "gathering",
          "gather");

  private static final Set<String> CAUSES =
      Set.of(
          "against",
          "over",
          "justice",
          "demand",
          "demanding",
          "condemn",
          "condemning",
          "denounce",
          "denouncing",
          "commemorate",
          "commemorating",
          "mourn",
          "memory",
          "anniversary",
          "honor",
          "honour",
          "for",
          "of",
          "about");

  /** Words of which one must stand in a report before a mere death in it is one by violence. */
  private static final Set<String> VIOLENT =
      Set.of(
          "shoot",
          "shooting",
          "shot",
          "gun",
          "gunman",
          "gunfire",
          "gunshot",
          "bullet",
          "stab",
          "stabbing",
          "bomb",
          "bombing",
          "blast",
          "explosion",
          "explode",
          "attack",
          "attacker",
          "clash",
          "fighting",
          "ambush",
          "airstrike",
          "shelling",
          "shell",
          "murder",
          "kill",
          "killing",
          "assassination",
          "assassinate",
          "beat",
          "torture",
          "massacre",
          "assault",
          "homicide",
          "grenade",
          "missile",
          "rocket",
          "drone",
          "war",
          "militant",
          "rebel",
          "guerrilla",
          "terrorist",
          "mob",
          "lynch",
          "raid",
          "execution",
          "mine",
          "landmine",
          "firearm",
          "sniper",
          "wound",
          "handgun",
          "rifle");

  /** What a person no number counts is told with: less sure than a number. */
  private static final double LONE = 0.7;

  private final HarmReader harms = new HarmReader();
  private final TollFinder finder;
  private final LoneVictimFinder lone;
  private final EventTypes types;

  /** A reader of tolls with the words for sides and for kinds of violence. */
  public TollReader(SideWords sides, EventTypes types) {
    this.finder = new TollFinder(new QuantityReader(), sides);
    this.lone = new LoneVictimFinder(sides, types);
    this.types = types;
  }

  /** A number of a sentence that counts harmed people, with the others of the sentence. */
  private record Counted(Sentence sentence, TollFinder.Found found, List<TollFinder.Found> all) {

    /**
     * "Five were shot", "two are dead and three wounded": who was shot is the two and the three,
     * killed or injured.
     */
    TollFinder.Found shotInAll(List<Counted> report) {
      if (!byShotAlone()) {
        return found;
      }
      int all = figure();
      boolean whole =
          report.stream()
              .filter(k -> k.found.effect() == Effect.KILLED && k.figure() < all)
              .anyMatch(
                  k ->
                      report.stream()
                          .filter(i -> i.found.effect() == Effect.INJURED && !i.byShotAlone())
                          .anyMatch(i -> i.figure() + k.figure() == all));
      return whole
          ? new TollFinder.Found(
              found.group(), found.harm(), Effect.KILLED_OR_INJURED, found.link(), found.wholeOf())
          : found;
    }

    private boolean byShotAlone() {
      return found.effect() == Effect.INJURED
          && sentence.token(found.harm().token()).lower().equals("shot");
    }

    private int figure() {
      return found.group().quantity().count().figure();
    }
  }

  /** The tolls of a report, in the order of its text. */
  public List<Claim.Toll> read(Circumstances circumstances, Attributions attributions) {
    List<Counted> counted = new ArrayList<>();
    LoneVictims victims = new LoneVictims();
    boolean violent = circumstances.document().news().stream().anyMatch(TollReader::isViolent);
    Optional<TollFinder.Found> before = Optional.empty();
    int beforeAt = -9;
    for (Sentence s : circumstances.document().sentences()) {
      if (s.kind() == Sentence.Kind.BOILERPLATE) {
        continue;
      }
      List<Harm> words = harms.read(s);
      List<TollFinder.Found> found =
          finder.find(s, words, s.index() - beforeAt <= 1 ? before : Optional.empty());
      List<Counted> real =
          found.stream()
              .filter(f -> isReal(s, f, circumstances))
              .filter(f -> !isSpeaker(s, f, attributions))
              .map(f -> new Counted(s, f, found))
              .toList();
      counted.addAll(real);
      meet(victims, s, words, real, violent, circumstances);
      if (!found.isEmpty()) {
        before = Optional.of(found.getFirst());
        beforeAt = s.index();
      }
    }
    List<Claim.Toll> tolls = new ArrayList<>();
    for (Counted c : counted) {
      boolean died =
          lone.counted(c.sentence(), c.found())
              .filter(v -> v.effect() == Effect.INJURED && victims.diedLater(v))
              .isPresent();
      if (!died) {
        tolls.add(
            toll(
                c.sentence(),
                c.shotInAll(counted),
                c.all(),
                Optional.empty(),
                circumstances,
                attributions));
      }
    }
    tolls.addAll(ofLone(victims, tolls, counted, circumstances, attributions));
    return tolls.stream().filter(t -> tolls.stream().noneMatch(o -> speaks(t, o))).toList();
  }

  /** Whether those whom a toll counts as dead are who tells another of its sentence: they live. */
  private static boolean speaks(Claim.Toll victims, Claim.Toll other) {
    Span words = victims.said().focus();
    return victims.effect() == Effect.KILLED
        && other.said().evidence().equals(victims.said().evidence())
        && other.said().attribution().links().stream()
            .flatMap(l -> l.span().stream())
            .anyMatch(words::overlaps);
  }

  /** Tells whoever keeps the single victims apart those of one sentence, in the order of words. */
  private void meet(
      LoneVictims victims,
      Sentence s,
      List<Harm> words,
      List<Counted> counted,
      boolean violent,
      Circumstances circumstances) {
    if (words.isEmpty()) {
      return;
    }
    List<LoneVictim> known = new ArrayList<>();
    for (Counted c : counted) {
      lone.counted(s, c.found()).ifPresent(known::add);
    }
    List<LoneVictim> told = new ArrayList<>();
    for (LoneVictim v : lone.find(s, words, circumstances.mentions().actors())) {
      boolean taken =
          counted.stream()
              .map(c -> c.found().group())
              .anyMatch(g -> g.first() <= v.last() && v.first() <= g.last());
      if (!taken
          && (violent || isDoneByOthers(v.harm()))
          && !circumstances.hypothetical(s, v.harm().token())
          && !circumstances.background(s, v.head())
          && !isCause(s, v.harm().token())) {
        told.add(v);
      }
    }
    List<LoneVictim> all = new ArrayList<>(known);
    all.addAll(told);
    all.sort(Comparator.comparingInt(LoneVictim::first));
    for (LoneVictim v : all) {
      if (known.contains(v)) {
        victims.counted(v);
      } else {
        victims.told(v);
      }
    }
  }

  /** "Killed 20 people, a doctor at the hospital said": the doctor speaks. */
  private static boolean isSpeaker(Sentence s, TollFinder.Found f, Attributions attributions) {
    CountedGroup g = f.group();
    return g.quantity().count() instanceof Count.Stated n
        && n.figure() == 1
        && attributions.isSource(s.span(g.first(), g.last()), s.token(f.harm().token()).span());
  }

  /** "Killed", "shot": "died" alone may be of old age. */
  private static boolean isDoneByOthers(Harm harm) {
    return switch (harm.form()) {
      case ACTIVE, PASSIVE -> true;
      case INTRANSITIVE, ADJECTIVE, NOUN -> false;
    };
  }

  private static boolean isViolent(Sentence s) {
    return s.tokens().stream().anyMatch(t -> VIOLENT.contains(t.lemma().toLowerCase(Locale.ROOT)));
  }

  /** "A protest against the killing of a student": what it is about, and no news of its own. */
  private static boolean isCause(Sentence s, int harm) {
    for (int i = 0; i < harm; i++) {
      if (GATHERINGS.contains(s.token(i).lemma().toLowerCase(Locale.ROOT))) {
        for (int k = i + 1; k < harm; k++) {
          if (CAUSES.contains(s.token(k).lower())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The tolls of single victims, unless a number of the report already counts the like. */
  private List<Claim.Toll> ofLone(
      LoneVictims victims,
      List<Claim.Toll> told,
      List<Counted> counted,
      Circumstances circumstances,
      Attributions attributions) {
    List<Claim.Toll> tolls = new ArrayList<>();
    for (LoneVictims.Group group : victims.groups()) {
      boolean inNumber = told.stream().anyMatch(t -> t.effect() == group.effect() && isMany(t));
      if (!inNumber || counted.stream().anyMatch(c -> isBeside(group, c))) {
        LoneVictim first = group.victims().getFirst();
        Sentence s = first.sentence();
        TollFinder.Found found = LoneVictimFinder.found(group, circumstances.document().report());
        tolls.add(
            toll(
                s,
                found,
                List.of(found),
                Optional.of(found.group().quantity().count().text()),
                circumstances,
                attributions));
      }
    }
    return tolls;
  }

  /** "The mayor and two of his guards": in no number, though others are counted. */
  private static boolean isBeside(LoneVictims.Group group, Counted counted) {
    LoneVictim last = group.victims().getLast();
    return last.sentence() == counted.sentence()
        && counted.found().effect() == group.effect()
        && counted.found().group().first() == last.last() + 2
        && last.sentence().token(last.last() + 1).lower().equals("and");
  }

  private static boolean isMany(Claim.Toll t) {
    return !t.said().background() && !(t.count() instanceof Count.Stated n && n.figure() < 2);
  }

  private static boolean isReal(Sentence s, TollFinder.Found f, Circumstances circumstances) {
    int harm = f.harm().token();
    if (circumstances.hypothetical(s, harm)) {
      return false;
    }
    boolean attempted = HarmReader.word(s, harm - 1).matches("attempted|attempt");
    if (attempted || TollFinder.isArticle(f.group()) && isCause(s, harm)) {
      return false;
    }
    for (int i = Math.max(0, f.group().first() - 8); i < f.group().first(); i++) {
      if (FOREVER_HYPOTHETICAL.contains(s.token(i).lemma())) {
        return false;
      }
    }
    return true;
  }

  private Claim.Toll toll(
      Sentence s,
      TollFinder.Found f,
      List<TollFinder.Found> all,
      Optional<String> person,
      Circumstances circumstances,
      Attributions attributions) {
    CountedGroup g = f.group();
    Span focus = focus(s, f);
    Attribution attribution = attributions.chain(s.span(g.first(), g.last()), s);
    Victims victims = victims(s, f, all, circumstances, attribution.origin());
    if (person.isPresent()) {
      victims = new Victims(victims.category(), victims.group(), person);
    }
    Optional<Actor> perpetrator = perpetrator(s, f, circumstances);
    Effect effect = effect(f.effect(), victims, perpetrator);
    Certainty certainty = attributions.certaintyAt(s.span(g.first(), g.last()));
    Optional<Sentence> antecedent = circumstances.antecedent(s);
    Optional<PlaceMention> place = circumstances.place(s, g.anchor());
    boolean background = circumstances.background(s, g.anchor());
    Said said =
        new Said(
            "",
            circumstances.document().report().id(),
            antecedent.map(b -> b.span().cover(s.span())).orElse(s.span()),
            focus,
            attribution,
            attributions.deniedAt(s.span(g.first(), g.last()))
                ? Polarity.DENIED
                : Polarity.ASSERTED,
            certainty,
            circumstances.time(s, f.harm().token()),
            place.map(PlaceMention::place),
            place.map(p -> p.span().of(circumstances.document().report().text())),
            background,
            person.isPresent() ? LONE : confidence(s, f));
    return new Claim.Toll(
        said,
        effect,
        victims,
        g.quantity().count(),
        perpetrator,
        means(s, f.harm().token()).or(() -> antecedent.flatMap(b -> means(b, b.size() - 1))),
        scope(s, f),
        target(s, f.harm().token(), circumstances));
  }

  private static double confidence(Sentence s, TollFinder.Found f) {
    double own = f.link() == TollFinder.Link.OWN ? 0.9 : 0.8;
    return s.kind() == Sentence.Kind.CAPTION ? own - 0.3 : own;
  }

  /** The number with its noun, and the word of harm where it stands beside it. */
  private static Span focus(Sentence s, TollFinder.Found f) {
    CountedGroup g = f.group();
    int first = g.first();
    int last = Math.max(g.last(), g.quantity().last());
    int harm = f.harm().token();
    if (f.link() == TollFinder.Link.OWN && harm < first && first - harm <= 3) {
      first = harm;
    }
    if (f.link() == TollFinder.Link.OWN
        && harm > last
        && harm - last <= 5
        && !hasNumber(s, last + 1, harm)) {
      last = harm;
    }
    return s.span(first, last);
  }

  private static boolean hasNumber(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.token(i).tag().equals("CD")) {
        return true;
      }
    }
    return false;
  }

  // ------------------------------------------------------------------ who was harmed

  private Victims victims(
      Sentence s,
      TollFinder.Found f,
      List<TollFinder.Found> all,
      Circumstances circumstances,
      Optional<Actor> speaker) {
    CountedGroup g = f.group();
    String text =
        s.span(g.quantity().last() < g.last() ? g.quantity().last() + 1 : g.first(), g.last())
            .of(circumstances.document().report().text());
    if (hasTwin(s, f, all)) {
      text =
          s.span(Math.min(g.last(), g.quantity().last() + 1), endOfWhere(s, g.last()))
              .of(circumstances.document().report().text());
    }
    Optional<Actor> group = actorAt(s, g.first(), Math.min(s.size() - 1, g.last()), circumstances);
    if (isTheirOwn(s, g) && speaker.filter(TollReader::isSide).isPresent()) {
      // "dozens of its soldiers": the speaker's own, whoever else the sentence names
      group = speaker;
    }
    SideWords.Side side = g.side().orElse(SideWords.Side.PEOPLE);
    if (side == SideWords.Side.PEOPLE) {
      Optional<Actor> from = ofWhom(s, f, circumstances);
      if (from.isPresent()) {
        group = from;
        return new Victims(category(from.get()), group, Optional.of(text));
      }
      if (g.bare() && HarmReader.word(s, g.last()).matches("others?|them")
          || g.bare() && f.link() != TollFinder.Link.OWN) {
        Optional<Victims.Category> same = sameAsBefore(f, all);
        if (same.isPresent()) {
          return new Victims(same.get(), group, Optional.of(text));
        }
      }
      if (isBesideOne(s, f)) {
        return new Victims(Victims.Category.OTHER, group, Optional.of(text));
      }
      Optional<Victims.Category> named = predicate(s, g);
      if (named.isPresent()) {
        return new Victims(named.get(), group, Optional.of(text));
      }
    }
    Victims.Category category =
        switch (side) {
          case STATE_FORCES ->
              isRebelSide(s, f, group, circumstances)
                  ? Victims.Category.REBELS
                  : Victims.Category.GOVERNMENT_FORCES;
          case NON_STATE_FIGHTERS ->
              group.filter(TollReader::isState).isPresent()
                  ? Victims.Category.GOVERNMENT_FORCES
                  : Victims.Category.REBELS;
          case COMBATANTS -> Victims.Category.COMBATANTS;
          case CIVILIANS -> andFighters(s, g) ? Victims.Category.ALL : Victims.Category.CIVILIANS;
          case PEOPLE -> isOneOfSeveral(f, all) ? Victims.Category.OTHER : Victims.Category.ALL;
          case OTHER ->
              group
                  .map(TollReader::category)
                  .filter(c -> c != Victims.Category.ALL)
                  .orElse(Victims.Category.OTHER);
        };
    return new Victims(category, group, Optional.of(text));
  }

  /** "The mayor and three others": the three are not all. */
  private static boolean isBesideOne(Sentence s, TollFinder.Found f) {
    CountedGroup g = f.group();
    boolean joined =
        g.first() > 1
            && s.token(g.first() - 1).lower().equals("and")
            && s.token(g.first() - 2).tag().matches("NNP?|PRP");
    return joined
        && (HarmReader.word(s, g.last()).matches("others?|more")
            || TollFinder.followsOnePerson(s, f.harm().token(), g));
  }

  /** "12 people and three soldiers died": the 12 are not all. */
  private static boolean isOneOfSeveral(TollFinder.Found f, List<TollFinder.Found> all) {
    int at = all.indexOf(f);
    boolean joined = f.link() == TollFinder.Link.LISTED && at > 0;
    TollFinder.Found other = joined ? all.get(at - 1) : at + 1 < all.size() ? all.get(at + 1) : f;
    return !f.group().bare()
        && (joined || other.link() == TollFinder.Link.LISTED)
        && other.effect() == f.effect()
        && other.group().side().filter(side -> side != SideWords.Side.PEOPLE).isPresent();
  }

  /** "Eight civilians in one village and seven civilians in another": where tells them apart. */
  private static boolean hasTwin(Sentence s, TollFinder.Found f, List<TollFinder.Found> all) {
    CountedGroup g = f.group();
    return g.head() >= 0
        && all.stream()
            .anyMatch(
                o ->
                    o != f
                        && o.effect() == f.effect()
                        && o.link() != TollFinder.Link.PART
                        && o.group().head() >= 0
                        && s.token(o.group().head()).lower().equals(s.token(g.head()).lower()));
  }

  /** The last word of "in that village" behind a token; the token itself where none follows. */
  private static int endOfWhere(Sentence s, int last) {
    if (!HarmReader.word(s, last + 1).matches("in|at|near|on")) {
      return last;
    }
    int end = last;
    for (int i = last + 2; i < Math.min(s.size(), last + 7); i++) {
      if (!s.token(i).isNoun() && !s.token(i).tag().matches("DT|JJ|POS|CD")) {
        break;
      }
      end = s.token(i).isNoun() ? i : end;
    }
    return end;
  }

  private static boolean isTheirOwn(Sentence s, CountedGroup g) {
    for (int i = g.quantity().last() + 1; i < g.last(); i++) {
      if (s.token(i).tag().equals("PRP$")) {
        return true;
      }
    }
    return false;
  }

  /** "civilians and combatants": people of both kinds. */
  private static boolean andFighters(Sentence s, CountedGroup g) {
    String next = HarmReader.ahead(s, g.last(), 1);
    return next.matches(
        "and (?:\\S+ )?(?:combatants|fighters|soldiers|troops|militants|rebels|gunmen)\\b.*");
  }

  /** "30 of them children", "six, all soldiers": a noun behind a bare number says who. */
  private static Optional<Victims.Category> predicate(Sentence s, CountedGroup g) {
    String rest = HarmReader.ahead(s, g.last(), 2);
    if (rest.matches(
            "(?:were |are |, )?(?:all |mostly |mainly )?(?:of them"
                + " )?(?:children|women|civilians|boys|girls|students)\\b.*")
        && g.bare()) {
      return Optional.of(Victims.Category.CIVILIANS);
    }
    if (rest.matches(
            "(?:were |are |, )?(?:all |mostly |mainly )?(?:of them"
                + " )?(?:soldiers|policemen|troops|police)\\b.*")
        && g.bare()) {
      return Optional.of(Victims.Category.GOVERNMENT_FORCES);
    }
    if (rest.matches(
            "(?:were |are |, )?(?:all |mostly |mainly )?(?:of them"
                + " )?(?:rebels|militants|fighters|insurgents|gunmen|jihadists)\\b.*")
        && g.bare()) {
      return Optional.of(Victims.Category.REBELS);
    }
    return Optional.empty();
  }

  /** "four civilians killed and 19 others injured": the others are of the same kind. */
  private static Optional<Victims.Category> sameAsBefore(
      TollFinder.Found f, List<TollFinder.Found> all) {
    Optional<Victims.Category> same = Optional.empty();
    for (TollFinder.Found other : all) {
      if (other == f) {
        break;
      }
      if (other.link() == TollFinder.Link.PART) {
        continue;
      }
      same =
          other
              .group()
              .side()
              .map(
                  side ->
                      switch (side) {
                        case CIVILIANS -> Victims.Category.CIVILIANS;
                        case STATE_FORCES -> Victims.Category.GOVERNMENT_FORCES;
                        case NON_STATE_FIGHTERS -> Victims.Category.REBELS;
                        case COMBATANTS -> Victims.Category.COMBATANTS;
                        case PEOPLE, OTHER -> Victims.Category.ALL;
                      });
    }
    return same;
  }

  /**
   * Whose people they are where the number's own noun does not say: "183 from the front and its
   * allies", "five of their fighters", "the rebels suffered 40 losses", "air strikes on rebels
   * killed four".
   */
  private static Optional<Actor> ofWhom(
      Sentence s, TollFinder.Found f, Circumstances circumstances) {
    CountedGroup g = f.group();
    String next = HarmReader.word(s, g.last() + 1);
    if (next.equals("from") || next.equals("of")) {
      int end = Math.min(s.size() - 1, g.last() + 6);
      for (int i = g.last() + 2; i <= end; i++) {
        Optional<Actor> actor = actorAt(s, i, i, circumstances);
        if (actor.isPresent() && isSide(actor.get())) {
          return actor;
        }
        if (s.token(i).text().equals(",")) {
          break;
        }
      }
    }
    boolean losses = g.head() >= 0 && s.token(g.head()).lemma().equalsIgnoreCase("loss");
    if (losses) {
      for (int i = g.first() - 1; i >= Math.max(0, g.first() - 6); i--) {
        Optional<Actor> actor = actorAt(s, i, i, circumstances);
        if (actor.isPresent() && isSide(actor.get())) {
          return actor;
        }
      }
    }
    if (g.bare() && f.harm().form() == Harm.Form.ACTIVE) {
      for (int i = f.harm().token() - 1; i > 0 && i >= f.harm().token() - 8; i--) {
        boolean on = Set.of("on", "against").contains(s.token(i).lower());
        boolean strike =
            HarmReader.word(s, i - 1)
                .matches(
                    "(?:air)?(?:strikes?|attacks?|raids?|bombing|shelling|assault|bombardment|airstrikes?)");
        if (on && strike) {
          Optional<Actor> actor = actorAt(s, i + 1, Math.min(s.size() - 1, i + 3), circumstances);
          return actor.filter(TollReader::isSide);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isSide(Actor actor) {
    return isState(actor) || isRebel(actor) || actor.kind() == Actor.Kind.CIVILIANS;
  }

  private static boolean isState(Actor actor) {
    return switch (actor.kind()) {
      case GOVERNMENT, MILITARY, POLICE -> true;
      default -> false;
    };
  }

  private static boolean isRebel(Actor actor) {
    return actor.kind() == Actor.Kind.REBEL || actor.kind() == Actor.Kind.MILITIA;
  }

  private static Victims.Category category(Actor actor) {
    return isState(actor)
        ? Victims.Category.GOVERNMENT_FORCES
        : isRebel(actor)
            ? Victims.Category.REBELS
            : actor.kind() == Actor.Kind.CIVILIANS
                ? Victims.Category.CIVILIANS
                : Victims.Category.ALL;
  }

  /**
   * "Soldiers" of whom the sentences before speak as rebels: a general of the rebels counts his own
   * soldiers.
   */
  private static boolean isRebelSide(
      Sentence s, TollFinder.Found f, Optional<Actor> group, Circumstances circumstances) {
    if (group.filter(TollReader::isRebel).isPresent()) {
      return true;
    }
    // A bare "soldiers" in a report whose strike hit rebels: only where the sentence before says
    // so.
    boolean described = !f.group().describing().isEmpty();
    if (described || group.isPresent() || s.index() == 0) {
      return false;
    }
    int rebels = 0;
    int state = 0;
    for (int back = 1; back <= 6 && s.index() - back >= 0; back++) {
      Sentence before = circumstances.document().sentences().get(s.index() - back);
      for (ActorMention a : circumstances.mentions().actors()) {
        if (before.span().contains(a.span()) && isHit(before, a)) {
          rebels += isRebel(a.actor()) ? 1 : 0;
          state += isState(a.actor()) ? 1 : 0;
        }
      }
    }
    return rebels > 0 && state == 0;
  }

  /** Whether an actor of a sentence is the one that was fired on. */
  private static boolean isHit(Sentence s, ActorMention a) {
    int first = Circumstances.firstToken(s, a.span());
    for (int i = first - 1; i >= Math.max(0, first - 4); i--) {
      if (Set.of("on", "against", "at", "hit", "struck", "bombed", "killed", "targeted")
          .contains(s.token(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** The actor that these tokens name, the longest mention first. */
  static Optional<Actor> actorAt(Sentence s, int first, int last, Circumstances circumstances) {
    Span span = s.span(first, last);
    return circumstances.mentions().actors().stream()
        .filter(a -> a.span().overlaps(span) && s.span().contains(a.span()))
        .max(
            Comparator.<ActorMention>comparingInt(a -> a.span().length())
                .thenComparing(a -> -a.span().start()))
        .map(ActorMention::actor);
  }

  // ------------------------------------------------------------------ by whom

  private static Optional<Actor> perpetrator(
      Sentence s, TollFinder.Found f, Circumstances circumstances) {
    int t = f.harm().token();
    Grammar grammar = s.grammar();
    if (f.harm().form() != Harm.Form.ACTIVE) {
      return byWhom(s, t, f, circumstances).or(() -> inFireOf(s, t, f, circumstances));
    }
    if (NO_DOER.contains(s.token(t).lemma().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    return subjectDoer(s, grammar, t, circumstances).or(() -> byWhom(s, t, f, circumstances));
  }

  /**
   * The armed actor that a verb, or the verb that it hangs on, has for its subject: "the rebels
   * struck the base, killing two"; "strikes that killed four, carried out by the army's planes".
   */
  private static Optional<Actor> subjectDoer(
      Sentence s, Grammar grammar, int verb, Circumstances circumstances) {
    int at = verb;
    for (int steps = 0; at >= 0 && steps < 7; steps++) {
      for (int subject : grammar.children(at, "nsubj")) {
        boolean passive = grammar.relation(subject).contains("pass") && at != verb;
        if (!passive && !s.token(subject).tag().matches("WDT|WP")) {
          Optional<Actor> found = doer(s, upTo(grammar.subtree(subject), verb), circumstances);
          // Whoever acts nearest to the verb did it, whether the reader knows them or not.
          if (found.isPresent() || at == verb) {
            return found;
          }
        }
      }
      String relation = grammar.relation(at);
      if (relation.startsWith("acl") && s.token(grammar.head(at)).isNoun()) {
        Optional<Actor> found =
            doer(s, upTo(grammar.subtree(grammar.head(at)), verb), circumstances);
        if (found.isPresent()) {
          return found;
        }
      }
      boolean up = relation.matches("(?:acl|advcl|conj|xcomp|dep|obl|obj|nmod|appos|parataxis).*");
      if (!up) {
        return Optional.empty();
      }
      at = grammar.head(at);
    }
    return Optional.empty();
  }

  /** "were killed by HTS shelling", "in a strike by X". */
  private static Optional<Actor> byWhom(
      Sentence s, int harm, TollFinder.Found f, Circumstances circumstances) {
    int from = Math.min(harm, f.group().last());
    for (int i = from + 1; i < Math.min(s.size() - 1, Math.max(harm, f.group().last()) + 15); i++) {
      if (s.token(i).lower().equals("by")
          && !HarmReader.word(s, i + 1)
              .matches(
                  "the time|mid.*|then|now|friday|monday|tuesday|wednesday|thursday|saturday|sunday")) {
        List<Integer> phrase = new ArrayList<>();
        for (int k = i + 1; k < Math.min(s.size(), i + 9); k++) {
          String word = s.token(k).lower();
          if (s.token(k).tag().matches("VB[DZPG]?") || word.equals(",") || word.equals(".")) {
            break;
          }
          phrase.add(k);
        }
        return doer(s, phrase, circumstances);
      }
    }
    return Optional.empty();
  }

  /** "Killed in police firing", "died in a government air strike": whose fire it was. */
  private static Optional<Actor> inFireOf(
      Sentence s, int harm, TollFinder.Found f, Circumstances circumstances) {
    int from = Math.max(harm, f.group().last());
    for (int i = from + 1; i < Math.min(s.size(), from + 13); i++) {
      if (!FIRE.contains(s.token(i).lower())) {
        continue;
      }
      int whose = HarmReader.word(s, i - 1).equals("air") ? i - 2 : i - 1;
      for (int k = whose; k > from && k > whose - 4; k--) {
        if (Set.of("in", "by", "from", "during", "under").contains(s.token(k).lower())) {
          return actorAt(s, whose, whose, circumstances).filter(TollReader::canHarm);
        }
      }
    }
    return Optional.empty();
  }

  private static List<Integer> upTo(List<Integer> tokens, int before) {
    return tokens.stream().filter(i -> i < before).toList();
  }

  /** The one armed actor among some words; none where they name two that are not one party. */
  private static Optional<Actor> doer(
      Sentence s, List<Integer> tokens, Circumstances circumstances) {
    Optional<Actor> found = Optional.empty();
    boolean either = false;
    for (int i : tokens) {
      String word = s.token(i).lower();
      if (Set.of("on", "against", "near", "in").contains(word) && found.isPresent()) {
        break;
      }
      either = either || word.equals("or");
      Optional<Actor> actor = actorAt(s, i, i, circumstances).filter(TollReader::canHarm);
      if (actor.isPresent() && found.isPresent() && !actor.get().key().equals(found.get().key())) {
        return either ? Optional.empty() : found;
      }
      if (actor.isPresent()) {
        found = actor;
      }
    }
    return found;
  }

  /** An official is quoted on what was done far more often than said to have done it. */
  private static boolean canHarm(Actor actor) {
    return actor.canFight() && actor.kind() != Actor.Kind.OFFICIAL;
  }

  // ------------------------------------------------------------------ of what

  /** States arrest, armed groups abduct; soldiers are captured. */
  private static Effect effect(Effect said, Victims victims, Optional<Actor> perpetrator) {
    boolean byState = perpetrator.filter(TollReader::isState).isPresent();
    boolean fighters =
        switch (victims.category()) {
          case COMBATANTS, GOVERNMENT_FORCES, REBELS -> true;
          case ALL, CIVILIANS, OTHER -> false;
        };
    return switch (said) {
      case CAPTURED -> fighters ? Effect.CAPTURED : byState ? Effect.DETAINED : Effect.CAPTURED;
      case ABDUCTED -> byState ? Effect.DETAINED : Effect.ABDUCTED;
      case KILLED, INJURED, KILLED_OR_INJURED, MISSING, DISPLACED, DETAINED -> said;
    };
  }

  /**
   * By which kind of violence: the nearest that the sentence names beside the mere word of harm
   * ("killed" alone tells no means).
   */
  private Optional<EventType> means(Sentence s, int harm) {
    Set<Integer> words = harms.read(s).stream().map(Harm::token).collect(Collectors.toSet());
    return types.triggers(s).stream()
        .filter(t -> t.type().isViolent() && !isOfPartOnly(s, harm, t.head()))
        .filter(t -> t.type() != EventType.ATTACK_ON_CIVILIANS || !words.contains(t.head()))
        .min(
            Comparator.<Trigger>comparingInt(t -> t.type() == EventType.ARMED_CLASH ? 1 : 0)
                .thenComparingInt(t -> Math.abs(t.head() - harm)))
        .map(Trigger::type);
  }

  /** "Fifty died, including six who were killed by shelling": what tells of the six alone. */
  private static boolean isOfPartOnly(Sentence s, int harm, int trigger) {
    for (int i = harm + 1; i < trigger; i++) {
      if (s.token(i).lower().equals("including") || s.token(i).lower().equals("who")) {
        return true;
      }
    }
    return false;
  }

  private Scope scope(Sentence s, TollFinder.Found f) {
    String words = s.toString().toLowerCase(Locale.ROOT);
    if (WAR.matcher(words).find()
        && f.link() == TollFinder.Link.OWN
        && !OFFENSIVE.matcher(words).find()) {
      return Scope.WAR;
    }
    boolean single = means(s, f.harm().token()).filter(TollReader::isSingle).isPresent();
    boolean part = f.link() == TollFinder.Link.PART && f.harm().token() > f.group().last();
    if (OFFENSIVE.matcher(words).find()
        && !(part && single)
        && !(single && !words.contains("since the start"))) {
      return Scope.OFFENSIVE;
    }
    return words.matches(".*\\b(?:24|past|last) (?:24 )?hours\\b.*") ? Scope.DAY : Scope.INCIDENT;
  }

  private static boolean isSingle(EventType type) {
    return switch (type) {
      case AIR_STRIKE, SHELLING, SUICIDE_BOMBING, BOMBING, ATTACK_ON_CIVILIANS, CHEMICAL_ATTACK ->
          true;
      default -> false;
    };
  }

  /** What was hit, in the words of the sentence: the nearest such noun with what describes it. */
  private static Optional<String> target(Sentence s, int harm, Circumstances circumstances) {
    int best = -1;
    for (Token t : s.tokens()) {
      boolean target =
          t.isNoun()
              && TARGETS.contains(t.lemma().toLowerCase(Locale.ROOT))
              && !(t.index() + 1 < s.size() && s.token(t.index() + 1).isNoun());
      if (target && (best < 0 || Math.abs(t.index() - harm) < Math.abs(best - harm))) {
        best = t.index();
      }
    }
    if (best < 0) {
      return Optional.empty();
    }
    int first = best;
    while (first > 0
        && s.token(first - 1).tag().matches("JJ.?|NN.*|POS|CD|VBN|DT|PRP\\$")
        && best - first < 6) {
      first--;
      if (s.token(first).tag().equals("DT")) {
        break;
      }
    }
    return Optional.of(
        s.span(first, best).of(circumstances.document().report().text()).replace('\n', ' '));
  }

  /** Whether a sentence speaks of harm at all; needs no grammar. */
  boolean speaks(Sentence s) {
    return harms.speaks(s);
  }
}
