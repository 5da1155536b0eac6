package org.zubda.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever listens that something changed, as server-sent events: of each new view its tag. A
 * listener holds no thread, and one that reads slowly holds up nobody: of events that it has not
 * taken yet only the last is kept for it.
 */
final class Events implements AutoCloseable {

  /** Those who listen at once. */
  private static final int MOST = 1000;

  /** How often a sign of life is sent, so that connections that broke are noticed. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private static final byte[] LIFE = ":\n\n".getBytes(StandardCharsets.UTF_8);

  private final Desk desk;
  private final int most;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final Runnable deaf;
  private final ScheduledExecutorService telling =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "events");
            thread.setDaemon(true);
            return thread;
          });

  /** Events of a desk. */
  Events(Desk desk) {
    this(desk, MOST, HEARTBEAT);
  }

  /**
   * Events of a desk.
   *
   * @param most how many may listen at once
   * @param heartbeat how often a sign of life is sent
   */
  Events(Desk desk, int most, Duration heartbeat) {
    this.desk = desk;
    this.most = most;
    this.deaf = desk.listen(view -> telling.execute(() -> tell(changed(view))));
    long millis = heartbeat.toMillis();
    telling.scheduleWithFixedDelay(() -> tell(LIFE), millis, millis, TimeUnit.MILLISECONDS);
  }

  /** Has somebody listen from now on; the first event tells what is known now. */
  void listen(Context request) {
    request.contentType("text/event-stream; charset=utf-8");
    if (request.method().equals(HandlerType.HEAD)) {
      return;
    }
    Listener listener = new Listener();
    synchronized (listeners) {
      if (listeners.size() >= most) {
        request.header("Retry-After", "30");
        throw new HttpResponseException(503, "Too many listen already.", Map.of());
      }
      listeners.add(listener);
    }
    request.header("X-Accel-Buffering", "no");
    request.future(
        () -> {
          listener.begin(request.res());
          return listener.ended;
        });
  }

  private static byte[] changed(View view) {
    String event =
        "retry: 3000\nid: " + view.tag() + "\nevent: changed\ndata: " + view.tag() + "\n\n";
    return event.getBytes(StandardCharsets.UTF_8);
  }

  private void tell(byte[] event) {
    listeners.forEach(listener -> listener.tell(event));
  }

  /** How many listen. */
  int listening() {
    return listeners.size();
  }

  @Override
  public void close() {
    deaf.run();
    telling.shutdownNow();
    listeners.forEach(Listener::end);
  }

  /** One who listens. */
  private final class Listener implements WriteListener {

    /** Comes about when there is nobody any more. */
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

    private @Nullable ServletOutputStream out;
    private byte @Nullable [] next;
    private boolean unflushed;

    void begin(HttpServletResponse answer) {
      try {
        ServletOutputStream stream = answer.getOutputStream();
        synchronized (this) {
          out = stream;
        }
        stream.setWriteListener(this);
        tell(changed(desk.view()));
      } catch (IOException | RuntimeException e) {
        end();
      }
    }

    /** Sends an event as soon as the connection takes it, in place of one that still waits. */
    void tell(byte[] event) {
      synchronized (this) {
        // A sign of life is worth nothing where an event waits.
        if (next == null || event != LIFE) {
          next = event;
        }
      }
      try {
        onWritePossible();
      } catch (IOException | RuntimeException e) {
        end();
      }
    }

    @Override
    public synchronized void onWritePossible() throws IOException {
      ServletOutputStream to = out;
      while (to != null && to.isReady()) {
        byte[] event = next;
        if (event != null) {
          next = null;
          unflushed = true;
          to.write(event);
        } else if (unflushed) {
          unflushed = false;
          to.flush();
        } else {
          return;
        }
      }
    }

    @Override
    public void onError(Throwable broken) {
      end();
    }

    void end() {
      synchronized (this) {
        out = null;
      }
      listeners.remove(this);
      ended.complete(true);
    }
  }
}
