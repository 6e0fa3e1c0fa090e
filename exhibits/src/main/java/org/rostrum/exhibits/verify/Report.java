package org.rostrum.exhibits.verify;

import java.util.List;

/**
 * A verdict and what it rests on.
 *
 * @param kind what the file was taken for
 * @param proved what holds, a sentence each
 * @param open what was not or cannot be judged, a sentence each
 */
public record Report(Kind kind, Verdict verdict, List<String> proved, List<String> open) {

  /** What a file was taken for, by its first bytes. */
  public enum Kind {
    BUNDLE,
    AUDIT_EXPORT,
    NEITHER
  }

  public Report {
    proved = List.copyOf(proved);
    open = List.copyOf(open);
  }
}
