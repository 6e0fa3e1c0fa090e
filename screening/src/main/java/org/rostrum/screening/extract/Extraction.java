package org.rostrum.screening.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Entity;
import org.rostrum.screening.text.Words;

/** Everything recognised in a text, each stretch as the one thing it most likely is. */
public final class Extraction {

  private static final List<Scanner> SCANNERS =
      List.of(
          new Emails(),
          new Links(),
          new Phones(),
          new SpokenContacts(),
          new Postcodes(),
          new Addresses(),
          new Identifiers(),
          new LongNumbers(),
          new Births(),
          new Places(),
          new References(),
          new Amounts());

  private Extraction() {}

  /**
   * The things recognised, in text order, those a council publishes itself marked as suppressed.
   */
  public static List<Entity> of(Words words, Directory directory) {
    List<Entity> found = new ArrayList<>();
    for (Scanner scanner : SCANNERS) {
      scanner.scan(words, found::add);
    }
    List<Entity> apart = apart(found);
    AllowList allowed = AllowList.of(directory);
    List<Entity> known = new ArrayList<>(apart.size());
    for (Entity entity : apart) {
      known.add(allowed.judge(entity, words));
    }
    known.forEach(entity ->
        words.mark(entity.kind(), words.wordAt(entity.start()), wordAfter(words, entity)));
    return known;
  }

  private static int wordAfter(Words words, Entity entity) {
    int word = words.wordAt(entity.end());
    return word < words.count() && words.start(word) < entity.end() ? word + 1 : word;
  }

  /** Where two overlap, the more certain stays; then the longer. */
  private static List<Entity> apart(List<Entity> found) {
    List<Entity> best = new ArrayList<>(found);
    best.sort(
        Comparator.comparingDouble((Entity entity) -> -entity.confidence())
            .thenComparingInt(entity -> entity.start() - entity.end())
            .thenComparingInt(Entity::start));
    java.util.TreeMap<Integer, Entity> kept = new java.util.TreeMap<>();
    for (Entity entity : best) {
      var before = kept.lowerEntry(entity.end());
      if (before == null || before.getValue().end() <= entity.start()) {
        kept.put(entity.start(), entity);
      }
    }
    return List.copyOf(kept.values());
  }
}
