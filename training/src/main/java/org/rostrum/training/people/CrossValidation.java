package org.rostrum.training.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.rostrum.screening.people.KnownWords;
import org.rostrum.screening.people.NameWeights;
import org.rostrum.screening.people.People;

/** What the recogniser does on texts that taught it nothing. */
final class CrossValidation {

  private static final int FOLDS = 5;
  private static final int SEED = 5;

  private final KnownWords words;

  CrossValidation(KnownWords words) {
    this.words = words;
  }

  /**
   * Learns five times from four fifths of the measured sets, and from those beside, and is judged
   * by the other fifth.
   *
   * @return one a measured set
   */
  List<NameFigures> over(List<List<Labelled>> measured, List<Labelled> beside) {
    List<int[]> folds = new ArrayList<>();
    List<NameFigures> figures = new ArrayList<>();
    Random random = new Random(SEED);
    for (List<Labelled> set : measured) {
      folds.add(random.ints(set.size(), 0, FOLDS).toArray());
      figures.add(new NameFigures());
    }
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Labelled> seen = new ArrayList<>(beside);
      for (int i = 0; i < folds.size(); i++) {
        for (int k = 0; k < folds.get(i).length; k++) {
          if (folds.get(i)[k] != fold) {
            seen.add(measured.get(i).get(k));
          }
        }
      }
      People people = learned(seen);
      for (int i = 0; i < folds.size(); i++) {
        for (int k = 0; k < folds.get(i).length; k++) {
          if (folds.get(i)[k] == fold) {
            figures.get(i).count(measured.get(i).get(k), people);
          }
        }
      }
    }
    return figures;
  }

  /** Learns from some texts and is judged by others. */
  NameFigures from(List<Labelled> seen, List<Labelled> unseen) {
    People people = learned(seen);
    NameFigures figures = new NameFigures();
    unseen.forEach(text -> figures.count(text, people));
    return figures;
  }

  /** What is learned from these texts. */
  NameWeights weights(List<Labelled> seen) {
    List<Sentence> sentences = seen.stream().map(text -> Sentence.of(text, words)).toList();
    return new NameWeights(words, Tagger.learn(sentences));
  }

  private People learned(List<Labelled> seen) {
    return new People(weights(seen), People.RESERVE);
  }
}
