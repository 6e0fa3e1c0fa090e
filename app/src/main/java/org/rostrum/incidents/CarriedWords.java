package org.rostrum.incidents;

import java.util.List;
import org.rostrum.evidence.ExhibitId;

/**
 * What goes along into another draft.
 *
 * @param about the councillor as the member named them
 * @param words what happened
 * @param exhibits the files, which stay where they are kept
 * @param from the reference of the record it comes from
 */
public record CarriedWords(String about, String words, List<ExhibitId> exhibits, String from) {

  public CarriedWords {
    exhibits = List.copyOf(exhibits);
  }
}
