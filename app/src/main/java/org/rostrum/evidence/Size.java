package org.rostrum.evidence;

import org.rostrum.govuk.Text;

/** How big a file is, in words. */
final class Size {

  private static final long KB = 1_000;
  private static final long MB = 1_000_000;

  private Size() {}

  static String words(long bytes) {
    if (bytes < KB) {
      return Text.of("evidence.size.bytes", "count", bytes);
    }
    if (bytes < MB) {
      return Text.of("evidence.size.kb", "size", (double) bytes / KB);
    }
    return Text.of("evidence.size.mb", "size", (double) bytes / MB);
  }
}
