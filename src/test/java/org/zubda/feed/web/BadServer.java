package org.zubda.feed.web;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/**
 * A server on loopback that answers as it is told to, byte by byte: so it can misbehave in every
 * way. Paths that it was not told of get a 404.
 */
public final class BadServer implements AutoCloseable {

  /** What is sent for a request. */
  public interface Script {
    void answer(Request request) throws IOException, InterruptedException;
  }

  /** A request that came in; and where its answer goes. */
  public record Request(String path, Map<String, String> headers, OutputStream out) {

    /** Sends text as it stands. */
    public void raw(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
    }

    /** Sends a whole answer, its length said. */
    public void send(String status, String headers, byte[] body) throws IOException {
      raw("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n");
      out.write(body);
      out.flush();
    }

    /** Sends a whole answer. */
    public void send(String status, String headers, String body) throws IOException {
      send(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** A header as sent; empty where there was none. */
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  private final ServerSocket socket;
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger mostOpen = new AtomicInteger();
  private volatile boolean recording = true;

  public BadServer() {
    try {
      socket = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  /** Answers requests for this path so; a path that ends with an asterisk: for all below. */
  public BadServer on(String path, Script script) {
    scripts.put(path, script);
    return this;
  }

  /** Answers with a page of this type. */
  public BadServer page(String path, String type, String body) {
    return on(path, request -> request.send("200 OK", "Content-Type: " + type + "\r\n", body));
  }

  /** Keeps no record of requests: for long runs. */
  public void forgetRequests() {
    recording = false;
  }

  /** The address of a path. */
  public String at(String path) {
    return at("a.test", path);
  }

  /** The address of a path under another name. */
  public String at(String host, String path) {
    return "http://" + host + ":" + socket.getLocalPort() + path;
  }

  /** The paths that were asked for, in order. */
  public java.util.List<String> asked() {
    return requests.stream().map(Request::path).toList();
  }

  /** How often a path was asked for. */
  public long asked(String path) {
    return requests.stream().filter(request -> request.path().equals(path)).count();
  }

  /** The last request for a path. */
  public Request last(String path) {
    return requests.stream()
        .filter(request -> request.path().equals(path))
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  /** How many connections were open at once at most. */
  public int mostOpen() {
    return mostOpen.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket one = socket.accept();
        Thread.ofVirtual().start(() -> serve(one));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket one) {
    mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
    try (one) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(one.getInputStream(), StandardCharsets.ISO_8859_1));
      String first = in.readLine();
      if (first == null) {
        return;
      }
      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        int colon = line.indexOf(':');
        headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
      }
      Request request = new Request(first.split(" ")[1], headers, one.getOutputStream());
      if (recording) {
        requests.add(request);
      }
      script(request.path()).answer(request);
    } catch (SocketException | InterruptedException hungUp) {
      // Who asked went away: often the point.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      open.decrementAndGet();
    }
  }

  private Script script(String path) {
    Script exact = scripts.get(path);
    if (exact != null) {
      return exact;
    }
    return scripts.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("*"))
        .filter(entry -> path.startsWith(entry.getKey().substring(0, entry.getKey().length() - 1)))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(request -> request.send("404 Not Found", "", "no such page"));
  }

  /** Bytes packed with gzip. */
  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
