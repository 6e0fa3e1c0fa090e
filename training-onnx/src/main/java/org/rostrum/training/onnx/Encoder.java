package org.rostrum.training.onnx;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The six layers and the head while they learn. Not for several threads. */
final class Encoder implements AutoCloseable {

  private static final float DROPOUT = 0.1f;

  private final Base base;
  private final int outputs;
  private final NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
  private final Map<String, NDArray> learned = new LinkedHashMap<>();

  Encoder(Base base, int outputs, long seed) {
    this.base = base;
    this.outputs = outputs;
    for (int i = 0; i < base.layers().size(); i++) {
      for (String name : Base.Layer.NAMES) {
        learn(i + "." + name, base.layers().get(i).get(name), Base.Layer.shape(name));
      }
    }
    Random random = new Random(seed);
    float[] head = new float[Base.WIDTH * outputs];
    for (int i = 0; i < head.length; i++) {
      head[i] = (float) (0.02 * random.nextGaussian());
    }
    learn("head", head, Base.WIDTH, outputs);
    float[] rare = new float[outputs];
    Arrays.fill(rare, -2f);
    learn("headBias", rare, outputs);
  }

  private void learn(String name, float[] from, int... shape) {
    NDArray array = manager.create(from, new Shape(Arrays.stream(shape).asLongStream().toArray()));
    array.setRequiresGradient(true);
    learned.put(name, array);
  }

  /** Every array that learns, by name. */
  Map<String, NDArray> learned() {
    return learned;
  }

  /** A manager for what one step needs; closing it lets go of all of that. */
  NDManager step() {
    return manager.newSubManager();
  }

  /** Log odds, one row a text, of texts padded to the longest. */
  NDArray forward(NDManager step, List<int[]> texts, boolean training) {
    int many = texts.size();
    int longest = texts.stream().mapToInt(text -> text.length).max().orElse(1);
    float[] vectors = new float[many * longest * Base.WIDTH];
    float[] hidden = new float[many * longest];
    float[] share = new float[many * longest];
    for (int i = 0; i < many; i++) {
      int[] text = texts.get(i);
      for (int t = 0; t < longest; t++) {
        if (t < text.length) {
          base.embed(text[t], t, vectors, (i * longest + t) * Base.WIDTH);
          share[i * longest + t] = 1f / text.length;
        } else {
          hidden[i * longest + t] = -1e9f;
        }
      }
    }
    NDArray x = step.create(vectors, new Shape((long) many * longest, Base.WIDTH));
    NDArray mask = step.create(hidden, new Shape(many, 1, 1, longest));
    x = dropout(x, training);
    for (int i = 0; i < base.layers().size(); i++) {
      x = layer(x, mask, i, many, longest, training);
    }
    NDArray mean =
        step.create(share, new Shape(many, 1, longest))
            .matMul(x.reshape(many, longest, Base.WIDTH))
            .reshape(many, Base.WIDTH);
    return dropout(mean, training).matMul(get("head")).add(get("headBias"));
  }

  private NDArray layer(NDArray x, NDArray mask, int i, int many, int longest, boolean training) {
    int size = Base.WIDTH / Base.HEADS;
    NDArray all =
        linear(x, i + ".qkv").reshape(many, longest, 3, Base.HEADS, size).transpose(2, 0, 3, 1, 4);
    NDList parts = all.split(3, 0);
    NDArray q = parts.get(0).squeeze(0);
    NDArray k = parts.get(1).squeeze(0);
    NDArray v = parts.get(2).squeeze(0);
    NDArray weights =
        q.matMul(k.transpose(0, 1, 3, 2)).mul((float) (1 / Math.sqrt(size))).add(mask).softmax(-1);
    NDArray context =
        dropout(weights, training)
            .matMul(v)
            .transpose(0, 2, 1, 3)
            .reshape((long) many * longest, Base.WIDTH);
    NDArray attended =
        norm(dropout(linear(context, i + ".out"), training).add(x), i + ".scale1", i + ".shift1");
    NDArray inner = Activation.gelu(linear(attended, i + ".up"));
    return norm(
        dropout(linear(inner, i + ".down"), training).add(attended), i + ".scale2", i + ".shift2");
  }

  private NDArray linear(NDArray x, String name) {
    return x.matMul(get(name)).add(get(name + "Bias"));
  }

  private NDArray norm(NDArray x, String scale, String shift) {
    return LayerNorm.layerNorm(x, new Shape(Base.WIDTH), get(scale), get(shift), Base.EPSILON)
        .singletonOrThrow();
  }

  private static NDArray dropout(NDArray x, boolean training) {
    return training ? Dropout.dropout(x, DROPOUT, true).singletonOrThrow() : x;
  }

  private NDArray get(String name) {
    return java.util.Objects.requireNonNull(learned.get(name), name);
  }

  /** What was learned, in the shape of what it started from. */
  Base tuned() {
    List<Base.Layer> layers = new ArrayList<>();
    for (int i = 0; i < base.layers().size(); i++) {
      Map<String, float[]> weights = new HashMap<>();
      for (String name : Base.Layer.NAMES) {
        weights.put(name, get(i + "." + name).toFloatArray());
      }
      layers.add(new Base.Layer(weights));
    }
    return new Base(base.words(), base.positions(), base.scale(), base.shift(), layers);
  }

  float[] head() {
    return get("head").toFloatArray();
  }

  float[] headBias() {
    return get("headBias").toFloatArray();
  }

  int outputs() {
    return outputs;
  }

  @Override
  public void close() {
    manager.close();
  }
}
