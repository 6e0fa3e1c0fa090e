package org.rostrum.training.abuse;

import java.util.List;
import java.util.Random;
import org.rostrum.screening.abuse.Heads;

/**
 * Learns all heads at once: logistic regression by stochastic gradients with a step of its own for
 * each weight (AdaGrad; Duchi, Hazan, Singer, JMLR 2011). What nobody judged teaches nothing.
 * Seeded: the same texts give the same weights.
 */
final class HeadsLearner {

  private static final int ROUNDS = 8;
  private static final float STEP = 0.15f;
  private static final float DECAY = 2e-3f;
  private static final float POSITIVE = 2;
  private static final float MOST_OF_ANY = 2;
  private static final long SEED = 20261123;

  private final float[] weights;
  private final float[] squares;
  private final float[] biases = new float[Heads.COUNT];

  HeadsLearner(int features) {
    weights = new float[features * Heads.COUNT];
    squares = new float[features * Heads.COUNT];
  }

  float[] weights() {
    return weights;
  }

  float[] biases() {
    return biases;
  }

  void learn(List<Seen> texts) {
    int[] order = new int[texts.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = order.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        int kept = order[i];
        order[i] = order[other];
        order[other] = kept;
      }
      double loss = 0;
      for (int one : order) {
        loss += learn(texts.get(one));
      }
      System.err.printf("round %d: mean loss %.4f%n", round + 1, loss / order.length);
    }
  }

  private final float[] sums = new float[Heads.COUNT];
  private final float[] slopes = new float[Heads.COUNT];

  private double learn(Seen seen) {
    float word = Heads.share(seen.wordPlaces());
    float letter = Heads.share(seen.letterPlaces());
    System.arraycopy(biases, 0, sums, 0, Heads.COUNT);
    add(seen.words(), word);
    add(seen.letters(), letter);
    double loss = 0;
    boolean any = false;
    for (int head = 0; head < Heads.COUNT; head++) {
      byte label = seen.teaching().labels()[head];
      slopes[head] = 0;
      if (label != Teaching.UNKNOWN) {
        double probability = 1 / (1 + Math.exp(-sums[head]));
        float weight = weight(seen.teaching(), head) * (label == Teaching.YES ? POSITIVE : 1);
        slopes[head] = (float) (probability - label) * weight;
        biases[head] -= 0.002f * slopes[head];
        loss -= weight * Math.log(Math.max(1e-9, label == 1 ? probability : 1 - probability));
        any = true;
      }
    }
    if (any) {
      mend(seen.words(), word);
      mend(seen.letters(), letter);
    }
    return loss;
  }

  /** The texts written for this are the best there is for the categories, not for abuse at all. */
  private static float weight(Teaching teaching, int head) {
    return head == Teaching.ANY ? Math.min(teaching.weight(), MOST_OF_ANY) : teaching.weight();
  }

  private void add(int[] features, float share) {
    for (int feature : features) {
      int at = feature * Heads.COUNT;
      for (int head = 0; head < Heads.COUNT; head++) {
        sums[head] += weights[at + head] * share;
      }
    }
  }

  private void mend(int[] features, float share) {
    for (int feature : features) {
      int at = feature * Heads.COUNT;
      for (int head = 0; head < Heads.COUNT; head++) {
        if (slopes[head] != 0) {
          float slope = slopes[head] * share + DECAY * weights[at + head];
          squares[at + head] += slope * slope;
          weights[at + head] -= STEP * slope / (float) Math.sqrt(squares[at + head] + 1e-4f);
        }
      }
    }
  }
}
