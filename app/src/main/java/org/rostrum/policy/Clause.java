package org.rostrum.policy;

import java.util.List;

/**
 * One clause.
 *
 * @param adopted the text as adopted, to the letter, with slots where it names people or places
 * @param continuesLine whether the adopted text carries on the line of the clause before
 * @param plain what it says, in plain words of our own
 * @param notes corrections, never mixed into the adopted text
 * @param sameWords clauses that say the same in the same words
 * @param beside clauses worth reading next to it
 */
public record Clause(
    ClauseId id,
    Part part,
    ClauseKind kind,
    String heading,
    String adopted,
    boolean continuesLine,
    String plain,
    List<Note> notes,
    List<ClauseId> sameWords,
    List<ClauseId> beside) {
  public Clause {
    notes = List.copyOf(notes);
    sameWords = List.copyOf(sameWords);
    beside = List.copyOf(beside);
    if (adopted.isBlank() || plain.isBlank() || heading.isBlank()) {
      throw new IllegalArgumentException("Clause " + id + " says nothing");
    }
  }

  Clause withAdopted(String text) {
    return new Clause(
        id, part, kind, heading, text, continuesLine, plain, notes, sameWords, beside);
  }
}
