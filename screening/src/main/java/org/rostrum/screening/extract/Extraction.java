package org.rostrum.screening.extract;

import java.util.ArrayList;
import java.util.List;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Entity;
import org.rostrum.screening.text.Words;

/** Everything recognised in a text, each stretch as the one thing it most likely is. */
public final class Extraction {

  private static final List<Scanner> SCANNERS =
      List.of(new Links(), new References(), new Amounts());

  private Extraction() {}

  /**
   * The things recognised, in text order, those a council publishes itself marked as suppressed.
   */
  public static List<Entity> of(Words words, Directory directory) {
    List<Entity> found = new ArrayList<>(PersonalData.candidates(words.text(), directory));
    for (Scanner scanner : SCANNERS) {
      scanner.scan(words, found::add);
    }
    List<Entity> known = PersonalData.settled(found, words.text(), directory);
    known.forEach(entity ->
        words.mark(entity.kind(), words.wordAt(entity.start()), wordAfter(words, entity)));
    return known;
  }

  private static int wordAfter(Words words, Entity entity) {
    int word = words.wordAt(entity.end());
    return word < words.count() && words.start(word) < entity.end() ? word + 1 : word;
  }
}
