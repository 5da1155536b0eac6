package org.zubda.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine;

/** The version of the software, as the build wrote it in. */
final class Version implements CommandLine.IVersionProvider {

  /** The version's number: "0.1.0". */
  static String number() {
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      if (in == null) {
        throw new IllegalStateException("the program was built without its version");
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Who reads, in a version that changes with everything that a reading may depend on: the
   * program's classes from the feed to the claims, its models and knowledge, and the libraries
   * beside it. What only hands readings on may change without reading anew.
   */
  static String reader() {
    return "zubda " + number() + " " + Build.READING;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"zubda " + number()};
  }
}
