package org.zubda.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zubda.server.Desk;
import org.zubda.server.DeskServer;
import org.zubda.store.Archive;
import org.zubda.store.Incoming;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zubda serve}: the desk, in a browser. */
@Command(
    name = "serve",
    description = {
      "Serves the desk: the account of an archive in a browser, to see, question and correct it, and",
      "to take it away; and the same to other programs (/api/v1). An archive that is empty shows the",
      "example. It is served to this machine alone, unless --bind and --token-file are given."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ServeCommand implements Callable<Integer> {

  /** A token shorter than this is soon guessed. */
  private static final int SHORTEST_TOKEN = 16;

  private final Invocation world;

  @Mixin private InArchive archive = new InArchive();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "the port (${DEFAULT-VALUE}); 0 for any that is free")
  private int port = 8080;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = {
        "the address that is listened on (${DEFAULT-VALUE});",
        "one that other machines reach wants --token-file"
      })
  private String bind = "127.0.0.1";

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "a file with a token (16 characters or more) that every request must show")
  private @Nullable Path tokenFile;

  @Option(names = "--open", description = "open it in the browser")
  private boolean open;

  @Spec private @Nullable CommandSpec spec;

  ServeCommand(Invocation world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    DeskServer.Options options = options();
    Path folder = Files.createTempDirectory("zubda-example");
    Problems problems = new Problems();
    try {
      Archive in = Archive.make(archive.address());
      Desk desk;
      try (Progress progress =
          new Progress(
              world.clock(), world.err(), world.terminal(), problems, "opening the archive")) {
        desk = open(in, folder, progress, problems);
      }
      try (desk;
          DeskServer server = DeskServer.start(desk, options, world.clock(), this::trouble)) {
        String address = "http://" + named(options.host()) + ":" + server.port() + "/";
        world.out().println("The desk is open: " + address + " (Ctrl-C closes it)");
        world.out().flush();
        if (open) {
          browse(address);
        }
        untilStopped();
      }
    } finally {
      delete(folder);
    }
    return problems.count() == 0 ? Zubda.DONE : Zubda.PROBLEMS;
  }

  private DeskServer.Options options() throws IOException {
    InetAddress address;
    try {
      address = InetAddress.getByName(bind);
    } catch (UnknownHostException e) {
      throw wrong("There is no address " + bind + ".");
    }
    Optional<String> token = Optional.empty();
    Path file = tokenFile;
    if (file != null) {
      if (!Files.exists(file)) {
        throw wrong("There is no " + file + ".");
      }
      String read = Files.readString(file).strip();
      if (read.length() < SHORTEST_TOKEN || !read.matches("[\\x21-\\x7e&&[^\",;\\\\]]+")) {
        throw wrong(
            file + " holds no token: one line of 16 letters, digits and signs or more, no spaces.");
      }
      token = Optional.of(read);
    }
    if (!address.isLoopbackAddress() && token.isEmpty()) {
      throw wrong(
          "Other machines can reach "
              + bind
              + ": give --token-file FILE, with a token that every request must show.");
    }
    return new DeskServer.Options(
        bind, port, address.isLoopbackAddress(), token, "zubda " + Version.number());
  }

  private Desk open(Archive in, Path folder, Progress progress, Problems problems)
      throws IOException {
    Pipeline pipeline = world.pipeline().get();
    PipelineIntake intake = new PipelineIntake(pipeline, world.clock());
    Archive example = Archive.make(folder.resolve("example").toString());
    if (in.size() == 0) {
      fill(example, problems);
    }
    progress.stage("reading what is new");
    return Desk.open(
        in,
        example,
        intake,
        pipeline.reconciler(),
        world.clock(),
        n -> progress.stage(String.format(Locale.ROOT, "%,d reports taken in", n)),
        this::trouble);
  }

  /** The example's reports lie beside the launcher. */
  private void fill(Archive example, Problems problems) throws IOException {
    Path home = Path.of(System.getProperty("zubda.home", ""));
    Path reports = home.resolve("examples").resolve("aleppo-dated");
    if (!Files.isDirectory(reports)) {
      return;
    }
    Input.Beside beside = new Input.Beside();
    List<Incoming> incoming = new java.util.ArrayList<>();
    new FeedReports(beside.feed(List.of(reports), world.clock()))
        .deliver(
            arrival -> {
              arrival.problems().forEach(problems::add);
              if (arrival.report().isPresent() && arrival.original().isPresent()) {
                incoming.add(
                    new Incoming(
                        arrival.report().get(),
                        arrival.original().get(),
                        reports.toString(),
                        world.clock().instant()));
              }
            });
    example.add(incoming);
  }

  private void trouble(String what) {
    world.err().println("zubda: " + what);
  }

  private static String named(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  /** Waits until the process, or the thread that runs this, is told to stop. */
  private static void untilStopped() {
    CountDownLatch stopped = new CountDownLatch(1);
    Thread hook = new Thread(stopped::countDown, "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  /** Opens the desktop's browser, where there is one. */
  private void browse(String address) {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> commands =
        os.contains("mac")
            ? List.of("open")
            : os.contains("win") ? List.of("explorer") : List.of("xdg-open", "sensible-browser");
    for (String command : commands) {
      try {
        new ProcessBuilder(command, address)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
        return;
      } catch (IOException e) {
        // The next one may be there.
      }
    }
    world.err().println("zubda: no browser could be opened: go to " + address);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(file);
      }
    }
  }

  private RuntimeException wrong(String why) {
    return WrongUse.of(spec, why);
  }
}
