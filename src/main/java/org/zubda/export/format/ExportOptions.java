package org.zubda.export.format;

/**
 * What an export may hold, and who made it.
 *
 * @param namePrivatePersons whether witnesses, residents and victims are named; they are masked
 *     otherwise
 * @param version of the program, as it is named in the notes ("zubda 0.1.0")
 */
public record ExportOptions(boolean namePrivatePersons, String version) {

  /** Private persons are masked. */
  public static ExportOptions masked(String version) {
    return new ExportOptions(false, version);
  }
}
