package org.zubda.export.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.zubda.account.Status;
import org.zubda.account.TollEntry;
import org.zubda.actor.Actor;
import org.zubda.claim.Claim;
import org.zubda.claim.Effect;
import org.zubda.claim.Polarity;
import org.zubda.claim.Victims;
import org.zubda.export.format.Deaths.Part;
import org.zubda.export.format.Deaths.Remark;
import org.zubda.mention.Count;

/**
 * How many an incident killed, from the entries of the ledger that count its dead: those of all,
 * and those of parts of them, which are in the whole and never added to it.
 */
final class DeathsOfIncident {

  /** Words for parts that don't overlap: together they make a whole. */
  private static final Set<String> KINDS =
      Set.of("civilians", "combatants", "government forces", "rebels");

  /** ACLED's number for several, many, few where nothing more is known. */
  private static final int SEVERAL = 3;

  private static final int DOZENS = 12;
  private static final int HUNDREDS = 100;

  /** One entry's figures. */
  private record Figures(
      TollEntry entry,
      Victims.Category category,
      Optional<Actor> group,
      int low,
      int best,
      int high,
      int cautious,
      Set<Remark> remarks) {

    boolean open() {
      return remarks.contains(Remark.OPEN);
    }

    Part part() {
      return new Part(category, group, best);
    }
  }

  private final Material material;

  DeathsOfIncident(Material material) {
    this.material = material;
  }

  /** The dead of an incident by its tolls; none where no toll counts any. */
  Deaths of(List<TollEntry> tolls) {
    List<Figures> killed =
        tolls.stream()
            .filter(t -> t.effect() == Effect.KILLED)
            .filter(t -> t.low().isPresent() || t.high().isPresent())
            .map(this::figures)
            .toList();
    if (killed.isEmpty()) {
      return Deaths.NONE;
    }
    Optional<Figures> whole =
        killed.stream().filter(f -> f.entry().victims().equals("all")).findFirst();
    List<Figures> kinds = disjoint(killed);
    if (whole.isPresent()) {
      return together(whole.get(), kinds);
    }
    if (!kinds.isEmpty()) {
      return sum(kinds);
    }
    // Only counts of children, of students: the largest is a floor of the whole, and no more.
    Figures largest = killed.stream().reduce((a, b) -> b.best() > a.best() ? b : a).orElseThrow();
    return sum(List.of(largest));
  }

  /** The kinds of people that don't overlap; fighters of any side only where no side is counted. */
  private static List<Figures> disjoint(List<Figures> killed) {
    List<Figures> kinds = new ArrayList<>();
    for (Figures f : killed) {
      boolean side =
          switch (f.category()) {
            case GOVERNMENT_FORCES, REBELS -> !f.entry().victims().equals("all");
            case CIVILIANS, COMBATANTS -> KINDS.contains(f.entry().victims());
            case ALL, OTHER -> false;
          };
      if (side && kinds.stream().noneMatch(k -> overlap(k, f))) {
        kinds.add(f);
      }
    }
    boolean sides =
        kinds.stream()
            .anyMatch(
                f ->
                    f.category() == Victims.Category.GOVERNMENT_FORCES
                        || f.category() == Victims.Category.REBELS);
    if (sides) {
      kinds.removeIf(f -> f.category() == Victims.Category.COMBATANTS);
    }
    return kinds;
  }

  /** Two counts of one side's dead are of the same people, unless they name two parties. */
  private static boolean overlap(Figures a, Figures b) {
    if (a.category() != b.category()) {
      return false;
    }
    boolean named = !KINDS.contains(a.entry().victims()) && !KINDS.contains(b.entry().victims());
    return !named || a.part().party().equals(b.part().party());
  }

  private static Deaths sum(List<Figures> kinds) {
    Deaths sum = Deaths.NONE;
    for (Figures f : kinds) {
      sum =
          sum.plus(
              new Deaths(
                  f.low(), f.best(), f.high(), f.cautious(), List.of(f.part()), f.remarks()));
    }
    return sum;
  }

  private static Deaths together(Figures whole, List<Figures> kinds) {
    Deaths all =
        new Deaths(
            whole.low(), whole.best(), whole.high(), whole.cautious(), List.of(), whole.remarks());
    Deaths parts = sum(kinds);
    boolean fits = parts.best() <= whole.best();
    boolean raises = !fits && (whole.open() || parts.best() <= whole.high());
    if (kinds.isEmpty()) {
      return all;
    }
    if (!fits && !raises) {
      return all.with(Remark.PARTS_EXCEED);
    }
    return new Deaths(
        whole.low(),
        fits ? whole.best() : parts.best(),
        Math.max(whole.high(), whole.open() ? parts.high() : parts.best()),
        fits ? whole.cautious() : Math.max(whole.cautious(), parts.cautious()),
        parts.parts(),
        whole.remarks());
  }

  private Figures figures(TollEntry t) {
    Set<Remark> remarks = EnumSet.noneOf(Remark.class);
    boolean contested = t.status() == Status.CONTESTED;
    // What only a party says of its enemy's losses is never the best figure by itself.
    boolean noBest = t.best().isEmpty() && !contested;
    if (t.best().isEmpty()) {
      remarks.add(contested ? Remark.CONTESTED : Remark.NO_BEST);
    }
    int low = noBest ? 0 : t.low().orElse(0);
    int best = noBest ? 0 : Math.max(low, t.best().orElse(low));
    if (t.high().isEmpty()) {
      remarks.add(Remark.OPEN);
    }
    int high = Math.max(Math.max(best, t.low().orElse(0)), t.high().orElse(highestTold(t)));
    List<Claim.Toll> claims = tolls(t);
    int cautious = low;
    boolean corroborated =
        t.best().isPresent()
            && (t.status() == Status.AGREED
                || t.status() == Status.UPDATED && t.origins().size() > 1);
    if (corroborated) {
      cautious = best;
    }
    OptionalInt word = noBest ? OptionalInt.empty() : word(claims, cautious);
    if (word.isPresent()) {
      remarks.add(Remark.WORD);
      cautious = word.getAsInt();
    }
    Victims.Category category = category(t, claims);
    Optional<Actor> group =
        claims.stream()
            .filter(c -> c.victims().category() == category)
            .flatMap(c -> c.victims().group().stream())
            .filter(g -> g.party().isPresent())
            .findFirst();
    return new Figures(t, category, group, low, best, high, cautious, remarks);
  }

  /** The highest figure that anybody asserts; nobody says that it was no more. */
  private int highestTold(TollEntry t) {
    return tolls(t).stream()
        .filter(c -> c.said().polarity() == Polarity.ASSERTED && c.effect() == Effect.KILLED)
        .filter(c -> !c.said().background())
        .mapToInt(c -> c.count() instanceof Count.Stated s ? s.figure() : 0)
        .max()
        .orElse(0);
  }

  private List<Claim.Toll> tolls(TollEntry t) {
    List<Claim.Toll> found = new ArrayList<>();
    for (Claim c : material.claims(t.claims())) {
      if (c instanceof Claim.Toll toll) {
        found.add(toll);
      }
    }
    return found;
  }

  private static Victims.Category category(TollEntry t, List<Claim.Toll> claims) {
    for (Victims.Category c : Victims.Category.values()) {
      if (c.name().toLowerCase(Locale.ROOT).replace('_', ' ').equals(t.victims())) {
        return c;
      }
    }
    return claims.isEmpty() ? Victims.Category.ALL : claims.getFirst().victims().category();
  }

  /** ACLED's number where the figure rests on a word such as "dozens". */
  private static OptionalInt word(List<Claim.Toll> claims, int figure) {
    List<String> texts =
        claims.stream()
            .filter(c -> c.count() instanceof Count.Stated s && s.figure() == figure)
            .map(c -> c.count().text().toLowerCase(Locale.ROOT))
            .toList();
    if (texts.isEmpty() || texts.stream().anyMatch(w -> w.chars().anyMatch(Character::isDigit))) {
      return OptionalInt.empty();
    }
    String words = texts.getFirst();
    if (words.contains("dozens")) {
      return OptionalInt.of(DOZENS);
    }
    if (words.contains("hundreds")) {
      return OptionalInt.of(HUNDREDS);
    }
    return words.contains("several") || words.contains("many") || words.contains("few")
        ? OptionalInt.of(SEVERAL)
        : OptionalInt.empty();
  }
}
