package org.zubda.language.en;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows text that is no part of the news by its words: buttons, author notes, navigation, readers'
 * comments. Reads the lines of one report in order, for comments run on to the end.
 */
final class Boilerplate {

  private static final Pattern BUTTON =
      Pattern.compile(
          "(?i)^\\W*(?:share(?: (?:this|on|via|article|story).{0,40})?|tweet|print|e-?mail|comments?(?: \\(\\d+\\))?|\\d+ comments?"
              + "|leave a (?:reply|comment).{0,30}|exit mobile version|full article|read more.{0,80}|read also.{0,120}"
              + "|related(?: (?:articles?|stories|topics|news|posts))?:?.{0,80}|advertisement|sponsored.{0,40}|subscribe.{0,80}|sign up.{0,120}"
              + "|follow us.{0,80}|back to top|skip to .{0,40}|home|menu|search|log ?in|next|previous|most (?:read|popular|viewed)"
              + "|story highlights|editor's picks?|recommended.{0,40}|more on this.{0,40}|live updates?|click here.{0,80}"
              + "|(?:facebook|twitter|whatsapp|linkedin|telegram|reddit|pinterest|email|copy link)(?:\\W+(?:facebook|twitter|whatsapp|linkedin|telegram|reddit|pinterest|email|copy link))*)\\W*$");

  private static final Pattern NOTICE =
      Pattern.compile(
          "(?i)^.{0,120}(?:©|\\bcopyright\\b|all rights reserved|terms (?:of (?:use|service)|and conditions)|privacy policy|cookie policy|use of cookies"
              + "|may not be (?:published|reproduced|redistributed)|your subscription|newsletter|this (?:site|website) uses"
              + "|views expressed (?:in|here|by)|do not (?:necessarily )?(?:represent|reflect) (?:those|the (?:views|opinions?|position)))");

  private static final Pattern AUTHOR =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{L}'’.-]+ ){1,4}is (?:a|an|the) (?:[\\p{L}-]+ ){0,4}(?:writer|journalist|reporter|editor|correspondent|blogger|columnist|contributor|author|freelancer)\\b"
              + "(?!.{0,60}\\b(?:killed|wounded|injured|detained|arrested|said|told)\\b)");

  private static final Pattern CREDIT =
      Pattern.compile(
          "(?i)(?:^|[.!?”\"'] |^.{0,120})(?:contributed to this (?:report|story|article)|\\((?:additional )?(?:reporting|writing|editing) by\\b|^(?:additional )?(?:reporting|writing|editing) by\\b)");

  private static final Pattern PROGRAMME =
      Pattern.compile(
          "(?i)^(?:watch|listen to|tune in to|see|visit|for (?:the latest|more))\\b.{0,100}\\b(?:weeknights?|weekdays|click here|\\d ?[ap]\\.?m\\.?|go to|visit)\\b");

  private static final Pattern COMMENTS_FOLLOW =
      Pattern.compile(
          "(?i)(?:comments? (?:do|does) not (?:necessarily )?(?:represent|reflect)|views expressed in the comments|^\\W*(?:\\d+ )?(?:reader'?s?'? )?comments:?\\W*$)");

  private static final Pattern TAIL =
      Pattern.compile(
          "(?i)(?<=[.!?”\"'’)] )(?:watch .{1,60} weeknights|for the latest from .{1,60} click here|follow .{1,40} on (?:twitter|facebook)|views expressed in the comments|all rights reserved|copyright (?:©|\\d{4})|©|\\((?:reporting|writing|editing|additional reporting) by\\b|(?:[\\p{L}'’.]+ ){2,12}contributed to this (?:report|story|article))");

  private boolean comments;

  /** Whether a line is no part of the news. */
  boolean is(String line, boolean last) {
    if (COMMENTS_FOLLOW.matcher(line).find()) {
      comments = true;
    }
    return comments
        || BUTTON.matcher(line).matches()
        || NOTICE.matcher(line).find() && (line.length() < 400 || last)
        || AUTHOR.matcher(line).find()
        || CREDIT.matcher(line).find() && line.length() < 400
        || PROGRAMME.matcher(line).find() && line.length() < 300;
  }

  /** Where boilerplate begins that was run into the end of a paragraph; -1 where there is none. */
  int tail(String paragraph) {
    Matcher found = TAIL.matcher(paragraph);
    return found.find() ? found.start() : -1;
  }
}
