package org.zubda.export.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zubda.account.Account;
import org.zubda.account.StoryAccount;
import org.zubda.claim.Effect;
import org.zubda.export.Wording;
import org.zubda.report.Moment;

/** The notes beside an exported file, as plain text. */
final class Notes {

  private static final int WIDTH = 100;

  private final StringBuilder out = new StringBuilder();

  /** Notes that begin with what the file is, of what it was made, and what no such file holds. */
  static Notes of(Exporter exporter, Material material) {
    Notes notes = new Notes();
    notes.out.append(exporter.fileName()).append(" – notes\n");
    notes.out.append("=".repeat(exporter.fileName().length() + 8)).append('\n');
    notes.line(exporter.purpose());
    Account account = material.account();
    notes.head("What it was made of");
    notes.point("Made by " + material.options().version() + ".");
    notes.point(
        "%s, %s, %s."
            .formatted(
                Wording.counted(account.readings().size(), "report", "reports"),
                Wording.counted(account.claims().size(), "claim", "claims"),
                Wording.counted(account.stories().size(), "story", "stories")));
    for (StoryAccount story : account.stories()) {
      notes.point("Story " + story.id() + ": " + material.masked(story.title()) + ".");
    }
    notes.point(
        account
            .asKnownAt()
            .map(Moment::iso)
            .map(at -> "As known at " + at + ": only reports published by then are used.")
            .orElse("As known now: all reports that were given are used."));
    notes.point(
        material.options().namePrivatePersons()
            ? "PRIVATE PERSONS ARE NAMED in this file, because that was asked for. Witnesses,"
                + " residents and victims may be harmed by it: think before you hand it on."
            : "Names of private persons (witnesses, residents, victims who are no public figures)"
                + " are masked by their first letter, in quoted words, titles and names alike.");
    notes.point("Addresses of reports are given where they begin with http:// or https://.");
    notes.point(
        "It tells what reports say, not what happened. Each figure leads to its claims, and each"
            + " claim to a sentence of a report: look there before you use it.");
    notes.head("What such a file can't hold");
    exporter.limits().forEach(notes::point);
    return notes;
  }

  /** What of an account a format may not hold. */
  enum Lost {
    /** Tolls of others than the killed. */
    TOLLS_BUT_KILLED,
    /** Tolls of others than the killed and the injured. */
    TOLLS_BUT_KILLED_AND_INJURED,
    TOLLS,
    CONTROL,
    DISAGREEMENTS,
    /** Sentences of the situation report. */
    SENTENCES
  }

  /** How many entries of this account are not in the file. */
  Notes lost(Material material, Lost... lost) {
    List<String> counts = new ArrayList<>();
    for (Lost l : lost) {
      long n = material.account().stories().stream().mapToLong(s -> count(s, l)).sum();
      counts.add(Wording.counted(Math.toIntExact(n), one(l), many(l)));
    }
    return point("Of this account not in this file: " + String.join(", ", counts) + ".");
  }

  private static long count(StoryAccount story, Lost lost) {
    return switch (lost) {
      case TOLLS_BUT_KILLED ->
          story.tolls().stream().filter(t -> t.effect() != Effect.KILLED).count();
      case TOLLS_BUT_KILLED_AND_INJURED ->
          story.tolls().stream()
              .filter(t -> t.effect() != Effect.KILLED && t.effect() != Effect.INJURED)
              .count();
      case TOLLS -> story.tolls().size();
      case CONTROL -> story.control().size();
      case DISAGREEMENTS -> story.disagreements().size();
      case SENTENCES -> story.summary().size();
    };
  }

  private static String one(Lost lost) {
    return switch (lost) {
      case TOLLS_BUT_KILLED -> "toll of others than the killed";
      case TOLLS_BUT_KILLED_AND_INJURED -> "toll of others than the killed and injured";
      case TOLLS -> "toll";
      case CONTROL -> "entry of who holds a place";
      case DISAGREEMENTS -> "disagreement";
      case SENTENCES -> "sentence of the situation report";
    };
  }

  private static String many(Lost lost) {
    return switch (lost) {
      case TOLLS_BUT_KILLED -> "tolls of others than the killed";
      case TOLLS_BUT_KILLED_AND_INJURED -> "tolls of others than the killed and injured";
      case TOLLS -> "tolls";
      case CONTROL -> "entries of who holds a place";
      case DISAGREEMENTS -> "disagreements";
      case SENTENCES -> "sentences of the situation report";
    };
  }

  Notes head(String heading) {
    out.append('\n').append(heading).append('\n');
    out.append("-".repeat(heading.length())).append('\n');
    return this;
  }

  Notes line(String text) {
    wrap("", text);
    return this;
  }

  Notes point(String text) {
    wrap("- ", text);
    return this;
  }

  Notes point(Optional<String> text) {
    text.ifPresent(this::point);
    return this;
  }

  Notes points(List<String> texts) {
    texts.forEach(this::point);
    return this;
  }

  private void wrap(String mark, String text) {
    int column = mark.length();
    out.append(mark);
    boolean first = true;
    for (String word : text.split(" ")) {
      int length = word.codePointCount(0, word.length());
      if (!first && column + 1 + length > WIDTH) {
        out.append('\n').append(" ".repeat(mark.length()));
        column = mark.length();
        first = true;
      }
      if (!first) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += length;
      first = false;
    }
    out.append('\n');
  }

  String text() {
    return out.toString();
  }
}
