package org.zubda.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zubda.server.ApiRoute.Answer;
import org.zubda.server.ApiRoute.Body;
import org.zubda.server.ApiRoute.Parameter;

/** All that programs can ask the desk for: what is served, and what describes it. */
final class Api {

  /** Where it is served. */
  static final String BASE = "/api/v1";

  private static final Parameter AT =
      Parameter.text("at", "as known at this moment: 2024-11-30, or with a time; now without it");
  private static final Parameter LIMIT =
      new Parameter(
          "limit",
          false,
          "{\"type\":\"integer\",\"minimum\":1,\"maximum\":200,\"default\":50}",
          "how many items at most");
  private static final Parameter AFTER =
      Parameter.text("after", "where this page begins: what the one before gave as next");
  private static final Parameter STORY = Parameter.path("story", "id of a story");
  private static final Parameter REPORT = Parameter.path("report", "id of a report");
  private static final Parameter FORMAT = Parameter.path("format", "name of a format");

  private final Desk desk;
  private final List<ApiRoute> routes;
  private final String start;

  /**
   * What a desk tells to programs.
   *
   * @param program the program with its version
   */
  Api(Desk desk, Events events, String program, InstantSource clock) {
    this.desk = desk;
    byte[] random = new byte[6];
    new SecureRandom().nextBytes(random);
    // Another run of the program may say something else of the same reports.
    this.start = HexFormat.of().formatHex(random);
    List<ApiRoute> all = new ArrayList<>();
    ApiStories stories = new ApiStories(desk, program);
    all.addAll(reports(new ApiReports(desk, new Upload(clock))));
    all.addAll(stories(stories));
    all.addAll(claims(new ApiClaims(desk)));
    all.addAll(decisions(new ApiDecisions(desk)));
    all.addAll(exports(new ApiExports(stories, program)));
    all.add(
        ApiRoute.get(
            "/events",
            "events",
            "Tells of every change, as server-sent events named changed.",
            List.of(),
            Answer.of("text/event-stream", "an event whenever something changed; data is a tag"),
            (request, view) -> events.listen(request)));
    all.add(
        ApiRoute.get(
            "/openapi.json",
            "openapi",
            "This description.",
            List.of(),
            Answer.json("Anything", "an OpenAPI 3.1 document"),
            this::description));
    all.addFirst(
        ApiRoute.get(
            "",
            "index",
            "What is here.",
            List.of(),
            Answer.json("Index", "the program, what it holds, and where"),
            (request, view) -> index(request, view, program)));
    this.routes = List.copyOf(all);
  }

  /** All of it. */
  List<ApiRoute> routes() {
    return routes;
  }

  /** The same as it is served. */
  List<Route> served() {
    return routes.stream()
        .map(route -> new Route(route.method(), route.served(), request -> answer(request, route)))
        .toList();
  }

  private void answer(Context request, ApiRoute route) throws Exception {
    Set<String> known =
        route.parameters().stream()
            .filter(p -> !p.inPath())
            .map(Parameter::name)
            .collect(Collectors.toSet());
    for (String name : request.queryParamMap().keySet()) {
      if (!known.contains(name)) {
        throw ApiJson.wrong("There is no parameter “" + name + "” here.");
      }
    }
    View view = desk.view();
    if (isTagged(route) && isKnown(request, tag(view))) {
      request.status(304);
      return;
    }
    route.handler().answer(request, view);
  }

  /** Whether an answer depends on what is known alone. */
  private static boolean isTagged(ApiRoute route) {
    return route.method().equals(HandlerType.GET)
        && !Set.of("events", "openapi").contains(route.id());
  }

  /** Names an answer, together with its address. */
  private String tag(View view) {
    return "\"" + view.tag() + "." + start + "\"";
  }

  private static boolean isKnown(Context request, String tag) {
    request.header("ETag", tag).header("Cache-Control", "private, no-cache");
    String known = request.header("If-None-Match");
    return known != null
        && Stream.of(known.split(","))
            .map(String::strip)
            .anyMatch(t -> t.equals("*") || t.equals(tag) || t.equals("W/" + tag));
  }

  private void description(Context request, View view) throws IOException {
    ApiJson.typed(request, ApiJson.TYPE).result(new OpenApi(routes).bytes());
  }

  private void index(Context request, View view, String program) throws IOException {
    ApiJson.answer(
        request,
        json -> {
          json.writeStartObject();
          json.writeStringField("program", program);
          json.writeNumberField("reports", view.reports());
          json.writeNumberField("stories", view.stories().size());
          json.writeNumberField("decisions", view.decisions().size());
          json.writeBooleanField("example", view.example());
          json.writeStringField("tag", view.tag());
          json.writeStringField("description", BASE + "/openapi.json");
          json.writeArrayFieldStart("addresses");
          for (ApiRoute route : routes) {
            json.writeString(route.method().name() + " " + route.served());
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static List<ApiRoute> reports(ApiReports reports) {
    List<Parameter> given =
        ApiReports.GIVEN.stream()
            .map(name -> Parameter.text(name, "told beside the report, where it does not say so"))
            .toList();
    return List.of(
        ApiRoute.get(
            "/reports",
            "reports",
            "All reports, in the order in which they came in.",
            List.of(LIMIT, AFTER),
            Answer.json("ReportList", "a page of them"),
            reports::list),
        new ApiRoute(
            HandlerType.POST,
            "/reports",
            "takeReports",
            "Takes reports in: a text, a page, a record, a feed, a table, a PDF, of 16 MB at most.",
            given,
            Optional.of(new Body(ApiReports.TYPES, Optional.empty())),
            List.of(
                Answer.json(201, "Taken", "some are new; they are told of soon"),
                Answer.json(200, "Taken", "all were there already")),
            reports::take),
        ApiRoute.get(
            "/reports/{report}",
            "report",
            "One report, with what it says by itself.",
            List.of(REPORT),
            Answer.json("ReportWithReading", "the report and its reading"),
            reports::one),
        ApiRoute.get(
            "/reports/{report}/original",
            "original",
            "A report's bytes as they came in: its id is their hash.",
            List.of(REPORT),
            Answer.of("application/octet-stream", "the bytes"),
            reports::original),
        ApiRoute.get(
            "/search",
            "search",
            "Finds reports by words, places, actors and days.",
            List.of(
                Parameter.text("q", "words; “together”; begin*"),
                Parameter.text("place", "a place that is named, or holds one that is"),
                Parameter.text("actor", "an actor that is named"),
                Parameter.text("from", "first day of publication: 2024-11-30"),
                Parameter.text("to", "last day of publication")),
            Answer.json("FoundList", "those of them that came in last; private persons masked"),
            reports::search));
  }

  private static List<ApiRoute> stories(ApiStories stories) {
    return List.of(
        ApiRoute.get(
            "/stories",
            "stories",
            "The stories in which something is claimed, the one with most reports first.",
            List.of(Parameter.text("q", "words that they hold"), LIMIT, AFTER),
            Answer.json("StoryList", "a page of them; private persons masked"),
            stories::list),
        ApiRoute.get(
            "/stories/{story}",
            "story",
            "One story in brief.",
            List.of(STORY),
            Answer.json("StoryBrief", "the story; private persons masked"),
            stories::one),
        ApiRoute.get(
            "/stories/{story}/account",
            "storyAccount",
            "The account of one story. Words stand as the reports have them.",
            List.of(STORY, AT),
            Answer.json("Account", "the account, as zubda account writes it"),
            stories::account),
        ApiRoute.get(
            "/account",
            "account",
            "The account of all reports, of 2,000 at most. Words stand as the reports have them.",
            List.of(AT),
            Answer.json("Account", "the account, as zubda account writes it"),
            stories::whole));
  }

  private static List<ApiRoute> claims(ApiClaims claims) {
    return List.of(
        ApiRoute.get(
            "/claims",
            "claims",
            "Claims. Words stand as the reports have them.",
            List.of(
                Parameter.text("story", "only those of this story"),
                Parameter.text("report", "only those of this report"),
                new Parameter(
                    "kind",
                    false,
                    "{\"type\":\"string\",\"enum\":[\"toll\",\"control\",\"event\",\"statement\"]}",
                    "only those of this kind"),
                Parameter.text("entry", "only those behind this entry or incident"),
                LIMIT,
                AFTER),
            Answer.json("ClaimList", "a page of them; only one without next is the last"),
            claims::list),
        ApiRoute.get(
            "/claims/{claim}",
            "claim",
            "One claim. Its words stand as the report has them.",
            List.of(Parameter.path("claim", "id of a claim")),
            Answer.json("ClaimOfStory", "the claim"),
            claims::one));
  }

  private static List<ApiRoute> decisions(ApiDecisions decisions) {
    return List.of(
        ApiRoute.get(
            "/decisions",
            "decisions",
            "What people decided, in their order; head is what the next one expects.",
            List.of(LIMIT, AFTER),
            Answer.json("DecisionList", "a page of them"),
            decisions::list),
        new ApiRoute(
            HandlerType.POST,
            "/decisions",
            "decide",
            "Takes a decision; 409 where expect is not the head of the log any more.",
            List.of(),
            Optional.of(new Body(List.of(ApiJson.TYPE), Optional.of("DecisionAsked"))),
            List.of(Answer.json(201, "DecisionMade", "it is kept, and counts")),
            decisions::take),
        ApiRoute.get(
            "/decisions/{decision}",
            "decision",
            "One decision, with what it comes to now.",
            List.of(Parameter.path("decision", "id of a decision")),
            Answer.json("DecisionMade", "the decision"),
            decisions::one));
  }

  private static List<ApiRoute> exports(ApiExports exports) {
    Answer file = Answer.of("*/*", "a file in that format; private persons masked");
    Answer notes = Answer.of("text/plain", "what the file leaves out, and its rules");
    return List.of(
        ApiRoute.get(
            "/exports",
            "formats",
            "The formats of the field in which accounts are had.",
            List.of(),
            Answer.json("FormatList", "all of them"),
            exports::formats),
        ApiRoute.get(
            "/exports/{format}",
            "exportAll",
            "The account of all reports, of 2,000 at most, in a format.",
            List.of(FORMAT, AT),
            file,
            exports::whole),
        ApiRoute.get(
            "/exports/{format}/notes",
            "exportAllNotes",
            "The notes that belong to that file.",
            List.of(FORMAT, AT),
            notes,
            exports::wholeNotes),
        ApiRoute.get(
            "/stories/{story}/exports/{format}",
            "exportStory",
            "The account of one story in a format.",
            List.of(STORY, FORMAT, AT),
            file,
            exports::story),
        ApiRoute.get(
            "/stories/{story}/exports/{format}/notes",
            "exportStoryNotes",
            "The notes that belong to that file.",
            List.of(STORY, FORMAT, AT),
            notes,
            exports::storyNotes));
  }
}
