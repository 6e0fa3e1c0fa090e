package org.rostrum.training.abuse;

import java.util.Arrays;

/** In how many texts each feature stands, and the numbers of those that are kept. */
final class FeatureCounts {

  private static final int FEWEST = 3;

  /** A text written for this purpose counts as two, so that two of them are enough. */
  private static final int OWN = 2;

  private int[] features = new int[1 << 22];
  private int[] counts = new int[1 << 22];
  private int[] last = new int[1 << 22];
  private int[] numbers = {};
  private int size;
  private int text;
  private int kept;

  void count(Seen seen) {
    text++;
    int worth = seen.teaching().source().equals("OWN") ? OWN : 1;
    for (int feature : seen.words()) {
      count(feature, worth);
    }
    for (int feature : seen.letters()) {
      count(feature, worth);
    }
  }

  private void count(int feature, int worth) {
    if (size * 2 > features.length) {
      grow();
    }
    int at = place(feature);
    if (counts[at] == 0) {
      features[at] = feature;
      size++;
    }
    if (last[at] != text) {
      last[at] = text;
      counts[at] += worth;
    }
  }

  private int place(int feature) {
    int mask = features.length - 1;
    int at = (feature ^ (feature >>> 13)) & mask;
    while (counts[at] != 0 && features[at] != feature) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldFeatures = features;
    int[] oldCounts = counts;
    int[] oldLast = last;
    features = new int[oldFeatures.length * 2];
    counts = new int[features.length];
    last = new int[features.length];
    for (int i = 0; i < oldFeatures.length; i++) {
      if (oldCounts[i] != 0) {
        int at = place(oldFeatures[i]);
        features[at] = oldFeatures[i];
        counts[at] = oldCounts[i];
        last[at] = oldLast[i];
      }
    }
  }

  /** Numbers the features that stand often enough; to be called once, after all are counted. */
  void number() {
    last = new int[] {};
    numbers = new int[features.length];
    Arrays.fill(numbers, -1);
    for (int i = 0; i < features.length; i++) {
      if (counts[i] >= FEWEST) {
        numbers[i] = kept++;
      }
    }
  }

  /** How many are kept. */
  int kept() {
    return kept;
  }

  int[] numbered(int[] all) {
    int[] some = new int[all.length];
    int size = 0;
    for (int feature : all) {
      int number = numbers[place(feature)];
      if (number >= 0) {
        some[size++] = number;
      }
    }
    return Arrays.copyOf(some, size);
  }

  /** The features that are kept, by their numbers. */
  int[] features() {
    int[] all = new int[kept];
    for (int i = 0; i < features.length; i++) {
      if (numbers[i] >= 0) {
        all[numbers[i]] = features[i];
      }
    }
    return all;
  }

  /** In how many texts each kept feature stands, by their numbers. */
  int[] texts() {
    int[] all = new int[kept];
    for (int i = 0; i < features.length; i++) {
      if (numbers[i] >= 0) {
        all[numbers[i]] = counts[i];
      }
    }
    return all;
  }
}
