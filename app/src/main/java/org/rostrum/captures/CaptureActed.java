package org.rostrum.captures;

import org.rostrum.audit.ActorId;
import org.rostrum.audit.Auditable;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.IncidentId;

/** A page was asked for or came to an end, at the record to which it belongs. Ids only. */
record CaptureActed(ActorId actor, String hat, String action, String resource, String resourceId)
    implements Auditable {

  static final String RESOURCE = "incident.submitted";

  static CaptureActed asked(SignedIn who, IncidentId sheet) {
    return new CaptureActed(
        who.actor(), who.hat().name(), "LINK_CAPTURE_ASKED", RESOURCE, sheet.toString());
  }

  static CaptureActed looked(AccountId asker, Fate fate, IncidentId sheet) {
    return new CaptureActed(
        asker.actor(), "SYSTEM", "LINK_FATE_" + fate.name(), RESOURCE, sheet.toString());
  }

  static CaptureActed ended(SignedIn who, Kept.Outcome outcome, IncidentId sheet) {
    return new CaptureActed(
        who.actor(), "SYSTEM", "LINK_CAPTURE_" + outcome.name(), RESOURCE, sheet.toString());
  }
}
