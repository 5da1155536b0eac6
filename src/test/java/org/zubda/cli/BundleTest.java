package org.zubda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.zubda.store.Archive;
import org.zubda.store.ArchivesUnderTest;

/** Bundles of evidence, and backups, out of every kind of archive. */
@ParameterizedClass
@EnumSource(ArchivesUnderTest.class)
class BundleTest {

  @TempDir private Path folder;

  private final ArchivesUnderTest kind;

  BundleTest(ArchivesUnderTest kind) {
    this.kind = kind;
  }

  /** An archive of the example's reports with a decision about them. */
  private String archive() {
    String archive = kind.address(folder);
    CommandLineRun.of("ingest", "--archive", archive, "examples/aleppo-dated");
    CommandLineRun decided =
        CommandLineRun.of(
            "decide", "reject", "1:5", "--archive", archive, "--by", "R. E.", "--why", "misread");
    assertThat(decided.code()).as(decided.err()).isZero();
    return archive;
  }

  private Path bundle(String archive) {
    Path bundle = folder.resolve("bundle.zip");
    CommandLineRun run = CommandLineRun.of("pack", bundle, "--archive", archive);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("5 reports and 1 decision packed into");
    return bundle;
  }

  private static Map<String, byte[]> members(Path bundle) throws IOException {
    Map<String, byte[]> members = new TreeMap<>();
    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          members.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return members;
  }

  private static void write(Path bundle, Map<String, byte[]> members) throws IOException {
    try (OutputStream out = Files.newOutputStream(bundle);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue());
      }
    }
  }

  private static String account(String archive) {
    return CommandLineRun.of("account", "--archive", archive, "--format", "json").out();
  }

  @Test
  void anotherMachineMakesTheSameAccountOfIt() throws Exception {
    String archive = archive();
    Path bundle = bundle(archive);
    for (ArchivesUnderTest other : ArchivesUnderTest.values()) {
      String there = other.address(folder);

      CommandLineRun run = CommandLineRun.of("unpack", bundle, "--archive", there);

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out()).contains("5 reports", "the bundle's, byte for byte");
      assertThat(account(there))
          .isEqualTo(account(archive))
          .isEqualTo(new String(members(bundle).get("account.json"), StandardCharsets.UTF_8));
      assertThat(CommandLineRun.of("verify", "--archive", there).out())
          .contains("all is as it was kept")
          .contains(
              CommandLineRun.of("verify", "--archive", archive)
                  .out()
                  .lines()
                  .filter(line -> line.startsWith("last line"))
                  .toList());
    }
  }

  @Test
  void itsSumsAreThoseOfItsMembers() throws Exception {
    Map<String, byte[]> members = members(bundle(archive()));
    String sums = new String(members.remove("SHA256SUMS"), StandardCharsets.UTF_8);

    assertThat(sums.lines()).hasSize(members.size());
    for (Map.Entry<String, byte[]> member : members.entrySet()) {
      String sum =
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(member.getValue()));
      assertThat(sums).contains(sum + "  " + member.getKey() + "\n");
      if (member.getKey().startsWith("originals/")) {
        assertThat(member.getKey()).isEqualTo("originals/" + sum);
      }
    }
    assertThat(members.keySet())
        .contains("account.html", "bundle.json", "decisions.jsonl", "intake.jsonl");
  }

  @Test
  void whatWasChangedInABundleIsNamedAndNothingTakenIn() throws Exception {
    Path bundle = bundle(archive());
    Map<String, byte[]> members = members(bundle);
    for (String name : members.keySet().stream().filter(n -> !n.equals("SHA256SUMS")).toList()) {
      Map<String, byte[]> changed = new TreeMap<>(members);
      byte[] bytes = members.get(name).clone();
      bytes[bytes.length / 2] ^= 1;
      changed.put(name, bytes);
      write(bundle, changed);
      String there = ArchivesUnderTest.SQLITE.address(folder);

      CommandLineRun run = CommandLineRun.of("unpack", bundle, "--archive", there);

      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).contains(name, "was changed").doesNotContain("Exception");
      try (Archive archive = Archive.open(there)) {
        assertThat(archive.size()).isZero();
      }
    }
  }

  @Test
  void whatIsMissingOrWasPutInIsNamed() throws Exception {
    Path bundle = bundle(archive());
    Map<String, byte[]> members = members(bundle);
    Map<String, byte[]> less = new TreeMap<>(members);
    less.remove("decisions.jsonl");
    write(bundle, less);
    String there = ArchivesUnderTest.SQLITE.address(folder);
    assertThat(CommandLineRun.of("unpack", bundle, "--archive", there).err())
        .contains("decisions.jsonl is missing");

    Map<String, byte[]> more = new TreeMap<>(members);
    more.put("originals/more", new byte[] {1});
    write(bundle, more);
    assertThat(CommandLineRun.of("unpack", bundle, "--archive", there).err())
        .contains("originals/more was put in");

    Files.writeString(bundle, "no zip");
    assertThat(CommandLineRun.of("unpack", bundle, "--archive", there).err())
        .contains("no zip file");
    assertThat(CommandLineRun.of("unpack", folder.resolve("none.zip")).code()).isEqualTo(2);
  }

  @Test
  void anArchiveWithOtherReportsIsLeftAlone() throws Exception {
    Path bundle = bundle(archive());
    String other = ArchivesUnderTest.SQLITE.address(folder);
    CommandLineRun.of("ingest", "--archive", other, "examples/aleppo");

    CommandLineRun run = CommandLineRun.of("unpack", bundle, "--archive", other);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("holds other reports");
  }

  @Test
  void aBackupIsAnArchiveThatSaysTheSame() throws Exception {
    String archive = archive();
    Path backup = folder.resolve("backups/monday.archive");

    CommandLineRun run = CommandLineRun.of("backup", backup, "--archive", archive);

    assertThat(run.code()).as(run.err() + run.out()).isZero();
    assertThat(run.out()).contains("5 reports, 5 readings and 1 decisions", "proved");
    assertThat(account(backup.toString())).isEqualTo(account(archive));
    assertThat(CommandLineRun.of("backup", backup, "--archive", archive).err())
        .contains("is there already");
    assertThat(Files.list(backup.getParent()).map(f -> f.getFileName().toString()))
        .allMatch(name -> name.startsWith("monday.archive") && !name.contains("part"));
  }

  @Test
  void aBackupIsMadeWhileReportsComeIn() throws Exception {
    String archive = archive();
    Path more = Files.createDirectories(folder.resolve("more"));
    for (int i = 0; i < 300; i++) {
      Files.writeString(more.resolve(i + ".txt"), "Report number " + i + " of a quiet day.");
    }
    Thread writer =
        new Thread(
            () -> {
              for (int i = 0; i < 300; i += 5) {
                Object[] args = {
                  "ingest",
                  "--archive",
                  archive,
                  more.resolve(i + ".txt"),
                  more.resolve(i + 1 + ".txt")
                };
                CommandLineRun.of(args);
              }
            });
    writer.start();
    for (int i = 0; i < 3; i++) {
      CommandLineRun run =
          CommandLineRun.of("backup", folder.resolve("b" + i), "--archive", archive);
      assertThat(run.code()).as(run.err() + run.out()).isZero();
    }
    writer.join();
    CommandLineRun last = CommandLineRun.of("backup", folder.resolve("last"), "--archive", archive);
    assertThat(last.out()).contains("125 reports");
  }
}
