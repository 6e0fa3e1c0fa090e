package org.rostrum.imports;

import org.rostrum.audit.ActorId;
import org.rostrum.audit.Auditable;

/** A file of the council's was brought in; whoever keeps a copy of that data should look again. */
public record CouncilDataImported(ActorId actor, String hat, String kind) implements Auditable {

  @Override
  public String action() {
    return "IMPORTED";
  }

  @Override
  public String resource() {
    return "member.profile";
  }

  @Override
  public String resourceId() {
    return kind;
  }
}
