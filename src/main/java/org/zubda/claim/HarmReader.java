package org.zubda.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zubda.language.Sentence;
import org.zubda.language.Token;
import org.zubda.mention.WordSections;

/** Finds the words of a sentence that say that people were harmed. */
final class HarmReader {

  private final Map<String, Set<String>> words;

  HarmReader() {
    words = WordSections.english("harm.txt");
  }

  /** The harms of a sentence in order; two joined verbs of one object are one of them. */
  List<Harm> read(Sentence s) {
    Map<Integer, Harm> found = new LinkedHashMap<>();
    for (Token t : s.tokens()) {
      harm(s, t).ifPresent(h -> found.put(t.index(), h));
    }
    List<Harm> harms = new ArrayList<>(found.values());
    for (int i = 0; i + 1 < harms.size(); i++) {
      Optional<Harm> both = joined(s, harms.get(i), harms.get(i + 1));
      if (both.isPresent()) {
        harms.set(i, new Harm(harms.get(i).token(), Effect.KILLED_OR_INJURED, harms.get(i).form()));
        harms.set(i + 1, both.get());
      }
    }
    return harms;
  }

  /** Whether any word of a sentence speaks of harm; needs no grammar. */
  boolean speaks(Sentence s) {
    return s.tokens().stream().anyMatch(t -> harm(s, t).isPresent());
  }

  private Optional<Harm> harm(Sentence s, Token t) {
    String lemma = t.lemma().toLowerCase(java.util.Locale.ROOT);
    int i = t.index();
    // "The gunmen shot dead a man": the tagger often takes "shot" for a noun.
    if (t.lower().equals("shot") && word(s, i + 1).equals("dead")) {
      return Optional.of(new Harm(i, Effect.KILLED, shotDead(s, t)));
    }
    if (t.isVerb() || isParticiple(t)) {
      Optional<Harm> idiom = idiom(s, t, lemma);
      if (idiom.isPresent()) {
        return idiom;
      }
    }
    // A name finder's capital: "58 Killed", "Dozens Dead" in headlines.
    String plain = t.isProper() ? verbOf(t.lower()) : lemma;
    for (Effect effect : Effect.values()) {
      boolean verb = t.isVerb() || t.isProper() && !plain.equals(t.lower()) || isParticiple(t);
      String verbLemma = isParticiple(t) ? verbOf(t.lower()) : plain;
      if (verb && in(effect, "transitive", verbLemma) && !excluded(s, t, effect, verbLemma)) {
        return Optional.of(new Harm(i, effect, voice(s, t)));
      }
      if (verb && in(effect, "intransitive", plain)) {
        return Optional.of(new Harm(i, effect, Harm.Form.INTRANSITIVE));
      }
      if (in(effect, "adjective", t.lower()) && describes(s, t)) {
        return Optional.of(new Harm(i, effect, Harm.Form.ADJECTIVE));
      }
      if (t.lower().equals("lives")
          && word(s, t.index() - 1).equals("of")
          && ahead(s, Math.max(-1, t.index() - 5), 4).contains("cost of")) {
        return Optional.of(new Harm(i, Effect.KILLED, Harm.Form.NOUN));
      }
      if (t.isNoun() && in(effect, "noun", lemma) && counts(s, t, lemma)) {
        return Optional.of(new Harm(i, effect, Harm.Form.NOUN));
      }
    }
    return Optional.empty();
  }

  private boolean in(Effect effect, String form, String word) {
    return words.getOrDefault(effect + " " + form, Set.of()).contains(word);
  }

  private static boolean isParticiple(Token t) {
    return t.tag().equals("JJ") && (t.lower().endsWith("ed") || t.lower().equals("slain"));
  }

  private static Harm.Form shotDead(Sentence s, Token t) {
    boolean object =
        t.index() + 2 < s.size() && s.token(t.index() + 2).tag().matches("DT|CD|NNP|PRP.*|NNS|JJ");
    return object && !isPassive(s, t) ? Harm.Form.ACTIVE : voice(s, t);
  }

  /** "Fatally shot", "mortally wounded". */
  private static boolean isFatal(Sentence s, int i) {
    return word(s, i - 1).matches("fatally|mortally|lethally");
  }

  /** The dictionary form of a regular verb's form. */
  private static String verbOf(String form) {
    return switch (form) {
      case "killed", "kills", "killing", "kill" -> "kill";
      case "wounded", "wounds", "wounding", "wound" -> "wound";
      case "injured", "injures", "injuring", "injure" -> "injure";
      case "hurt", "hurts", "hurting" -> "hurt";
      case "slain" -> "slay";
      case "murdered", "murders", "murdering" -> "murder";
      case "executed", "executes" -> "execute";
      case "beheaded", "beheads" -> "behead";
      case "massacred" -> "massacre";
      case "arrested", "arrests" -> "arrest";
      case "detained", "detains" -> "detain";
      case "abducted", "abducts" -> "abduct";
      case "kidnapped", "kidnaps" -> "kidnap";
      case "captured", "captures" -> "capture";
      case "displaced", "displaces" -> "displace";
      case "maimed" -> "maim";
      case "hospitalised", "hospitalized" -> "hospitalise";
      case "dies", "died", "die", "dying" -> "die";
      case "flee", "flees", "fled" -> "flee";
      case "seized", "seizes" -> "seize";
      default -> form;
    };
  }

  /** "shot dead", "gunned down", "lost their lives", "taken to hospital", "suffered injuries". */
  private static Optional<Harm> idiom(Sentence s, Token t, String lemma) {
    int i = t.index();
    String next = word(s, i + 1);
    String ahead = ahead(s, i, 5);
    if (isFatal(s, i)) {
      return Optional.of(new Harm(i, Effect.KILLED, voice(s, t)));
    }
    return switch (lemma) {
      case "shoot",
          "stab",
          "beat",
          "burn",
          "hack",
          "trample",
          "torture",
          "club",
          "stone",
          "crush",
          "bleed",
          "burned",
          "starve",
          "freeze",
          "choke",
          "strangle" ->
          next.equals("dead")
                  || ahead.matches("(?:\\S+ ){0,4}?(?:to|and) (?:death|dead|kill|killed)\\b.*")
              ? Optional.of(new Harm(i, Effect.KILLED, voice(s, t)))
              : lemma.equals("shoot") && ahead.matches("(?:\\S+ ){0,3}?dead\\b.*")
                  ? Optional.of(new Harm(i, Effect.KILLED, voice(s, t)))
                  : lemma.equals("shoot") && ahead.matches("and (?:killed|killing|kill)\\b.*")
                      ? Optional.of(new Harm(i, Effect.KILLED, voice(s, t)))
                      : lemma.equals("shoot")
                              && (isPassive(s, t) || !next.matches("at|down|out|up|off"))
                          ? Optional.of(new Harm(i, Effect.INJURED, voice(s, t)))
                          : Optional.empty();
      case "send" ->
          ahead.matches("(?:\\S+ ){1,7}?to (?:\\S+ ){0,3}?hospitals?\\b.*")
              ? Optional.of(new Harm(i, Effect.INJURED, voice(s, t)))
              : Optional.empty();
      case "pass" ->
          next.equals("away")
              ? Optional.of(new Harm(i, Effect.KILLED, Harm.Form.INTRANSITIVE))
              : Optional.empty();
      case "gun", "cut" ->
          next.equals("down")
              ? Optional.of(new Harm(i, Effect.KILLED, voice(s, t)))
              : Optional.empty();
      case "lose", "claim", "take", "cost" -> {
        if (ahead.matches("(?:their|his|her|its) (?:life|lives)\\b.*")) {
          yield Optional.of(new Harm(i, Effect.KILLED, Harm.Form.INTRANSITIVE));
        }
        if (ahead.matches("(?:the )?(?:\\S+ ){0,4}?lives\\b.*")) {
          yield Optional.of(new Harm(i, Effect.KILLED, Harm.Form.ACTIVE));
        }
        if (lemma.equals("lose")
            && ahead.matches(
                "(?:\\S+ ){0,4}?(?:soldiers?|troops|fighters?|men|officers?|combatants?|policemen|militiamen|marines|comrades|members|civilians|people)\\b.*")) {
          yield Optional.of(new Harm(i, Effect.KILLED, Harm.Form.ACTIVE));
        }
        if (lemma.equals("take") && next.equals("prisoner")) {
          yield Optional.of(new Harm(i, Effect.CAPTURED, voice(s, t)));
        }
        if (lemma.equals("take") && (next.equals("hostage") || next.equals("captive"))) {
          yield Optional.of(new Harm(i, Effect.ABDUCTED, voice(s, t)));
        }
        if (lemma.equals("take") && toHospital(ahead) && isPassive(s, t)) {
          yield Optional.of(new Harm(i, Effect.INJURED, Harm.Form.PASSIVE));
        }
        yield Optional.empty();
      }
      case "rush", "admit", "transport", "bring", "airlift", "transfer" ->
          toHospital(ahead) && isPassive(s, t)
              ? Optional.of(new Harm(i, Effect.INJURED, Harm.Form.PASSIVE))
              : Optional.empty();
      case "treat" ->
          isPassive(s, t)
              ? Optional.of(new Harm(i, Effect.INJURED, Harm.Form.PASSIVE))
              : Optional.empty();
      case "suffer", "sustain", "receive" ->
          ahead.matches(
                  "(?:\\S+ ){0,4}?(?:injur(?:y|ies)|wounds?|burns|breathing|respiratory|suffocation|asphyxiation|shrapnel|fractures|trauma)\\b.*")
              ? Optional.of(new Harm(i, Effect.INJURED, Harm.Form.INTRANSITIVE))
              : Optional.empty();
      case "force", "drive" ->
          ahead.matches(
                  "(?:\\S+ ){0,2}?(?:to (?:flee|leave|abandon)|from (?:their|its) (?:homes?|villages?|houses?)|out of (?:their|its) homes?)\\b.*")
              ? Optional.of(new Harm(i, Effect.DISPLACED, voice(s, t)))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean toHospital(String ahead) {
    return ahead.matches(
            "(?:\\S+ ){0,4}?(?:to|in|into) (?:\\S+ ){0,3}?(?:hospitals?|clinics?|medical|morgue|turkey for treatment|treatment)\\b.*")
        || ahead.matches(".*\\bfor (?:medical )?treatment\\b.*");
  }

  /** Verbs that harm only people, and only some of them so. */
  private static boolean excluded(Sentence s, Token t, Effect effect, String lemma) {
    String ahead = ahead(s, t.index(), 2);
    return switch (lemma) {
      case "burn", "stab", "harm", "crush" ->
          !isPassive(s, t) && !lemma.equals("crush") && !lemma.equals("stab");
      case "mow" -> !ahead.startsWith("down");
      case "capture", "seize", "execute" ->
          // places, weapons, plans: only where people stand beside it, which the toll reader asks
          effect == Effect.KILLED && ahead.matches("(?:plans?|operations?|orders?).*");
      default -> false;
    };
  }

  private static boolean describes(Sentence s, Token t) {
    String before = word(s, t.index() - 1);
    String next = word(s, t.index() + 1);
    return switch (t.lower()) {
      case "critical" -> next.equals("condition");
      case "dead" ->
          !(before.equals("the")
              || before.equals("shot")
              || next.equals("end")
              || next.equals("line")
              || next.equals("sea"));
      default -> true;
    };
  }

  private static boolean counts(Sentence s, Token t, String lemma) {
    String next = word(s, t.index() + 1);
    String before = word(s, t.index() - 1);
    return switch (lemma) {
      case "body" -> t.tag().equals("NNS") || before.equals("dead");
      case "loss" -> t.tag().equals("NNS");
      case "dead" -> !before.equals("the");
      case "death" ->
          !next.equals("toll")
              && !next.equals("penalty")
              && !next.equals("sentence")
              && !next.equals("threats");
      case "injured", "wounded" -> !before.equals("the");
      default -> true;
    };
  }

  /** Active or passive: by the words of being before a participle, or the noun that it follows. */
  private static Harm.Form voice(Sentence s, Token t) {
    return isPassive(s, t) ? Harm.Form.PASSIVE : Harm.Form.ACTIVE;
  }

  static boolean isPassive(Sentence s, Token t) {
    boolean participle =
        t.tag().equals("VBN") || t.tag().equals("VBD") || t.tag().equals("JJ") || t.isProper();
    if (!participle || t.lower().endsWith("ing")) {
      return false;
    }
    boolean direct = true;
    for (int i = t.index() - 1; i >= Math.max(0, t.index() - 7); i--) {
      Token before = s.token(i);
      if (Set.of("be", "get").contains(before.lemma().toLowerCase(java.util.Locale.ROOT))
          || Set.of("been", "being", "was", "were", "is", "are", "be", "got")
              .contains(before.lower())) {
        return true;
      }
      if (Set.of("have", "has", "had", "having", "'ve", "'d").contains(before.lower())) {
        return false;
      }
      boolean between =
          before.tag().startsWith("RB")
              || before.lower().equals("and")
              || before.lower().equals("or")
              || before.tag().equals("VBN")
              || before.text().equals(",");
      if (!between) {
        direct =
            direct
                && (before.isNoun() || before.tag().equals("CD") || before.tag().startsWith("JJ"));
        break;
      }
    }
    return t.tag().equals("VBN") && direct || t.isProper() && direct || t.tag().equals("JJ");
  }

  /** "killed or injured", "dead and wounded", "crushing and maiming": one count of both. */
  private static Optional<Harm> joined(Sentence s, Harm first, Harm second) {
    boolean both =
        Set.of(Effect.KILLED, Effect.KILLED_OR_INJURED).contains(first.effect())
                && Set.of(Effect.INJURED, Effect.KILLED_OR_INJURED).contains(second.effect())
            || first.effect() == Effect.INJURED && second.effect() == Effect.KILLED;
    if (!both || first.form() != second.form() && first.form() != Harm.Form.PASSIVE) {
      return Optional.empty();
    }
    Set<String> links = new LinkedHashSet<>();
    for (int i = first.token() + 1; i < second.token(); i++) {
      links.add(s.token(i).lower());
    }
    boolean near =
        second.token() - first.token() <= 3
            && !links.isEmpty()
            && (Set.of("and", "or", "/", "either", "been", "down").containsAll(links)
                || links.equals(Set.of(",")) && word(s, second.token() + 1).matches("and|or"));
    // "One was killed and injured another": the second verb has its own.
    boolean own = word(s, second.token() + 1).matches("another|an?|one|two|three|\\d+|several");
    return near && !own
        ? Optional.of(new Harm(second.token(), Effect.KILLED_OR_INJURED, second.form()))
        : Optional.empty();
  }

  static String word(Sentence s, int i) {
    return i >= 0 && i < s.size() ? s.token(i).lower() : "";
  }

  /** Whether only what lives can be said to be harmed so: "killed", "died", "murdered". */
  static boolean needsLiving(Token t) {
    return t.lower()
        .matches(
            "kill(?:s|ed|ing)?|die[sd]?|dying|murder(?:s|ed|ing)?|assassinat(?:es|ed|ing)|behead(?:s|ed|ing)|lynch(?:es|ed|ing)?|slain|massacred");
  }

  /** The next words, lower case, one blank between. */
  static String ahead(Sentence s, int i, int count) {
    StringBuilder words = new StringBuilder();
    for (int k = i + 1; k < s.size() && k <= i + count + 3; k++) {
      words.append(words.isEmpty() ? "" : " ").append(s.token(k).lower());
    }
    return words.toString();
  }
}
