package org.rostrum.worker;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * Makes a picture anew: reads one from standard input, writes what may be shown to standard output.
 *
 * <p>Started with little memory, without a network, and ended after a few seconds.
 */
public final class Preview {

  private Preview() {}

  /** Reads, draws, writes, ends. */
  public static void main(String[] arguments) throws IOException {
    ImageIO.setUseCache(false);
    Answer answer = answer(System.in.readAllBytes());
    try (var out = new DataOutputStream(new BufferedOutputStream(System.out))) {
      answer.write(out);
    }
  }

  /** Decoders of hostile bytes fail in every way there is; memory alone ends the process. */
  private static Answer answer(byte[] bytes) {
    try {
      return Drawing.of(bytes);
    } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError e) {
      return new Answer.Broken();
    }
  }
}
