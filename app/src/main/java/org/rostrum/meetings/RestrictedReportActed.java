package org.rostrum.meetings;

import org.rostrum.audit.ActorId;
import org.rostrum.audit.Auditable;
import org.rostrum.identity.SignedIn;
import org.rostrum.members.DirectoryChanged;

/** The fingerprints of an item's restricted report were taken or thrown away. Ids only. */
record RestrictedReportActed(ActorId actor, String hat, String action, String resourceId)
    implements Auditable, DirectoryChanged {

  /** What can be done. */
  enum What {
    RESTRICTED_REPORT_TAKEN,
    RESTRICTED_REPORT_FORGOTTEN
  }

  static RestrictedReportActed by(SignedIn who, What what, Item item) {
    return new RestrictedReportActed(
        who.actor(), who.hat().name(), what.name(), item.id().toString());
  }

  @Override
  public String resource() {
    return "meeting.item";
  }
}
