package org.zubda.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What people decided about which claims are of one incident: these belong together, those stay
 * apart, whatever the program makes of them. Only claims that are named are bound; all others go
 * where the program puts them. Nothing that is kept apart is also held together.
 *
 * @param together claims that are of one incident; the sets share no claim
 * @param apart claims of which one side is never of an incident with the other
 */
public record Bonds(List<Set<String>> together, List<Apart> apart) {

  /** Nobody decided anything. */
  public static final Bonds NONE = new Bonds(List.of(), List.of());

  /** Copies that can't be changed. */
  public Bonds {
    together = together.stream().map(Set::copyOf).toList();
    apart = List.copyOf(apart);
  }

  /**
   * Two groups of claims that are about different incidents.
   *
   * @param out the claims that were taken out
   * @param rest the claims that they were taken from
   */
  public record Apart(Set<String> out, Set<String> rest) {

    /** Copies that can't be changed. */
    public Apart {
      out = Set.copyOf(out);
      rest = Set.copyOf(rest);
    }
  }

  /** Whether nothing was decided. */
  public boolean isEmpty() {
    return together.isEmpty() && apart.isEmpty();
  }

  /** Whether some claim of one group is held together with some claim of the other. */
  public boolean join(Collection<String> a, Collection<String> b) {
    return together.stream()
        .anyMatch(t -> a.stream().anyMatch(t::contains) && b.stream().anyMatch(t::contains));
  }

  /** Whether some claim of one group must not be of an incident with some claim of the other. */
  public boolean part(Collection<String> a, Collection<String> b) {
    return apart.stream()
        .anyMatch(
            p ->
                a.stream().anyMatch(p.out::contains) && b.stream().anyMatch(p.rest::contains)
                    || a.stream().anyMatch(p.rest::contains)
                        && b.stream().anyMatch(p.out::contains));
  }

  /**
   * Cuts a group of claims that the program holds for one incident into as few pieces as the
   * decisions ask for. Claims that no decision names stay with those from which others were taken
   * out.
   *
   * @return the pieces, each in the order of the claims; one piece where nothing is to be cut
   */
  public List<List<String>> pieces(List<String> claims) {
    if (!part(claims, claims)) {
      return List.of(List.copyOf(claims));
    }
    List<List<String>> pieces = new ArrayList<>();
    for (String claim : claims) {
      if (named(claim)) {
        piece(claim, pieces).add(claim);
      }
    }
    List<String> rest =
        pieces.stream()
            .filter(p -> apart.stream().noneMatch(a -> p.stream().anyMatch(a.out::contains)))
            .findFirst()
            .orElse(pieces.getFirst());
    claims.stream().filter(c -> !named(c)).forEach(rest::add);
    return pieces.stream().map(p -> claims.stream().filter(p::contains).toList()).toList();
  }

  private boolean named(String claim) {
    return apart.stream().anyMatch(p -> p.out.contains(claim) || p.rest.contains(claim));
  }

  private List<String> piece(String claim, List<List<String>> pieces) {
    for (List<String> piece : pieces) {
      if (!part(piece, List.of(claim))) {
        return piece;
      }
    }
    List<String> made = new ArrayList<>();
    pieces.add(made);
    return made;
  }
}
