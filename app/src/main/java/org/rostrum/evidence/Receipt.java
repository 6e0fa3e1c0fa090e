package org.rostrum.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.Text;

/**
 * What its owner gets for a kept file. It shows when we had these bytes; it cannot show who posted
 * them.
 *
 * @param name as its owner's device named it: text to show, never a path
 * @param mediaType by content, not by name
 * @param sha256 of the bytes as they came, in 64 small hexadecimal letters (FIPS 180-4)
 * @param sha3 the SHA3-512 of the same, in 128 (FIPS 202); null for what was kept before there was
 *     one
 */
public record Receipt(
    ExhibitId id,
    String name,
    String mediaType,
    long bytes,
    String sha256,
    @Nullable String sha3,
    Instant keptAt,
    Scan scan) {

  /** What the virus check came to, in a few words for a list. */
  public String scanned() {
    return Text.of("evidence.scan.short." + scan.name());
  }

  /** Whether it is a picture. */
  public boolean picture() {
    return mediaType.startsWith("image/");
  }
}
