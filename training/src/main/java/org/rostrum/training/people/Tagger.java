package org.rostrum.training.people;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.rostrum.screening.people.NameWeights;

/**
 * Learns which words are names: a conditional random field over a chain of five labels, by adaptive
 * steps (AdaGrad) with a quadratic penalty. Seeded: the same every time.
 */
final class Tagger {

  private static final int LABELS = NameWeights.LABELS;
  private static final double RATE = 0.1;
  private static final double FLOOR = 1e-3;

  private static final int ROUNDS = 12;
  private static final double PENALTY = 6;
  private static final int FEWEST_TOKENS = 2;

  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final double[][] weights;
  private final double[][] squares;
  private final double[][] moves = new double[LABELS + 1][LABELS];
  private final double[][] moveSquares = new double[LABELS + 1][LABELS];
  private final double penalty;
  private final double[][] summed;
  private final double[][] summedMoves = new double[LABELS + 1][LABELS];
  private int sums;

  private Tagger(List<Sentence> sentences) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Sentence sentence : sentences) {
      for (int[] traits : sentence.traits()) {
        for (int trait : traits) {
          counts.merge(trait, 1, Integer::sum);
        }
      }
    }
    counts.entrySet().stream()
        .filter(one -> one.getValue() >= FEWEST_TOKENS)
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(trait -> numbers.put(trait, numbers.size()));
    this.weights = new double[numbers.size()][LABELS];
    this.squares = new double[numbers.size()][LABELS];
    this.summed = new double[numbers.size()][LABELS];
    this.penalty = PENALTY / sentences.size();
  }

  static NameWeights.Plain learn(List<Sentence> sentences) {
    Tagger tagger = new Tagger(sentences);
    Random random = new Random(20261123);
    int[] order = IntStream.range(0, sentences.size()).toArray();
    int[][][] seen = new int[sentences.size()][][];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = tagger.numbered(sentences.get(i));
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swapped = order[i];
        order[i] = order[j];
        order[j] = swapped;
      }
      for (int i : order) {
        tagger.step(seen[i], sentences.get(i).labels(), sentences.get(i).share());
      }
      if (round >= ROUNDS / 2) {
        tagger.takeMean();
      }
    }
    return tagger.plain();
  }

  private int[][] numbered(Sentence sentence) {
    int[][] numbered = new int[sentence.traits().length][];
    for (int i = 0; i < numbered.length; i++) {
      numbered[i] =
          Arrays.stream(sentence.traits()[i])
              .filter(numbers::containsKey)
              .map(trait -> numbers.getOrDefault(trait, 0))
              .distinct()
              .toArray();
    }
    return numbered;
  }

  /** The mean of the later rounds is steadier than the last. */
  private void takeMean() {
    sums++;
    for (int i = 0; i < weights.length; i++) {
      for (int label = 0; label < LABELS; label++) {
        summed[i][label] += weights[i][label];
      }
    }
    for (int i = 0; i <= LABELS; i++) {
      for (int label = 0; label < LABELS; label++) {
        summedMoves[i][label] += moves[i][label];
      }
    }
  }

  private NameWeights.Plain plain() {
    Map<Integer, float[]> plain = new HashMap<>();
    numbers.forEach((trait, number) -> {
      float[] of = new float[LABELS];
      for (int label = 0; label < LABELS; label++) {
        of[label] = (float) (summed[number][label] / sums);
      }
      plain.put(trait, of);
    });
    float[][] to = new float[LABELS + 1][LABELS];
    for (int i = 0; i <= LABELS; i++) {
      for (int k = 0; k < LABELS; k++) {
        to[i][k] = (float) (summedMoves[i][k] / sums);
      }
    }
    return new NameWeights.Plain(plain, to);
  }

  /** One sentence: what was expected against what is there. */
  private void step(int[][] seen, byte[] labels, double share) {
    int length = seen.length;
    if (length == 0) {
      return;
    }
    double[][] sums = new double[length][LABELS];
    for (int i = 0; i < length; i++) {
      for (int number : seen[i]) {
        for (int label = 0; label < LABELS; label++) {
          sums[i][label] += weights[number][label];
        }
      }
    }
    double[][] forward = forward(sums);
    double[][] backward = backward(sums);
    double all = logSum(forward[length - 1]);
    double[][] expectedMoves = new double[LABELS + 1][LABELS];
    for (int i = 0; i < length; i++) {
      double[] gap = new double[LABELS];
      for (int label = 0; label < LABELS; label++) {
        gap[label] = Math.exp(forward[i][label] + backward[i][label] - all);
        if (i == 0) {
          expectedMoves[LABELS][label] += gap[label];
        }
      }
      for (int from = 0; i > 0 && from < LABELS; from++) {
        for (int label = 0; label < LABELS; label++) {
          if (NameWeights.follows(from, label)) {
            expectedMoves[from][label] +=
                Math.exp(
                    forward[i - 1][from]
                        + moves[from][label]
                        + sums[i][label]
                        + backward[i][label]
                        - all);
          }
        }
      }
      gap[labels[i]] -= 1;
      expectedMoves[i == 0 ? LABELS : labels[i - 1]][labels[i]] -= 1;
      for (int number : seen[i]) {
        for (int label = 0; label < LABELS; label++) {
          learn(weights[number], squares[number], label, gap[label] * share);
        }
      }
    }
    for (int from = 0; from <= LABELS; from++) {
      for (int label = 0; label < LABELS; label++) {
        if (NameWeights.follows(from, label)) {
          learn(moves[from], moveSquares[from], label, expectedMoves[from][label] * share);
        }
      }
    }
  }

  private void learn(double[] of, double[] square, int label, double gap) {
    double slope = gap + penalty * of[label];
    square[label] += slope * slope;
    of[label] -= RATE * slope / (Math.sqrt(square[label]) + FLOOR);
  }

  private double[][] forward(double[][] sums) {
    double[][] forward = new double[sums.length][LABELS];
    double[] terms = new double[LABELS];
    for (int i = 0; i < sums.length; i++) {
      for (int label = 0; label < LABELS; label++) {
        if (i == 0) {
          forward[i][label] =
              sums[i][label]
                  + (NameWeights.follows(LABELS, label)
                      ? moves[LABELS][label]
                      : Double.NEGATIVE_INFINITY);
          continue;
        }
        for (int from = 0; from < LABELS; from++) {
          terms[from] =
              NameWeights.follows(from, label)
                  ? forward[i - 1][from] + moves[from][label]
                  : Double.NEGATIVE_INFINITY;
        }
        forward[i][label] = logSum(terms) + sums[i][label];
      }
    }
    for (int label = 0; label < LABELS; label++) {
      if (!NameWeights.mayEnd(label)) {
        forward[sums.length - 1][label] = Double.NEGATIVE_INFINITY;
      }
    }
    return forward;
  }

  private double[][] backward(double[][] sums) {
    double[][] backward = new double[sums.length][LABELS];
    double[] terms = new double[LABELS];
    for (int label = 0; label < LABELS; label++) {
      backward[sums.length - 1][label] = NameWeights.mayEnd(label) ? 0 : Double.NEGATIVE_INFINITY;
    }
    for (int i = sums.length - 2; i >= 0; i--) {
      for (int label = 0; label < LABELS; label++) {
        for (int to = 0; to < LABELS; to++) {
          terms[to] =
              NameWeights.follows(label, to)
                  ? moves[label][to] + sums[i + 1][to] + backward[i + 1][to]
                  : Double.NEGATIVE_INFINITY;
        }
        backward[i][label] = logSum(terms);
      }
    }
    return backward;
  }

  private static double logSum(double[] terms) {
    double most = Double.NEGATIVE_INFINITY;
    for (double term : terms) {
      most = Math.max(most, term);
    }
    if (most == Double.NEGATIVE_INFINITY) {
      return most;
    }
    double sum = 0;
    for (double term : terms) {
      sum += Math.exp(term - most);
    }
    return most + Math.log(sum);
  }
}
