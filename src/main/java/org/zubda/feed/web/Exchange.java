package org.zubda.feed.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * One request and its answer, without redirects: the only place that knows the HTTP library. Each
 * request has a connection of its own to an address that was checked when it was resolved for just
 * this connection; so neither a name that changes its address nor an answer with a false length
 * reaches the next request.
 */
final class Exchange implements AutoCloseable {

  /** How many names are looked up at once; a look-up can't be broken off. */
  private static final int LOOK_UPS = 4;

  /** What a host answered. */
  record Response(int status, List<String[]> headers) {

    /** Whether the body is what was asked for. */
    boolean givesBody() {
      return status == 200 || status == 203;
    }

    /** The first header of that name. */
    Optional<String> header(String name) {
      return headers.stream()
          .filter(header -> header[0].equalsIgnoreCase(name))
          .map(header -> header[1].strip())
          .filter(value -> !value.isEmpty())
          .findFirst();
    }
  }

  /** Why an exchange came to nothing. */
  static final class Broken extends IOException {
    private static final long serialVersionUID = 1L;
    private final Why why;

    Broken(Why why, String reason) {
      super(reason);
      this.why = why;
    }

    Why why() {
      return why;
    }
  }

  /** A name that leads to addresses that are refused, and to no others. */
  private static final class Refused extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Refused(String reason) {
      super(reason);
    }
  }

  private final FetchOptions options;
  private final Names names;
  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor deadlines;
  private final ExecutorService lookUps;
  private volatile boolean closed;

  Exchange(FetchOptions options, Names names) {
    this.options = options;
    this.names = names;
    this.deadlines = new ScheduledThreadPoolExecutor(1, daemon("fetch deadlines"));
    deadlines.setRemoveOnCancelPolicy(true);
    this.lookUps = Executors.newFixedThreadPool(LOOK_UPS, daemon("name look-up"));
    this.client = client(options, this.new Resolver());
  }

  private static ThreadFactory daemon(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  private static CloseableHttpClient client(FetchOptions options, DnsResolver resolver) {
    Limits limits = options.limits();
    Http1Config http =
        Http1Config.custom()
            .setMaxHeaderCount(limits.headers())
            .setMaxLineLength(limits.headerLine())
            .setMaxEmptyLineCount(10)
            .build();
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(resolver)
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder().http1Config(http).build())
            .setMaxConnTotal(options.connections())
            .setMaxConnPerRoute(options.connections())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(timeout(limits.connect()))
                    .setSocketTimeout(timeout(limits.silence()))
                    .build())
            .build();
    return HttpClientBuilder.create()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(timeout(limits.silence()))
                .setProtocolUpgradeEnabled(false)
                .build())
        // No proxy: it would look names up by itself, past the check of addresses.
        .setRoutePlanner(new DefaultRoutePlanner(null))
        .setConnectionReuseStrategy((request, response, context) -> false)
        .setUserAgent(options.agent())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.ofMilliseconds(duration.toMillis());
  }

  /**
   * Asks for an address. The body of a 200 (or 203) is written to the stream, decoded; others are
   * not read.
   *
   * @throws Broken where nothing came of it, with the reason
   */
  Response get(WebAddress address, Validators validators, Limits limits, OutputStream body)
      throws Broken, InterruptedException {
    HttpUriRequestBase request = request(address, validators);
    AtomicBoolean overdue = new AtomicBoolean();
    Future<?> deadline =
        deadlines.schedule(
            () -> {
              overdue.set(true);
              request.cancel();
            },
            limits.total().toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return exchange(address, request, limits, body);
    } catch (IOException | RuntimeException e) {
      if (closed || Thread.interrupted()) {
        throw new InterruptedException("stopped");
      }
      throw overdue.get()
          ? new Broken(Why.TOO_SLOW, "it took longer than " + words(limits.total()))
          : broken(e, limits);
    } finally {
      deadline.cancel(false);
      // Closes the connection at once where something is left of the body: it may be endless.
      request.cancel();
    }
  }

  private static HttpUriRequestBase request(WebAddress address, Validators validators) {
    HttpUriRequestBase request = new HttpUriRequestBase("GET", URI.create(address.toString()));
    request.setHeader("Accept", "*/*");
    request.setHeader("Accept-Encoding", Bodies.CODINGS);
    request.setHeader("Connection", "close");
    if (validators.address().equals(address.toString())) {
      validators.etag().ifPresent(etag -> request.setHeader("If-None-Match", etag));
      validators.lastModified().ifPresent(when -> request.setHeader("If-Modified-Since", when));
    }
    return request;
  }

  private Response exchange(
      WebAddress address, HttpUriRequestBase request, Limits limits, OutputStream body)
      throws IOException {
    HttpHost host =
        new HttpHost(
            address.scheme(), address.host().replaceAll("^\\[|]$", ""), address.connectPort());
    ClassicHttpResponse answer = client.executeOpen(host, request, HttpClientContext.create());
    List<String[]> headers = new ArrayList<>();
    for (Header header : answer.getHeaders()) {
      headers.add(
          new String[] {header.getName(), header.getValue() == null ? "" : header.getValue()});
    }
    Response response = new Response(answer.getCode(), headers);
    HttpEntity entity = answer.getEntity();
    if (response.givesBody() && entity != null) {
      if (entity.getContentLength() > limits.codedBytes()) {
        throw new Bodies.TooLarge(limits.codedBytes(), " by its own account");
      }
      InputStream in = entity.getContent();
      Bodies.copy(in, codings(response), limits, body);
    }
    return response;
  }

  private static List<String> codings(Response response) {
    return response
        .header("Content-Encoding")
        .map(value -> value.toLowerCase(Locale.ROOT).split("[\\s,]+"))
        .stream()
        .flatMap(Arrays::stream)
        .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
        .toList();
  }

  private static Broken broken(Exception e, Limits limits) {
    Throwable cause = e;
    // The library wraps what it does not expect.
    while (cause.getCause() != null
        && cause.getClass().getName().startsWith("org.apache.hc.client5.http.ClientProtocol")) {
      cause = cause.getCause();
    }
    String said =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return switch (cause) {
      case Broken broken -> broken;
      case Refused refused -> new Broken(Why.INNER_ADDRESS, said);
      case UnknownHostException unknown ->
          new Broken(Why.NO_SUCH_HOST, "there is no host of that name, or it can't be looked up");
      case Bodies.TooLarge large -> new Broken(Why.TOO_LARGE, said);
      case Bodies.UnknownCoding coding -> new Broken(Why.BROKEN_ANSWER, said);
      case ZipException zip ->
          new Broken(Why.BROKEN_ANSWER, "its body can't be unpacked (" + said + ")");
      case ConnectTimeoutException slow ->
          new Broken(Why.NO_CONNECTION, "no connection within " + words(limits.connect()));
      case ConnectException none -> new Broken(Why.NO_CONNECTION, "no connection (" + said + ")");
      case NoRouteToHostException none ->
          new Broken(Why.NO_CONNECTION, "no connection (" + said + ")");
      case SocketTimeoutException slow ->
          new Broken(Why.TOO_SLOW, "nothing came for " + words(limits.silence()));
      case InterruptedIOException slow -> new Broken(Why.TOO_SLOW, said);
      case MessageConstraintException large ->
          new Broken(Why.TOO_LARGE, "its headers are longer than is taken (" + said + ")");
      case SSLException tls -> new Broken(Why.NO_CONNECTION, "no safe connection (" + said + ")");
      case NoHttpResponseException none ->
          new Broken(Why.CUT, "the connection ended without an answer");
      case ConnectionClosedException cut -> new Broken(Why.CUT, "the answer ended early");
      case EOFException cut -> new Broken(Why.CUT, "the answer ended early");
      case TruncatedChunkException cut -> new Broken(Why.CUT, "the answer ended early");
      case MalformedChunkCodingException chunk ->
          new Broken(Why.BROKEN_ANSWER, "its body can't be joined (" + said + ")");
      case HttpException http ->
          new Broken(Why.BROKEN_ANSWER, "the answer is no HTTP (" + said + ")");
      case IOException cut -> new Broken(Why.CUT, "the connection broke (" + said + ")");
      default -> new Broken(Why.BROKEN_ANSWER, "the answer can't be read (" + cause + ")");
    };
  }

  private static String words(Duration duration) {
    return duration.toMillis() < 1000
        ? duration.toMillis() + " ms"
        : String.format(Locale.ROOT, "%.0f s", duration.toMillis() / 1000.0);
  }

  @Override
  public void close() {
    closed = true;
    client.close(CloseMode.IMMEDIATE);
    deadlines.shutdownNow();
    lookUps.shutdownNow();
  }

  /**
   * Looks names up for the library, and lets it see only the addresses that may be connected to.
   */
  private final class Resolver implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      List<InetAddress> all = lookUp(host);
      List<InetAddress> allowed =
          all.stream().filter(address -> options.reach().refuses(address).isEmpty()).toList();
      if (allowed.isEmpty() && !all.isEmpty()) {
        InetAddress first = all.getFirst();
        throw new Refused(
            host
                + " is at "
                + first.getHostAddress()
                + ", "
                + options.reach().refuses(first).orElse("an inner address")
                + ": it is not asked unless inner addresses are allowed");
      }
      return allowed.toArray(InetAddress[]::new);
    }

    /** Looks a name up on a thread of its own: it may hang for long, and would hold up others. */
    private List<InetAddress> lookUp(String host) throws UnknownHostException {
      Future<List<InetAddress>> found = lookUps.submit(() -> names.addresses(host));
      try {
        return found.get(options.limits().connect().toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new UnknownHostException(host);
      } catch (TimeoutException | ExecutionException e) {
        found.cancel(true);
        throw new UnknownHostException(host);
      }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
