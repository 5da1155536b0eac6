package org.zubda.server;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UnauthorizedResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every request goes through here before anything else is done with it: who may ask, from where,
 * and how often. What is answered tells browsers to run and load nothing but the desk's own.
 */
final class Gate {

  /** What a browser may do with a page of the desk. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; form-action 'self'; base-uri 'none';"
              + " frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()");

  /** The names under which a machine reaches itself. */
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[^:]+)(?::\\d+)?");

  static final String COOKIE = "zubda-token";

  private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+) *");

  /** An address on this desk: never that of another host. */
  private static final Pattern OWN_ADDRESS =
      Pattern.compile("/(?:[A-Za-z0-9_.:?=&%+~-][A-Za-z0-9_.:?=&%+~/-]*)?");

  /** Where a browser shows the token; it must be reached without it. */
  static final String SIGN_IN = "/sign-in";

  private static final String PASSED = "zubda.passed";

  private final boolean loopback;
  private final Optional<String> token;
  private final String form;
  private final Rates rates;

  /**
   * How often an address may do something.
   *
   * @param reading how often it may ask
   * @param changing how often it may change something
   * @param guessing how often it may show a wrong token
   */
  record Rates(Rate reading, Rate changing, Rate guessing) {}

  /**
   * A gate.
   *
   * @param loopback whether only this machine can ask; then only its own names are answered, so
   *     that no page of the web can reach the desk under a name of its own
   * @param token what every request must show; empty where nothing is asked
   */
  Gate(boolean loopback, Optional<String> token, Rates rates) {
    this.loopback = loopback;
    this.token = token;
    this.rates = rates;
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    this.form = HexFormat.of().formatHex(random);
  }

  /** What every form of the desk sends along, so that only the desk's own pages change anything. */
  String formToken() {
    return form;
  }

  /** Puts the headers on an answer that tell browsers what they may do with it. */
  static void guard(BiConsumer<String, String> answer) {
    HEADERS.forEach(answer);
    answer.accept("Cache-Control", "no-store");
  }

  /**
   * Lets a request pass.
   *
   * @throws HttpResponseException where it may not
   */
  void pass(Context request) {
    guard(request::header);
    host(request);
    boolean changes = changes(request.method());
    Rate rate = changes ? rates.changing() : rates.reading();
    rate.take(request.ip()).ifPresent(wait -> tooMany(request, wait));
    if (!request.path().equals(SIGN_IN)) {
      token(request);
    }
    if (changes) {
      origin(request);
    }
    request.attribute(PASSED, true);
  }

  /** Whether a request has passed: to whoever has not, nothing of what is known is shown. */
  static boolean hasPassed(Context request) {
    return request.attribute(PASSED) != null;
  }

  private static void tooMany(Context request, long wait) {
    request.header("Retry-After", "" + wait);
    throw new HttpResponseException(
        429, "Too many requests: try again in " + wait + " s.", Map.of());
  }

  private static boolean changes(HandlerType method) {
    return !Set.of("GET", "HEAD", "OPTIONS").contains(method.name());
  }

  /** Refuses names that are not this machine's: a page of the web may have bound one to it. */
  private void host(Context request) {
    String host = request.header("Host");
    Matcher m = HOST.matcher(host == null ? "" : host.toLowerCase(Locale.ROOT));
    if (!m.matches() || (loopback && !LOOPBACK.contains(m.group(1)))) {
      throw new HttpResponseException(
          421, "This desk answers under this machine's own names only.", Map.of());
    }
  }

  private void token(Context request) {
    if (token.isEmpty()) {
      return;
    }
    Optional<String> shown = shown(request);
    if (shown.isEmpty() || !isShown(request, shown.get())) {
      request.header("WWW-Authenticate", "Bearer realm=\"zubda\"");
      throw new UnauthorizedResponse("This desk wants a token.");
    }
  }

  private static Optional<String> shown(Context request) {
    Matcher bearer = BEARER.matcher(String.valueOf(request.header("Authorization")));
    return bearer.matches()
        ? Optional.of(bearer.group(1))
        : Optional.ofNullable(request.cookie(COOKIE));
  }

  /** Whether a token is the one that is wanted. Who guesses too often is not listened to. */
  private boolean isShown(Context request, String shown) {
    rates.guessing().wait(request.ip()).ifPresent(wait -> tooMany(request, wait));
    boolean right = isToken(shown);
    if (!right) {
      rates.guessing().take(request.ip());
    }
    return right;
  }

  /**
   * Takes the token that a person wrote into the form, and has the browser keep it until it is
   * closed.
   *
   * @return the address on this desk that was asked for before
   * @throws HttpResponseException where it is not the one that is wanted
   */
  String signIn(Context request) {
    String shown = request.formParam("token");
    if (token.isEmpty()) {
      throw new HttpResponseException(404, "This desk wants no token.", Map.of());
    }
    if (shown == null || !isShown(request, shown.strip())) {
      throw new UnauthorizedResponse("That is not the token of this desk.");
    }
    boolean https =
        request.scheme().equals("https") || "https".equals(request.header("X-Forwarded-Proto"));
    request.header(
        "Set-Cookie",
        COOKIE
            + "="
            + token.get()
            + "; Path=/; HttpOnly; SameSite=Strict"
            + (https ? "; Secure" : ""));
    String to = request.formParam("to");
    return to != null && OWN_ADDRESS.matcher(to).matches() ? to : "/";
  }

  /** Whether a token is the one that is wanted; where none is, none is. */
  boolean isToken(String shown) {
    return token.filter(t -> same(shown, t)).isPresent();
  }

  /** Compares in the same time whatever they are. */
  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Refuses what a page from elsewhere has a browser send. Browsers say so themselves to whoever
   * they can trust; to others they name the page's origin.
   */
  private static void origin(Context request) {
    String origin = request.header("Origin");
    String site = request.header("Sec-Fetch-Site");
    boolean own =
        site != null
            ? site.equals("same-origin") || site.equals("none")
            : origin == null || origin.equals(request.scheme() + "://" + request.header("Host"));
    if (!own) {
      throw new ForbiddenResponse("Only the desk's own pages may change something.");
    }
  }

  /**
   * Refuses a form that is not of one of this desk's pages.
   *
   * @throws ForbiddenResponse where it is not
   */
  void form(Context request) {
    String shown = request.formParam("token");
    if (shown == null || !same(shown, form)) {
      throw new ForbiddenResponse(
          "This form was not made by the desk as it runs now: go back, load the page again, and"
              + " send it once more.");
    }
  }
}
