package org.rostrum.imports;

import java.util.Map;

/** Something wrong with a file, at a line (1 is the header; 0 is the file as a whole). */
public record Problem(long line, String column, String reason, Map<String, String> values) {

  public Problem {
    values = Map.copyOf(values);
  }

  static Problem ofFile(String reason, Map<String, String> values) {
    return new Problem(0, "", reason, values);
  }

  static Problem at(long line, String column, String reason) {
    return new Problem(line, column, reason, Map.of());
  }
}
