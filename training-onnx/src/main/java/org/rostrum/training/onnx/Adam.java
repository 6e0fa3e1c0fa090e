package org.rostrum.training.onnx;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adam with decoupled weight decay (Loshchilov and Hutter, 2019), gradients kept to length 1. */
final class Adam implements AutoCloseable {

  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-8f;
  private static final float DECAY = 0.01f;

  /** The head starts from nothing and has further to go. */
  private static final float HEAD = 10;

  private record Moments(NDArray first, NDArray second) {}

  private final Map<String, NDArray> learned;
  private final Map<String, Moments> moments = new LinkedHashMap<>();
  private int steps;

  Adam(Map<String, NDArray> learned) {
    this.learned = learned;
    learned.forEach((name, array) -> {
      Shape shape = array.getShape();
      var manager = array.getManager();
      moments.put(name, new Moments(manager.zeros(shape), manager.zeros(shape)));
    });
  }

  /** One step against the gradients, which are cleared. */
  void step(double rate) {
    steps++;
    Map<String, NDArray> gradients = new LinkedHashMap<>();
    learned.forEach((name, array) -> gradients.put(name, array.getGradient()));
    double length = 0;
    for (NDArray gradient : gradients.values()) {
      try (NDArray square = gradient.square();
          NDArray sum = square.sum()) {
        length += sum.getFloat();
      }
    }
    float keep = (float) Math.min(1, 1 / (Math.sqrt(length) + 1e-6));
    double corrected = rate * Math.sqrt(1 - Math.pow(BETA2, steps)) / (1 - Math.pow(BETA1, steps));
    gradients.forEach((name, gradient) -> {
      NDArray array = learned.get(name);
      Moments moment = moments.get(name);
      if (array == null || moment == null) {
        throw new IllegalStateException(name);
      }
      boolean matrix = array.getShape().dimension() == 2;
      array
          .getNDArrayInternal()
          .adamUpdate(
              new NDList(array, gradient, moment.first(), moment.second()),
              new NDList(array),
              (float) (name.startsWith("head") ? HEAD * rate : rate),
              (float) (name.startsWith("head") ? HEAD * corrected : corrected),
              matrix ? DECAY : 0f,
              keep,
              -1f,
              BETA1,
              BETA2,
              EPSILON,
              false,
              true);
      gradient.subi(gradient);
      gradient.close();
    });
  }

  @Override
  public void close() {
    moments
        .values()
        .forEach(moment -> {
          moment.first().close();
          moment.second().close();
        });
  }
}
