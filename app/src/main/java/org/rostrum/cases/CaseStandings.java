package org.rostrum.cases;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.rostrum.complaints.CaseStanding;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.complaints.Complaints;
import org.rostrum.evidence.ExhibitId;
import org.rostrum.evidence.ExhibitUses;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Relation;
import org.rostrum.identity.RelationSource;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Component;

/**
 * How somebody stands to a case: assigned and not recused, or not at all. A deputy to whom a case
 * is assigned acts, for that case and no other.
 */
@Component
class CaseStandings implements CaseStanding, RelationSource, ExhibitUses {

  private static final Set<String> ROWS =
      Set.of(
          "complaint.body",
          "complaint.identity",
          "complaint.identity.sealed",
          "complaint.confidentiality.decision",
          "complaint.witness",
          "complaint.subject",
          "complaint.privileged",
          "complaint.outcome");

  private final Cases cases;
  private final Emergencies emergencies;
  private final Complaints complaints;

  CaseStandings(Cases cases, Emergencies emergencies, Complaints complaints) {
    this.cases = cases;
    this.emergencies = emergencies;
    this.complaints = complaints;
  }

  /** Assigned, or for an hour as if: what is asked here is only ever read. */
  @Override
  public Set<Relation> between(SignedIn who, ComplaintId complaint) {
    return facts(
        who, isAssigned(who, complaint) || emergencies.open(who.account(), complaint).isPresent());
  }

  private boolean isAssigned(SignedIn who, ComplaintId complaint) {
    return cases.find(who.account(), complaint).isPresent();
  }

  private static Set<Relation> facts(SignedIn who, boolean assigned) {
    var facts = EnumSet.noneOf(Relation.class);
    if (assigned) {
      facts.add(Relation.ASSIGNED);
      if (who.hat() == Hat.DEPUTY_MO) {
        facts.add(Relation.ACTING);
      }
    }
    return facts;
  }

  @Override
  public boolean knows(String resource) {
    return ROWS.contains(resource);
  }

  /**
   * The one page of a case opened in an emergency names it {@code opened}, all others {@code id}.
   */
  @Override
  public Set<Relation> relations(SignedIn who, String resource, Map<String, String> path) {
    var opened = path.get("opened");
    if (opened != null) {
      return ComplaintId.of(opened).map(one -> between(who, one)).orElse(Set.of());
    }
    var id = path.get("id");
    return id == null
        ? Set.of()
        : ComplaintId.of(id).map(one -> facts(who, isAssigned(who, one))).orElse(Set.of());
  }

  /** In an emergency the case is read; its files are not taken out. */
  @Override
  public Set<Relation> between(SignedIn who, ExhibitId exhibit) {
    var facts = EnumSet.noneOf(Relation.class);
    complaints.using(exhibit).forEach(one -> facts.addAll(facts(who, isAssigned(who, one))));
    return facts;
  }
}
