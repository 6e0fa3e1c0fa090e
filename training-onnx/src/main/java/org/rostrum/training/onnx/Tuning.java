package org.rostrum.training.onnx;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Teaches an encoder a list of examples, each once an epoch, batches of like length. */
final class Tuning {

  private static final int BATCH = 32;

  /** So many batches' worth of examples are sorted by length before they are cut up. */
  private static final int POOL = 40;

  private static final double RATE = 8e-5;
  private static final double WARM_UP = 0.06;

  private final Encoder encoder;
  private final Random random;

  Tuning(Encoder encoder, long seed) {
    this.encoder = encoder;
    random = new Random(seed);
    Engine.getEngine("PyTorch").setRandomSeed((int) seed);
  }

  void learn(List<Example> examples, int epochs) {
    List<List<Example>> batches = new ArrayList<>();
    for (int epoch = 0; epoch < epochs; epoch++) {
      batches.addAll(batches(examples));
    }
    long began = System.nanoTime();
    double loss = 0;
    try (Adam adam = new Adam(encoder.learned())) {
      for (int i = 0; i < batches.size(); i++) {
        double warm = Math.max(1, WARM_UP * batches.size());
        double rate =
            RATE
                * Math.min(
                    (i + 1) / warm, (batches.size() - i) / Math.max(1, batches.size() - warm));
        loss += 0.02 * (step(batches.get(i), adam, rate) - loss) / (i < 1 ? 0.02 : 1);
        if (i % 25 == 0) {
          double seconds = (System.nanoTime() - began) / 1e9;
          System.out.printf(
              "%d of %d, loss %.4f, %.0f s, %.1f texts a second%n",
              i, batches.size(), loss, seconds, BATCH * (i + 1) / seconds);
        }
      }
    }
  }

  private List<List<Example>> batches(List<Example> examples) {
    List<Example> order = new ArrayList<>(examples);
    Collections.shuffle(order, random);
    List<List<Example>> batches = new ArrayList<>();
    for (int from = 0; from < order.size(); from += POOL * BATCH) {
      List<Example> pool =
          new ArrayList<>(order.subList(from, Math.min(order.size(), from + POOL * BATCH)));
      pool.sort(Comparator.comparingInt(example -> example.pieces().length));
      List<List<Example>> cut = new ArrayList<>();
      for (int i = 0; i < pool.size(); i += BATCH) {
        cut.add(pool.subList(i, Math.min(pool.size(), i + BATCH)));
      }
      Collections.shuffle(cut, random);
      batches.addAll(cut);
    }
    return batches;
  }

  private double step(List<Example> batch, Adam adam, double rate) {
    double loss;
    try (NDManager step = encoder.step()) {
      try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
        NDArray odds = encoder.forward(step, batch.stream().map(Example::pieces).toList(), true);
        NDArray error = error(step, odds, batch);
        collector.backward(error);
        loss = error.getFloat();
      }
    }
    if (Double.isNaN(loss)) {
      throw new IllegalStateException("The weights have gone astray; nothing is written");
    }
    adam.step(rate);
    return loss;
  }

  /**
   * Cross entropy of the categories that are known, and of "abuse of any kind", whose odds follow
   * from those of the categories as if they were independent: none of them is true with the
   * probability {@code exp(-sum(softplus(odds)))}.
   */
  private NDArray error(NDManager step, NDArray odds, List<Example> batch) {
    int n = batch.size();
    int outputs = encoder.outputs();
    float[] truth = new float[n * outputs];
    float[] known = new float[n * outputs];
    float[] abusive = new float[n];
    float[] clean = new float[n];
    for (int i = 0; i < n; i++) {
      Example example = batch.get(i);
      System.arraycopy(example.truth(), 0, truth, i * outputs, outputs);
      System.arraycopy(example.known(), 0, known, i * outputs, outputs);
      abusive[i] = example.any() * example.anyWeight();
      clean[i] = (1 - example.any()) * example.anyWeight();
    }
    Shape shape = new Shape(n, outputs);
    // log(1 + exp(x)) without overflow
    NDArray softplus = odds.abs().neg().exp().add(1).log().add(odds.maximum(0f));
    NDArray categories =
        softplus.sub(odds.mul(step.create(truth, shape))).mul(step.create(known, shape)).sum();
    NDArray none = softplus.sum(new int[] {1});
    NDArray some = none.neg().exp().neg().add(1.000001f).log().neg();
    NDArray any = none.mul(step.create(clean)).add(some.mul(step.create(abusive))).sum();
    return categories.add(any).div(n);
  }
}
