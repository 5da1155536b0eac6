package org.zubda.feed;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A feed around one entry, of the same dialect and with all namespaces that it uses.
 *
 * @param root the feed's first tag as it is kept with each entry: its name and its namespaces
 */
record FeedEnvelope(String root) {

  private static final Pattern PREFIX =
      Pattern.compile("(?:</?|\\s)([A-Za-z_][\\w.-]{0,40}):[A-Za-z_]");

  private static final Pattern NAMESPACE =
      Pattern.compile("\\b(xmlns(?::[A-Za-z_][\\w.-]*)?|xml:base)\\s*=\\s*(\"[^\"<]*\"|'[^'<]*')");

  private static final Map<String, String> KNOWN_NAMESPACES =
      Map.of(
          "content", "http://purl.org/rss/1.0/modules/content/",
          "dc", "http://purl.org/dc/elements/1.1/",
          "atom", "http://www.w3.org/2005/Atom");

  private static final String ATOM_1 = "http://www.w3.org/2005/Atom";
  private static final String ATOM_03 = "http://purl.org/atom/ns#";
  private static final String RSS_1 = "http://purl.org/rss/1.0/";
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  /** What is kept of a feed's first tag. */
  static FeedEnvelope of(String tag) {
    StringBuilder root = new StringBuilder(tag.replaceFirst("(?s)^<([\\w.:-]*).*", "$1"));
    Matcher declared = NAMESPACE.matcher(tag);
    Set<String> seen = new LinkedHashSet<>();
    while (declared.find()) {
      if (seen.add(declared.group(1))) {
        root.append(' ').append(declared.group(1)).append('=').append(declared.group(2));
      }
    }
    return new FeedEnvelope(root.toString());
  }

  String around(String slice) {
    String name = root.split(" ", 2)[0];
    SortedMap<String, String> declared = declared();
    undeclared(slice, declared);
    return switch (XmlText.local(name)) {
      case "feed", "entry" -> atom(name, declared, slice);
      case "RDF" -> rdf(declared, slice);
      default -> rss(declared, slice);
    };
  }

  private SortedMap<String, String> declared() {
    SortedMap<String, String> declared = new TreeMap<>();
    Matcher one = NAMESPACE.matcher(root);
    while (one.find()) {
      declared.put(one.group(1), one.group(2).substring(1, one.group(2).length() - 1));
    }
    return declared;
  }

  private static void undeclared(String slice, SortedMap<String, String> declared) {
    Matcher used = PREFIX.matcher(slice);
    while (used.find()) {
      String prefix = used.group(1);
      if (!prefix.startsWith("xml")) {
        declared.putIfAbsent(
            "xmlns:" + prefix, KNOWN_NAMESPACES.getOrDefault(prefix, "urn:undeclared:" + prefix));
      }
    }
  }

  private static String rss(SortedMap<String, String> declared, String slice) {
    declared.remove("xmlns");
    return "<rss version=\"2.0\""
        + attributes(declared)
        + "><channel><title>-</title><link>-</link><description>-</description>"
        + slice
        + "</channel></rss>";
  }

  private static String rdf(SortedMap<String, String> declared, String slice) {
    String rss = slice.startsWith("<rss:") ? "rss:" : "";
    String key = rss.isEmpty() ? "xmlns" : "xmlns:rss";
    if (!declared.getOrDefault(key, "").contains("netscape")) {
      declared.put(key, RSS_1);
    }
    declared.put("xmlns:rdf", RDF);
    return "<rdf:RDF"
        + attributes(declared)
        + "><"
        + rss
        + "channel><"
        + rss
        + "title>-</"
        + rss
        + "title></"
        + rss
        + "channel>"
        + slice
        + "</rdf:RDF>";
  }

  private static String atom(String name, SortedMap<String, String> declared, String slice) {
    String prefix = name.substring(0, name.length() - XmlText.local(name).length());
    String key = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.substring(0, prefix.length() - 1);
    boolean old = ATOM_03.equals(declared.get(key));
    declared.put(key, old ? ATOM_03 : ATOM_1);
    return "<"
        + prefix
        + "feed"
        + (old ? " version=\"0.3\"" : "")
        + attributes(declared)
        + ">"
        + slice
        + "</"
        + prefix
        + "feed>";
  }

  private static String attributes(SortedMap<String, String> declared) {
    StringBuilder all = new StringBuilder();
    declared.forEach(
        (name, value) ->
            all.append(' ')
                .append(name)
                .append("=\"")
                .append(value.replace("\"", "&quot;").replace("<", "&lt;"))
                .append('"'));
    return all.toString();
  }
}
