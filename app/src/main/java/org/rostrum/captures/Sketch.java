package org.rostrum.captures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * A text known by the lowest hashes of its runs of three words, by which two texts are compared
 * without either being kept (Broder, "On the resemblance and containment of documents", 1997).
 *
 * @param lowest in rising order, 256 at most
 */
record Sketch(List<Integer> lowest) {

  private static final int MOST = 256;
  private static final int RUN = 3;

  Sketch {
    lowest = List.copyOf(lowest);
  }

  static Sketch of(String text) {
    String[] words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .toArray(String[]::new);
    TreeSet<Integer> hashes = new TreeSet<>();
    for (int from = 0; from == 0 || from + RUN <= words.length; from++) {
      int to = Math.min(words.length, from + RUN);
      hashes.add(mixed(String.join(" ", Arrays.copyOfRange(words, from, to)).hashCode()));
      if (hashes.size() > MOST) {
        hashes.pollLast();
      }
    }
    return new Sketch(List.copyOf(hashes));
  }

  /** Spreads hashes of like texts over all numbers (the finalizer of MurmurHash3). */
  private static int mixed(int hash) {
    int h = hash;
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }

  /** How much of both together is in both, from 0 to 1, as far as the hashes can tell. */
  double likeness(Sketch other) {
    TreeSet<Integer> both = new TreeSet<>(lowest);
    both.addAll(other.lowest);
    List<Integer> sample = both.stream().limit(MOST).toList();
    long shared =
        sample.stream()
            .filter(hash -> lowest.contains(hash) && other.lowest.contains(hash))
            .count();
    return (double) shared / sample.size();
  }
}
