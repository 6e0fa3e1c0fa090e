package org.rostrum.evidence;

import org.rostrum.audit.ActorId;
import org.rostrum.audit.Auditable;

/** A file has been kept. */
record ExhibitKept(ActorId actor, String hat, ExhibitId exhibit) implements Auditable {

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
