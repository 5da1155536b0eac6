package org.zubda.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.zubda.report.Problem;

/** Reads the text of a PDF, and what it tells of itself. Bounded in memory and in steps. */
final class PdfText {

  /** So many bytes all streams of a PDF may have, unpacked. */
  private static final long MOST_UNPACKED = 128L << 20;

  /** So many pages are read, and so many drawing steps taken. */
  private static final int MOST_PAGES = 2000;

  private static final int MOST_STEPS = 3_000_000;

  /** Streams may be packed so many times over. */
  private static final int DEEPEST = 3;

  static {
    OneFont.settle();
  }

  private final Intake intake;

  PdfText(Intake intake) {
    this.intake = intake;
  }

  /** The report of a PDF. */
  Arrival read(Source source) {
    byte[] bytes = source.original().bytes();
    if (unpacksTooLarge(bytes)) {
      return source.unread(
          Problem.Kind.REFUSED,
          "its streams unpack to more than " + Contents.bytes(MOST_UNPACKED) + " bytes");
    }
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (!document.getCurrentAccessPermission().canExtractContent()) {
        // Its maker asks programs not to copy the text; what is published may be quoted.
        document.setAllSecurityToBeRemoved(true);
      }
      Stripper stripper = new Stripper();
      StringWriter out = new StringWriter();
      stripper.setEndPage(Math.min(MOST_PAGES, document.getNumberOfPages()));
      stripper.writeText(document, out);
      return report(source, document, PdfLines.text(out.toString()));
    } catch (InvalidPasswordException e) {
      return source.unread(Problem.Kind.REFUSED, "it is encrypted and wants a password");
    } catch (TooManySteps e) {
      return source.unread(Problem.Kind.REFUSED, "it takes too many steps to draw");
    } catch (IOException | RuntimeException e) {
      return source.unread(
          Problem.Kind.BROKEN_FILE,
          "the PDF can't be read: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
    }
  }

  private Arrival report(Source source, PDDocument document, String text) {
    List<Problem> problems = new ArrayList<>();
    PDDocumentInformation told = document.getDocumentInformation();
    if (text.isBlank()) {
      problems.add(
          new Problem(
              source.location(),
              Problem.Kind.EMPTY,
              "there is no text in its "
                  + document.getNumberOfPages()
                  + " pages: they may be pictures of text"));
    }
    if (document.getNumberOfPages() > MOST_PAGES) {
      problems.add(
          new Problem(
              source.location(),
              Problem.Kind.PARTIAL,
              "it has "
                  + document.getNumberOfPages()
                  + " pages; the first "
                  + MOST_PAGES
                  + " are read"));
    }
    Given own =
        new Given(
            words(told.getTitle()).filter(PdfText::isTitle),
            Optional.empty(),
            date(told),
            Optional.empty(),
            Optional.empty());
    return intake
        .report(source, source.given().or(own), text, true, Optional.empty(), problems)
        .written(words(told.getAuthor()), Optional.empty());
  }

  private static Optional<String> words(@org.jspecify.annotations.Nullable String stated) {
    return Optional.ofNullable(stated)
        .map(words -> Given.whole(words).replaceAll("[\\s\\p{Cntrl}]+", " ").strip())
        .filter(words -> !words.isEmpty());
  }

  /** Programs put the name of a file where the title is to stand. */
  private static boolean isTitle(String stated) {
    return !stated.matches(
        "(?i)(microsoft word|powerpoint presentation|untitled|layout \\d|print).*"
            + "|.*\\.(docx?|odt|rtf|pages|indd|qxd|pdf|pptx?|xlsx?|txt|html?)");
  }

  private static Optional<String> date(PDDocumentInformation told) {
    Calendar made = told.getCreationDate();
    if (made == null) {
      return Optional.empty();
    }
    return Optional.of(made.toInstant().atZone(made.getTimeZone().toZoneId()).toOffsetDateTime())
        .filter(at -> at.getYear() > 1980 && at.getYear() <= 9999)
        .map(Object::toString);
  }

  /** Whether the packed streams would take too much memory; found without holding any of them. */
  private static boolean unpacksTooLarge(byte[] bytes) {
    long unpacked = 0;
    byte[] buffer = new byte[1 << 14];
    for (int at = find(bytes, 0); at >= 0; at = find(bytes, at)) {
      int begin = at;
      while (begin < bytes.length && (bytes[begin] == '\r' || bytes[begin] == '\n')) {
        begin++;
      }
      InputStream in = new ByteArrayInputStream(bytes, begin, bytes.length - begin);
      try {
        for (int deep = 0; deep < DEEPEST; deep++) {
          Peeked peeked = new Peeked(in, 2);
          in = isZlib(peeked.start()) ? new InflaterInputStream(peeked) : peeked;
        }
        boolean packed =
            isZlib(Arrays.copyOfRange(bytes, begin, Math.min(begin + 2, bytes.length)));
        for (int n = packed ? in.read(buffer) : 0; n > 0; n = in.read(buffer)) {
          unpacked += n;
          if (unpacked > MOST_UNPACKED) {
            return true;
          }
        }
      } catch (IOException broken) {
        // What is broken is told when it is read.
      }
    }
    return false;
  }

  private static boolean isZlib(byte[] start) {
    return start.length == 2
        && (start[0] & 0x0F) == 8
        && ((start[0] & 0xFF) << 8 | (start[1] & 0xFF)) % 31 == 0;
  }

  private static int find(byte[] bytes, int from) {
    for (int i = from; i + 6 < bytes.length; i++) {
      if (bytes[i] == 's'
          && bytes[i + 1] == 't'
          && bytes[i + 2] == 'r'
          && bytes[i + 3] == 'e'
          && bytes[i + 4] == 'a'
          && bytes[i + 5] == 'm'
          && (bytes[i + 6] == '\r' || bytes[i + 6] == '\n')) {
        return i + 6;
      }
    }
    return -1;
  }

  /** A page that would be drawn for ever. */
  private static final class TooManySteps extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Takes out the text, paragraphs apart. */
  private static final class Stripper extends PDFTextStripper {

    private int steps;

    Stripper() {
      setLineSeparator("\n");
      setParagraphEnd("\n\n");
      setPageEnd(PdfLines.PAGE_END);
      setWordSeparator(" ");
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      steps++;
      if (steps > MOST_STEPS) {
        throw new TooManySteps();
      }
      super.processOperator(operator, operands);
    }
  }
}
