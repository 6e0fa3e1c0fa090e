package org.rostrum.training.people;

import java.util.ArrayList;
import java.util.List;
import org.rostrum.screening.people.KnownWords;
import org.rostrum.screening.people.NameTokens;
import org.rostrum.screening.people.NameTraits;
import org.rostrum.screening.people.NameWeights;

/**
 * One labelled text as the learner sees it.
 *
 * @param traits of each token
 * @param labels of each token, as {@link NameWeights} numbers them
 * @param share how much it counts
 */
record Sentence(int[][] traits, byte[] labels, double share) {

  static Sentence of(Labelled text, KnownWords words) {
    NameTokens tokens = new NameTokens(text.text());
    NameTraits traits = new NameTraits(tokens, words);
    int[][] all = new int[tokens.count()][];
    int[] room = new int[NameTraits.MOST];
    for (int i = 0; i < all.length; i++) {
      all[i] = java.util.Arrays.copyOf(room, traits.of(i, room));
    }
    return new Sentence(all, labels(tokens, text.names()), text.share());
  }

  private static byte[] labels(NameTokens tokens, List<Labelled.Name> names) {
    byte[] labels = new byte[tokens.count()];
    for (Labelled.Name name : names) {
      List<Integer> inside = new ArrayList<>();
      for (int i = 0; i < labels.length; i++) {
        if (tokens.start(i) < name.end() && name.start() < tokens.end(i)) {
          inside.add(i);
        }
      }
      for (int k = 0; k < inside.size(); k++) {
        boolean first = k == 0;
        boolean last = k == inside.size() - 1;
        labels[inside.get(k)] =
            first && last
                ? NameWeights.WHOLE
                : first ? NameWeights.FIRST : last ? NameWeights.LAST : NameWeights.INNER;
      }
    }
    return labels;
  }
}
