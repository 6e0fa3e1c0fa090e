package org.rostrum.evidence;

import org.rostrum.audit.ActorId;
import org.rostrum.audit.Auditable;

/** Somebody asked for a file all the same that looks harmful or could not be scanned. */
record LockedGivenOut(ActorId actor, String hat, ExhibitId exhibit, Scan scan)
    implements Auditable {

  @Override
  public String action() {
    return "GIVEN_OUT_" + scan.name();
  }

  @Override
  public String resource() {
    return Standing.ORIGINAL;
  }

  @Override
  public String resourceId() {
    return exhibit.toString();
  }
}
