package org.rostrum.training.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * The tuned transformer as ONNX Runtime serves it: one text at a time, so that no text's figures
 * depend on its neighbours'; the numbers of its pieces and their places in, log odds out.
 */
final class ServingGraph {

  private ServingGraph() {}

  static byte[] of(Base tuned, float[] head, float[] headBias, int longest) {
    Graph graph = new Graph();
    String pieces = graph.input("pieces", Graph.LONG, 1, -1);
    String places = graph.input("places", Graph.LONG, 1, -1);
    float[] positions = java.util.Arrays.copyOf(tuned.positions(), longest * Base.WIDTH);
    String x =
        graph.node(
            "Add",
            graph.rows(pieces, "words", tuned.words(), Base.WIDTH),
            graph.node(
                "Gather", graph.constant("positions", positions, longest, Base.WIDTH), places));
    x =
        graph.node(
            "",
            "LayerNormalization",
            List.of(
                x,
                graph.constant("scale", tuned.scale(), Base.WIDTH),
                graph.constant("shift", tuned.shift(), Base.WIDTH)),
            Graph.whole("axis", -1),
            Graph.real("epsilon", Base.EPSILON));
    for (int i = 0; i < tuned.layers().size(); i++) {
      x = layer(graph, x, tuned.layers().get(i), "layer" + i + ".");
    }
    String mean =
        graph.node(
            "", "ReduceMean", List.of(x), Graph.wholes("axes", 1), Graph.whole("keepdims", 0));
    int outputs = headBias.length;
    String odds =
        graph.node(
            "Gemm",
            mean,
            graph.constant("head", head, Base.WIDTH, outputs),
            graph.constant("headBias", headBias, outputs));
    graph.output(odds, "odds", Graph.FLOAT, 1, outputs);
    return graph.bytes();
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

  /** The same graph, its log odds on the scale of the given lines. */
  static byte[] calibrated(byte[] graph, Calibration[] lines) throws IOException {
    ModelProto.Builder model = ModelProto.parseFrom(graph).toBuilder();
    for (TensorProto.Builder tensor : model.getGraphBuilder().getInitializerBuilderList()) {
      boolean bias = tensor.getName().equals("headBias");
      if (bias || tensor.getName().equals("head")) {
        ByteBuffer figures =
            ByteBuffer.wrap(tensor.getRawData().toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < figures.capacity() / Float.BYTES; i++) {
          Calibration line = lines[i % lines.length];
          double figure = line.slope() * figures.getFloat(Float.BYTES * i);
          figures.putFloat(Float.BYTES * i, (float) (bias ? figure + line.shift() : figure));
        }
        tensor.setRawData(ByteString.copyFrom(figures.array()));
      }
    }
    return model.build().toByteArray();
  }
}
