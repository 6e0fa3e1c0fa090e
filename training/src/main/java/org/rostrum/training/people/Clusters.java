package org.rostrum.training.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that stand where the same words stand, brought together: the exchange algorithm over
 * classes of neighbours (Kneser and Ney 1993, Martin and others 1998), the same every time.
 */
final class Clusters {

  private static final int ROUNDS = 8;
  private static final int TABLE = 1 << 16;

  private final int classes;
  private final int words;
  private final int[][] behind;
  private final int[][] before;
  private final int[] self;
  private final int[] total;
  private final int[] classOf;
  private final int[][] together;
  private final int[] size;
  private final double[] xLogX = new double[TABLE];

  /**
   * Prepares the words for so many classes.
   *
   * @param texts words by their number, most frequent first, -1 for one that counts as none
   */
  Clusters(List<int[]> texts, int words, int classes) {
    this.words = words;
    this.classes = classes;
    this.total = new int[words];
    this.self = new int[words];
    this.classOf = new int[words];
    this.together = new int[classes][classes];
    this.size = new int[classes];
    List<Map<Integer, Integer>> next = new ArrayList<>();
    List<Map<Integer, Integer>> last = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      next.add(new HashMap<>());
      last.add(new HashMap<>());
      classOf[i] = i % classes;
    }
    for (int[] text : texts) {
      for (int i = 0; i + 1 < text.length; i++) {
        if (text[i] >= 0 && text[i + 1] >= 0) {
          next.get(text[i]).merge(text[i + 1], 1, Integer::sum);
          last.get(text[i + 1]).merge(text[i], 1, Integer::sum);
        }
      }
    }
    this.behind = new int[words][];
    this.before = new int[words][];
    for (int i = 0; i < words; i++) {
      behind[i] = pairs(next.get(i));
      before[i] = pairs(last.get(i));
      self[i] = next.get(i).getOrDefault(i, 0);
      for (int k = 0; k < behind[i].length; k += 2) {
        total[i] += behind[i][k + 1];
      }
    }
    for (int i = 1; i < TABLE; i++) {
      xLogX[i] = i * Math.log(i);
    }
  }

  private static int[] pairs(Map<Integer, Integer> counts) {
    int[] pairs = new int[counts.size() * 2];
    int at = 0;
    for (int word : counts.keySet().stream().sorted().toList()) {
      pairs[at++] = word;
      pairs[at++] = counts.getOrDefault(word, 0);
    }
    return pairs;
  }

  /** The class of each word, from 0. */
  int[] learn() {
    for (int i = 0; i < words; i++) {
      size[classOf[i]] += total[i];
      for (int k = 0; k < behind[i].length; k += 2) {
        together[classOf[i]][classOf[behind[i][k]]] += behind[i][k + 1];
      }
    }
    int[] right = new int[classes];
    int[] left = new int[classes];
    for (int round = 0; round < ROUNDS; round++) {
      int moved = 0;
      for (int word = 0; word < words; word++) {
        moved += settle(word, right, left);
      }
      if (moved == 0) {
        break;
      }
    }
    return classOf.clone();
  }

  private int settle(int word, int[] right, int[] left) {
    Arrays.fill(right, 0);
    Arrays.fill(left, 0);
    gather(behind[word], word, right);
    gather(before[word], word, left);
    int[] near = near(right, left);
    int own = classOf[word];
    move(own, word, right, left, -1);
    int best = own;
    double most = Double.NEGATIVE_INFINITY;
    for (int to = 0; to < classes; to++) {
      double gain = gain(to, word, near, right, left);
      if (gain > most + 1e-9) {
        most = gain;
        best = to;
      }
    }
    move(best, word, right, left, 1);
    classOf[word] = best;
    return best == own ? 0 : 1;
  }

  private void gather(int[] pairs, int word, int[] into) {
    for (int k = 0; k < pairs.length; k += 2) {
      if (pairs[k] != word) {
        into[classOf[pairs[k]]] += pairs[k + 1];
      }
    }
  }

  private int[] near(int[] right, int[] left) {
    int[] near = new int[classes];
    int count = 0;
    for (int i = 0; i < classes; i++) {
      if (right[i] > 0 || left[i] > 0) {
        near[count++] = i;
      }
    }
    return Arrays.copyOf(near, count);
  }

  private void move(int to, int word, int[] right, int[] left, int sign) {
    for (int i = 0; i < classes; i++) {
      together[to][i] += sign * right[i];
      together[i][to] += sign * left[i];
    }
    together[to][to] += sign * self[word];
    size[to] += sign * total[word];
  }

  /** What the likelihood gains when the word, which is in no class now, joins this one. */
  private double gain(int to, int word, int[] near, int[] right, int[] left) {
    double gain = 0;
    int[] row = together[to];
    for (int other : near) {
      if (other == to) {
        continue;
      }
      if (right[other] > 0) {
        gain += f(row[other] + right[other]) - f(row[other]);
      }
      if (left[other] > 0) {
        gain += f(together[other][to] + left[other]) - f(together[other][to]);
      }
    }
    gain += f(row[to] + right[to] + left[to] + self[word]) - f(row[to]);
    return gain - 2 * (f(size[to] + total[word]) - f(size[to]));
  }

  private double f(int x) {
    return x < TABLE ? xLogX[x] : x * Math.log(x);
  }
}
