package org.rostrum.training.onnx;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rostrum.screening.Abuse.Category;
import org.rostrum.screening.onnx.Served;
import org.rostrum.screening.onnx.WordPiece;

/** Tunes the transformer, sets the scale of its log odds, and writes what screening-onnx serves. */
public final class TrainTransformer {

  private static final long SEED = 20261123;

  /** Places that the served graph knows; a window has fewer. */
  private static final int PLACES = 128;

  /** Early log odds below which no further layer runs, as they are tried: the first is never. */
  private static final double[] BOUNDS = {Double.NEGATIVE_INFINITY, -5, -4, -3.5, -3};

  /** What of the area under the curve an early end may cost. */
  private static final double COST = 0.001;

  private static final List<String> SHIPPED = List.of("abuse.onnx", "vocabulary.txt");

  private static final String FIGURES = "<!-- second figures -->\n";
  private static final String END_OF_FIGURES = "<!-- end second figures -->";

  private TrainTransformer() {}

  /**
   * {@code TrainTransformer CORPORA TEXTS POLITICS MODEL CARD [PART]}: the folders of the public
   * corpora and of the texts written for training, the development half of the project's own set,
   * the folder of the model's files, and the model card. A PART below 1 learns from so much only,
   * to try the way out; 0 measures the model that is there.
   */
  public static void main(String[] arguments) throws IOException {
    Path corpora = Path.of(arguments[0]);
    Path model = Path.of(arguments[3]);
    double part = arguments.length > 5 ? Double.parseDouble(arguments[5]) : 1;
    WordPiece tokenizer = tokenizer();
    Development development = new Development(corpora, Path.of(arguments[2]));
    if (part > 0) {
      byte[] raw = tuned(Lessons.of(tokenizer, corpora, Path.of(arguments[1]), part, SEED));
      write(model, raw, tokenizer, development);
    }
    byte[] graph = Files.readAllBytes(model.resolve("abuse.onnx"));
    try (Served served = Served.of(graph, tokenizer)) {
      String figures = development.figures(served);
      System.out.print(figures);
      Path card = Path.of(arguments[4]);
      String text = Files.readString(card);
      int from = text.indexOf(FIGURES) + FIGURES.length();
      Files.writeString(
          card, text.substring(0, from) + figures + text.substring(text.indexOf(END_OF_FIGURES)));
    }
  }

  private static byte[] tuned(List<Example> examples) throws IOException {
    long pieces = examples.stream().mapToLong(example -> example.pieces().length).sum();
    System.out.printf("%d texts, %d pieces%n", examples.size(), pieces);
    try (Encoder encoder = new Encoder(Base.read(), Category.values().length, SEED)) {
      new Tuning(encoder, SEED).learn(examples, 1);
      return ServingGraph.of(encoder, PLACES);
    }
  }

  private static void write(Path model, byte[] raw, WordPiece tokenizer, Development development)
      throws IOException {
    Map<String, Calibration[]> lines = new HashMap<>();
    for (String head : ServingGraph.HEADS) {
      double bound = head.equals("early") ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
      try (Served served = Served.of(ServingGraph.calibrated(raw, Map.of(), bound), tokenizer)) {
        lines.put(head, development.calibration(served));
      }
    }
    Files.write(model.resolve("abuse.onnx"), bounded(raw, lines, tokenizer, development));
    StringBuilder sums = new StringBuilder();
    for (String name : SHIPPED) {
      sums.append(sha256(Files.readAllBytes(model.resolve(name))))
          .append("  ")
          .append(name)
          .append('\n');
    }
    Files.writeString(model.resolve("SHA256SUMS"), sums);
  }

  /** The graph with the highest bound of the early head that costs next to nothing. */
  private static byte[] bounded(
      byte[] raw, Map<String, Calibration[]> lines, WordPiece tokenizer, Development development)
      throws IOException {
    double full = Double.NaN;
    byte[] best = raw;
    for (double bound : BOUNDS) {
      byte[] graph = ServingGraph.calibrated(raw, lines, bound);
      try (Served served = Served.of(graph, tokenizer)) {
        double area = development.area(served);
        full = Double.isNaN(full) ? area : full;
        System.out.printf("early below %.1f: area %.4f%n", bound, area);
        if (area >= full - COST) {
          best = graph;
        }
      }
    }
    return best;
  }

  private static WordPiece tokenizer() throws IOException {
    try (var in = WordPiece.class.getResourceAsStream("vocabulary.txt")) {
      return WordPiece.read(
          new InputStreamReader(
              Objects.requireNonNull(in, "vocabulary.txt"), StandardCharsets.UTF_8));
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
