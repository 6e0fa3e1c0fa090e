package org.rostrum.imports;

import java.util.Map;

/** What became of one row. */
public sealed interface Taken {

  /** It was not known before. */
  record Added() implements Taken {}

  /** It was known, and something in it is different now. */
  record Changed() implements Taken {}

  /** It was known, just so. */
  record Same() implements Taken {}

  /** It cannot be taken: the column, and the message key with its values that says why. */
  record Refused(String column, String reason, Map<String, String> values) implements Taken {
    public Refused {
      values = Map.copyOf(values);
    }
  }

  static Taken refused(String column, String reason) {
    return new Refused(column, reason, Map.of());
  }

  static Taken refused(String column, String reason, String name, String value) {
    return new Refused(column, reason, Map.of(name, value));
  }

  /**
   * What an upsert tells: the statement returns no row when nothing changed, true when it inserted
   * and false when it updated.
   */
  static Taken upserted(java.util.Optional<Boolean> inserted) {
    return inserted.<Taken>map(added -> added ? new Added() : new Changed()).orElseGet(Same::new);
  }
}
