package org.rostrum.complaints;

import org.rostrum.audit.ActorId;
import org.rostrum.audit.Auditable;

/** Something was done to a complaint that others need not hear of. */
record ComplaintActed(ActorId actor, String hat, What what, String resource, ComplaintId complaint)
    implements Auditable {

  /** What was done. */
  enum What {
    DRAFT_OPENED,
    SECTION_SAVED,
    DRAFT_DELETED,
    DRAFT_EXPIRED,
    ROUTE_REFUSED_MEMBER,
    MATCH_PUT_ASIDE,
    CONFIDENTIALITY_ASKED,
    CONFIDENTIALITY_NOT_ASKED,
    CONFIDENTIALITY_DECIDED,
    CONTACT_RELEASED,
    PDF_TAKEN,
    HANDED_TO_MEMBER
  }

  @Override
  public String action() {
    return what.name();
  }

  @Override
  public String resourceId() {
    return complaint.toString();
  }
}
