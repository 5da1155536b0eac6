package org.zubda.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zubda.actor.Actor;
import org.zubda.language.Document;
import org.zubda.mention.ActorMention;
import org.zubda.mention.Mentions;
import org.zubda.report.Outlet;
import org.zubda.report.Span;

/**
 * Works out from a report's own words who published it ("told The Daily Example", "(Reuters) -"),
 * and whose reporting it passes on ("Reuters reported").
 *
 * <p>An agency that is told something is passed on, for any outlet may use its text. A paper or a
 * broadcaster that is told something, or that has asked for comment, is the one that says so.
 */
public final class OutletFinder {

  /** A name in capitals; the stop of "U.S. News" is part of one, that of a sentence ends it. */
  private static final String NAME =
      "((?:[Tt]he )?[A-Z][\\w'’&.]*(?:(?<![a-z]{2}\\.) (?:of |the |i )?[A-Z][\\w'’&.]*){0,4})";

  /** "DAMASCUS (Reuters) -": an agency's own text. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?m)^.{0,60}?\\((Reuters|AP|AFP|Xinhua|UPI|CNN|IRIN|dpa|[A-Z]{3,5})\\)\\s*[-–—]");

  private static final Pattern RIGHTS =
      Pattern.compile("(?:©|\\(c\\)|Copyright)\\s*(?:\\d{4}\\s+)?" + NAME);

  private static final Pattern CONTRIBUTED =
      Pattern.compile(
          NAME + "['’]s? [A-Z]\\w+ [A-Z]\\w+(?:,? and [A-Z]\\w+ [A-Z]\\w+)? contributed");

  private static final Pattern APPROACHED =
      Pattern.compile(
          NAME
              + " (?:has |have )?(?:contacted|reached out|approached|asked [^.]{1,40} for comment)");

  private static final Pattern TOLD =
      Pattern.compile("\\b(?:told|tells|telling|interview with|speaking to|spoke to) " + NAME);

  /** The outlet that a report's own words give away; empty where they don't. */
  public Optional<Outlet> outlet(Document document, Mentions mentions) {
    String text = document.report().text();
    for (Pattern pattern : List.of(DATELINE, RIGHTS, CONTRIBUTED, APPROACHED)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        return Optional.of(new Outlet(canonical(matcher, mentions), Outlet.Basis.TEXT));
      }
    }
    Matcher told = TOLD.matcher(text);
    while (told.find()) {
      Optional<Actor> actor = actorAt(new Span(told.start(1), told.end(1)), mentions);
      boolean isOutlet =
          actor
              .map(a -> a.kind() == Actor.Kind.MEDIA)
              .orElseGet(() -> soundsLikeOne(told.group(1)));
      if (isOutlet) {
        return Optional.of(new Outlet(canonical(told, mentions), Outlet.Basis.TEXT));
      }
    }
    return Optional.empty();
  }

  /** Agencies and outlets whose reporting a report passes on, in the order of the text. */
  public List<Actor> relays(Document document, Mentions mentions) {
    Optional<String> own =
        document.report().outlet().or(() -> outlet(document, mentions)).map(Outlet::name);
    Map<String, Actor> found = new LinkedHashMap<>();
    String text = document.report().text();
    for (ActorMention mention : mentions.actors()) {
      Actor actor = mention.actor();
      if (isMedia(actor)
          && mention.named()
          && own.filter(o -> same(o, actor.name())).isEmpty()
          && passesOn(text, mention.span())) {
        found.putIfAbsent(actor.key(), actor);
      }
    }
    return new ArrayList<>(found.values());
  }

  /** Whether the words around a name show that its reporting is passed on. */
  private static boolean passesOn(String text, Span span) {
    String before = text.substring(Math.max(0, span.start() - 40), span.start());
    String after = text.substring(span.end(), Math.min(text.length(), span.end() + 40));
    return before.matches(
            "(?s).*\\b(told|tells|telling|according to|quoted by|reported by|cited by|citing|interview with|said by|speaking to|via)\\s+(the |a |an )?(\\w+ )?$")
        || after.matches(
            "(?s)^('s|’s)?\\s*(news agency |newspaper |television |correspondents? |reporters? |journalists? |photographers? )*(also |has |have )?(report|said|say|quot|cit|saw|observed|learn|show|counted|tall|contributed)(?s).*")
        || after.matches(
            "(?s)^\\s+(correspondent|reporter|journalist|tally|count|photographer)s?\\b.*");
  }

  private static boolean soundsLikeOne(String name) {
    return name.matches(
        ".*\\b(Times|Post|News|Newspaper|Paper|Herald|Tribune|Journal|Gazette|Guardian|Mail|Telegraph|Independent|Observer|Chronicle|Star|Sun|Express|Daily|Weekly|Radio|TV|Television|Magazine|Mirror|Standard|Globe|Press|Today|Courier|Bulletin|Echo|Dispatch|Online)\\b.*");
  }

  private static String canonical(Matcher matcher, Mentions mentions) {
    return actorAt(new Span(matcher.start(1), matcher.end(1)), mentions)
        .map(Actor::name)
        .orElseGet(() -> matcher.group(1).replaceFirst("[.]$", ""));
  }

  private static Optional<Actor> actorAt(Span span, Mentions mentions) {
    return mentions.actors().stream()
        .filter(m -> m.named() && m.span().overlaps(span) && isMedia(m.actor()))
        .map(ActorMention::actor)
        .findFirst();
  }

  static boolean isMedia(Actor actor) {
    return actor.kind() == Actor.Kind.MEDIA
        || actor.kind() == Actor.Kind.AGENCY
        || actor.kind() == Actor.Kind.STATE_MEDIA;
  }

  static boolean same(String one, String other) {
    return bare(one).equals(bare(other));
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceFirst("^the ", "")
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
