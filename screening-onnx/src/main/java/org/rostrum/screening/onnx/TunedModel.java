package org.rostrum.screening.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.AbuseModel;

/**
 * The tuned transformer (docs/abuse.md). Its files are loaded and checked against their SHA-256 at
 * the first text; if one is missing or damaged, every text is refused with the same reason, and
 * nothing is tried again.
 */
public final class TunedModel implements AbuseModel {

  private static final String GRAPH = "abuse.onnx";
  private static final String VOCABULARY = "vocabulary.txt";
  private static final String SUMS = "SHA256SUMS";

  /**
   * The wording's bounds: below the first, 3 in 100 threats of the development half are lost to
   * this opinion, and dev/jigsaw loses 0.004 of its AUC; with a lower one it is asked twice as
   * often.
   */
  private static final double PERHAPS = 0.12;

  private static final double SURELY = 0.99;

  /** Where the model's files come from. */
  interface Files {
    /** One file, or null if there is none of that name. */
    @Nullable InputStream open(String name) throws IOException;
  }

  private final Files files;
  private volatile @Nullable Served served;
  private volatile @Nullable String trouble;

  /** The model that this module carries. */
  public TunedModel() {
    this(TunedModel.class::getResourceAsStream);
  }

  TunedModel(Files files) {
    this.files = files;
  }

  @Override
  public String version() {
    return "minilm-1";
  }

  @Override
  public double perhaps() {
    return PERHAPS;
  }

  @Override
  public double surely() {
    return SURELY;
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
    if (trouble != null) {
      throw new IllegalStateException(trouble);
    }
    try {
      String sums = new String(bytes(SUMS), StandardCharsets.US_ASCII);
      byte[] vocabulary = checked(VOCABULARY, sums);
      byte[] graph = checked(GRAPH, sums);
      Reader lines = new StringReader(new String(vocabulary, StandardCharsets.UTF_8));
      return Served.of(graph, WordPiece.read(lines));
    } catch (IOException | RuntimeException | LinkageError failed) {
      trouble = "The second opinion on abuse cannot be had. " + failed.getMessage();
      throw new IllegalStateException(trouble, failed);
    }
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
