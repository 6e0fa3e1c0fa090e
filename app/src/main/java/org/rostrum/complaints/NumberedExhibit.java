package org.rostrum.complaints;

import org.rostrum.evidence.ExhibitId;

/** A file of the complaint by its number in it: E1, E2 and so on. */
public record NumberedExhibit(int number, ExhibitId id) {

  public String label() {
    return "E" + number;
  }
}
