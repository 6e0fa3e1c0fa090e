package org.rostrum.training.abuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rostrum.screening.abuse.Features;
import org.rostrum.screening.abuse.Lexicon;
import org.rostrum.screening.abuse.Wording;
import org.rostrum.screening.text.Words;

/**
 * What a text shows, as the learner takes it: features of words and of letters apart, and how many
 * there were before the rare ones went.
 */
record Seen(Teaching teaching, int[] words, int[] letters, int wordPlaces, int letterPlaces) {

  /** Tokens of a text that teaches as a whole only. */
  private static final int WHOLE = 90;

  private static final int STRETCH = 60;

  /**
   * A text, and of a long one that is no abuse at all also its stretches: long texts are judged by
   * stretches too, and these must not look like abuse.
   */
  static List<Seen> of(Teaching teaching) {
    Wording wording = new Wording(new Words(teaching.text()), Lexicon.shipped());
    List<Seen> all = new ArrayList<>();
    all.add(of(teaching, wording, 0, wording.count()));
    if (wording.count() > WHOLE && harmless(teaching)) {
      for (int from = 0; from < wording.count(); from += STRETCH) {
        all.add(of(teaching, wording, from, Math.min(wording.count(), from + STRETCH)));
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
