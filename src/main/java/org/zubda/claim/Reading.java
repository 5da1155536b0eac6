package org.zubda.claim;

import java.util.List;
import org.zubda.mention.Mentions;
import org.zubda.report.Report;
import org.zubda.report.Span;

/**
 * What one report says, before it is held against others.
 *
 * @param report the report, with what its own words tell of its outlet and date
 * @param relevant false: not about organised violence or its consequences
 * @param boilerplate text that is no part of the news
 * @param relays agencies and outlets whose reporting it passes on
 * @param mentions the times, places and actors that it names
 * @param attributions who says what
 * @param claims what is claimed, in the order of the text
 */
public record Reading(
    Report report,
    boolean relevant,
    List<Span> boilerplate,
    List<String> relays,
    Mentions mentions,
    List<Attributed> attributions,
    List<Claim> claims) {

  /** Copies that can't be changed. */
  public Reading {
    boilerplate = List.copyOf(boilerplate);
    relays = List.copyOf(relays);
    attributions = List.copyOf(attributions);
    claims = List.copyOf(claims);
  }
}
