package org.zubda.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.zubda.claim.LoneVictim.Gender;

/**
 * Who the single victims of a report are: "a man", "the victim", "John Doe, 23," and "he" are one
 * person and one toll. Told of in one breath ("Ann Doe and her son were killed") they are one
 * group.
 */
final class LoneVictims {

  /** Words that may stand for anybody who was harmed. */
  private static final Set<String> ANYBODY =
      Set.of(
          "",
          "victim",
          "person",
          "man",
          "woman",
          "male",
          "female",
          "boy",
          "girl",
          "child",
          "teen",
          "teenager",
          "youth",
          "juvenile",
          "adult",
          "individual",
          "minor",
          "deceased",
          "one",
          "toddler",
          "infant",
          "baby",
          "kid",
          "member",
          "civilian",
          "resident",
          "other",
          "people",
          "adolescent",
          "student");

  /** Who is told of as the one that did it is not the one to whom it was done. */
  private static final Set<String> DOERS =
      Set.of(
          "suspect",
          "gunman",
          "shooter",
          "attacker",
          "assailant",
          "bomber",
          "intruder",
          "robber",
          "killer",
          "burglar",
          "terrorist",
          "militant");

  /** One person with all that the report says of them. */
  private static final class Person {
    final Set<String> names = new LinkedHashSet<>();
    final Set<String> roles = new LinkedHashSet<>();
    final Set<Effect> effects = new LinkedHashSet<>();
    final Set<Effect> counted = new LinkedHashSet<>();
    final Map<Effect, LoneVictim> told = new LinkedHashMap<>();
    Gender gender = Gender.UNKNOWN;
    OptionalInt age = OptionalInt.empty();

    void add(LoneVictim v) {
      names.addAll(v.names());
      if (!v.role().isEmpty()) {
        roles.add(v.role());
      }
      effects.add(v.effect());
      gender = gender == Gender.UNKNOWN ? v.gender() : gender;
      age = age.isPresent() ? age : v.age();
    }

    boolean fits(LoneVictim v) {
      return gender.fits(v.gender())
          && (age.isEmpty() || v.age().isEmpty() || age.getAsInt() == v.age().getAsInt());
    }

    boolean hasRole(String role) {
      return ANYBODY.contains(role)
          || roles.contains(role)
          || ANYBODY.containsAll(roles) && !DOERS.contains(role);
    }
  }

  /**
   * Victims of one harm, told of in one breath.
   *
   * @param victims at least one, in the order of the text
   * @param effect how they were harmed
   */
  record Group(List<LoneVictim> victims, Effect effect) {}

  private final List<Person> persons = new ArrayList<>();

  /** Takes a victim that a number or an article counts already: "a man", "one of them". */
  void counted(LoneVictim v) {
    Person p = find(v).orElseGet(this::one);
    p.add(v);
    p.counted.add(v.effect());
  }

  /** Takes a victim that nothing counts. */
  void told(LoneVictim v) {
    Person p = find(v).orElseGet(this::one);
    p.add(v);
    p.told.putIfAbsent(v.effect(), v);
  }

  private Person one() {
    Person p = new Person();
    persons.add(p);
    return p;
  }

  private Optional<Person> find(LoneVictim v) {
    return switch (v.kind()) {
      case NAMED ->
          latest(v, p -> sharesName(p, v))
              .or(
                  () ->
                      latest(
                          v, p -> p.names.isEmpty() && p.fits(v) && p.effects.contains(v.effect())))
              .or(() -> latest(v, p -> p.names.isEmpty() && p.fits(v)));
      case PRONOUN -> latest(v, p -> p.fits(v));
      case KNOWN -> latest(v, p -> p.fits(v) && p.hasRole(v.role()));
      case NEW ->
          isAnother(v)
              ? Optional.empty()
              : latest(v, p -> p.fits(v) && p.hasRole(v.role()) && !sameSentence(p, v));
    };
  }

  /** Shared words of a name: "Doe" is "John Doe", "Jane Doe" is not. */
  private static boolean sharesName(Person p, LoneVictim v) {
    boolean shares = v.names().stream().anyMatch(p.names::contains);
    Set<String> first = new LinkedHashSet<>(v.names());
    first.removeAll(p.names);
    return shares
        && p.fits(v)
        && (first.isEmpty() || p.names.size() == 1 || v.names().containsAll(p.names));
  }

  private static boolean isAnother(LoneVictim v) {
    return v.sentence().token(v.first()).lower().matches("another|second|third");
  }

  private static boolean sameSentence(Person p, LoneVictim v) {
    return p.told.values().stream()
        .anyMatch(o -> o.sentence() == v.sentence() && o.first() != v.first());
  }

  private Optional<Person> latest(LoneVictim v, java.util.function.Predicate<Person> test) {
    for (int i = persons.size() - 1; i >= 0; i--) {
      if (test.test(persons.get(i))) {
        return Optional.of(persons.get(i));
      }
    }
    return Optional.empty();
  }

  /** Those that nothing counts, once each: who died is not injured besides. */
  List<Group> groups() {
    Map<String, List<LoneVictim>> together = new LinkedHashMap<>();
    for (Person p : persons) {
      for (LoneVictim v : p.told.values()) {
        boolean died = v.effect() == Effect.INJURED && p.effects.contains(Effect.KILLED);
        if (!p.counted.contains(v.effect()) && !died) {
          String harm = v.sentence().index() + " " + v.harm().token() + " " + v.effect();
          together.computeIfAbsent(harm, k -> new ArrayList<>()).add(v);
        }
      }
    }
    return together.values().stream()
        .map(
            all ->
                new Group(
                    all.stream().sorted(Comparator.comparingInt(LoneVictim::first)).toList(),
                    all.getFirst().effect()))
        .toList();
  }

  /** Whether a person whom an article counts as injured is told to have died: "a man was shot". */
  boolean diedLater(LoneVictim injured) {
    return persons.stream()
        .anyMatch(
            p ->
                p.counted.contains(Effect.INJURED)
                    && p.effects.contains(Effect.KILLED)
                    && p.fits(injured)
                    && p.hasRole(injured.role()));
  }
}
