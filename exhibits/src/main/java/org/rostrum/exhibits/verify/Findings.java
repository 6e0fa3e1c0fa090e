package org.rostrum.exhibits.verify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a judgement gathers on its way. */
final class Findings {

  private final List<String> proved = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private Verdict.@Nullable NotAnchored notAnchored;

  void proved(String sentence) {
    proved.add(sentence);
  }

  void open(String sentence) {
    open.add(sentence);
  }

  void notAnchored(String reason, String mend) {
    notAnchored = new Verdict.NotAnchored(reason, mend);
  }

  /** Whether a trusted log vouches, as far as was seen. */
  boolean anchored() {
    return notAnchored == null;
  }

  Report report(Report.Kind kind) {
    return new Report(kind, notAnchored == null ? new Verdict.Valid() : notAnchored, proved, open);
  }

  /** Nothing that was thought to hold is told of a file in which something does not. */
  static Report invalid(Report.Kind kind, Invalid invalid) {
    return new Report(kind, invalid.verdict(), List.of(), List.of());
  }
}
