package org.rostrum.incidents;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.rostrum.identity.Delegations;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Relation;
import org.rostrum.identity.RelationSource;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Component;

/** How somebody stands to a sheet: their own, delegated, written with consent, or shared. */
@Component
class SheetRelations implements RelationSource {

  static final String DRAFT = "incident.draft";
  static final String SUBMITTED = "incident.submitted";

  private final Sheets sheets;
  private final Readers readers;
  private final Delegations delegations;

  SheetRelations(Sheets sheets, Readers readers, Delegations delegations) {
    this.sheets = sheets;
    this.readers = readers;
    this.delegations = delegations;
  }

  @Override
  public boolean knows(String resource) {
    return resource.equals(DRAFT) || resource.equals(SUBMITTED);
  }

  @Override
  public Set<Relation> relations(SignedIn who, String resource, Map<String, String> path) {
    var id = path.get("id");
    if (id == null) {
      return resource.equals(DRAFT) ? toNewOne(who) : toList(who);
    }
    return IncidentId.of(id)
        .flatMap(sheets::find)
        .map(entry -> between(who, entry, resource))
        .orElse(Set.of());
  }

  /** What will be true once it is there: the form asks whose it is and whether they agreed. */
  private Set<Relation> toNewOne(SignedIn who) {
    return switch (who.hat()) {
      case DELEGATE ->
          delegations.membersOf(who.account()).isEmpty() ? Set.of() : Set.of(Relation.DELEGATED);
      case MEMBERS_SERVICES -> Set.of(Relation.DELEGATED, Relation.CONSENT);
      default -> Set.of(Relation.OWN);
    };
  }

  /** A list shows what is shared with its reader, be it nothing. */
  private Set<Relation> toList(SignedIn who) {
    var facts = EnumSet.of(Relation.OWN, Relation.GRANTED);
    if (!delegations.membersOf(who.account()).isEmpty()) {
      facts.add(Relation.DELEGATED);
    }
    if (who.hat() == Hat.DEPUTY_MO && readers.deputyActs()) {
      facts.add(Relation.ACTING);
    }
    return facts;
  }

  /**
   * A draft is no record yet. Who wrote one stays its writer, so that a form sent twice is answered
   * twice; what it became is read by the other row.
   */
  Set<Relation> between(SignedIn who, Entry entry, String resource) {
    if (resource.equals(DRAFT)) {
      return toDraft(who, entry);
    }
    return entry.isDraft() ? Set.of() : toRecord(who, entry);
  }

  private Set<Relation> toDraft(SignedIn who, Entry entry) {
    var facts = EnumSet.noneOf(Relation.class);
    if (entry.owner().equals(who.account())) {
      facts.add(Relation.OWN);
    }
    if (entry.isOnBehalf()) {
      if (entry.recordedBy().equals(who.account()) && entry.consent()) {
        facts.add(Relation.DELEGATED);
        facts.add(Relation.CONSENT);
      }
    } else if (isDelegate(who, entry)) {
      facts.add(Relation.DELEGATED);
    }
    return facts;
  }

  private Set<Relation> toRecord(SignedIn who, Entry entry) {
    var facts = EnumSet.noneOf(Relation.class);
    if (entry.owner().equals(who.account())) {
      facts.add(Relation.OWN);
    }
    if (isDelegate(who, entry)) {
      facts.add(Relation.DELEGATED);
    }
    if (readers.isSharedWith(who, entry.id())) {
      facts.add(Relation.GRANTED);
      if (who.hat() == Hat.DEPUTY_MO && readers.deputyActs()) {
        facts.add(Relation.ACTING);
      }
    }
    return facts;
  }

  private boolean isDelegate(SignedIn who, Entry entry) {
    return who.hat() == Hat.DELEGATE && delegations.covers(who.account(), entry.owner());
  }
}
