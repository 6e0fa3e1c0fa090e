package org.rostrum.screening.abuse;

/**
 * What the features of a stretch add up to, one figure a head; the sums of neighbours add up to
 * that of both. Words and letters are counted apart.
 */
final class Sum {

  private final float[] words = new float[Heads.COUNT];
  private final float[] letters = new float[Heads.COUNT];
  private int wordCount;
  private int letterCount;

  /** Adds one feature's eight weights as they are packed. */
  void add(long packed, boolean ofLetters) {
    if (ofLetters) {
      letterCount++;
    } else {
      wordCount++;
    }
    if (packed != 0) {
      float[] sums = ofLetters ? letters : words;
      for (int head = 0; head < Heads.COUNT; head++) {
        sums[head] += Heads.step((byte) (packed >>> (8 * head)));
      }
    }
  }

  void add(Sum other) {
    for (int head = 0; head < Heads.COUNT; head++) {
      words[head] += other.words[head];
      letters[head] += other.letters[head];
    }
    wordCount += other.wordCount;
    letterCount += other.letterCount;
  }

  /** What one head's weights come to, before its own scale. */
  void shares(float[] into) {
    float word = Heads.share(wordCount);
    float letter = Heads.share(letterCount);
    for (int head = 0; head < Heads.COUNT; head++) {
      into[head] = word * words[head] + letter * letters[head];
    }
  }
}
