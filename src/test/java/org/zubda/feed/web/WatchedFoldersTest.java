package org.zubda.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders, watched. */
class WatchedFoldersTest extends Watching {

  // Folders

  private void look(Path folder) throws IOException {
    Watch watch = watch();
    watch.folder(folder);
    watch.run(true);
  }

  private void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(time.now()));
  }

  @Test
  void aNewFileIsReadOnceItRests(@TempDir Path folder) throws Exception {
    write(folder.resolve("a.txt"), lines("One"));
    look(folder);
    assertThat(memory.texts()).isEmpty();
    later(Duration.ofSeconds(11));
    look(folder);
    look(folder);
    assertThat(memory.texts()).hasSize(1);
    assertThat(tally.of(Tally.Of.FILES)).isEqualTo(1);
  }

  @Test
  void aChangedFileIsReadAgainAndTheOthersAreNot(@TempDir Path folder) throws Exception {
    write(folder.resolve("a.txt"), lines("One"));
    write(folder.resolve("b.txt"), lines("Two"));
    later(Duration.ofSeconds(11));
    look(folder);
    write(folder.resolve("a.txt"), lines("One of them"));
    later(Duration.ofSeconds(11));
    look(folder);
    assertThat(memory.texts()).hasSize(3);
    assertThat(tally.of(Tally.Of.FILES)).isEqualTo(3);
  }

  @Test
  void whatIsBelowIsReadAndWhatIsHiddenIsNot(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("below"));
    Files.createDirectories(folder.resolve(".git"));
    write(folder.resolve("below/a.txt"), lines("One"));
    write(folder.resolve(".git/b.txt"), lines("Two"));
    write(folder.resolve("c.exe"), lines("Three"));
    write(folder.resolve(".d.txt"), lines("Four"));
    later(Duration.ofSeconds(11));
    look(folder);
    assertThat(memory.texts()).singleElement().asString().contains("One");
  }

  @Test
  void whatAFolderTellsOfItsFilesIsHeeded(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("below"));
    write(
        folder.resolve("metadata.json"),
        "{\"below/a.txt\": {\"outlet\": \"The Example Courier\"}}");
    write(folder.resolve("below/a.txt"), lines("One"));
    later(Duration.ofSeconds(11));
    look(folder);
    assertThat(memory.reports()).singleElement();
    assertThat(memory.reports().getFirst().location()).isEqualTo("below/a.txt");
    assertThat(memory.reports().getFirst().outlet().orElseThrow().name())
        .isEqualTo("The Example Courier");
    assertThat(told.problems).isEmpty();
  }

  @Test
  void aFolderThatGoesAwayStopsNothing(@TempDir Path folder) throws Exception {
    feed("/feed", full("1", "First", lines("One")));
    Watch watch = watch(server.at("/feed"));
    watch.folder(folder.resolve("not there"));
    watch.run(true);
    assertThat(memory.texts()).hasSize(1);
    assertThat(told.problems).hasSize(1);
  }
}
