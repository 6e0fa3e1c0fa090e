package org.rostrum.training.abuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rostrum.screening.abuse.Features;
import org.rostrum.screening.abuse.Lexicon;
import org.rostrum.screening.abuse.Stretches;
import org.rostrum.screening.abuse.Wording;
import org.rostrum.screening.text.Words;

/**
 * What a text shows, as the learner takes it: features of words and of letters apart, and how many
 * there were before the rare ones went.
 */
record Seen(Teaching teaching, int[] words, int[] letters, int wordPlaces, int letterPlaces) {

  /**
   * A text, and of one that is no abuse at all also its sentences: texts are judged by these too,
   * and they must not look like abuse.
   */
  static List<Seen> of(Teaching teaching) {
    Wording wording = new Wording(new Words(teaching.text()), Lexicon.shipped());
    List<Seen> all = new ArrayList<>();
    all.add(of(teaching, wording, 0, wording.count()));
    int[] starts = Stretches.starts(wording);
    if (starts.length > 2 && harmless(teaching)) {
      for (int part = 0; part + 1 < starts.length; part++) {
        all.add(of(teaching, wording, starts[part], starts[part + 1]));
      }
    }
    return all;
  }

  private static boolean harmless(Teaching teaching) {
    for (byte label : teaching.labels()) {
      if (label != Teaching.NO) {
        return false;
      }
    }
    return true;
  }

  private static Seen of(Teaching teaching, Wording wording, int from, int to) {
    var words = new Growing();
    var letters = new Growing();
    Features.of(
        wording,
        from,
        to,
        (feature, token, ofLetters) -> (ofLetters ? letters : words).add(feature));
    return new Seen(teaching, words.done(), letters.done(), words.size, letters.size);
  }

  /** The same with features as their numbers; those without one go. */
  Seen numbered(FeatureCounts counts) {
    return new Seen(
        teaching, counts.numbered(words), counts.numbered(letters), wordPlaces, letterPlaces);
  }

  private static final class Growing {
    private int[] all = new int[256];
    private int size;

    void add(int one) {
      if (size == all.length) {
        all = Arrays.copyOf(all, size * 2);
      }
      all[size++] = one;
    }

    int[] done() {
      return Arrays.copyOf(all, size);
    }
  }
}
