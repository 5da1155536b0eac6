package org.zubda.server;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;

/**
 * In which report each claim stands, by the claim's id: some 24 bytes a claim, of which an archive
 * has millions. Safe for several threads.
 */
final class ClaimIndex {

  private static final String BEGINS = "c-";
  private static final int DIGITS = 12;

  private final List<String> reports = new ArrayList<>();
  private long[] ids = new long[1 << 10];
  private int[] places = new int[ids.length];
  private int size;

  /** Takes in the claims of a report. */
  synchronized void add(Reading reading) {
    if (reading.claims().isEmpty()) {
      return;
    }
    reports.add(reading.report().id());
    for (Claim claim : reading.claims()) {
      number(claim.id()).ifPresent(id -> put(id, reports.size()));
    }
  }

  /** The id of the report in which a claim stands. */
  synchronized Optional<String> reportOf(String claim) {
    return number(claim)
        .map(id -> places[slot(id)])
        .filter(place -> place > 0)
        .map(place -> reports.get(place - 1));
  }

  private static Optional<Long> number(String claim) {
    if (claim.length() != BEGINS.length() + DIGITS || !claim.startsWith(BEGINS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(HexFormat.fromHexDigitsToLong(claim.substring(BEGINS.length())));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Where an id lies, or the free place where it would. The ids are hashes: any bits of them do.
   */
  private int slot(long id) {
    int at = (int) id & (ids.length - 1);
    while (places[at] > 0 && ids[at] != id) {
      at = (at + 1) & (ids.length - 1);
    }
    return at;
  }

  private void put(long id, int place) {
    if (2 * (size + 1) > ids.length) {
      grow();
    }
    int at = slot(id);
    if (places[at] == 0) {
      size++;
    }
    ids[at] = id;
    places[at] = place;
  }

  private void grow() {
    long[] before = ids;
    int[] placesBefore = places;
    ids = new long[2 * before.length];
    places = new int[ids.length];
    for (int i = 0; i < before.length; i++) {
      if (placesBefore[i] > 0) {
        int at = slot(before[i]);
        ids[at] = before[i];
        places[at] = placesBefore[i];
      }
    }
  }
}
