package org.rostrum.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rostrum.identity.AccountId;

/**
 * One kept file, with whose it is and who brought it.
 *
 * @param sha3 its SHA3-512; null for what was kept before there was one
 */
record Exhibit(
    ExhibitId id,
    AccountId owner,
    AccountId keptBy,
    String name,
    Kind kind,
    long bytes,
    String sha256,
    @Nullable String sha3,
    Instant keptAt,
    Scan scan) {

  /** A name of our own making, for those who may not know what its owner called it. */
  Exhibit withOurName() {
    return new Exhibit(id, owner, keptBy, ourName(), kind, bytes, sha256, sha3, keptAt, scan);
  }

  boolean hasOurName() {
    return name.equals(ourName());
  }

  private String ourName() {
    return "exhibit-" + id.toString().substring(0, 8) + "." + kind.ending();
  }

  Receipt receipt() {
    return new Receipt(id, name, kind.mediaType(), bytes, sha256, sha3, keptAt, scan);
  }
}
