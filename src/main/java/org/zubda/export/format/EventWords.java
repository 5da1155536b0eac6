package org.zubda.export.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zubda.account.Disagreement;
import org.zubda.account.TollEntry;
import org.zubda.claim.Claim;
import org.zubda.claim.Effect;
import org.zubda.export.Wording;
import org.zubda.export.format.Deaths.Remark;

/**
 * What is said of an event in words: its figures, what is contested, and the reports' own words.
 */
final class EventWords {

  /** So many quotations stand in one cell; the rest are counted. */
  private static final int QUOTES = 3;

  private final Material material;

  EventWords(Material material) {
    this.material = material;
  }

  String title(FieldEvent event) {
    return material.masked(event.incident().title());
  }

  /** An event in a few sentences, each with who says so. */
  String notes(FieldEvent event) {
    List<String> said = new ArrayList<>();
    said.add(
        title(event)
            + ", "
            + Wording.when(event.incident().time())
            + (event.whole() ? " (a whole that holds other events)" : "")
            + ".");
    for (TollEntry t : event.tolls()) {
      said.add(
          Wording.question(t)
              + ": "
              + Wording.figure(t)
              + " ("
              + Wording.status(t.status())
              + "; "
              + material.masked(String.join(", ", t.origins()))
              + ").");
    }
    said.addAll(remarks(event));
    for (Disagreement d : event.disagreements()) {
      List<String> positions = d.sides().stream().map(Disagreement.Side::position).toList();
      said.add(
          "Contested, "
              + Wording.kind(d.kind()).toLowerCase(java.util.Locale.ROOT)
              + ": "
              + ended(material.masked(String.join(" / ", positions))));
    }
    said.add(quotes(event));
    return String.join(" ", said);
  }

  /** Words with a full stop, where they have no stop of their own. */
  static String ended(String words) {
    String bare = words.strip();
    return bare.isEmpty() || ".?!…".indexOf(bare.charAt(bare.length() - 1)) >= 0
        ? bare
        : bare + ".";
  }

  /** So many dead of one event, or more, may be those of a war that was misread. */
  private static final int VAST = 1000;

  /** What is to be looked at in an event's figures: each a sentence. */
  static List<String> remarks(FieldEvent event) {
    List<String> remarks = new ArrayList<>();
    event.deaths().remarks().forEach(r -> remarks.add(remark(r)));
    if (event.deaths().high() >= VAST) {
      remarks.add("So many in one event: look whether the words count a war.");
    }
    return remarks;
  }

  /** What must be known of a figure. */
  static String remark(Remark remark) {
    return switch (remark) {
      case CONTESTED -> "Contested: the lowest figure stands for the best.";
      case NO_BEST ->
          "Only a party says so of its enemy's losses, or only an upper bound is told: it counts for"
              + " the highest figure alone.";
      case OPEN -> "Open above: nobody says that it was no more.";
      case PARTS_EXCEED -> "The parts make more than the whole: they are not told apart.";
      case REST -> "The dead of its parts, which are rows of their own, are taken off.";
      case COVERED -> "Its parts, which are rows of their own, hold all its dead.";
      case WORD -> "The figure stands for a word (“dozens”).";
    };
  }

  /** The first claims' words, each with its chain. */
  private String quotes(FieldEvent event) {
    Map<String, String> quotes = new LinkedHashMap<>();
    for (Claim c : telling(event)) {
      String words = material.cites().quote(c).evidence();
      if (quotes.keySet().stream().noneMatch(q -> q.contains(words))) {
        quotes.put(words, "“" + words + "” " + source(c));
      }
    }
    List<String> all = List.copyOf(quotes.values());
    return String.join(" ", all.subList(0, Math.min(QUOTES, all.size())))
        + (all.size() > QUOTES ? " And " + (all.size() - QUOTES) + " more." : "");
  }

  /** Its claims, those of killed people first. */
  static List<Claim> telling(FieldEvent event) {
    List<Claim> claims = new ArrayList<>();
    event.claims().stream()
        .filter(c -> c instanceof Claim.Toll t && t.effect() == Effect.KILLED)
        .forEach(claims::add);
    event.claims().stream().filter(c -> !claims.contains(c)).forEach(claims::add);
    return claims;
  }

  /** "(Valley Watch → The Herald, 12 March 2031)". */
  String source(Claim claim) {
    return "("
        + String.join(" → ", material.cites().chain(claim))
        + ", "
        + Wording.publishedShort(material.report(claim))
        + ")";
  }
}
