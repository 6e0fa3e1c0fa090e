package org.rostrum.screening.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.util.Arrays;
import java.util.Map;

/**
 * A graph in ONNX Runtime, ready to weigh texts. Safe to share between threads: each text is
 * weighed by the thread that asks, alone, so its figures are the same whatever else runs.
 */
public final class Served implements AutoCloseable {

  /** Pieces that are weighed at once, without the opening and the closing one: as in training. */
  static final int WINDOW = 62;

  /** From one window's start to the next: no few words are ever cut by all windows. */
  static final int STRIDE = WINDOW / 2;

  /** Pieces of one text at most: some 4,000 characters. What follows is not weighed here. */
  static final int LONGEST = 32 * STRIDE;

  /**
   * The highest of many windows is high by chance: so much less for each time there are e times
   * more.
   */
  private static final double CHANCE = 0.3;

  private final WordPiece tokenizer;
  private final OrtEnvironment environment;
  private final OrtSession session;

  private Served(WordPiece tokenizer, OrtEnvironment environment, OrtSession session) {
    this.tokenizer = tokenizer;
    this.environment = environment;
    this.session = session;
  }

  /**
   * Makes a graph ready.
   *
   * @throws IllegalStateException if the runtime cannot be loaded or refuses the graph
   */
  public static Served of(byte[] graph, WordPiece tokenizer) {
    try (SessionOptions options = new SessionOptions()) {
      OrtEnvironment environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      environment.setTelemetry(false);
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OptLevel.ALL_OPT);
      options.setDeterministicCompute(true);
      return new Served(tokenizer, environment, environment.createSession(graph, options));
    } catch (OrtException refused) {
      throw new IllegalStateException(
          "ONNX Runtime refuses the model: " + refused.getMessage(), refused);
    } catch (UnsatisfiedLinkError | ExceptionInInitializerError | NoClassDefFoundError absent) {
      throw new IllegalStateException(
          "ONNX Runtime does not run on this machine: " + absent.getMessage(), absent);
    }
  }

  /**
   * Log odds of each category: the highest of any window of the text, less what chance adds; and
   * last those of any category, as if each were independent of the others, as training takes it.
   *
   * @throws IllegalStateException if the runtime fails
   */
  public float[] odds(String text) {
    int[] pieces = tokenizer.pieces(PlainText.of(text), LONGEST);
    float[] highest = window(pieces, 0);
    int windows = 1;
    for (int from = STRIDE; from + STRIDE < pieces.length; from += STRIDE) {
      float[] odds = window(pieces, from);
      windows++;
      for (int i = 0; i < odds.length; i++) {
        highest[i] = Math.max(highest[i], odds[i]);
      }
    }
    float[] odds = new float[highest.length + 1];
    double none = 0;
    for (int i = 0; i < highest.length; i++) {
      odds[i] = (float) (highest[i] - CHANCE * Math.log(windows));
      none += Math.log1p(Math.exp(-Math.abs(odds[i]))) + Math.max(odds[i], 0);
    }
    odds[highest.length] = (float) (Math.log(-Math.expm1(-none)) + none);
    return odds;
  }

  private float[] window(int[] pieces, int from) {
    int inside = Math.min(WINDOW, pieces.length - from);
    long[][] numbers = new long[1][inside + 2];
    long[][] places = new long[1][inside + 2];
    numbers[0][0] = tokenizer.opening();
    for (int i = 0; i < inside; i++) {
      numbers[0][i + 1] = pieces[from + i];
    }
    numbers[0][inside + 1] = tokenizer.closing();
    Arrays.setAll(places[0], i -> i);
    try (OnnxTensor first = OnnxTensor.createTensor(environment, numbers);
        OnnxTensor second = OnnxTensor.createTensor(environment, places);
        OrtSession.Result result = session.run(Map.of("pieces", first, "places", second))) {
      return ((float[][]) result.get(0).getValue())[0];
    } catch (OrtException failed) {
      throw new IllegalStateException("ONNX Runtime failed: " + failed.getMessage(), failed);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException failed) {
      throw new IllegalStateException("ONNX Runtime failed: " + failed.getMessage(), failed);
    }
  }
}
