package org.zubda.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.zubda.account.Account;

/**
 * Writes an account in one format of the field. The same account and options give the same bytes:
 * nothing of the clock or the machine goes in.
 */
public interface Exporter {

  /** What it is called on the command line and in addresses: "acled". */
  String name();

  /** For whom it is and what it holds, in one line. */
  String purpose();

  /** The media type of what it writes. */
  String mediaType();

  /** The usual name of its file. */
  String fileName();

  /** Whether what it writes is text in UTF-8, fit for a terminal. */
  boolean text();

  /** What of any account the format can't hold, each in a sentence. */
  List<String> limits();

  /**
   * Writes the account. The stream is flushed and left open.
   *
   * @throws IOException where the stream fails
   */
  void write(Account account, ExportOptions options, OutputStream out) throws IOException;

  /**
   * What a reader of the file must know and the file can't say: which fields are left empty and
   * why, what of this account is not in it, by which rules figures, places and dates were put.
   * Plain text of lines.
   */
  String notes(Account account, ExportOptions options);

  /** The usual name of the file of notes beside it. */
  default String notesFileName() {
    return fileName() + ".notes.txt";
  }
}
