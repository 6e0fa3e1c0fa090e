package org.rostrum.training.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Builds an ONNX graph node by node. Matrices are written in eight bits, one scale a column; what
 * is multiplied with them is brought to eight bits as it runs.
 */
final class Graph {

  static final int FLOAT = TensorProto.DataType.FLOAT_VALUE;
  static final int LONG = TensorProto.DataType.INT64_VALUE;

  /** Operators that ONNX Runtime adds to the standard ones. */
  static final String RUNTIME = "com.microsoft";

  private static final int STANDARD_VERSION = 17;
  private static final int FORMAT_VERSION = 8;

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("abuse");
  private int nodes;

  /** Adds a node and names its first result. */
  String node(String domain, String type, List<String> inputs, AttributeProto... attributes) {
    String result = type + "_" + nodes++;
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType(type)
            .setDomain(domain)
            .setName(result)
            .addAllInput(inputs)
            .addOutput(result)
            .addAllAttribute(List.of(attributes)));
    return result;
  }

  String node(String type, String... inputs) {
    return node("", type, List.of(inputs));
  }

  /** Cuts the last axis into three equal parts. */
  List<String> thirds(String of) {
    String result = "Split_" + nodes++;
    List<String> parts = List.of(result + "a", result + "b", result + "c");
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType("Split")
            .setName(result)
            .addInput(of)
            .addAllOutput(parts)
            .addAttribute(whole("axis", -1)));
    return parts;
  }

  /** {@code x} times a matrix in eight bits, plus a bias if there is one. */
  String times(String x, String name, float[] matrix, int columns, String bias) {
    Eight eight = Eight.byColumn(matrix, columns);
    graph.addInitializer(
        tensor(name, TensorProto.DataType.INT8_VALUE, matrix.length / columns, columns)
            .setRawData(ByteString.copyFrom(eight.figures())));
    constant(name + ".scale", eight.scales(), columns);
    return node(RUNTIME, "DynamicQuantizeMatMul", List.of(x, name, name + ".scale", "", bias));
  }

  /** Rows of a table in eight bits, one scale a row, looked up by number. */
  String rows(String numbers, String name, float[] table, int columns) {
    Eight eight = Eight.byRow(table, columns);
    graph.addInitializer(
        tensor(name, TensorProto.DataType.INT8_VALUE, table.length / columns, columns)
            .setRawData(ByteString.copyFrom(eight.figures())));
    constant(name + ".scale", eight.scales(), table.length / columns, 1);
    String row = node("", "Cast", List.of(node("Gather", name, numbers)), whole("to", FLOAT));
    return node("Mul", row, node("Gather", name + ".scale", numbers));
  }

  String constant(String name, float[] figures, long... shape) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * figures.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(figures);
    graph.addInitializer(tensor(name, FLOAT, shape).setRawData(ByteString.copyFrom(bytes.array())));
    return name;
  }

  /** Names what goes in; -1 is a length not known beforehand. */
  String input(String name, int type, long... shape) {
    graph.addInput(value(name, type, shape));
    return name;
  }

  /** Names what comes out. */
  void output(String from, String name, int type, long... shape) {
    graph.addNode(
        NodeProto.newBuilder().setOpType("Identity").setName(name).addInput(from).addOutput(name));
    graph.addOutput(value(name, type, shape));
  }

  byte[] bytes() {
    return ModelProto.newBuilder()
        .setIrVersion(FORMAT_VERSION)
        .setProducerName("rostrum")
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(STANDARD_VERSION))
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain(RUNTIME).setVersion(1))
        .setGraph(graph)
        .build()
        .toByteArray();
  }

  static AttributeProto whole(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  static AttributeProto wholes(String name, long... values) {
    var attribute =
        AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
    for (long value : values) {
      attribute.addInts(value);
    }
    return attribute.build();
  }

  static AttributeProto real(String name, float value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.FLOAT)
        .setF(value)
        .build();
  }

  private static TensorProto.Builder tensor(String name, int type, long... shape) {
    var tensor = TensorProto.newBuilder().setName(name).setDataType(type);
    for (long size : shape) {
      tensor.addDims(size);
    }
    return tensor;
  }

  private static ValueInfoProto value(String name, int type, long... shape) {
    var sizes = TensorShapeProto.newBuilder();
    for (long size : shape) {
      var dimension = TensorShapeProto.Dimension.newBuilder();
      sizes.addDim(size < 0 ? dimension.setDimParam("length") : dimension.setDimValue(size));
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(TypeProto.Tensor.newBuilder().setElemType(type).setShape(sizes)))
        .build();
  }
}
