package org.zubda.server;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zubda.account.Entry;
import org.zubda.account.StoryAccount;
import org.zubda.claim.Claim;
import org.zubda.export.AccountItems;
import org.zubda.report.Report;

/** Claims for programs. */
final class ApiClaims {

  static final List<String> KINDS = List.of("toll", "control", "event", "statement");

  /** Reports that are looked through for one page. */
  private static final int AT_ONCE = 200;

  private static final Pattern CURSOR = Pattern.compile("(\\d{1,15})(?:\\.(\\d{1,6}))?");

  private final Desk desk;

  ApiClaims(Desk desk) {
    this.desk = desk;
  }

  private record Item(String story, Report report, Claim claim) {}

  /** Claims, those that are asked for. */
  void list(Context request, View view) throws IOException {
    Predicate<Item> wanted = kind(request);
    String story = DeskPages.text(request, "story");
    String report = DeskPages.text(request, "report");
    String entry = DeskPages.text(request, "entry");
    if (story.isEmpty() && report.isEmpty() && entry.isEmpty()) {
      answer(request, view, inOrderOfArrival(request, view, wanted));
      return;
    }
    List<Item> all = new ArrayList<>();
    for (StoryView of : stories(view, story, report, entry)) {
      Set<String> named = entry.isEmpty() ? Set.of() : named(of.story(), entry);
      items(of)
          .filter(wanted)
          .filter(i -> report.isEmpty() || i.report().id().equals(report))
          .filter(i -> entry.isEmpty() || named.contains(i.claim().id()))
          .forEach(all::add);
    }
    answer(request, view, ApiJson.Page.of(all, request));
  }

  private static Predicate<Item> kind(Context request) {
    String kind = DeskPages.text(request, "kind");
    if (!kind.isEmpty() && !KINDS.contains(kind)) {
      throw ApiJson.wrong("kind is one of " + String.join(", ", KINDS) + ".");
    }
    return item -> kind.isEmpty() || kind(item.claim()).equals(kind);
  }

  private static String kind(Claim claim) {
    return claim.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** The one story in which all that is asked for can be. */
  private static List<StoryView> stories(View view, String story, String report, String entry) {
    Set<String> ids = new TreeSet<>();
    if (!story.isEmpty()) {
      ids.add(story);
    }
    if (!report.isEmpty()) {
      ids.add(view.storyOf(report).orElseThrow(() -> ApiJson.gone("There is no report " + report)));
    }
    if (!entry.isEmpty()) {
      ids.add(
          view.storyOfEntry(entry)
              .orElseThrow(() -> ApiJson.gone("There is no entry or incident " + entry)));
    }
    for (String id : ids) {
      if (view.story(id).isEmpty()) {
        throw ApiJson.gone("There is no story " + id);
      }
    }
    return ids.size() == 1
        ? ids.stream().flatMap(id -> view.story(id).stream()).toList()
        : List.of();
  }

  private static Set<String> named(StoryAccount story, String id) {
    Stream<List<String>> entries =
        Stream.of(story.tolls(), story.control(), story.disagreements())
            .flatMap(List::stream)
            .map(Entry.class::cast)
            .filter(e -> e.id().equals(id))
            .map(Entry::claims);
    Stream<List<String>> incidents =
        story.incidents().stream().filter(i -> i.id().equals(id)).map(i -> i.claims());
    return Set.copyOf(Stream.concat(entries, incidents).flatMap(List::stream).toList());
  }

  private static Stream<Item> items(StoryView story) {
    return story.account().claims().stream()
        .map(
            claim ->
                new Item(
                    story.story().id(),
                    story.cites().source(claim.said().report()).report(),
                    claim));
  }

  /**
   * All claims, report after report as they came in. A page may have fewer than were asked for and
   * still not be the last one.
   */
  private ApiJson.Page<Item> inOrderOfArrival(Context request, View view, Predicate<Item> wanted)
      throws IOException {
    String given = DeskPages.text(request, "after");
    Matcher cursor = CURSOR.matcher(given.isEmpty() ? "0" : given);
    if (!cursor.matches()) {
      throw ApiJson.wrong("after is what the page before gave as next, not “" + given + "”.");
    }
    long report = Long.parseLong(cursor.group(1));
    int seen = cursor.group(2) == null ? 0 : Integer.parseInt(cursor.group(2));
    int limit = ApiJson.limit(request);
    List<Item> items = new ArrayList<>();
    int size = (int) Math.min(AT_ONCE, Math.max(0, view.reports() - report));
    for (String id : size == 0 ? List.<String>of() : desk.archive().ids(report, size)) {
      List<Item> found =
          view.storyOf(id).flatMap(view::story).stream()
              .flatMap(ApiClaims::items)
              .filter(i -> i.report().id().equals(id))
              .filter(wanted)
              .skip(seen)
              .toList();
      int room = limit - items.size();
      if (found.size() > room) {
        items.addAll(found.subList(0, room));
        return page(items, Optional.of(report + "." + (seen + room)));
      }
      items.addAll(found);
      seen = 0;
      report++;
    }
    return page(items, report < view.reports() ? Optional.of("" + report) : Optional.empty());
  }

  private static ApiJson.Page<Item> page(List<Item> items, Optional<String> next) {
    return new ApiJson.Page<>(items, next, OptionalLong.empty());
  }

  private static void answer(Context request, View view, ApiJson.Page<Item> page)
      throws IOException {
    ApiJson.answer(request, page, (json, item) -> write(json, view, item));
  }

  private static void write(JsonGenerator json, View view, Item item) throws IOException {
    json.writeStartObject();
    json.writeStringField("story", item.story());
    json.writeFieldName("claim");
    new AccountItems(json, view.decided()).claim(item.report(), item.claim());
    json.writeEndObject();
  }

  /** One claim. */
  void one(Context request, View view) throws IOException {
    Claim claim =
        view.claim(request.pathParam("claim"))
            .orElseThrow(() -> ApiJson.gone("There is no such claim."));
    StoryView story = view.storyOf(claim.said().report()).flatMap(view::story).orElseThrow();
    Item item =
        new Item(story.story().id(), story.cites().source(claim.said().report()).report(), claim);
    ApiJson.answer(request, json -> write(json, view, item));
  }
}
