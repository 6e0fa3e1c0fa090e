package org.rostrum.evidence;

import java.time.Instant;

/**
 * What its owner gets for a kept file. It shows when we had these bytes; it cannot show who posted
 * them.
 *
 * @param name as its owner's device named it: text to show, never a path
 * @param mediaType by content, not by name
 * @param sha256 of the bytes as they came, in 64 small hexadecimal letters
 */
public record Receipt(
    ExhibitId id,
    String name,
    String mediaType,
    long bytes,
    String sha256,
    Instant keptAt,
    Scan scan) {

  /** Whether it is a picture. */
  public boolean picture() {
    return mediaType.startsWith("image/");
  }
}
