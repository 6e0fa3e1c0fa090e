package org.rostrum.training.onnx;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.rostrum.screening.Abuse.Category;
import org.rostrum.screening.Combination;
import org.rostrum.screening.abuse.AbuseReader;
import org.rostrum.screening.onnx.Served;
import org.rostrum.screening.onnx.Together;
import org.rostrum.screening.onnx.TunedModel;
import org.rostrum.screening.onnx.WordPiece;
import org.rostrum.training.abuse.AbuseCard;

/** Tunes the transformer, sets the scale of its log odds, and writes what screening-onnx serves. */
public final class TrainTransformer {

  private static final long SEED = 20261123;

  /** Places that the served graph knows; a window has fewer. */
  private static final int PLACES = 128;

  private static final String TOGETHER = "together.txt";
  private static final List<String> SHIPPED = List.of("abuse.onnx", "vocabulary.txt", TOGETHER);

  private static final String FIGURES_OF_BOTH = "figures of both";
  private static final String FIGURES = "<!-- second figures -->\n";
  private static final String END_OF_FIGURES = "<!-- end second figures -->";

  private TrainTransformer() {}

  /**
   * {@code TrainTransformer CORPORA TEXTS POLITICS MODEL CARD [PART]}: the folders of the public
   * corpora and of the texts written for training, the development half of the project's own set,
   * the folder of the model's files, and the model card. A PART below 1 learns from so much only,
   * to try the way out; 0 tunes nothing, but joins the model that is there with the weighed wording
   * again and measures both, as is needed when the wording has learned anew.
   */
  public static void main(String[] arguments) throws IOException {
    Path corpora = Path.of(arguments[0]);
    Path politics = Path.of(arguments[2]);
    Path model = Path.of(arguments[3]);
    Path card = Path.of(arguments[4]);
    double part = arguments.length > 5 ? Double.parseDouble(arguments[5]) : 1;
    WordPiece tokenizer = tokenizer();
    Development development = new Development(corpora, politics);
    if (part > 0) {
      byte[] raw = tuned(Lessons.of(tokenizer, corpora, Path.of(arguments[1]), part, SEED));
      write(model, raw, tokenizer, development);
    }
    byte[] graph = Files.readAllBytes(model.resolve("abuse.onnx"));
    try (Served served = Served.of(graph, tokenizer)) {
      String figures = development.figures(served);
      System.out.print(figures);
      String text = Files.readString(card);
      int from = text.indexOf(FIGURES) + FIGURES.length();
      Files.writeString(
          card, text.substring(0, from) + figures + text.substring(text.indexOf(END_OF_FIGURES)));
    }
    join(model, corpora, politics);
    var both = AbuseReader.shipped(TunedModel.in(model), null);
    new AbuseCard(both, FIGURES_OF_BOTH)
        .fill(card, corpora, politics.resolveSibling("measure.jsonl"), List.of());
  }

  /** Finds how wording and transformer become one opinion, and writes it beside the model. */
  private static void join(Path model, Path corpora, Path politics) throws IOException {
    // Until it is found, any will do: the model is read with it.
    Files.writeString(model.resolve(TOGETHER), Together.write(Combination.MEAN));
    sums(model);
    var wording = AbuseReader.shipped(null, null);
    var combining = new Combining(wording, TunedModel.in(model), corpora, politics);
    String together = Together.write(combining.found());
    System.out.print(together);
    Files.writeString(model.resolve(TOGETHER), together);
    sums(model);
  }

  private static byte[] tuned(List<Example> examples) throws IOException {
    long pieces = examples.stream().mapToLong(example -> example.pieces().length).sum();
    System.out.printf("%d texts, %d pieces%n", examples.size(), pieces);
    try (Encoder encoder = new Encoder(Base.read(), Category.values().length, SEED)) {
      new Tuning(encoder, SEED).learn(examples, 1);
      return ServingGraph.of(encoder.tuned(), encoder.head(), encoder.headBias(), PLACES);
    }
  }

  private static void write(Path model, byte[] raw, WordPiece tokenizer, Development development)
      throws IOException {
    Calibration[] lines;
    try (Served served = Served.of(raw, tokenizer)) {
      lines = development.calibration(served);
    }
    Files.write(model.resolve("abuse.onnx"), ServingGraph.calibrated(raw, lines));
    sums(model);
  }

  private static void sums(Path model) throws IOException {
    StringBuilder sums = new StringBuilder();
    for (String name : SHIPPED) {
      sums.append(sha256(Files.readAllBytes(model.resolve(name))))
          .append("  ")
          .append(name)
          .append('\n');
    }
    Files.writeString(model.resolve("SHA256SUMS"), sums);
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
