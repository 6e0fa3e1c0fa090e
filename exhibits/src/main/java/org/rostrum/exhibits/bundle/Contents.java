package org.rostrum.exhibits.bundle;

import java.util.List;
import org.rostrum.exhibits.log.Leaf;

/**
 * All that goes into a bundle.
 *
 * @param chronology a PDF made elsewhere, taken as it comes
 * @param exhibits in their order; the first is number 1
 * @param custody what was done with the exhibits, in the order of the log
 */
public record Contents(
    Cover cover, Source chronology, List<Exhibit> exhibits, List<Leaf.Event> custody) {

  public Contents {
    exhibits = List.copyOf(exhibits);
    custody = List.copyOf(custody);
  }
}
