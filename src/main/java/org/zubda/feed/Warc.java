package org.zubda.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.zubda.report.Original;
import org.zubda.report.Problem;

/**
 * Reads a web archive: each payload of HTML, text or PDF is one report, with its address and when
 * it was fetched. Holds one record at a time.
 */
final class Warc {

  /** Broken records that are told one by one; the rest are counted. */
  private static final int TOLD = 20;

  private final Contents.Told told;
  private final Finds to;
  private final SortedMap<String, String> given;
  private final Map<String, Integer> aside = new TreeMap<>();
  private long broken;

  Warc(Contents.Told told, Finds to) {
    this.told = told;
    this.to = to;
    this.given = told.shared();
  }

  /** Hands on what the records hold. */
  void read(WarcRecords records) {
    long last = 0;
    try {
      for (Optional<WarcRecords.Cut> cut = records.next(); cut.isPresent(); cut = records.next()) {
        last = cut.get().number();
        take(cut.get());
      }
    } catch (IOException e) {
      to.problem(
          told.location(),
          Problem.Kind.BROKEN_FILE,
          "the web archive breaks off after "
              + last
              + " records: "
              + Feed.unreadable(told.location(), e).detail());
    }
    if (broken > TOLD) {
      to.problem(
          told.location(),
          Problem.Kind.BROKEN_FILE,
          String.format(Locale.ROOT, "%,d records in all are broken and were skipped", broken));
    }
    aside.forEach(
        (what, count) ->
            to.aside(String.format(Locale.ROOT, "%s: %,d × %s", told.location(), count, what)));
  }

  private void take(WarcRecords.Cut cut) {
    String place = told.record() + ":" + cut.number();
    if (cut.broken().isPresent()) {
      broken(place, cut.broken().get());
    } else if (cut.tooLong()) {
      to.problem(place, Problem.Kind.TOO_LONG, Contents.tooLong(cut.length()));
    } else if (cut.bytes().length > 0) {
      try (WarcReader reader = new WarcReader(new ByteArrayInputStream(cut.bytes()))) {
        Optional<WarcRecord> record = reader.next();
        if (record.isPresent()) {
          take(record.get(), place);
        }
      } catch (IOException | RuntimeException e) {
        broken(place, "the record can't be read: " + e.getMessage());
      } catch (NoClassDefFoundError e) {
        // jwarc knows content codings whose libraries do not come with it.
        broken(place, "its content coding is not read");
      }
    } else if (cut.type().equals("revisit")) {
      aside("revisits of what had not changed");
    }
  }

  private void broken(String place, String why) {
    broken++;
    if (broken <= TOLD) {
      to.problem(place, Problem.Kind.BROKEN_FILE, why + "; the record was skipped");
    }
  }

  private void aside(String what) {
    aside.merge(what, 1, Integer::sum);
  }

  private void take(WarcRecord record, String place) throws IOException {
    switch (record) {
      case WarcResponse response -> response(response, place);
      case WarcResource resource ->
          payload(resource, resource.contentType().raw(), resource.body(), place);
      case WarcConversion conversion ->
          payload(conversion, conversion.contentType().raw(), conversion.body(), place);
      default -> aside("records of other types");
    }
  }

  private void response(WarcResponse response, String place) throws IOException {
    String target = response.target().toLowerCase(Locale.ROOT);
    if (!target.startsWith("http:") && !target.startsWith("https:")) {
      aside("answers of other protocols");
      return;
    }
    HttpResponse http = response.http();
    if (http.status() != 200) {
      aside("answers of status " + http.status());
      return;
    }
    payload(response, http.headers().first("Content-Type").orElse(""), http.bodyDecoded(), place);
  }

  private void payload(WarcTargetRecord record, String type, MessageBody body, String place)
      throws IOException {
    InputStream in = body.stream();
    byte[] bytes = in.readNBytes(Contents.LARGEST_RECORD + 1);
    if (bytes.length > Contents.LARGEST_RECORD) {
      to.problem(
          place,
          Problem.Kind.TOO_LONG,
          "it has more than " + Contents.bytes(Contents.LARGEST_RECORD) + " bytes unpacked");
      return;
    }
    Optional<Form> form = Kind.payload(type, bytes);
    if (form.isEmpty() || record.target().endsWith("/robots.txt")) {
      aside("answers of other types than HTML, text and PDF");
      return;
    }
    SortedMap<String, String> beside = new TreeMap<>(given);
    beside.put("url", record.target());
    record
        .headers()
        .first("WARC-Date")
        .ifPresent(date -> beside.put(Originals.FETCHED, date.strip()));
    Kind.charset(type).ifPresent(charset -> beside.put(Originals.CHARSET, charset));
    to.original(new Original(form.get().type(), bytes, beside), place, Optional.empty());
  }
}
