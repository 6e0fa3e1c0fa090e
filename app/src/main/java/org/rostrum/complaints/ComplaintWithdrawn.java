package org.rostrum.complaints;

import org.rostrum.audit.ActorId;
import org.rostrum.audit.Auditable;

/**
 * A complaint was withdrawn after it was sent. While the name is sealed, the actor is the code
 * name's, never the member's account.
 */
public record ComplaintWithdrawn(ComplaintId complaint, ActorId actor, String hat)
    implements Auditable {

  @Override
  public String action() {
    return "WITHDRAWN";
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
