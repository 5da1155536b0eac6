package org.zubda;

import java.util.List;
import org.zubda.actor.Actors;
import org.zubda.claim.Claim;
import org.zubda.claim.Reading;
import org.zubda.claim.ReportReader;
import org.zubda.mention.ActorReader;
import org.zubda.mention.Mentions;
import org.zubda.mention.PlaceMention;
import org.zubda.mention.PlaceReader;
import org.zubda.mention.TimeReader;
import org.zubda.report.Report;

/** The reader of whole English reports with all its knowledge, loaded once for all tests. */
public final class TestReader {

  private static final class Loaded {
    static final ReportReader READER = load();
  }

  private TestReader() {}

  private static ReportReader load() {
    TimeReader times = TimeReader.english();
    PlaceReader places = new PlaceReader(TestGazetteer.gazetteer());
    Actors actors = Actors.standard();
    ActorReader who = new ActorReader(actors);
    return new ReportReader(
        TestEnglish.english(),
        document -> {
          List<PlaceMention> where = places.read(document);
          return new Mentions(times.read(document), where, who.read(document, where));
        },
        actors);
  }

  /** The reading of a report. */
  public static Reading read(Report report) {
    return Loaded.READER.read(report);
  }

  /** The reading of a text that was published on 17 May 2023. */
  public static Reading read(String text) {
    return read(TestEnglish.report(text, "2023-05-17"));
  }

  /** The claims of one kind that a text makes, in its order. */
  public static <T extends Claim> List<T> claims(String text, Class<T> kind) {
    return read(text).claims().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
