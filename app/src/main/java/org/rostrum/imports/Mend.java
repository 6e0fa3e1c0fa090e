package org.rostrum.imports;

import org.rostrum.govuk.Text;

/** A problem in words: where it is, and how to mend it. */
record Mend(String where, String column, String how) {

  static Mend of(Problem problem) {
    var values =
        problem.values().entrySet().stream()
            .<Object>mapMulti((entry, into) -> {
              into.accept(entry.getKey());
              into.accept(entry.getValue());
            })
            .toArray();
    return new Mend(
        problem.line() == 0
            ? Text.of("imports.where.file")
            : Text.of("imports.where.line", "line", Long.toString(problem.line())),
        problem.column(),
        Text.of(problem.reason(), values));
  }
}
