package org.zubda.story;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zubda.actor.Actor;
import org.zubda.claim.Claim;
import org.zubda.claim.Effect;
import org.zubda.claim.Scope;
import org.zubda.claim.Victims;
import org.zubda.mention.Count;

/**
 * Which claims about one incident answer the same question: the same effect, the same victims. A
 * count of children among the dead is a question of its own, a part of the whole; "six students"
 * that one report counts and "four civilians" that another counts are one question where neither
 * report has a larger count that they could be a part of.
 */
final class Questions {

  /** Words of one who speaks of a single hospital and not of all the wounded. */
  private static final List<String> ONE_HOSPITAL =
      List.of(" his hospital ", " her hospital ", " our hospital ", " my hospital ");

  private final Lexicon lexicon;

  /** What was found for a claim: it is asked for every pair of claims. */
  private final Map<Situated, Set<String>> classes = new IdentityHashMap<>();

  private final Map<Situated, Optional<Actor>> parties = new IdentityHashMap<>();

  Questions(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The questions that an incident's tolls answer, in the order of the first answer. */
  List<Question> of(String incident, Draft draft) {
    Map<Effect, List<Situated>> byEffect = new TreeMap<>();
    for (Situated c : draft.claims) {
      if (c.claim() instanceof Claim.Toll t) {
        byEffect.computeIfAbsent(t.effect(), e -> new ArrayList<>()).add(c);
      }
    }
    if (byEffect.isEmpty()) {
      return List.of();
    }
    Map<Situated, String> keys = new LinkedHashMap<>();
    byEffect.forEach((effect, claims) -> keys.putAll(keys(claims, byEffect, draft)));
    Map<String, List<Situated>> groups = new LinkedHashMap<>();
    Map<String, List<Situated>> beside = new LinkedHashMap<>();
    for (Situated c : draft.claims) {
      if (c.claim() instanceof Claim.Toll t) {
        String key = keys.getOrDefault(c, Question.WHOLE);
        boolean tied =
            t.effect() == Effect.KILLED_OR_INJURED
                && side(t)
                && byEffect.getOrDefault(Effect.KILLED, List.of()).stream()
                    .anyMatch(k -> keys.getOrDefault(k, "").equals(key));
        if (tied) {
          beside.computeIfAbsent(Effect.KILLED + " " + key, k -> new ArrayList<>()).add(c);
        } else {
          groups.computeIfAbsent(t.effect() + " " + key, k -> new ArrayList<>()).add(c);
        }
      }
    }
    List<Question> questions = new ArrayList<>();
    groups.forEach(
        (k, claims) -> {
          Claim.Toll first = (Claim.Toll) claims.get(0).claim();
          String group = k.substring(k.indexOf(' ') + 1);
          boolean recalled = claims.stream().allMatch(Situated::recalled);
          questions.add(
              new Question(
                  incident,
                  first.effect(),
                  group,
                  victims(group, claims),
                  draft.profile.scope,
                  recalled,
                  claims,
                  beside.getOrDefault(k, List.of())));
        });
    return questions;
  }

  private static boolean side(Claim.Toll t) {
    return switch (t.victims().category()) {
      case GOVERNMENT_FORCES, REBELS, COMBATANTS -> true;
      case ALL, CIVILIANS, OTHER -> false;
    };
  }

  /** For each claim of one effect the part that it counts. */
  private Map<Situated, String> keys(
      List<Situated> claims, Map<Effect, List<Situated>> byEffect, Draft draft) {
    Map<Situated, String> keys = new LinkedHashMap<>();
    Situated before = null;
    for (Situated c : claims) {
      Claim.Toll toll = (Claim.Toll) c.claim();
      Set<String> classes = classes(c);
      boolean severe = toll.effect() == Effect.INJURED && lexicon.cue("severe", c.around(12, 22));
      String key;
      if (severe && classes.isEmpty()) {
        boolean ofThem =
            before != null
                && before.sentence().equals(c.sentence())
                && before.report().equals(c.report())
                && !Question.WHOLE.equals(keys.get(before))
                && lowest(toll) < lowest((Claim.Toll) before.claim());
        key = ofThem ? keys.get(before) + ", severely" : "severely";
      } else if (enemies(c, claims)) {
        key = category(toll) + Question.OF_PARTY + party(c).flatMap(Actor::party).orElse("");
      } else if (part(c, classes, claims, byEffect, draft)) {
        key = classes.isEmpty() ? category(toll) : String.join(" ", classes);
        if (severe) {
          key += ", severely";
        }
      } else {
        key = Question.WHOLE;
      }
      keys.put(c, key);
      before = c;
    }
    return keys;
  }

  /**
   * The party whose fighters a toll counts, where its own words name it ("Ruritanian soldiers") or
   * where that party speaks of its own.
   */
  private Optional<Actor> party(Situated c) {
    return parties.computeIfAbsent(c, Questions::partyOf);
  }

  private static Optional<Actor> partyOf(Situated c) {
    Claim.Toll toll = (Claim.Toll) c.claim();
    String words = Lexicon.spaced(toll.victims().text().orElse(""));
    return toll.victims()
        .group()
        .filter(g -> side(toll) && g.party().isPresent())
        .filter(
            g ->
                named(g, words)
                    || c.witness().actor().filter(w -> Profile.sameSide(w, g)).isPresent());
  }

  private static boolean named(Actor group, String words) {
    return Lexicon.words(group.name()).stream()
        .filter(w -> w.length() > 3)
        .anyMatch(w -> words.contains(" " + w.substring(0, 4)));
  }

  /**
   * Whether a claim counts the fighters of one party where another counts those of its enemy: two
   * armies' soldiers are two questions, though both are government forces.
   */
  private boolean enemies(Situated c, List<Situated> claims) {
    Optional<Actor> own = party(c);
    Victims.Category category = ((Claim.Toll) c.claim()).victims().category();
    return own.isPresent()
        && claims.stream()
            .filter(o -> ((Claim.Toll) o.claim()).victims().category() == category)
            .map(this::party)
            .anyMatch(o -> o.isPresent() && !Profile.sameSide(o.get(), own.get()));
  }

  private static int lowest(Claim.Toll toll) {
    return toll.count() instanceof Count.Stated s ? s.figure() : 0;
  }

  private static String category(Claim.Toll toll) {
    return switch (toll.victims().category()) {
      case ALL -> "others";
      case CIVILIANS -> "civilians";
      case COMBATANTS -> "combatants";
      case GOVERNMENT_FORCES -> "government forces";
      case REBELS -> "rebels";
      case OTHER -> "others";
    };
  }

  /** Whether a claim counts a part of those whom the incident harmed. */
  private boolean part(
      Situated c,
      Set<String> classes,
      List<Situated> claims,
      Map<Effect, List<Situated>> byEffect,
      Draft draft) {
    Claim.Toll toll = (Claim.Toll) c.claim();
    if (!(toll.count() instanceof Count.Stated count)) {
      return false;
    }
    boolean specific = !classes.isEmpty() || toll.victims().category() != Victims.Category.ALL;
    boolean wideScope = draft.profile.scope == Scope.OFFENSIVE || draft.profile.scope == Scope.WAR;
    if (wideScope && specific && toll.effect() != Effect.DISPLACED) {
      return true;
    }
    if (!specific) {
      return wideScope && besideParts(c, count, claims);
    }
    List<Situated> comparable = new ArrayList<>(claims);
    if (toll.effect() == Effect.KILLED) {
      comparable.addAll(byEffect.getOrDefault(Effect.KILLED_OR_INJURED, List.of()));
    }
    boolean larger = false;
    boolean generic = false;
    boolean largerElsewhere = false;
    for (Situated o : comparable) {
      Claim.Toll other = (Claim.Toll) o.claim();
      if (o == c || !(other.count() instanceof Count.Stated n)) {
        continue;
      }
      Set<String> theirs = classes(o);
      boolean sameReport = o.report().equals(c.report());
      if (theirs.equals(classes)
          && (other.victims().category() == toll.victims().category() || !classes.isEmpty())) {
        larger |=
            sameReport
                && n.figure() > count.figure()
                && lexicon.cue("others", c.around(0, 0))
                && !lexicon.cue("others", o.around(0, 0));
        continue;
      }
      larger |= sameReport && n.figure() > count.figure();
      generic |= sameReport && theirs.isEmpty() && n.figure() != count.figure() && !vague(n);
      largerElsewhere |= !sameReport && theirs.isEmpty() && n.figure() >= 1.5 * count.figure();
    }
    boolean marked = lexicon.cue("part", before(c, 40));
    boolean included = marked && generalBefore(c, comparable);
    boolean special = classes.stream().anyMatch(Questions::alwaysPart);
    return larger
        || included
        || generic && !classes.isEmpty()
        || (marked || special) && largerElsewhere;
  }

  /** Whether a bare figure stands in one sentence with parts of a larger count of its report. */
  private boolean besideParts(Situated c, Count.Stated count, List<Situated> claims) {
    boolean larger =
        claims.stream()
            .filter(o -> o.report().equals(c.report()))
            .anyMatch(o -> lowest((Claim.Toll) o.claim()) > 1.2 * count.figure());
    return larger
        && claims.stream()
            .filter(o -> o != c && o.sentence().equals(c.sentence()))
            .map(o -> (Claim.Toll) o.claim())
            .anyMatch(t -> t.victims().category() != Victims.Category.ALL);
  }

  /** Whether the same sentence counts people at large before this part of them. */
  private boolean generalBefore(Situated c, List<Situated> claims) {
    return claims.stream()
        .anyMatch(
            o ->
                o.report().equals(c.report())
                    && o.sentence().equals(c.sentence())
                    && classes(o).isEmpty()
                    && o.claim().said().focus().start() < c.claim().said().focus().start());
  }

  private boolean vague(Count.Stated count) {
    return lexicon.cue("vague", count.text());
  }

  private static boolean alwaysPart(String group) {
    return group.equals("children")
        || group.equals("women")
        || group.equals("men")
        || group.equals("elderly")
        || group.equals("in one hospital")
        || group.startsWith("~");
  }

  private static String before(Situated c, int characters) {
    String text = c.reading().report().text();
    int end = c.claim().said().focus().start();
    return text.substring(Math.max(0, end - characters), Math.min(end, text.length()));
  }

  /** The classes of people that a claim's words put its victims into; empty for anyone. */
  Set<String> classes(Situated c) {
    return classes.computeIfAbsent(c, this::found);
  }

  private Set<String> found(Situated c) {
    Claim.Toll toll = (Claim.Toll) c.claim();
    String words = toll.victims().text().orElse("") + nationals(toll);
    Set<String> classes = new TreeSet<>(lexicon.people(words));
    classes.remove("side");
    if (side(toll)) {
      // soldiers of an army and fighters of a group are its side, not a part of it
      classes.removeAll(Set.of("soldiers", "officers", "police", "foreigners"));
    }
    if (classes.contains("medics") || classes.contains("aidworkers")) {
      classes.remove("workers");
    }
    String sentence = Lexicon.spaced(c.sentence());
    if (toll.effect() == Effect.INJURED && ONE_HOSPITAL.stream().anyMatch(sentence::contains)) {
      classes.add("in one hospital");
    }
    String[] each = words.split("[^\\p{L}\\p{N}'’-]+");
    for (int i = 0; i < each.length; i++) {
      String lower = Lexicon.spaced(each[i]).strip();
      boolean named = !each[i].isEmpty() && Character.isUpperCase(each[i].charAt(0));
      boolean ofPeople =
          lower.endsWith("s")
              || (i + 1 < each.length
                  && !each[i + 1].isEmpty()
                  && Character.isLowerCase(each[i + 1].charAt(0)))
              || (i > 0 && each[i - 1].equals("from"));
      if (named
          && ofPeople
          && lower.length() > 3
          && !lexicon.plain(lower)
          && lexicon.people(lower).isEmpty()
          && !(i == 0 && numeral(toll, lower))
          && !(side(toll) && group(toll, lower))) {
        classes.add("~" + lower.substring(0, Math.min(5, lower.length())));
      }
    }
    return classes;
  }

  /** The words that name the victims; where they are but a number, whom it counts. */
  private static String words(Claim.Toll toll) {
    String words = toll.victims().text().orElse("");
    String nationals = nationals(toll).strip();
    boolean number = Lexicon.spaced(toll.count().text()).contains(Lexicon.spaced(words));
    return number && !nationals.isEmpty() ? nationals : words;
  }

  /** " Ruritanians", where only the group names them and the words beside it do not. */
  private static String nationals(Claim.Toll toll) {
    return toll.victims()
        .group()
        .filter(g -> g.kind() == Actor.Kind.CIVILIANS && g.party().isEmpty())
        .map(Actor::name)
        .filter(n -> Character.isUpperCase(n.charAt(0)))
        .map(n -> " " + n)
        .orElse("");
  }

  private static boolean numeral(Claim.Toll toll, String word) {
    return Lexicon.spaced(toll.count().text()).contains(" " + word.split(" ")[0] + " ")
        || Character.isDigit(word.charAt(0));
  }

  private static boolean group(Claim.Toll toll, String word) {
    return toll.victims()
        .group()
        .map(a -> Lexicon.spaced(a.name()).contains(" " + word + " "))
        .orElse(false);
  }

  /** Who, in words. */
  private static String victims(String group, List<Situated> claims) {
    if (group.equals(Question.WHOLE)) {
      Set<Victims.Category> categories = new TreeSet<>();
      for (Situated c : claims) {
        categories.add(((Claim.Toll) c.claim()).victims().category());
      }
      categories.remove(Victims.Category.ALL);
      return categories.size() == 1 ? word(categories.iterator().next()) : "all";
    }
    Optional<String> named =
        claims.stream()
            .map(c -> words((Claim.Toll) c.claim()))
            .filter(t -> group.contains("~") || group.contains(Question.OF_PARTY))
            .findFirst();
    return named.orElse(group);
  }

  private static String word(Victims.Category category) {
    return category.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
