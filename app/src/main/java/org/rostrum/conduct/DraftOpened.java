package org.rostrum.conduct;

import java.util.UUID;
import org.rostrum.audit.ActorId;
import org.rostrum.audit.Auditable;

/** A Code of Conduct draft was begun with words from another form, or thrown away. */
record DraftOpened(ActorId actor, String hat, UUID draft, String action) implements Auditable {

  @Override
  public String resource() {
    return "complaint.draft";
  }

  @Override
  public String resourceId() {
    return draft.toString();
  }
}
