package org.rostrum.cases;

import java.nio.charset.StandardCharsets;

/** What somebody typed, as it can be kept. */
final class Words {

  private Words() {}

  /** As typed, without what no database holds: NUL and half surrogates. */
  static String tidy(String typed) {
    var utf8 = typed.replace("\r\n", "\n").replace("\0", "\uFFFD").getBytes(StandardCharsets.UTF_8);
    return new String(utf8, StandardCharsets.UTF_8).strip();
  }
}
