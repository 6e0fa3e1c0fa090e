package org.rostrum.evidence;

import java.time.Instant;
import org.rostrum.identity.AccountId;

/** One kept file, with whose it is and who brought it. */
record Exhibit(
    ExhibitId id,
    AccountId owner,
    AccountId keptBy,
    String name,
    Kind kind,
    long bytes,
    String sha256,
    Instant keptAt,
    Scan scan) {

  Receipt receipt() {
    return new Receipt(id, name, kind.mediaType(), bytes, sha256, keptAt, scan);
  }
}
