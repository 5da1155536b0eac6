package org.zubda.account.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zubda.account.Account;
import org.zubda.account.ControlEntry;
import org.zubda.account.Disagreement;
import org.zubda.account.Entry;
import org.zubda.account.Status;
import org.zubda.account.StoryAccount;
import org.zubda.account.TollEntry;
import org.zubda.account.change.Difference.Kind;
import org.zubda.account.change.Difference.Subject;
import org.zubda.story.Incident;

/**
 * What a later account says otherwise than an earlier one of the same archive. What stands in both
 * is known again by what it is about, the reports and claims that it shares, and not by its id,
 * which is made of them.
 */
public final class Changes {

  private record Placed<T>(T it, StoryAccount story) {}

  private final Account before;
  private final Account now;
  private final Causes causes;
  private final List<Difference> found = new ArrayList<>();

  private Changes(Account before, Account now) {
    this.before = before;
    this.now = now;
    this.causes = new Causes(before, now);
  }

  /** All differences: stories, incidents, then their entries, in the order of the later account. */
  public static List<Difference> between(Account before, Account now) {
    Changes changes = new Changes(before, now);
    changes.stories();
    changes.incidents();
    changes.entries(
        Subject.TOLL,
        s -> s.tolls(),
        (a, b) -> a.effect() == b.effect(),
        (a, b) -> a.victims().equals(b.victims()) && sameIncident(a, b, before, now),
        Changes::toll,
        t -> t.victims().equals("all") ? "" : t.victims());
    changes.entries(
        Subject.CONTROL,
        s -> s.control(),
        (a, b) -> place(a).equals(place(b)),
        (a, b) -> true,
        Changes::control,
        c -> c.place().name());
    changes.entries(
        Subject.DISAGREEMENT,
        Changes::ofIncidents,
        (a, b) -> a.kind() == b.kind(),
        (a, b) -> false,
        Changes::disagreement,
        d -> "");
    return List.copyOf(changes.found);
  }

  // stories and incidents

  private void stories() {
    grouped(
        Subject.STORY,
        before.stories().stream().map(s -> new Placed<>(s, s)).toList(),
        now.stories().stream().map(s -> new Placed<>(s, s)).toList(),
        StoryAccount::id,
        StoryAccount::title,
        StoryAccount::reports);
  }

  private void incidents() {
    int from = found.size();
    grouped(
        Subject.INCIDENT,
        placed(before, StoryAccount::incidents),
        placed(now, StoryAccount::incidents),
        Incident::id,
        Incident::title,
        Incident::claims);
    Set<String> told = new HashSet<>();
    Stream.of(before, now)
        .flatMap(a -> a.stories().stream())
        .flatMap(s -> s.tolls().stream())
        .forEach(t -> told.add(t.incident()));
    found
        .subList(from, found.size())
        .removeIf(d -> !causes.grouped(d.cause()) && isUntold(d, told));
  }

  /** Whether no two of the incidents that became one, or that one became, have an entry. */
  private static boolean isUntold(Difference d, Set<String> told) {
    List<String> several = d.before().size() > 1 ? d.before() : d.now();
    return several.stream().filter(told::contains).count() < 2;
  }

  /** What was one and is several, or was several and is one; of stories, also new and gone ones. */
  private <T> void grouped(
      Subject subject,
      List<Placed<T>> then,
      List<Placed<T>> after,
      Function<T, String> id,
      Function<T, String> title,
      Function<T, List<String>> members) {
    for (Placed<T> a : after) {
      List<Placed<T>> from =
          then.stream().filter(b -> mostOf(members.apply(b.it()), a, after, members)).toList();
      boolean isNew =
          subject == Subject.STORY
              && then.stream().noneMatch(b -> share(members.apply(b.it()), members.apply(a.it())));
      if (from.size() > 1 || isNew) {
        found.add(
            new Difference(
                List.of(isNew ? Kind.NEW : Kind.MERGED),
                subject,
                a.story().id(),
                title.apply(a.it()),
                from.stream().map(b -> id.apply(b.it())).toList(),
                List.of(id.apply(a.it())),
                Optional.empty(),
                Optional.empty(),
                causes.of(subject, List.of(), members.apply(a.it()), a.story())));
      }
    }
    for (Placed<T> b : then) {
      List<Placed<T>> to =
          after.stream().filter(a -> mostOf(members.apply(a.it()), b, then, members)).toList();
      boolean isGone =
          subject == Subject.STORY
              && after.stream().noneMatch(a -> share(members.apply(b.it()), members.apply(a.it())));
      if (to.size() > 1 || isGone) {
        found.add(
            new Difference(
                List.of(isGone ? Kind.GONE : Kind.SPLIT),
                subject,
                isGone ? b.story().id() : to.getFirst().story().id(),
                title.apply(b.it()),
                List.of(id.apply(b.it())),
                to.stream().map(a -> id.apply(a.it())).toList(),
                Optional.empty(),
                Optional.empty(),
                causes.of(
                    subject,
                    members.apply(b.it()),
                    List.of(),
                    isGone ? b.story() : to.getFirst().story())));
      }
    }
  }

  /** Whether more of the members that are in any of these are in one of them than elsewhere. */
  private static <T> boolean mostOf(
      List<String> members,
      Placed<T> one,
      List<Placed<T>> all,
      Function<T, List<String>> membersOf) {
    Set<String> everywhere = new HashSet<>();
    all.forEach(p -> everywhere.addAll(membersOf.apply(p.it())));
    long still = members.stream().filter(everywhere::contains).count();
    long there = members.stream().filter(membersOf.apply(one.it())::contains).count();
    return there > 0 && 2 * there > still;
  }

  // entries

  @FunctionalInterface
  private interface Both<E> {
    boolean are(E before, E now);
  }

  /**
   * Entries of one sort.
   *
   * @param alike whether two may be the same question at all
   * @param same whether two that share no claim are the same question still
   * @param kinds how two answers to one question differ
   * @param about what an entry is about, beside its incident or place
   */
  private <E extends Entry> void entries(
      Subject subject,
      Function<StoryAccount, List<E>> of,
      Both<E> alike,
      Both<E> same,
      BiFunction<E, E, List<Kind>> kinds,
      Function<E, String> about) {
    List<Placed<E>> then = placed(before, of);
    List<Placed<E>> after = placed(now, of);
    Map<Placed<E>, Placed<E>> pairs = pairs(then, after, alike, same);
    Set<Placed<E>> paired = new LinkedHashSet<>(pairs.values());
    for (Placed<E> a : after) {
      Placed<E> b = pairs.get(a);
      List<Kind> how =
          b == null
              ? List.of(subject == Subject.DISAGREEMENT ? Kind.CONTESTED : Kind.NEW)
              : kinds.apply(b.it(), a.it());
      if (!how.isEmpty()) {
        add(subject, how, Optional.ofNullable(b), Optional.of(a), about);
      }
    }
    for (Placed<E> b : then) {
      if (!paired.contains(b)) {
        Kind how = subject == Subject.DISAGREEMENT ? Kind.SETTLED : Kind.GONE;
        add(subject, List.of(how), Optional.of(b), Optional.empty(), about);
      }
    }
  }

  private <E extends Entry> void add(
      Subject subject,
      List<Kind> kinds,
      Optional<Placed<E>> was,
      Optional<Placed<E>> is,
      Function<E, String> about) {
    Placed<E> shown = is.or(() -> was).orElseThrow();
    String title = title(shown.it(), shown.story());
    String more = about.apply(shown.it());
    found.add(
        new Difference(
            kinds,
            subject,
            shown.story().id(),
            more.isEmpty() || more.equals(title) ? title : title + ", " + more,
            was.map(b -> List.of(b.it().id())).orElse(List.of()),
            is.map(a -> List.of(a.it().id())).orElse(List.of()),
            was.map(Placed::it),
            is.map(Placed::it),
            causes.of(
                subject,
                was.map(b -> b.it().claims()).orElse(List.of()),
                is.map(a -> a.it().claims()).orElse(List.of()),
                shown.story())));
  }

  private static String title(Entry entry, StoryAccount story) {
    String about =
        switch (entry) {
          case TollEntry t -> t.incident();
          case ControlEntry c -> c.place().name();
          case Disagreement d -> d.about();
        };
    return story.incidents().stream()
        .filter(i -> i.id().equals(about))
        .map(Incident::title)
        .findFirst()
        .orElse(about);
  }

  /** Which earlier entry is the same question: by most claims in common, then by what it asks. */
  private static <E extends Entry> Map<Placed<E>, Placed<E>> pairs(
      List<Placed<E>> then, List<Placed<E>> after, Both<E> alike, Both<E> same) {
    record Pair<E>(Placed<E> before, Placed<E> now, long weight) {}
    List<Pair<E>> candidates = new ArrayList<>();
    for (Placed<E> a : after) {
      for (Placed<E> b : then) {
        long shared = a.it().claims().stream().filter(b.it().claims()::contains).count();
        boolean asks = alike.are(b.it(), a.it()) && same.are(b.it(), a.it());
        if (alike.are(b.it(), a.it()) && (shared > 0 || asks)) {
          candidates.add(new Pair<>(b, a, 2 * shared + (asks ? 1 : 0)));
        }
      }
    }
    candidates.sort((x, y) -> Long.compare(y.weight(), x.weight()));
    Map<Placed<E>, Placed<E>> pairs = new LinkedHashMap<>();
    Set<Placed<E>> taken = new LinkedHashSet<>();
    for (Pair<E> p : candidates) {
      if (!pairs.containsKey(p.now()) && taken.add(p.before())) {
        pairs.put(p.now(), p.before());
      }
    }
    return pairs;
  }

  private static <T> List<Placed<T>> placed(Account account, Function<StoryAccount, List<T>> of) {
    return account.stories().stream()
        .flatMap(s -> of.apply(s).stream().map(t -> new Placed<>(t, s)))
        .toList();
  }

  private static boolean share(Collection<String> a, Collection<String> b) {
    return a.stream().anyMatch(b::contains);
  }

  private static String place(ControlEntry entry) {
    return entry.place().id().orElse(entry.place().name());
  }

  /** Whether two tolls are of incidents that share a claim. */
  private static boolean sameIncident(TollEntry a, TollEntry b, Account before, Account now) {
    return share(claims(a.incident(), before), claims(b.incident(), now));
  }

  private static List<String> claims(String incident, Account account) {
    return account.stories().stream()
        .flatMap(s -> s.incidents().stream())
        .filter(i -> i.id().equals(incident))
        .flatMap(i -> i.claims().stream())
        .toList();
  }

  /** Disagreements on incidents: those on tolls and places are seen at the toll or place. */
  private static List<Disagreement> ofIncidents(StoryAccount story) {
    Map<String, Incident> incidents = new HashMap<>();
    story.incidents().forEach(i -> incidents.put(i.id(), i));
    return story.disagreements().stream().filter(d -> incidents.containsKey(d.about())).toList();
  }

  // how answers differ

  private static List<Kind> toll(TollEntry was, TollEntry is) {
    List<Kind> kinds = new ArrayList<>();
    if (was.best().isPresent() && is.best().isPresent() && !was.best().equals(is.best())) {
      kinds.add(was.best().getAsInt() < is.best().getAsInt() ? Kind.RISEN : Kind.FALLEN);
    } else if (!was.low().equals(is.low()) || !was.high().equals(is.high())) {
      int low = Integer.compare(is.low().orElse(0), was.low().orElse(0));
      int high =
          Integer.compare(
              is.high().orElse(Integer.MAX_VALUE), was.high().orElse(Integer.MAX_VALUE));
      boolean moved = was.best().isEmpty() || is.best().isEmpty();
      if (moved && low >= 0 && high >= 0) {
        kinds.add(Kind.RISEN);
      } else if (moved && low <= 0 && high <= 0) {
        kinds.add(Kind.FALLEN);
      } else {
        kinds.add(Kind.BOUNDS);
      }
    }
    kinds.addAll(standing(was.status(), is.status(), was.origins(), is.origins()));
    return kinds;
  }

  private static List<Kind> control(ControlEntry was, ControlEntry is) {
    List<Kind> kinds = new ArrayList<>();
    if (!was.holder().key().equals(is.holder().key())) {
      kinds.add(Kind.HOLDER);
    } else if (was.extent() != is.extent()) {
      kinds.add(Kind.EXTENT);
    }
    kinds.addAll(standing(was.status(), is.status(), was.origins(), is.origins()));
    return kinds;
  }

  private static List<Kind> disagreement(Disagreement was, Disagreement is) {
    List<String> then = was.sides().stream().map(Disagreement.Side::position).toList();
    List<String> after = is.sides().stream().map(Disagreement.Side::position).toList();
    return then.equals(after) ? List.of() : List.of(Kind.ORIGINS);
  }

  private static List<Kind> standing(
      Status was, Status is, List<String> origins, List<String> originsNow) {
    if (was != is) {
      return switch (is) {
        case CONTESTED -> List.of(Kind.CONTESTED);
        case SINGLE, AGREED, UPDATED ->
            List.of(was == Status.CONTESTED ? Kind.SETTLED : Kind.STATUS);
      };
    }
    return Set.copyOf(origins).equals(Set.copyOf(originsNow)) ? List.of() : List.of(Kind.ORIGINS);
  }
}
