package org.rostrum.policy;

import java.util.List;

/**
 * A correction or an explanation. It stands beside the adopted text and never changes it.
 *
 * @param number such as {@code O-11}
 */
public record Note(String number, List<ClauseId> clauses, String text) {
  public Note {
    clauses = List.copyOf(clauses);
  }
}
