package org.zubda.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.EndpointNotFound;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Serves the desk over HTTP. */
public final class DeskServer implements AutoCloseable {

  /**
   * The largest form that is taken, in bytes; reports come in by the API with a bound of its own.
   */
  private static final long LARGEST_FORM = 256 << 10;

  /**
   * Where and to whom the desk is served.
   *
   * @param host the address that is listened on
   * @param port the port; 0 for any that is free
   * @param loopback whether the address is one that only this machine reaches
   * @param token what every request must show; empty where nothing is asked
   * @param program the program with its version: "zubda 0.1.0"
   */
  public record Options(
      String host, int port, boolean loopback, Optional<String> token, String program) {

    /** Refuses to serve others without a token. */
    public Options {
      if (!loopback && token.isEmpty()) {
        throw new IllegalArgumentException(
            "other machines can reach " + host + ": give a token file");
      }
    }
  }

  private final Javalin server;
  private final Assets assets = new Assets();
  private final Gate gate;
  private final DeskPages pages;
  private final Events events;
  private final Api api;
  private final DecisionPages decisions;
  private final Consumer<String> trouble;

  private DeskServer(Desk desk, Options options, InstantSource clock, Consumer<String> trouble) {
    this.trouble = trouble;
    this.gate =
        new Gate(
            options.loopback(),
            options.token(),
            new Gate.Rates(
                new Rate(500, 1000, clock), new Rate(5, 60, clock), new Rate(0.5, 20, clock)));
    this.pages = new DeskPages(desk, assets, gate, options.program());
    this.events = new Events(desk);
    this.api = new Api(desk, events, options.program(), clock);
    this.decisions = new DecisionPages(desk, assets, gate);
    this.server = Javalin.create(config -> configure(config, options));
  }

  /**
   * Starts to serve; answers can be had when this returns.
   *
   * @param trouble takes what went wrong in answering, in words
   * @throws IOException where the address can't be listened on
   */
  public static DeskServer start(
      Desk desk, Options options, InstantSource clock, Consumer<String> trouble)
      throws IOException {
    DeskServer server = new DeskServer(desk, options, clock, trouble);
    try {
      server.server.start(options.host(), options.port());
    } catch (RuntimeException e) {
      throw new IOException(
          "can't listen on " + options.host() + ":" + options.port() + ": " + e.getMessage(), e);
    }
    return server;
  }

  /** The port that is listened on. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    events.close();
    server.stop();
  }

  private void configure(JavalinConfig config, Options options) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = LARGEST_FORM;
    config.http.generateEtags = false;
    config.http.prefer405over404 = true;
    config.http.defaultContentType = "text/html; charset=utf-8";
    config.router.ignoreTrailingSlashes = true;
    config.jetty.threadPool = new QueuedThreadPool(64, 4);
    config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new NotUnderstood()));
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(16 << 10);
          http.setIdleTimeout(30_000);
        });
    config.routes.before(gate::pass);
    config.routes.exception(HttpResponseException.class, this::refused);
    config.routes.exception(
        Exception.class,
        (e, request) -> {
          trouble.accept(request.method() + " " + request.path() + ": " + e);
          refused(
              new HttpResponseException(500, "Something went wrong here.", java.util.Map.of()),
              request);
        });
    for (Route route : served()) {
      config.routes.addHttpHandler(route.method(), route.path(), route.handler()::answer);
      if (route.method().equals(HandlerType.GET)) {
        config.routes.addHttpHandler(HandlerType.HEAD, route.path(), route.handler()::answer);
      }
    }
  }

  /** What programs can ask for. */
  Api api() {
    return api;
  }

  /** All that can be asked for. */
  List<Route> served() {
    return Stream.concat(routes().stream(), api.served().stream()).toList();
  }

  /** What browsers can ask for. */
  private List<Route> routes() {
    return List.of(
        Route.get("/", pages::home),
        Route.get("/stories", pages::stories),
        Route.get("/stories/{story}", c -> pages.story(c, StoryPage.OVERVIEW)),
        Route.get("/stories/{story}/disagreements", c -> pages.story(c, StoryPage.DISAGREEMENTS)),
        Route.get("/stories/{story}/timeline", c -> pages.story(c, StoryPage.TIMELINE)),
        Route.get("/stories/{story}/who", c -> pages.story(c, StoryPage.WHO)),
        Route.get("/stories/{story}/sources", c -> pages.story(c, StoryPage.SOURCES)),
        Route.get("/stories/{story}/reports", c -> pages.story(c, StoryPage.REPORTS)),
        Route.get("/stories/{story}/export", c -> pages.story(c, StoryPage.TAKE_AWAY)),
        Route.get("/stories/{story}/export/{format}", pages::export),
        Route.get("/stories/{story}/export/{format}/notes", pages::exportNotes),
        Route.get("/stories/{story}/reports/{report}", pages::report),
        Route.get("/stories/{story}/entries/{entry}", pages::entry),
        Route.get("/stories/{story}/claims/{claim}", pages::claim),
        Route.get("/reports/{report}", pages::reportAnywhere),
        Route.get("/decisions", decisions::all),
        Route.post("/decisions", decisions::decide),
        Route.get("/decisions/{decision}", decisions::one),
        Route.get("/search", pages::search),
        Route.get("/events", events::listen),
        Route.post(Gate.SIGN_IN, this::signIn),
        Route.get("/assets/{hash}/{name}", this::asset));
  }

  private void signIn(Context request) {
    request.status(303).header("Location", gate.signIn(request));
  }

  private void asset(Context request) {
    Assets.Asset asset = assets.at(request.path()).orElseThrow(NotFoundResponse::new);
    request.header("Cache-Control", "private, max-age=31536000, immutable");
    request.contentType(asset.type()).result(asset.bytes());
  }

  /** The methods by which something can be asked for. */
  private String allowed(String path) {
    return served().stream()
        .filter(route -> path.matches(route.path().replaceAll("\\{\\w+}", "[^/]+") + "/?"))
        .map(route -> route.method().name())
        .flatMap(name -> name.equals("GET") ? Stream.of(name, "HEAD") : Stream.of(name))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private void refused(HttpResponseException e, Context request) {
    String why =
        e instanceof EndpointNotFound
            ? "There is nothing at this address."
            : String.valueOf(e.getMessage());
    request.status(e.getStatus());
    if (e.getStatus() == 405) {
      request.header("Allow", allowed(request.path()));
    }
    if (ApiProblem.isFor(request.path())) {
      ApiProblem.answer(request, e.getStatus(), why);
    } else if (e.getStatus() == 401 || !Gate.hasPassed(request)) {
      SignIn.answer(request, why, e.getStatus() == 401);
    } else {
      pages.refused(request, e.getStatus(), why);
    }
  }
}
