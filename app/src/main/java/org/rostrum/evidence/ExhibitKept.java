package org.rostrum.evidence;

import java.time.Instant;
import org.rostrum.audit.ActorId;
import org.rostrum.audit.Receipted;

/**
 * A file has been kept; its hashes go into the log, so that nobody can put another in its place.
 */
record ExhibitKept(
    ActorId actor,
    String hat,
    ExhibitId exhibit,
    Instant keptAt,
    long bytes,
    String sha256,
    String sha3)
    implements Receipted {

  static ExhibitKept by(ActorId actor, String hat, Exhibit exhibit, String sha3) {
    return new ExhibitKept(
        actor, hat, exhibit.id(), exhibit.keptAt(), exhibit.bytes(), exhibit.sha256(), sha3);
  }

  @Override
  public String action() {
    return "KEPT";
  }

  @Override
  public String resource() {
    return "evidence.original";
  }

  @Override
  public String resourceId() {
    return exhibit.toString();
  }
}
