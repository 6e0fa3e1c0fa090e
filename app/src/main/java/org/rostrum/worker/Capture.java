package org.rostrum.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.rostrum.worker.capture.Run;

/**
 * Records one page of the web: reads an {@link CaptureOrder} from standard input, writes a {@link
 * CaptureAnswer} to standard output. It reaches the network, its browser does not.
 */
public final class Capture {

  private Capture() {}

  /**
   * Whether this system lets the browser be shut off from the network and from this folder. It is
   * tried, which takes a moment.
   */
  public static boolean canBeFenced(Path hidden) {
    return Run.canBeFenced(hidden);
  }

  /** Reads, records, answers, ends. */
  public static void main(String[] arguments) throws IOException {
    CaptureOrder order = CaptureOrder.read(new DataInputStream(System.in));
    Run.onThePublicInternet(order).write(new DataOutputStream(System.out));
    System.exit(0);
  }
}
