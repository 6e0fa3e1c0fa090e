package org.rostrum.evidence;

import org.rostrum.audit.ActorId;
import org.rostrum.audit.Auditable;

/** The virus scanner has come to an end with a kept file. */
record ExhibitScanned(ExhibitId exhibit, Scan scan) implements Auditable {

  @Override
  public ActorId actor() {
    return ActorId.SYSTEM;
  }

  @Override
  public String hat() {
    return "SYSTEM";
  }

  @Override
  public String action() {
    return "SCANNED_" + scan.name();
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
