package org.rostrum.screening.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Entity;
import org.rostrum.screening.text.Words;

/**
 * Brings together what a sentence tells of one person: a name with the address, number and birthday
 * that go with it. Together they do more harm than each alone.
 */
public final class OnePerson {

  private static final Set<String> DETAILS =
      Set.of(
          "PHONE",
          "EMAIL",
          "ADDRESS",
          "POSTCODE",
          "DOB",
          "AGE",
          "SCHOOL",
          "NINO",
          "NHS_NUMBER",
          "VEHICLE_REG",
          "BANK_ACCOUNT",
          "PASSPORT",
          "DRIVING_LICENCE",
          "GEO",
          "W3W");

  private OnePerson() {}

  /**
   * Groups of two or more, each of one person: details go with the last name before them in their
   * sentence, or else with the first behind; without any name they are of the same somebody.
   *
   * @param entities in text order, names among them
   */
  public static List<List<Entity>> in(Words words, List<Entity> entities) {
    Map<Integer, List<Entity>> sentences = new LinkedHashMap<>();
    for (Entity entity : entities) {
      boolean personal = entity.kind().equals("PERSON") || DETAILS.contains(entity.kind());
      if (personal && entity.suppressedBy() == null && words.count() > 0) {
        int word = Math.min(words.wordAt(entity.start()), words.count() - 1);
        sentences.computeIfAbsent(words.sentence(word), any -> new ArrayList<>()).add(entity);
      }
    }
    List<List<Entity>> people = new ArrayList<>();
    sentences.values().forEach(sentence -> people.addAll(people(sentence)));
    return people;
  }

  private static List<List<Entity>> people(List<Entity> sentence) {
    List<List<Entity>> people = new ArrayList<>();
    List<Entity> waiting = new ArrayList<>();
    @Nullable List<Entity> current = null;
    for (Entity entity : sentence) {
      if (entity.kind().equals("PERSON")) {
        current = new ArrayList<>(waiting);
        waiting.clear();
        people.add(current);
        current.add(entity);
      } else if (current == null) {
        waiting.add(entity);
      } else {
        current.add(entity);
      }
    }
    people.add(waiting);
    people.removeIf(person -> person.size() < 2);
    return people.stream().map(List::copyOf).toList();
  }
}
