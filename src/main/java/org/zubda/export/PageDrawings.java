package org.zubda.export;

import static org.zubda.export.Html.With.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.zubda.account.Status;
import org.zubda.account.Step;
import org.zubda.account.TollEntry;
import org.zubda.claim.Claim;
import org.zubda.export.Html.Tag;
import org.zubda.mention.Count;

/** The page's drawings, as SVG inside it: no file, no script, the same bytes each time. */
public final class PageDrawings {

  private final Html html;

  public PageDrawings(Html html) {
    this.html = html;
  }

  /** A shape that tells a status without colour: one ring, two discs, a step up, a split square. */
  public void status(Status status) {
    html.in(
        Tag.SVG,
        with("class", "shape")
            .and("viewBox", "0 0 16 12")
            .and("width", "16")
            .and("height", "12")
            .and("aria-hidden", "true")
            .and("focusable", "false"),
        () -> {
          switch (status) {
            case SINGLE ->
                html.empty(
                    Tag.CIRCLE,
                    with("cx", "8").and("cy", "6").and("r", "3.6").and("class", "stroke"));
            case AGREED -> {
              html.empty(
                  Tag.CIRCLE, with("cx", "5.4").and("cy", "6").and("r", "4").and("class", "fill"));
              html.empty(
                  Tag.CIRCLE,
                  with("cx", "10.6").and("cy", "6").and("r", "4").and("class", "fill over"));
            }
            case UPDATED ->
                html.empty(Tag.PATH, with("d", "M1 10H6V6H11V2H15").and("class", "stroke"));
            case CONTESTED -> {
              html.empty(Tag.PATH, with("d", "M7 1L2 6L7 11Z").and("class", "fill"));
              html.empty(Tag.PATH, with("d", "M9 1L14 6L9 11Z").and("class", "stroke"));
            }
          }
        });
  }

  /**
   * Low, best and high of an entry on a scale from 0, with a dot for every figure that was
   * reported. An end that is open runs out to the right.
   */
  public void range(TollEntry entry, int scale, Citations cites) {
    String words =
        "Low "
            + Wording.bound(entry.low())
            + ", best "
            + Wording.best(entry.status(), entry.best())
            + ", high "
            + Wording.bound(entry.high())
            + ", on a scale from 0 to "
            + Wording.number(scale);
    html.in(
        Tag.SVG,
        with("class", "range " + Wording.status(entry.status()))
            .and("width", "100%")
            .and("height", "22")
            .and("role", "img")
            .and("aria-label", words),
        () -> {
          line("axis", 0, 100, 11);
          double low = entry.low().isPresent() ? at(entry.low().getAsInt(), scale) : at(0, scale);
          double high = entry.high().isPresent() ? at(entry.high().getAsInt(), scale) : 100;
          if (high > low) {
            line(entry.high().isPresent() ? "span" : "span open", low, high, 11);
          }
          for (int figure : figures(entry, cites)) {
            html.empty(
                Tag.CIRCLE,
                with("class", "said")
                    .and("cx", percent(at(figure, scale)))
                    .and("cy", "11")
                    .and("r", "3"));
          }
          entry.low().ifPresent(v -> end(at(v, scale)));
          entry.high().ifPresent(v -> end(at(v, scale)));
          if (entry.best().isPresent() && entry.status() != Status.CONTESTED) {
            html.in(
                Tag.SVG,
                with("x", percent(at(entry.best().getAsInt(), scale)))
                    .and("y", "11")
                    .and("overflow", "visible"),
                () -> html.empty(Tag.PATH, with("class", "best").and("d", "M0 -7L5 0L0 7L-5 0Z")));
          }
        });
  }

  private void end(double at) {
    html.empty(
        Tag.LINE,
        with("class", "end")
            .and("x1", percent(at))
            .and("x2", percent(at))
            .and("y1", "5")
            .and("y2", "17"));
  }

  private void line(String kind, double from, double to, int y) {
    html.empty(
        Tag.LINE,
        with("class", kind)
            .and("x1", percent(from))
            .and("x2", percent(to))
            .and("y1", "" + y)
            .and("y2", "" + y));
  }

  /** From 2 to 92 per cent of the width: room for a mark at 0 and for an open end. */
  private static double at(int value, int scale) {
    return 2 + 90.0 * Math.min(value, scale) / Math.max(1, scale);
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }

  /** The figures that were reported for an entry, each once, in the order of its claims. */
  public static List<Integer> figures(TollEntry entry, Citations cites) {
    List<Integer> figures = new ArrayList<>();
    for (String id : entry.claims()) {
      if (cites.claim(id) instanceof Claim.Toll t
          && t.count() instanceof Count.Stated s
          && !figures.contains(s.figure())) {
        figures.add(s.figure());
      }
    }
    return figures;
  }

  /** How a count rose or fell, as a small line of steps; nothing where it never changed. */
  public void steps(List<Step> history, Citations cites) {
    List<Integer> values = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Step step : history) {
      if (cites.claim(step.claim()) instanceof Claim.Toll t
          && t.count() instanceof Count.Stated s) {
        values.add(s.figure());
        words.add(Wording.count(s));
      }
    }
    if (values.stream().distinct().count() < 2) {
      return;
    }
    int most = values.stream().mapToInt(v -> v).max().orElse(1);
    int width = 120;
    int height = 30;
    double stride = (double) (width - 12) / values.size();
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      double x = 4 + i * stride;
      double y = level(values.get(i), most, height);
      path.append(i == 0 ? "M" + coordinate(x) + " " + coordinate(y) : "V" + coordinate(y));
      path.append("H").append(coordinate(x + stride));
    }
    html.in(
        Tag.SVG,
        with("class", "steps")
            .and("viewBox", "0 0 " + width + " " + height)
            .and("width", "" + width)
            .and("height", "" + height)
            .and("role", "img")
            .and("aria-label", "Changed: " + String.join(", then ", words)),
        () -> {
          html.empty(
              Tag.LINE,
              with("class", "axis")
                  .and("x1", "0")
                  .and("x2", "" + width)
                  .and("y1", "" + (height - 2))
                  .and("y2", "" + (height - 2)));
          html.empty(Tag.PATH, with("class", "line").and("d", path.toString()));
          int last = values.size() - 1;
          html.empty(
              Tag.CIRCLE,
              with("class", "now")
                  .and("cx", coordinate(4 + (last + 1) * stride))
                  .and("cy", coordinate(level(values.get(last), most, height)))
                  .and("r", "3.2"));
        });
  }

  private static double level(int value, int most, int height) {
    return height - 3 - (height - 8.0) * value / Math.max(1, most);
  }

  private static String coordinate(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** How much of a place is held, as four squares. */
  public void extent(Claim.Control.Extent extent) {
    int filled =
        switch (extent) {
          case NONE, ENTERED -> 0;
          case PART -> 1;
          case HALF -> 2;
          case MOST -> 3;
          case ALL -> 4;
        };
    html.in(
        Tag.SVG,
        with("class", "extent")
            .and("viewBox", "0 0 46 12")
            .and("width", "46")
            .and("height", "12")
            .and("aria-hidden", "true")
            .and("focusable", "false"),
        () -> {
          for (int i = 0; i < 4; i++) {
            html.empty(
                Tag.RECT,
                with("class", i < filled ? "full" : "free")
                    .and("x", coordinate(1 + i * 11.5))
                    .and("y", "1.5")
                    .and("width", "9")
                    .and("height", "9"));
          }
          if (extent == Claim.Control.Extent.ENTERED) {
            html.empty(
                Tag.RECT,
                with("class", "full")
                    .and("x", "1.0")
                    .and("y", "1.5")
                    .and("width", "3.5")
                    .and("height", "9"));
          }
        });
  }

  /** The end of the scale for some entries: the highest figure that any of them shows. */
  public static int scale(List<TollEntry> entries, Citations cites) {
    int scale = 1;
    for (TollEntry e : entries) {
      for (OptionalInt v : List.of(e.low(), e.best(), e.high())) {
        scale = Math.max(scale, v.orElse(0));
      }
      for (int figure : figures(e, cites)) {
        scale = Math.max(scale, figure);
      }
    }
    return scale;
  }
}
