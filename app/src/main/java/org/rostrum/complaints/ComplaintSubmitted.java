package org.rostrum.complaints;

import org.rostrum.audit.ActorId;
import org.rostrum.audit.Auditable;

/**
 * A complaint was signed and sent. While the name is sealed, the actor is the code name's, never
 * the member's account.
 */
public record ComplaintSubmitted(ComplaintId complaint, ActorId actor, String hat)
    implements Auditable {

  @Override
  public String action() {
    return "SUBMITTED";
  }

  @Override
  public String resource() {
    return "complaint.body";
  }

  @Override
  public String resourceId() {
    return complaint.toString();
  }
}
