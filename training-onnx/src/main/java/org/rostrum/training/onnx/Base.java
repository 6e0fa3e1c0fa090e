package org.rostrum.training.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The weights that training starts from: all-MiniLM-L6-v2 as a jar from Maven Central carries it,
 * six layers of width 384, about 22.7 million figures.
 *
 * <p>Matrices are kept as input × output, in rows. A layer's query, key and value stand side by
 * side in one.
 */
record Base(float[] words, float[] positions, float[] scale, float[] shift, List<Layer> layers) {

  static final int WIDTH = 384;
  static final int INNER = 4 * WIDTH;
  static final int HEADS = 12;

  /** Normalises as the base weights were trained to. */
  static final float EPSILON = 1e-12f;

  private static final String MODEL = "/all-minilm-l6-v2.onnx";

  /** Matrices of one layer in the order in which the graph meets them. */
  private static final int MATRICES = 6;

  /** What one layer learned, by the names of {@link #NAMES}. */
  record Layer(Map<String, float[]> weights) {
    static final List<String> NAMES =
        List.of(
            "qkv",
            "qkvBias",
            "out",
            "outBias",
            "scale1",
            "shift1",
            "up",
            "upBias",
            "down",
            "downBias",
            "scale2",
            "shift2");

    float[] get(String name) {
      return Objects.requireNonNull(weights.get(name), name);
    }

    static int[] shape(String name) {
      return switch (name) {
        case "qkv" -> new int[] {WIDTH, 3 * WIDTH};
        case "qkvBias" -> new int[] {3 * WIDTH};
        case "out" -> new int[] {WIDTH, WIDTH};
        case "up" -> new int[] {WIDTH, INNER};
        case "upBias" -> new int[] {INNER};
        case "down" -> new int[] {INNER, WIDTH};
        default -> new int[] {WIDTH};
      };
    }
  }

  /** Reads the weights out of the jar on the class path. */
  static Base read() throws IOException {
    ModelProto model;
    try (InputStream in = Base.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IOException("The jar with the base weights is not on the class path");
      }
      model = ModelProto.parseFrom(in);
    }
    Map<String, TensorProto> named = new HashMap<>();
    model.getGraph().getInitializerList().forEach(tensor -> named.put(tensor.getName(), tensor));
    List<float[]> matrices = new ArrayList<>();
    for (NodeProto node : model.getGraph().getNodeList()) {
      if (node.getOpType().equals("MatMul") && named.containsKey(node.getInput(1))) {
        matrices.add(floats(tensor(named, node.getInput(1))));
      }
    }
    int depth = matrices.size() / MATRICES;
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      layers.add(
          layer(named, "encoder.layer." + i, matrices.subList(MATRICES * i, MATRICES * (i + 1))));
    }
    float[] positions = floats(tensor(named, "embeddings.position_embeddings.weight"));
    // Every text is a first sentence to BERT, so its mark is added to the positions once and for
    // all.
    float[] first = floats(tensor(named, "embeddings.token_type_embeddings.weight"));
    for (int i = 0; i < positions.length; i++) {
      positions[i] += first[i % WIDTH];
    }
    return new Base(
        floats(tensor(named, "embeddings.word_embeddings.weight")),
        positions,
        floats(tensor(named, "embeddings.LayerNorm.weight")),
        floats(tensor(named, "embeddings.LayerNorm.bias")),
        layers);
  }

  private static Layer layer(Map<String, TensorProto> named, String at, List<float[]> matrices) {
    String self = at + ".attention.self.";
    String out = at + ".attention.output.";
    Map<String, float[]> w = new HashMap<>();
    w.put("qkv", beside(matrices.get(0), matrices.get(1), matrices.get(2)));
    w.put(
        "qkvBias",
        joined(
            floats(tensor(named, self + "query.bias")),
            floats(tensor(named, self + "key.bias")),
            floats(tensor(named, self + "value.bias"))));
    w.put("out", matrices.get(3));
    w.put("outBias", floats(tensor(named, out + "dense.bias")));
    w.put("scale1", floats(tensor(named, out + "LayerNorm.weight")));
    w.put("shift1", floats(tensor(named, out + "LayerNorm.bias")));
    w.put("up", matrices.get(4));
    w.put("upBias", floats(tensor(named, at + ".intermediate.dense.bias")));
    w.put("down", matrices.get(5));
    w.put("downBias", floats(tensor(named, at + ".output.dense.bias")));
    w.put("scale2", floats(tensor(named, at + ".output.LayerNorm.weight")));
    w.put("shift2", floats(tensor(named, at + ".output.LayerNorm.bias")));
    return new Layer(w);
  }

  /** The vector that enters the first layer for one piece at one position. */
  void embed(int piece, int position, float[] into, int at) {
    double mean = 0;
    for (int i = 0; i < WIDTH; i++) {
      float value = words[piece * WIDTH + i] + positions[position * WIDTH + i];
      into[at + i] = value;
      mean += value;
    }
    mean /= WIDTH;
    double variance = 0;
    for (int i = 0; i < WIDTH; i++) {
      variance += (into[at + i] - mean) * (into[at + i] - mean);
    }
    double by = 1 / Math.sqrt(variance / WIDTH + EPSILON);
    for (int i = 0; i < WIDTH; i++) {
      into[at + i] = (float) ((into[at + i] - mean) * by) * scale[i] + shift[i];
    }
  }

  private static float[] beside(float[]... matrices) {
    float[] all = new float[matrices.length * matrices[0].length];
    for (int m = 0; m < matrices.length; m++) {
      for (int row = 0; row < WIDTH; row++) {
        System.arraycopy(matrices[m], row * WIDTH, all, (row * matrices.length + m) * WIDTH, WIDTH);
      }
    }
    return all;
  }

  private static float[] joined(float[]... parts) {
    float[] all = new float[parts.length * WIDTH];
    for (int i = 0; i < parts.length; i++) {
      System.arraycopy(parts[i], 0, all, i * WIDTH, WIDTH);
    }
    return all;
  }

  private static TensorProto tensor(Map<String, TensorProto> named, String name) {
    return Objects.requireNonNull(named.get(name), name);
  }

  private static float[] floats(TensorProto tensor) {
    var buffer =
        tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    float[] figures = new float[buffer.remaining()];
    buffer.get(figures);
    return figures;
  }
}
