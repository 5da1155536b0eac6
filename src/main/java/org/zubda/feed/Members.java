package org.zubda.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.zubda.report.Problem;

/**
 * Reads the documents in a zip or tar file, in its order. Nothing is written to disk, so that a
 * member's name can lead nowhere.
 */
final class Members {

  /** So many members are read. */
  private static final int MOST = 1_000_000;

  private final Contents contents;
  private final Contents.Told told;
  private final Finds to;
  private final Ratio ratio = new Ratio();

  Members(Contents contents, Contents.Told told, Finds to) {
    this.contents = contents;
    this.told = told;
    this.to = to;
  }

  /** Reads a zip file. */
  void zip(InputStream in) throws IOException {
    read(new ZipArchiveInputStream(ratio.in(in), StandardCharsets.UTF_8.name(), true, true));
  }

  /** Reads a tar file. */
  void tar(InputStream in) throws IOException {
    read(new TarArchiveInputStream(ratio.in(in), StandardCharsets.UTF_8.name()));
  }

  private <E extends ArchiveEntry> void read(ArchiveInputStream<E> members) throws IOException {
    int number = 0;
    try {
      for (Optional<E> member = next(members); member.isPresent(); member = next(members)) {
        number++;
        if (number > MOST) {
          to.problem(
              told.location(), Problem.Kind.REFUSED, "it has more than " + MOST + " members");
          return;
        }
        take(members, member.get());
      }
      if (number == 0) {
        to.problem(told.location(), Problem.Kind.EMPTY, "there is no document in it");
      }
    } catch (Ratio.Bomb e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      to.problem(
          told.location(),
          Problem.Kind.BROKEN_FILE,
          "it breaks off after " + number + " documents: " + e.getMessage());
    }
  }

  private static <E extends ArchiveEntry> Optional<E> next(ArchiveInputStream<E> members)
      throws IOException {
    return Optional.ofNullable(members.getNextEntry());
  }

  private <E extends ArchiveEntry> void take(ArchiveInputStream<E> members, E member)
      throws IOException {
    String name = member.getName().replaceAll("\\p{Cntrl}", "_");
    String file = name.substring(name.lastIndexOf('/') + 1);
    String place = told.location() + "/" + name;
    if (member.isDirectory() || file.isEmpty()) {
      return;
    }
    if (file.startsWith(".") || name.startsWith("__MACOSX/") || file.equals(Metadata.FILE_NAME)) {
      to.aside(place);
    } else if (!members.canReadEntryData(member)) {
      to.problem(
          place, Problem.Kind.REFUSED, "it is encrypted, or packed in a way that is not read");
    } else {
      contents.member(ratio.out(members), file, place, told);
    }
  }
}
