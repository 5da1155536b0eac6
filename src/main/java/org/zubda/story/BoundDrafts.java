package org.zubda.story;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zubda.claim.Claim;

/**
 * Holds incidents to what people decided: what they took apart is apart, and what they put together
 * is together, whatever the program made of it.
 */
final class BoundDrafts {

  /** Why claims are of one incident that people put together. */
  static final String DECIDED = "a person decided that they are one";

  private final Lexicon lexicon;
  private final Bonds bonds;

  BoundDrafts(Lexicon lexicon, Bonds bonds) {
    this.lexicon = lexicon;
    this.bonds = bonds;
  }

  /** Whether both must not be one. */
  boolean apart(Draft a, Draft b) {
    return !bonds.isEmpty() && bonds.part(a.ids(), b.ids());
  }

  /** Whether both must be one. */
  boolean together(Draft a, Draft b) {
    return !bonds.isEmpty() && bonds.join(a.ids(), b.ids());
  }

  /** The drafts as people decided, in their order. */
  List<Draft> of(List<Draft> drafts) {
    if (bonds.isEmpty()) {
      return drafts;
    }
    Map<Draft, Draft> became = new IdentityHashMap<>();
    List<Draft> all = new ArrayList<>();
    for (Draft d : drafts) {
      List<Draft> pieces = cut(d);
      became.put(d, pieces.getFirst());
      all.addAll(pieces);
    }
    for (int i = 0; i < all.size(); i++) {
      int j = i + 1;
      while (j < all.size()) {
        if (together(all.get(i), all.get(j))) {
          Draft taken = all.remove(j);
          all.get(i).take(taken, List.of(DECIDED));
          became.put(taken, all.get(i));
          j = i + 1;
        } else {
          j++;
        }
      }
    }
    for (Draft d : all) {
      d.partOf = d.partOf.map(p -> now(p, became)).filter(p -> p != d);
    }
    return all;
  }

  private static Draft now(Draft draft, Map<Draft, Draft> became) {
    Draft at = draft;
    Optional<Draft> next = Optional.ofNullable(became.get(at));
    while (next.isPresent() && next.get() != at) {
      at = next.get();
      next = Optional.ofNullable(became.get(at));
    }
    return at;
  }

  /** What people took apart of what seems to be one incident: one draft where nothing was. */
  List<Draft> cut(Draft draft) {
    List<List<String>> pieces = bonds.isEmpty() ? List.of() : bonds.pieces(draft.ids());
    if (pieces.size() < 2) {
      return List.of(draft);
    }
    List<Draft> cut = new ArrayList<>();
    for (List<String> piece : pieces) {
      Draft d = new Draft(draft.main && cut.isEmpty(), new Profile());
      for (Situated c : draft.claims) {
        if (!piece.contains(c.claim().id())) {
          continue;
        }
        if (d.claims.isEmpty() || c.claim() instanceof Claim.Toll) {
          d.add(c, Profile.of(c, lexicon));
        } else {
          d.claims.add(c);
          d.reports.add(c.report());
        }
      }
      d.partOf = draft.partOf;
      cut.add(d);
    }
    return cut;
  }
}
