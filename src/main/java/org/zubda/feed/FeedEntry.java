package org.zubda.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.zubda.report.Problem;

/** Reads one entry of a feed: of its exact bytes, and of what it needs of the feed. */
final class FeedEntry {

  /** The feed's first tag, in which its dialect and its namespaces are named. */
  static final String ROOT = "feed-root";

  /** The address against which an entry's links are read. */
  static final String ADDRESS = "feed-address";

  /** A description of so many characters tells the whole, unless it says that there is more. */
  private static final int TELLS_THE_WHOLE = 1000;

  /** How a text ends that goes on elsewhere. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?is).*(?:…|\\.\\.\\.|\\[\\s*(?:…|\\.\\.\\.|&#8230;)\\s*\\]|(?:read (?:more|the full"
              + " (?:story|article))|continue reading|full story)[^\\n]{0,80})[\\s»›→.\\])]*");

  /** What a widespread publishing system puts below each entry. */
  private static final Pattern FIRST_APPEARED =
      Pattern.compile(
          "(?s)\\n*The post [^\\n]{1,400} (?:appeared first|first appeared) on [^\\n]{1,200}$");

  private final Intake intake;

  FeedEntry(Intake intake) {
    this.intake = intake;
  }

  /** The report of an entry. One that is no XML is mended as far as it goes, and says so. */
  Arrival read(Source source) {
    Charset charset =
        source.told(Originals.CHARSET).flatMap(FeedEntry::known).orElse(StandardCharsets.UTF_8);
    String slice = Decoded.in(source.original().bytes(), charset).text();
    String whole = new FeedEnvelope(source.told(ROOT).orElse("rss")).around(slice);
    List<Problem> problems = new ArrayList<>();
    try {
      Document document;
      try {
        document = EntryXml.parse(whole);
      } catch (JDOMException notWellFormed) {
        problems.add(
            new Problem(
                source.location(),
                Problem.Kind.BROKEN_FILE,
                "the entry is no well-formed XML; it was read as far as it can be"));
        document = EntryXml.parse(EntryXml.mended(whole));
      }
      Optional<EntryXml> xml = EntryXml.in(document);
      if (xml.isEmpty()) {
        return source.unread(Problem.Kind.BROKEN_FILE, "there is no entry in it");
      }
      Told told = new Told(xml.get().id(), xml.get().published(), xml.get().publisher());
      xml.get().detachDates();
      SyndFeed feed = new SyndFeedInput(false, Locale.ROOT).build(document);
      return feed.getEntries().isEmpty()
          ? source.unread(Problem.Kind.BROKEN_FILE, "there is no entry in it")
          : report(source, feed.getEntries().getFirst(), told, problems);
    } catch (FeedException | JDOMException | IOException | RuntimeException e) {
      return source.unread(Problem.Kind.BROKEN_FILE, "the entry can't be read: " + brief(e));
    }
  }

  /** What an entry tells of itself, besides its text. */
  private record Told(
      Optional<String> id, Optional<String> published, Optional<String> publisher) {}

  private static Optional<Charset> known(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static String brief(Exception e) {
    String why = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    return why.length() > 160 ? why.substring(0, 160) + "…" : why;
  }

  private Arrival report(Source source, SyndEntry entry, Told told, List<Problem> found) {
    List<Problem> problems = new ArrayList<>(found);
    boolean atom = source.original().form().equals(Form.ATOM_ENTRY.type());
    Optional<String> full =
        entry.getContents().stream().map(c -> text(c, atom)).filter(t -> !t.isBlank()).findFirst();
    Optional<String> summary =
        Optional.ofNullable(entry.getDescription())
            .map(content -> text(content, atom))
            .filter(words -> !words.isBlank());
    String text = full.or(() -> summary).orElse("");
    Optional<String> url = link(entry, source);
    Given given =
        new Given(
                title(entry, atom),
                told.publisher().or(() -> source.given().outlet()),
                told.published(),
                url,
                Optional.empty())
            .or(source.given());
    boolean whole = !goesOn(text) && (full.isPresent() || text.length() >= TELLS_THE_WHOLE);
    if (!whole) {
      problems.add(
          new Problem(
              source.location(),
              Problem.Kind.PARTIAL,
              "the entry holds no more than "
                  + (text.isBlank() ? "a title" : "a part of the report")
                  + url.map(page -> "; the page is " + page).orElse("")));
    }
    Arrival arrival =
        intake
            .report(source.identified(told.id()), given, text, true, Optional.empty(), problems)
            .written(author(entry), Optional.empty());
    return whole || url.isEmpty()
        ? arrival
        : arrival.leading(List.of(new Lead(url.get(), Lead.Kind.PAGE, lead(given))));
  }

  private static SortedMap<String, String> lead(Given given) {
    SortedMap<String, String> told = new TreeMap<>(given.told());
    told.remove("url");
    return told;
  }

  private static boolean goesOn(String text) {
    String end = text.length() > 200 ? text.substring(text.length() - 200) : text;
    return GOES_ON.matcher(end).matches();
  }

  private static Optional<String> title(SyndEntry entry, boolean atom) {
    return Optional.ofNullable(entry.getTitleEx())
        .map(title -> text(title, atom))
        .map(words -> Given.whole(words).replaceAll("\\s+", " ").strip())
        .filter(words -> !words.isEmpty());
  }

  private static String text(SyndContent content, boolean atom) {
    String value = content.getValue() == null ? "" : content.getValue();
    String type = content.getType() == null ? "" : content.getType().toLowerCase(Locale.ROOT);
    if (atom && (type.isEmpty() || type.equals("text") || type.equals("text/plain"))) {
      return Given.whole(value.strip());
    }
    if (atom && type.contains("/") && !type.startsWith("text/") && !type.contains("xhtml")) {
      return "";
    }
    return FIRST_APPEARED.matcher(Given.whole(Fragment.text(value))).replaceFirst("");
  }

  private static Optional<String> link(SyndEntry entry, Source source) {
    return Optional.ofNullable(entry.getLink())
        .map(String::strip)
        .filter(link -> !link.isEmpty())
        .map(
            link -> {
              try {
                return source
                    .told(ADDRESS)
                    .map(base -> URI.create(base).resolve(link).toString())
                    .orElse(link);
              } catch (IllegalArgumentException notOne) {
                return link;
              }
            });
  }

  /** Who wrote the entry, as it names them. */
  private static Optional<String> author(SyndEntry entry) {
    List<String> authors =
        entry.getAuthors().stream()
            .map(SyndPerson::getName)
            .filter(name -> name != null && !name.isBlank())
            .toList();
    return (authors.isEmpty()
            ? Optional.ofNullable(entry.getAuthor())
            : Optional.of(String.join(", ", authors)))
        .map(name -> Given.whole(name).replaceAll("\\s+", " ").strip())
        .filter(name -> !name.isEmpty());
  }
}
