package org.rostrum.captures;

import java.io.IOException;
import java.nio.file.Path;
import org.rostrum.worker.CaptureAnswer;

/** Has a page recorded by another process. */
@FunctionalInterface
interface Recorder {

  /**
   * Records the page at the link into files of the empty folder, as {@code CaptureOrder} names
   * them.
   */
  CaptureAnswer record(String link, Path folder) throws IOException;
}
