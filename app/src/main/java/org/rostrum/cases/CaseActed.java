package org.rostrum.cases;

import org.rostrum.audit.ActorId;
import org.rostrum.audit.Auditable;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.identity.SignedIn;

/** Something was done to a case. The member acts under the case's own id, never their account's. */
record CaseActed(ActorId actor, String hat, String action, String resource, String resourceId)
    implements Auditable {

  static CaseActed by(SignedIn who, Who part, Act act, ComplaintId id) {
    var actor = part == Who.MEMBER ? new ActorId(id.value()) : who.actor();
    return new CaseActed(actor, who.hat().name(), act.name(), resource(act), id.toString());
  }

  static CaseActed bySystem(String what, ComplaintId id) {
    return new CaseActed(ActorId.SYSTEM, "SYSTEM", what, "complaint.outcome", id.toString());
  }

  private static String resource(Act act) {
    return switch (act) {
      case ADD_NOTE -> "complaint.privileged";
      case DECIDE_CONFIDENTIALITY, OVERRIDE_CONFIDENTIALITY -> "complaint.confidentiality.decision";
      default -> "complaint.outcome";
    };
  }
}
