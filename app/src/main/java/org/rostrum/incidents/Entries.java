package org.rostrum.incidents;

import java.util.Set;
import org.rostrum.audit.AccessLog;
import org.rostrum.govuk.NotFound;
import org.rostrum.identity.Action;
import org.rostrum.identity.Relation;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Component;

/** Finds what a page is about and writes down who opens it. */
@Component
class Entries {

  private final Sheets sheets;
  private final SheetRelations relations;
  private final AccessLog accessLog;

  Entries(Sheets sheets, SheetRelations relations, AccessLog accessLog) {
    this.sheets = sheets;
    this.relations = relations;
    this.accessLog = accessLog;
  }

  Entry of(String id) {
    return IncidentId.of(id).flatMap(sheets::find).orElseThrow(NotFound::new);
  }

  /** A record somebody is about to see; its member's own looking is nobody's business. */
  Entry opened(String id, SignedIn who) {
    var entry = of(id);
    if (!entry.owner().equals(who.account())) {
      accessLog.viewed(who.actor(), who.hat().name(), SheetRelations.SUBMITTED, id);
    }
    return entry;
  }

  boolean may(SignedIn who, Entry entry, Action action) {
    return who.may(action, SheetRelations.SUBMITTED, facts(who, entry)).isAllowed();
  }

  private Set<Relation> facts(SignedIn who, Entry entry) {
    return relations.between(who, entry, SheetRelations.SUBMITTED);
  }
}
