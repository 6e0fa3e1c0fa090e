package org.rostrum.incidents;

import org.rostrum.audit.ActorId;
import org.rostrum.audit.Auditable;
import org.rostrum.identity.SignedIn;

/** Something was done to a sheet. Ids only. */
record IncidentActed(ActorId actor, String hat, String action, String resource, String resourceId)
    implements Auditable {

  /** What can be done here. */
  enum What {
    INCIDENT_OPENED,
    INCIDENT_LOGGED,
    INCIDENT_CHANGED,
    EVIDENCE_ADDED,
    STOP_REQUEST_RECORDED,
    AUDIENCE_CHANGED,
    DUTY_OFFICER_TOLD,
    DUTY_OFFICER_DECLINED,
    CALL_BACK_ASKED,
    CALL_BACK_DONE,
    ROUTE_ANSWERED,
    INCIDENT_COLLATED,
    POLICE_PACK_MADE
  }

  static IncidentActed by(SignedIn who, What what, IncidentId id) {
    return new IncidentActed(
        who.actor(), who.hat().name(), what.name(), SheetRelations.SUBMITTED, id.toString());
  }

  static IncidentActed bySystem(ActorId forWhom, What what, IncidentId id) {
    return new IncidentActed(
        forWhom, "SYSTEM", what.name(), SheetRelations.SUBMITTED, id.toString());
  }
}
