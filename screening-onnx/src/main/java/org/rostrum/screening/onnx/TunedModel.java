package org.rostrum.screening.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.AbuseModel;
import org.rostrum.screening.Combination;

/**
 * The tuned transformer (docs/abuse.md). Its files are loaded and checked against their SHA-256 at
 * the first text; if one is missing or damaged, every text is refused with the same reason, and
 * nothing is tried again.
 */
public final class TunedModel implements AbuseModel {

  private static final String TROUBLE = "The second opinion on abuse cannot be had. ";
  private static final String GRAPH = "abuse.onnx";
  private static final String VOCABULARY = "vocabulary.txt";
  private static final String TOGETHER = "together.txt";
  private static final String SUMS = "SHA256SUMS";

  /** Where the model's files come from. */
  interface Files {
    /** One file, or null if there is none of that name. */
    @Nullable InputStream open(String name) throws IOException;
  }

  private final Files files;
  private volatile @Nullable Served served;
  private volatile @Nullable Combination combination;
  private volatile @Nullable String trouble;

  /** The model that this module carries. */
  public TunedModel() {
    this(TunedModel.class::getResourceAsStream);
  }

  TunedModel(Files files) {
    this.files = files;
  }

  /** A model whose files stand in a folder: one that was tuned elsewhere. */
  public static TunedModel in(Path folder) {
    return new TunedModel(name -> {
      Path file = folder.resolve(name);
      return java.nio.file.Files.isReadable(file) ? java.nio.file.Files.newInputStream(file) : null;
    });
  }

  @Override
  public String version() {
    return "minilm-2";
  }

  /** As {@code together.txt} says; where that cannot be had, no text can be weighed either. */
  @Override
  public Combination combination() {
    Combination known = combination;
    if (known == null) {
      synchronized (this) {
        known = combination;
        if (known == null) {
          known = loadCombination();
          combination = known;
        }
      }
    }
    return known;
  }

  private Combination loadCombination() {
    try {
      return Together.read(new String(checked(TOGETHER, sums()), StandardCharsets.US_ASCII));
    } catch (IOException | RuntimeException failed) {
      trouble = TROUBLE + failed.getMessage();
      return Combination.MEAN;
    }
  }

  @Override
  public float[] weigh(String text) {
    return served().odds(text);
  }

  @Override
  public @Nullable String trouble() {
    try {
      served();
      return null;
    } catch (IllegalStateException absent) {
      return absent.getMessage();
    }
  }

  private Served served() {
    Served ready = served;
    if (ready == null) {
      synchronized (this) {
        ready = served;
        if (ready == null) {
          ready = load();
          served = ready;
        }
      }
    }
    return ready;
  }

  private Served load() {
    combination();
    if (trouble != null) {
      throw new IllegalStateException(trouble);
    }
    try {
      String sums = sums();
      byte[] vocabulary = checked(VOCABULARY, sums);
      byte[] graph = checked(GRAPH, sums);
      Reader lines = new StringReader(new String(vocabulary, StandardCharsets.UTF_8));
      return Served.of(graph, WordPiece.read(lines));
    } catch (IOException | RuntimeException | LinkageError failed) {
      trouble = TROUBLE + failed.getMessage();
      throw new IllegalStateException(trouble, failed);
    }
  }

  private String sums() throws IOException {
    return new String(bytes(SUMS), StandardCharsets.US_ASCII);
  }

  private byte[] checked(String name, String sums) throws IOException {
    byte[] bytes = bytes(name);
    String sum = HexFormat.of().formatHex(sha256().digest(bytes));
    boolean right = sums.lines().anyMatch(line -> line.equals(sum + "  " + name));
    if (!right) {
      throw new IOException(
          "The model's file "
              + name
              + " is damaged: its checksum is not the one it was shipped with.");
    }
    return bytes;
  }

  private byte[] bytes(String name) throws IOException {
    try (InputStream in = files.open(name)) {
      if (in == null) {
        throw new IOException("The model's file " + name + " is missing.");
      }
      return in.readAllBytes();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
