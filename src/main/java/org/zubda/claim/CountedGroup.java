package org.zubda.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zubda.language.Sentence;
import org.zubda.language.Token;
import org.zubda.mention.Quantity;
import org.zubda.mention.SideWords;

/**
 * A number with what it counts: "at least six | students", "dozens of | government soldiers", a
 * bare "four".
 *
 * @param quantity the number
 * @param head index of the noun that is counted; -1 where the number stands alone
 * @param last index of the group's last token
 * @param side on which side its words put the people; empty where the noun is none for people
 * @param bare whether no noun is counted: "killing four", "19 others", "two of them"
 * @param describing the words between number and noun
 */
record CountedGroup(
    Quantity quantity,
    int head,
    int last,
    Optional<SideWords.Side> side,
    boolean bare,
    List<String> describing) {

  private static final Set<String> STAND_INS =
      Set.of(
          "other",
          "others",
          "more",
          "further",
          "additional",
          "them",
          "whom",
          "these",
          "those",
          "us");

  private static final Set<String> ANIMALS_AND_THINGS =
      Set.of(
          "animal",
          "cow",
          "goat",
          "sheep",
          "cattle",
          "camel",
          "horse",
          "family",
          "couple",
          "side",
          "group",
          "unit",
          "gang",
          "militia",
          "army",
          "military",
          "navy",
          "force",
          "forces",
          "head",
          "figure",
          "number",
          "majority",
          "half",
          "dozen",
          "score",
          "hundred",
          "thousand",
          "faction",
          "brigade",
          "battalion",
          "division",
          "regiment",
          "convoy",
          "patrol",
          "tank crew",
          "source");

  /** What is said to die or be killed though it is no person. */
  private static final Set<String> LIFELESS =
      Set.of(
          "dog",
          "cat",
          "bird",
          "fish",
          "pig",
          "donkey",
          "mule",
          "chicken",
          "elephant",
          "lion",
          "tree",
          "plant",
          "crop",
          "phone",
          "battery",
          "engine",
          "bill",
          "plan",
          "deal",
          "hope",
          "tank",
          "vehicle",
          "house",
          "building",
          "shot",
          "bullet",
          "round",
          "rocket",
          "bomb",
          "attack",
          "strike",
          "raid",
          "blast",
          "explosion",
          "clash",
          "incident",
          "day",
          "week",
          "month",
          "year",
          "hour",
          "time",
          "village",
          "town",
          "city",
          "area",
          "place",
          "province",
          "state",
          "country",
          "result",
          "number",
          "lot",
          "series",
          "wave",
          "gun",
          "weapon",
          "car",
          "calf",
          "bull",
          "buffalo",
          "livestock",
          "poultry",
          "percent",
          "kilometer",
          "mile",
          "statement",
          "report",
          "video",
          "operation",
          "ambush",
          "stone",
          "knife",
          "machete");

  /** First token of the number. */
  int first() {
    return quantity.first();
  }

  /** The token by which the group hangs in the grammar: its noun, or the number. */
  int anchor() {
    return head >= 0 ? head : quantity.last();
  }

  /** Whether it can count people. */
  boolean ofPeople() {
    return bare || side.isPresent();
  }

  /** Whether its noun, which no list knows, may stand for people: no beast, no thing, no number. */
  boolean mayBePeople(Sentence s) {
    if (head < 0 || side.isPresent()) {
      return false;
    }
    Token noun = s.token(head);
    String lemma = noun.lemma().toLowerCase(java.util.Locale.ROOT);
    return noun.tag().matches("NNS?")
        && noun.name() != Token.Name.LOCATION
        && !ANIMALS_AND_THINGS.contains(lemma)
        && !LIFELESS.contains(lemma);
  }

  /** Whether a noun stands for a beast or a thing, which may be killed too. */
  static boolean isLifeless(Token noun) {
    String lemma = noun.lemma().toLowerCase(java.util.Locale.ROOT);
    return ANIMALS_AND_THINGS.contains(lemma) || LIFELESS.contains(lemma);
  }

  /** The same, known to count people. */
  CountedGroup asPeople() {
    return new CountedGroup(
        quantity, head, last, Optional.of(SideWords.Side.PEOPLE), bare, describing);
  }

  static CountedGroup of(Sentence s, Quantity q, SideWords sides) {
    int i = q.last() + 1;
    List<String> describing = new ArrayList<>();
    boolean standIn = false;
    // "dozens of people", "two of the soldiers", "six of them"
    if (HarmReader.word(s, i).equals("of")) {
      int k = i + 1;
      while (k < s.size() && (s.token(k).tag().equals("DT") || s.token(k).tag().equals("PRP$"))) {
        k++;
      }
      boolean noun = k + 1 < s.size() && s.token(k + 1).isNoun();
      if (k < s.size() && STAND_INS.contains(s.token(k).lower()) && !noun) {
        return new CountedGroup(q, -1, k, Optional.empty(), true, List.of());
      }
      i = k;
    } else if (HarmReader.word(s, i).matches("the|its|their|his|our")) {
      i++;
    }
    int head = -1;
    int at = i;
    while (at < s.size()) {
      Token t = s.token(at);
      String word = t.lower();
      if (STAND_INS.contains(word)) {
        standIn = true;
        at++;
        continue;
      }
      boolean proper = t.isProper() && !HarmWordsInHeadlines.isVerb(t);
      // "a civilian", "two suspected militant": an adjective for the tagger, a person here
      boolean personal =
          t.tag().equals("JJ")
              && (head < 0 || side(s, head, describing, sides).isEmpty())
              && sides.isGroupNoun(t.lower())
              && (at + 1 >= s.size()
                  || !s.token(at + 1).isNoun() && !s.token(at + 1).tag().startsWith("JJ"));
      if (personal) {
        if (head >= 0) {
          describing.add(s.token(head).lower());
        }
        head = at++;
        break;
      }
      if (t.isNoun() && !HarmWordsInHeadlines.isVerb(t) || proper) {
        // A name run that starts after a noun for people is an apposition: "three soldiers John".
        if (head >= 0
            && t.isProper()
            && !s.token(head).isProper()
            && !isMaterial(s, head, describing, sides)) {
          break;
        }
        if (head >= 0) {
          describing.add(s.token(head).lower());
        }
        head = at++;
        continue;
      }
      boolean describes =
          t.tag().startsWith("JJ")
              || t.tag().equals("CD") && head < 0 && at == i
              || t.tag().equals("POS")
              || t.text().equals("-")
              || t.tag().equals("VBN")
                  && head < 0
                  && at + 1 < s.size()
                  && (s.token(at + 1).isNoun() || s.token(at + 1).tag().startsWith("JJ"))
              || t.tag().equals("VBG")
                  && head < 0
                  && at + 1 < s.size()
                  && s.token(at + 1).isNoun()
                  && !at1IsVerb(s, at)
              || t.tag().equals("RB")
                  && head < 0
                  && at + 1 < s.size()
                  && (s.token(at + 1).tag().startsWith("JJ"));
      boolean goesOn =
          head >= 0
              && t.tag().startsWith("JJ")
              && at + 1 < s.size()
              && s.token(at + 1).isNoun()
              && isMaterial(s, head, describing, sides);
      if (!describes || head >= 0 && !goesOn && !t.tag().equals("POS") && !t.text().equals("-")) {
        // "civilian and military deaths", "government and allied fighters"
        boolean joined =
            (word.equals("and") || word.equals("or"))
                && head < 0
                && at > i
                && at + 1 < s.size()
                && (s.token(at + 1).tag().startsWith("JJ") || s.token(at + 1).isNoun());
        if (!joined) {
          break;
        }
      }
      if (goesOn) {
        describing.add(s.token(head).lower());
      }
      describing.add(word);
      at++;
    }
    if (head < 0) {
      return new CountedGroup(
          q,
          -1,
          standIn ? Math.max(q.last(), at - 1) : q.last(),
          Optional.empty(),
          true,
          describing);
    }
    Optional<SideWords.Side> side = side(s, head, describing, sides);
    boolean named =
        s.token(head).name() == Token.Name.ORGANISATION
            || s.token(head).name() == Token.Name.OTHER
            || isAcronym(s.token(head).text()) && !isAcronym(s.token(0).text());
    if (side.isEmpty() && (s.token(head).isProper() || named)) {
      if (head == q.last() + 1 && isCounted(s, head)) {
        return new CountedGroup(q, head, head, Optional.of(SideWords.Side.OTHER), false, List.of());
      }
      // A name that only happens to follow: "kills at least 58 Observatory".
      return new CountedGroup(q, -1, q.last(), Optional.empty(), true, List.of());
    }
    int last = head;
    // "members of the security forces": the noun behind "of" tells the side.
    if (side.isPresent()
        && HarmReader.word(s, head + 1).equals("of")
        && Set.of("member", "element", "body", "corpse", "remains", "commander", "leader")
            .contains(s.token(head).lemma().toLowerCase(java.util.Locale.ROOT))) {
      List<String> of = new ArrayList<>(describing);
      int k = head + 2;
      int noun = -1;
      while (k < s.size()
          && (s.token(k).isNoun()
              || s.token(k).tag().startsWith("JJ")
              || s.token(k).tag().matches("DT|POS")
              || s.token(k).tag().startsWith("PRP"))) {
        of.add(s.token(k).lower());
        noun = s.token(k).isNoun() ? k : noun;
        k++;
      }
      if (noun >= 0) {
        of.add(s.token(noun).lemma().toLowerCase(java.util.Locale.ROOT));
        side = sides.of(s.token(head).lemma(), of);
        last = noun;
      }
    }
    return new CountedGroup(q, head, last, side, false, describing);
  }

  /** "Eight Turkana and two civilians", "12 Tigers were": a name that is counted as people are. */
  private static boolean isCounted(Sentence s, int name) {
    String next = HarmReader.word(s, name + 1);
    boolean list =
        next.matches("and|,") && name + 2 < s.size() && s.token(name + 2).tag().equals("CD");
    return list || next.matches("were|was|died|have|had|are");
  }

  /** "A regime 4th Division member": a singular noun so far that is no word for people itself. */
  private static boolean isMaterial(
      Sentence s, int head, List<String> describing, SideWords sides) {
    return s.token(head).tag().equals("NN") && side(s, head, describing, sides).isEmpty();
  }

  private static boolean isAcronym(String word) {
    return word.matches("[A-Z]{3,6}");
  }

  private static boolean at1IsVerb(Sentence s, int at) {
    return HarmReader.word(s, at)
        .matches("killing|wounding|injuring|leaving|including|being|dying");
  }

  private static Optional<SideWords.Side> side(
      Sentence s, int head, List<String> describing, SideWords sides) {
    Token noun = s.token(head);
    String lemma = noun.lemma().toLowerCase(java.util.Locale.ROOT);
    if (noun.isProper()) {
      lemma = noun.lower();
    }
    boolean forces =
        lemma.matches("forces?")
            && describing.stream().anyMatch(d -> d.matches("military|police|security|junta"));
    if (forces) {
      return Optional.of(SideWords.Side.STATE_FORCES);
    }
    if (ANIMALS_AND_THINGS.contains(lemma)) {
      boolean ofForces = lemma.equals("militia");
      return ofForces ? Optional.of(SideWords.Side.NON_STATE_FIGHTERS) : Optional.empty();
    }
    Optional<SideWords.Side> side = sides.of(lemma, describing);
    if (side.isEmpty() && lemma.endsWith("s")) {
      side = sides.of(lemma.substring(0, lemma.length() - 1), describing);
    }
    if (side.isPresent()) {
      return side;
    }
    return isPeopleByName(noun) ? Optional.of(SideWords.Side.PEOPLE) : Optional.empty();
  }

  /**
   * "Tunisians", "Palestinians", "Iraqis", "Yazidis", "Frenchmen": peoples by the look of the word.
   */
  private static boolean isPeopleByName(Token noun) {
    return Character.isUpperCase(noun.text().charAt(0))
        && noun.text()
            .matches(
                ".*(?:ians?|ans|eans?|is|ese|ers|ites?|men|women|ards?|enes?|shis|anis?|iots?|Turks?|Kurds?|Serbs?|Croats?|Druze|Greeks?|Poles?|Danes?|Finns?|Swedes?|Swiss|French|Britons?|Arabs?|Jews?|Tajiks?|Uzbeks?|Czechs?|Somalis?|Afghans?)")
        && noun.name() != Token.Name.PERSON;
  }
}
