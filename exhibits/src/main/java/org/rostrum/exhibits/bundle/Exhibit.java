package org.rostrum.exhibits.bundle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.log.Leaf;

/**
 * A piece of evidence and what belongs to it.
 *
 * @param evidence its id, as in its receipt
 * @param title one line
 * @param original the file as it was received; null where only a redacted copy may be given
 * @param receipt what the log says of the original; null where there is none
 * @param attached web archives, redacted copies, transcripts: proved as they were when the bundle
 *     was made, not before
 */
public record Exhibit(
    String evidence,
    String title,
    @Nullable Part original,
    Leaf.@Nullable Receipt receipt,
    List<Part> attached) {

  public Exhibit {
    attached = List.copyOf(attached);
    boolean pair = (original == null) == (receipt == null);
    if (!pair || receipt != null && !receipt.evidence().equals(evidence)) {
      throw new IllegalArgumentException(
          "an original comes with its own receipt, and neither alone");
    }
    if (original == null && attached.isEmpty()) {
      throw new IllegalArgumentException("an exhibit holds at least one file");
    }
  }
}
