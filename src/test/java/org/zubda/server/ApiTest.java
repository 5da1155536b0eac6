package org.zubda.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zubda.cli.OpenDesk;
import org.zubda.export.Schemas;

/** What programs ask the desk for, over HTTP. */
class ApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;
  private static OpenDesk open;

  @BeforeAll
  static void open() throws IOException {
    open = OpenDesk.in(folder);
    open.take(
        "{\"title\": \"Shells hit Bosaso\", \"published\": \"2021-02-02T08:00Z\", \"outlet\": \"Coast"
            + " Wire\", \"text\": \"Shells killed four civilians in Bosaso on Monday, the mayor said."
            + " The army captured the port of Bosaso on Monday, residents said.\"}");
    open.take(
        "{\"title\": \"Toll in Bosaso\", \"published\": \"2021-02-03T08:00Z\", \"outlet\": \"Inland"
            + " Post\", \"text\": \"Six civilians were killed when shells hit Bosaso on Monday, a"
            + " hospital said.\"}");
    open.take(
        "{\"title\": \"Harvest\", \"published\": \"2021-02-04\", \"outlet\": \"Inland Post\","
            + " \"text\": \"The harvest of dates was good this year, farmers in the valley said.\"}");
  }

  @AfterAll
  static void close() throws IOException {
    open.close();
  }

  @AfterEach
  void nothingWentWrong() {
    assertThat(open.trouble()).isEmpty();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(open.address("/api/v1" + path))));
  }

  private static HttpResponse<String> post(String path, String type, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(open.address("/api/v1" + path)))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return Schemas.parse(answer.body());
  }

  private static JsonNode ok(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return json(answer);
  }

  private static String story() {
    return ok("/stories").at("/items/0/id").asText();
  }

  private static Optional<JsonNode> claim(String kind, String words) {
    return StreamSupport.stream(ok("/claims?kind=" + kind).path("items").spliterator(), false)
        .map(item -> item.path("claim"))
        .filter(c -> c.at("/evidence/quote").asText().startsWith(words))
        .findFirst();
  }

  private static String six() {
    return claim("toll", "Six").orElseThrow().path("id").asText();
  }

  /** An address of each route, with ids that are there. */
  private static String example(ApiRoute route) {
    JsonNode first = ok("/reports?limit=1").at("/items/0/report/id");
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("{story}", story());
    ids.put("{report}", first.asText());
    ids.put("{claim}", six());
    ids.put("{format}", "geojson");
    ids.put("{decision}", decision());
    String path = route.path();
    for (Map.Entry<String, String> id : ids.entrySet()) {
      path = path.replace(id.getKey(), id.getValue());
    }
    return path + (route.id().equals("search") ? "?q=shells" : "");
  }

  private static String decision() {
    JsonNode decisions = ok("/decisions");
    if (decisions.path("items").isEmpty()) {
      HttpResponse<String> made =
          post(
              "/decisions",
              "application/json",
              "{\"what\":\"accept\",\"claim\":\"" + six() + "\",\"by\":\"Rima\",\"why\":\"seen\"}");
      assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
      decisions = ok("/decisions");
    }
    return decisions.at("/items/0/id").asText();
  }

  private static List<ApiRoute> routes() {
    return open.server().api().routes();
  }

  static Stream<String> ids() throws IOException {
    return new Api(open.desk(), new Events(open.desk()), "", java.time.InstantSource.system())
        .routes().stream().map(ApiRoute::id);
  }

  private static ApiRoute route(String id) {
    return routes().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  // the description

  @Test
  void allThatIsServedIsDescribedAndTheOtherWayRound() {
    TreeSet<String> described = new TreeSet<>();
    ok("/openapi.json")
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        o ->
                            described.add(
                                o.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
    TreeSet<String> served = new TreeSet<>();
    open.server().served().stream()
        .filter(route -> route.path().startsWith("/api"))
        .forEach(route -> served.add(route.method().name() + " " + route.path()));
    assertThat(described).isEqualTo(served).isNotEmpty();
  }

  @Test
  void aReaderThatWeDidNotWriteFindsNothingWrongWithTheDescription() {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    SwaggerParseResult read =
        new OpenAPIV3Parser().readContents(get("/openapi.json").body(), List.of(), options);
    assertThat(read.getMessages()).isNullOrEmpty();
    assertThat(read.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
    assertThat(read.getOpenAPI().getPaths())
        .hasSize((int) routes().stream().map(ApiRoute::path).distinct().count());
  }

  @Test
  void everyReferenceInTheDescriptionLeadsSomewhere() {
    JsonNode document = ok("/openapi.json");
    List<String> refs = new ArrayList<>();
    document.findValues("$ref").forEach(ref -> refs.add(ref.asText()));
    assertThat(refs).isNotEmpty();
    assertThat(refs)
        .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isObject()).isTrue());
  }

  private static List<String> broken(JsonNode document, String schema, JsonNode answer) {
    var wanted = JSON.createObjectNode();
    wanted.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    wanted.put("$ref", "#/components/schemas/" + schema);
    wanted.set("components", document.path("components"));
    JsonSchema made =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(wanted);
    return made.validate(answer).stream().map(ValidationMessage::getMessage).toList();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void whatIsAnsweredIsWhatIsDescribed(String id) {
    ApiRoute route = route(id);
    if (!route.method().name().equals("GET") || id.equals("events")) {
      return;
    }
    String path = example(route);
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    ApiRoute.Answer described = route.answers().getFirst();
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (!described.type().equals("*/*")) {
      assertThat(type).startsWith(described.type());
    }
    if (described.schema().isPresent()) {
      assertThat(broken(ok("/openapi.json"), described.schema().get(), json(answer))).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void whatDoesNotFitIsSaidAsAProblem(String id) {
    ApiRoute route = route(id);
    if (!route.method().name().equals("GET")) {
      return;
    }
    HttpResponse<String> answer =
        get(route.path().replaceAll("\\{\\w+}", "nothing") + "?nonsense=1");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(broken(ok("/openapi.json"), "Problem", json(answer))).isEmpty();
    assertThat(json(answer).path("detail").asText()).contains("nonsense");
    if (route.path().contains("{")) {
      HttpResponse<String> gone = get(route.path().replaceAll("\\{\\w+}", "nothing"));
      assertThat(gone.statusCode()).as(route.path()).isEqualTo(404);
      assertThat(broken(ok("/openapi.json"), "Problem", json(gone))).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void anAnswerIsTaggedAndNotSentTwice(String id) {
    ApiRoute route = route(id);
    if (!route.method().name().equals("GET") || List.of("events", "openapi").contains(id)) {
      return;
    }
    String path = example(route);
    String tag = get(path).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        send(
            HttpRequest.newBuilder(URI.create(open.address("/api/v1" + path)))
                .header("If-None-Match", "\"other\", W/" + tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  // what comes in

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/plain|Nine civilians were killed in Galkayo on Friday, the police said.",
        "text/html; charset=utf-8|<html><head><title>Ten killed in Galkayo</title></head><body>"
            + "<article><p>Ten civilians were killed in Galkayo on Friday, police said.</p></article>"
            + "</body></html>",
        "application/json|{\"title\": \"Galkayo\", \"text\": \"Eleven civilians were killed there.\"}",
        "application/json|[{\"text\": \"Twelve civilians were killed there.\"}]",
        "application/rss+xml|<rss version=\"2.0\"><channel><title>Coast</title><item><title>Galkayo"
            + "</title><description>Thirteen were killed in Galkayo.</description></item></channel></rss>",
        "text/csv|title,text"
      })
  void reportsOfManyKindsComeIn(String type, String body) {
    String sent = type.equals("text/csv") ? body + "\nGalkayo,Fourteen were killed there.\n" : body;
    HttpResponse<String> answer = post("/reports?outlet=Coast+Wire", type, sent);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(broken(ok("/openapi.json"), "Taken", json(answer))).isEmpty();
    String id = json(answer).at("/kept/0").asText();
    assertThat(answer.headers().firstValue("Location")).contains("/api/v1/reports/" + id);
    OpenDesk.until(() -> get("/reports/" + id).statusCode() == 200);
    JsonNode report = ok("/reports/" + id);
    assertThat(report.at("/reading/report/id").asText()).isEqualTo(id);
    assertThat(report.at("/reading/report/outlet/name").asText()).isEqualTo("Coast Wire");

    HttpResponse<String> again = post("/reports?outlet=Coast+Wire", type, sent);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(json(again).at("/known/0").asText()).isEqualTo(id);
    OpenDesk.until(() -> open.desk().view().storyOf(id).isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "image/png|x|415",
        "multipart/form-data; boundary=a|x|415",
        "application/x-www-form-urlencoded|a=b|415",
        "text/plain|PK\u0003\u0004 and more|415",
        "application/json|{broken|400",
        "application/json|7|400",
        "application/json|[1]|400",
        "text/plain|''|400",
        "application/atom+xml|<feed xmlns='http://www.w3.org/2005/Atom'></feed>|422"
      })
  void whatIsNoReportIsRefusedInWords(String type, String body, int status) {
    long before = open.desk().view().reports();
    HttpResponse<String> answer = post("/reports", type, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(broken(ok("/openapi.json"), "Problem", json(answer))).isEmpty();
    assertThat(open.desk().view().reports()).isEqualTo(before);
  }

  @Test
  void anOriginalIsHandedOutAsItCameIn() {
    String words = "Twenty civilians were killed in Garowe on Friday, the police said. <script>";
    String id = json(post("/reports", "text/plain", words)).at("/kept/0").asText();
    HttpResponse<String> answer = get("/reports/" + id + "/original");
    assertThat(answer.body()).isEqualTo(words);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    OpenDesk.until(() -> open.desk().view().storyOf(id).isPresent());
  }

  // what is told

  @Test
  void anAccountIsTheContractsNowAndAsItWasKnown() {
    String now = get("/stories/" + story() + "/account").body();
    String then = get("/stories/" + story() + "/account?at=2021-02-02T12:00Z").body();
    assertThat(Schemas.account(now)).isEmpty();
    assertThat(Schemas.account(then)).isEmpty();
    assertThat(Schemas.parse(now).path("reports")).hasSize(2);
    assertThat(Schemas.parse(then).path("reports")).hasSize(1);
    assertThat(Schemas.parse(then).path("asKnownAt").asText()).startsWith("2021-02-02T12:00");
    assertThat(Schemas.account(get("/account").body())).isEmpty();
    assertThat(get("/stories/" + story() + "/account?at=yesterday").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"/reports,1", "/stories,1", "/claims,1", "/claims,2", "/exports,200"})
  void pagesFollowEachOtherToTheEndAndMissNothing(String list, int limit) {
    List<String> all = new ArrayList<>();
    ok(list + (list.equals("/exports") ? "" : "?limit=200"))
        .path("items")
        .forEach(item -> all.add(item.toString()));
    List<String> paged = new ArrayList<>();
    String path = list + (list.equals("/exports") ? "" : "?limit=" + limit);
    while (true) {
      HttpResponse<String> page = get(path);
      json(page).path("items").forEach(item -> paged.add(item.toString()));
      Optional<String> link = page.headers().firstValue("Link");
      assertThat(json(page).path("next").isNull()).isEqualTo(link.isEmpty());
      if (link.isEmpty()) {
        break;
      }
      path = link.get().replaceAll("</api/v1(.*)>; rel=\"next\"", "$1");
    }
    assertThat(paged).isEqualTo(all).isNotEmpty();
  }

  @Test
  void claimsAreHadByStoryReportKindAndEntry() {
    JsonNode account = ok("/stories/" + story() + "/account");
    String toll = account.at("/stories/0/tolls/0/id").asText();
    String report = account.at("/reports/0/id").asText();
    assertThat(ok("/claims?story=" + story()).path("total").asInt())
        .isEqualTo(account.path("claims").size());
    assertThat(ok("/claims?entry=" + toll).path("total").asInt())
        .isEqualTo(account.at("/stories/0/tolls/0/claims").size());
    ok("/claims?report=" + report + "&kind=toll")
        .path("items")
        .forEach(
            item -> {
              assertThat(item.at("/claim/evidence/report").asText()).isEqualTo(report);
              assertThat(item.at("/claim/kind").asText()).isEqualTo("toll");
            });
    assertThat(get("/claims?kind=rumour").statusCode()).isEqualTo(400);
    assertThat(get("/claims?story=none").statusCode()).isEqualTo(404);
  }

  // what is decided

  private static HttpResponse<String> decide(String about) {
    return post(
        "/decisions", "application/json", "{\"by\":\"Rima\",\"why\":\"I read it\"," + about + "}");
  }

  private static String made(String about) {
    HttpResponse<String> answer = decide(about);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(broken(ok("/openapi.json"), "DecisionMade", json(answer))).isEmpty();
    assertThat(answer.headers().firstValue("Location"))
        .contains("/api/v1/decisions/" + json(answer).at("/decision/id").asText());
    return json(answer).at("/decision/id").asText();
  }

  private static void undo(String decision) {
    made("\"what\":\"undo\",\"decision\":\"" + decision + "\"");
  }

  @Test
  void everyKindOfDecisionIsTakenAndUndone() {
    JsonNode account = ok("/stories/" + story() + "/account");
    String toll = account.at("/stories/0/tolls/0/id").asText();
    String four = claim("toll", "Shells killed four").orElseThrow().path("id").asText();
    String report = account.at("/reports/1/id").asText();
    String original = account.at("/reports/0/id").asText();
    for (String about :
        List.of(
            "\"what\":\"accept\",\"claim\":\"" + six() + "\"",
            "\"what\":\"reject\",\"claim\":\"" + six() + "\"",
            "\"what\":\"correct\",\"claim\":\"" + six() + "\",\"set\":{\"count\":\"4\"}",
            "\"what\":\"copy\",\"report\":\"" + report + "\",\"of\":\"" + original + "\"",
            "\"what\":\"own-voice\",\"report\":\"" + report + "\"")) {
      undo(made(about));
    }
    String split =
        made("\"what\":\"split\",\"incident\":\"" + toll + "\",\"claims\":[\"" + four + "\"]");
    JsonNode incidents = ok("/stories/" + story() + "/account").at("/stories/0/incidents");
    assertThat(incidents.size()).isGreaterThan(account.at("/stories/0/incidents").size());
    String first = incidents.at("/0/id").asText();
    String second = incidents.at("/1/id").asText();
    undo(made("\"what\":\"merge\",\"incidents\":[\"" + first + "\",\"" + second + "\"]"));
    undo(split);
    assertThat(Schemas.parse(get("/stories/" + story() + "/account").body()).at("/stories/0/tolls"))
        .isEqualTo(account.at("/stories/0/tolls"));
  }

  @Test
  void whoDecidesWithoutHavingSeenTheLastDecisionIsTold() {
    String head = ok("/decisions").path("head").asText();
    String accept = "\"what\":\"accept\",\"claim\":\"" + six() + "\"";
    made(accept + ",\"expect\":\"" + head + "\"");
    HttpResponse<String> second = decide(accept + ",\"expect\":\"" + head + "\"");
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(json(second).path("detail").asText()).contains("decided meanwhile", "Rima");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"what\":\"guess\"|what is one of",
        "\"what\":\"accept\",\"claim\":\"c-000000000000\"|no such claim",
        "\"what\":\"accept\",\"claim\":\"none\"|no such claim",
        "\"what\":\"merge\",\"incidents\":[]|two or more",
        "\"what\":\"copy\",\"report\":\"x\",\"of\":\"y\"|no such report",
        "\"what\":\"undo\",\"decision\":\"d-none\"|no such decision"
      })
  void aDecisionThatFitsNothingIsRefusedInWords(String about, String words) {
    HttpResponse<String> answer = decide(about);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).path("detail").asText()).contains(words);
  }

  @Test
  void whoDecidesAndWhyMustBeSaid() {
    String accept = "{\"what\":\"accept\",\"claim\":\"" + six() + "\"";
    assertThat(post("/decisions", "application/json", accept + ",\"by\":\"R\"}").statusCode())
        .isEqualTo(422);
    assertThat(post("/decisions", "application/json", accept + ",\"why\":\"R\"}").statusCode())
        .isEqualTo(422);
    assertThat(post("/decisions", "text/plain", accept + "}").statusCode()).isEqualTo(415);
    assertThat(post("/decisions", "application/json", "[]").statusCode()).isEqualTo(400);
  }

  // how it is asked

  @Test
  void aPathThatIsNotThereAndAMethodThatIsNotTakenAreSaid() {
    assertThat(get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(get("/nowhere").headers().firstValue("Content-Type"))
        .contains("application/problem+json");
    HttpResponse<String> put =
        send(
            HttpRequest.newBuilder(URI.create(open.address("/api/v1/reports")))
                .PUT(HttpRequest.BodyPublishers.ofString("x")));
    assertThat(put.statusCode()).isEqualTo(405);
    assertThat(put.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
    assertThat(broken(ok("/openapi.json"), "Problem", json(put))).isEmpty();
  }

  @Test
  void aHeadIsAnsweredAsAGetWithoutItsBody() {
    HttpResponse<String> head =
        send(
            HttpRequest.newBuilder(URI.create(open.address("/api/v1/stories")))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("ETag"))
        .isEqualTo(get("/stories").headers().firstValue("ETag"));
    assertThat(
            send(HttpRequest.newBuilder(URI.create(open.address("/api/v1/stories/none")))
                    .method("HEAD", HttpRequest.BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void privatePersonsAreMaskedInWhatIsFoundAndTakenAway() {
    String id =
        json(post(
                "/reports",
                "text/plain",
                "Two civilians were killed in Garowe on Friday, said Amina Yusuf, a resident.\n"))
            .at("/kept/0")
            .asText();
    OpenDesk.until(() -> open.desk().view().storyOf(id).isPresent());
    assertThat(get("/search?q=resident+Garowe").body()).doesNotContain("Amina");
    String story = open.desk().view().storyOf(id).orElseThrow();
    assertThat(get("/stories/" + story).body()).doesNotContain("Amina");
    for (JsonNode format : ok("/exports").path("items")) {
      String name = format.path("name").asText();
      assertThat(get("/stories/" + story + "/exports/" + name).body())
          .as(name)
          .doesNotContain("Amina");
    }
  }
}
