package org.rostrum.training.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The tuned transformer as ONNX Runtime serves it: one text at a time, so that no text's figures
 * depend on its neighbours'; the numbers of its pieces and their places in, log odds out. Where the
 * early head finds nothing likely, its log odds are the answer and the other layers do not run.
 */
final class ServingGraph {

  /** The heads, by the names of their weights: the last one and the early one. */
  static final List<String> HEADS = List.of("head", "early");

  private static final String BOUND = "bound";

  private ServingGraph() {}

  static byte[] of(Encoder encoder, int longest) {
    Base tuned = encoder.tuned();
    int outputs = encoder.outputs();
    Graph graph = new Graph();
    String x = embedded(graph, tuned, longest);
    for (int i = 0; i < Encoder.EARLY; i++) {
      x = layer(graph, x, tuned.layers().get(i), "layer" + i + ".");
    }
    for (String head : HEADS) {
      graph.constant(head, encoder.head(head), Base.WIDTH, outputs);
      graph.constant(head + "Bias", encoder.head(head + "Bias"), outputs);
    }
    String early = odds(graph, x, "early");
    String likely = graph.node("", "ReduceMax", List.of(early), Graph.whole("keepdims", 0));
    String more = graph.node("Greater", likely, graph.constant(BOUND, Float.NEGATIVE_INFINITY));
    Graph deep = graph.within("deep");
    for (int i = Encoder.EARLY; i < tuned.layers().size(); i++) {
      x = layer(deep, x, tuned.layers().get(i), "layer" + i + ".");
    }
    deep.output(odds(deep, x, "head"), "deep.odds", Graph.FLOAT, 1, outputs);
    Graph enough = graph.within("enough");
    enough.output(early, "enough.odds", Graph.FLOAT, 1, outputs);
    graph.output(graph.when(more, deep, enough), "odds", Graph.FLOAT, 1, outputs);
    return graph.bytes();
  }

  private static String embedded(Graph graph, Base tuned, int longest) {
    String pieces = graph.input("pieces", Graph.LONG, 1, -1);
    String places = graph.input("places", Graph.LONG, 1, -1);
    float[] positions = Arrays.copyOf(tuned.positions(), longest * Base.WIDTH);
    String x =
        graph.node(
            "Add",
            graph.rows(pieces, "words", tuned.words(), Base.WIDTH),
            graph.node(
                "Gather", graph.constant("positions", positions, longest, Base.WIDTH), places));
    return graph.node(
        "",
        "LayerNormalization",
        List.of(
            x,
            graph.constant("scale", tuned.scale(), Base.WIDTH),
            graph.constant("shift", tuned.shift(), Base.WIDTH)),
        Graph.whole("axis", -1),
        Graph.real("epsilon", Base.EPSILON));
  }

  /** A head's log odds of the mean of all pieces. */
  private static String odds(Graph graph, String x, String head) {
    String mean =
        graph.node(
            "", "ReduceMean", List.of(x), Graph.wholes("axes", 1), Graph.whole("keepdims", 0));
    return graph.node("Gemm", mean, head, head + "Bias");
  }

  private static String layer(Graph graph, String x, Base.Layer layer, String at) {
    String qkv =
        graph.times(
            x, at + "qkv", layer.get("qkv"), 3 * Base.WIDTH, vector(graph, layer, at, "qkvBias"));
    List<String> parts = graph.thirds(qkv);
    String context =
        graph.node(
            Graph.RUNTIME, "MultiHeadAttention", parts, Graph.whole("num_heads", Base.HEADS));
    String attended =
        graph.times(
            context, at + "out", layer.get("out"), Base.WIDTH, vector(graph, layer, at, "outBias"));
    x = norm(graph, attended, x, layer, at, "1");
    String inner = graph.times(x, at + "up", layer.get("up"), Base.INNER, "");
    inner =
        graph.node(Graph.RUNTIME, "BiasGelu", List.of(inner, vector(graph, layer, at, "upBias")));
    String down =
        graph.times(
            inner,
            at + "down",
            layer.get("down"),
            Base.WIDTH,
            vector(graph, layer, at, "downBias"));
    return norm(graph, down, x, layer, at, "2");
  }

  private static String norm(
      Graph graph, String of, String beside, Base.Layer layer, String at, String which) {
    return graph.node(
        Graph.RUNTIME,
        "SkipLayerNormalization",
        List.of(
            of,
            beside,
            vector(graph, layer, at, "scale" + which),
            vector(graph, layer, at, "shift" + which)),
        Graph.real("epsilon", Base.EPSILON));
  }

  private static String vector(Graph graph, Base.Layer layer, String at, String name) {
    float[] figures = layer.get(name);
    return graph.constant(at + name, figures, figures.length);
  }

  /**
   * The same graph, the log odds of its heads on the scale of the given lines.
   *
   * @param lines of each head, one line a category
   * @param bound early log odds above which the other layers run
   */
  static byte[] calibrated(byte[] graph, Map<String, Calibration[]> lines, double bound)
      throws IOException {
    ModelProto.Builder model = ModelProto.parseFrom(graph).toBuilder();
    for (TensorProto.Builder tensor : model.getGraphBuilder().getInitializerBuilderList()) {
      ByteBuffer figures =
          ByteBuffer.wrap(tensor.getRawData().toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
      if (tensor.getName().equals(BOUND)) {
        figures.putFloat(0, (float) bound);
        tensor.setRawData(ByteString.copyFrom(figures.array()));
      }
      lines.forEach((head, ofHead) -> {
        boolean bias = tensor.getName().equals(head + "Bias");
        if (bias || tensor.getName().equals(head)) {
          scale(figures, ofHead, bias);
          tensor.setRawData(ByteString.copyFrom(figures.array()));
        }
      });
    }
    return model.build().toByteArray();
  }

  private static void scale(ByteBuffer figures, Calibration[] lines, boolean bias) {
    for (int i = 0; i < figures.capacity() / Float.BYTES; i++) {
      Calibration line = lines[i % lines.length];
      double figure = line.slope() * figures.getFloat(Float.BYTES * i);
      figures.putFloat(Float.BYTES * i, (float) (bias ? figure + line.shift() : figure));
    }
  }
}
