package org.rostrum.exhibits.same;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers texts into clusters, the shortest first, each meeting only the examples it could match.
 */
final class Gathering {

  /** A cluster is known by at most so many of its texts. */
  static final int MOST_EXAMPLES = 32;

  static final Comparator<Text> SHORTEST_FIRST =
      Comparator.comparingInt((Text text) -> text.pieces().length).thenComparing(Text::words);

  /** A text so like an example of its cluster, 0 to 1, says nothing new and is none itself. */
  private static final double NOTHING_NEW = 0.8;

  /** One text is compared with at most so many, those first with which it shares most. */
  private static final int MOST_COMPARED = 1_000;

  /** A text, its different pieces, and the places where it stands. */
  record Text(String words, long[] pieces, List<Integer> places) {}

  private final int[][] ranked;
  private final int[] heads;
  private final int[] examples;
  private final Map<Integer, Postings> index = new HashMap<>();

  Gathering(List<Text> ordered) {
    this.ranked = ranked(ordered);
    this.heads = new int[ranked.length];
    this.examples = new int[ranked.length];
    for (int text = 0; text < ranked.length; text++) {
      heads[text] = text;
    }
    int[] shared = new int[ranked.length];
    for (int text = 0; text < ranked.length; text++) {
      gather(text, shared);
    }
  }

  /** For each text the first of its cluster. */
  int[] heads() {
    int[] found = new int[heads.length];
    for (int text = 0; text < heads.length; text++) {
      found[text] = head(text);
    }
    return found;
  }

  private void gather(int text, int[] shared) {
    boolean news = true;
    long[] met = met(text, shared);
    for (int at = 0; at < Math.min(met.length, MOST_COMPARED) && news; at++) {
      int example = (int) met[at];
      double likeness = likeness(ranked[text], ranked[example]);
      if (likeness >= Copies.ALIKE) {
        join(text, example);
        news = likeness < NOTHING_NEW;
      }
    }
    if (news && examples[head(text)] < MOST_EXAMPLES) {
      examples[head(text)]++;
      for (int at = 0; at < rarest(ranked[text]); at++) {
        index.computeIfAbsent(ranked[text][at], piece -> new Postings()).add(text);
      }
    }
  }

  /** The examples that share a rare piece with the text, those that share most of them first. */
  private long[] met(int text, int[] shared) {
    int[] pieces = ranked[text];
    long[] met = new long[16];
    int count = 0;
    for (int at = 0; at < rarest(pieces); at++) {
      Postings postings = index.get(pieces[at]);
      for (int entry = 0; postings != null && entry < postings.count; entry++) {
        int example = postings.texts[entry];
        if (ranked[example].length >= Copies.ALIKE * pieces.length && shared[example]++ == 0) {
          met = count == met.length ? Arrays.copyOf(met, count * 2) : met;
          met[count++] = example;
        }
      }
    }
    for (int at = 0; at < count; at++) {
      int example = (int) met[at];
      met[at] = (long) -shared[example] << Integer.SIZE | example;
      shared[example] = 0;
    }
    Arrays.sort(met, 0, count);
    return Arrays.copyOf(met, count);
  }

  /** How many of its rarest pieces a text must share one of with every text it is alike to. */
  private static int rarest(int[] pieces) {
    return pieces.length - (int) Math.ceil(Copies.ALIKE * pieces.length) + 1;
  }

  private static double likeness(int[] one, int[] other) {
    int common = 0;
    for (int at = 0, against = 0; at < one.length && against < other.length; ) {
      int left = one[at];
      int right = other[against];
      common += left == right ? 1 : 0;
      at += left <= right ? 1 : 0;
      against += left >= right ? 1 : 0;
    }
    return (double) common / (one.length + other.length - common);
  }

  private int head(int text) {
    int at = text;
    while (heads[at] != at) {
      heads[at] = heads[heads[at]];
      at = heads[at];
    }
    return at;
  }

  private void join(int one, int other) {
    int left = head(one);
    int right = head(other);
    if (left != right) {
      int first = Math.min(left, right);
      int second = Math.max(left, right);
      heads[second] = first;
      examples[first] += examples[second];
    }
  }

  /** Each text's pieces as ranks, the piece that fewest texts have first. */
  private static int[][] ranked(List<Text> texts) {
    Map<Long, Integer> counts = new HashMap<>();
    for (Text text : texts) {
      for (long piece : text.pieces()) {
        counts.merge(piece, 1, Integer::sum);
      }
    }
    Map<Long, Integer> ranks = new HashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> ranks.put(entry.getKey(), ranks.size()));
    int[][] ranked = new int[texts.size()][];
    for (int text = 0; text < ranked.length; text++) {
      ranked[text] =
          Arrays.stream(texts.get(text).pieces()).mapToInt(ranks::get).sorted().toArray();
    }
    return ranked;
  }

  /** The examples that have a piece among their rarest. */
  private static final class Postings {
    private int[] texts = new int[2];
    private int count;

    void add(int text) {
      texts = count == texts.length ? Arrays.copyOf(texts, count * 2) : texts;
      texts[count++] = text;
    }
  }
}
