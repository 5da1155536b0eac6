package org.zubda.account.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;

/**
 * What people's decisions did to an account.
 *
 * @param standings what each decision comes to, in their order
 * @param claims what is decided on single claims, by their ids
 * @param originals corrected claims as the program read them, by their ids
 * @param touches what the decisions did to entries
 */
public record Decided(
    List<Standing> standings,
    Map<String, ClaimRuling> claims,
    Map<String, Claim> originals,
    List<Touch> touches) {

  /** Nobody decided anything. */
  public static final Decided NOTHING = new Decided(List.of(), Map.of(), Map.of(), List.of());

  /** Copies that can't be changed. */
  public Decided {
    standings = List.copyOf(standings);
    claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
    originals = Collections.unmodifiableMap(new LinkedHashMap<>(originals));
    touches = List.copyOf(touches);
  }

  /** What a ruling did to the account of these readings. */
  public static Decided of(Ruling ruling, List<Reading> readings, List<Touch> touches) {
    if (ruling.standings().isEmpty()) {
      return NOTHING;
    }
    Map<String, Claim> originals = new LinkedHashMap<>();
    for (Reading reading : readings) {
      for (Claim claim : reading.claims()) {
        if (!ruling.listed(claim).equals(claim)) {
          originals.put(claim.id(), claim);
        }
      }
    }
    return new Decided(ruling.standings(), ruling.claims(), originals, touches);
  }

  /** What decisions did to an entry, where they did something. */
  public Optional<Touch> on(String entry) {
    return touches.stream().filter(t -> t.entry().filter(entry::equals).isPresent()).findFirst();
  }

  /** The person's word on a claim, where there is one. */
  public Optional<ClaimRuling> ruling(String claim) {
    return Optional.ofNullable(claims.get(claim));
  }

  /** A claim as it is listed: corrected where it was corrected; a rejected one as it was read. */
  public Claim listed(Claim claim) {
    return ruling(claim.id()).map(r -> r.correction().on(claim)).orElse(claim);
  }

  /** The decision with this id, and what it comes to. */
  public Optional<Standing> standing(String decision) {
    return standings.stream().filter(s -> s.decision().id().equals(decision)).findFirst();
  }
}
