package org.rostrum.imports;

import java.util.List;

/**
 * What a file does, or would do: how many rows are new, changed, the same, and all that is wrong.
 */
public record Outcome(int added, int changed, int same, List<Problem> problems) {

  public Outcome {
    problems = List.copyOf(problems);
  }

  static Outcome nothing(List<Problem> problems) {
    return new Outcome(0, 0, 0, problems);
  }

  /** Whether the file can be taken as a whole. */
  public boolean isClean() {
    return problems.isEmpty();
  }

  public int rows() {
    return added + changed + same;
  }
}
