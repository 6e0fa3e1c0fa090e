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
  private final Complaints complaints;

  CaseStandings(Cases cases, Complaints complaints) {
    this.cases = cases;
    this.complaints = complaints;
  }

  @Override
  public Set<Relation> between(SignedIn who, ComplaintId complaint) {
    var facts = EnumSet.noneOf(Relation.class);
    if (cases.find(who.account(), complaint).isPresent()) {
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

  @Override
  public Set<Relation> relations(SignedIn who, String resource, Map<String, String> path) {
    var id = path.get("id");
    return id == null
        ? Set.of()
        : ComplaintId.of(id).map(one -> between(who, one)).orElse(Set.of());
  }

  @Override
  public Set<Relation> between(SignedIn who, ExhibitId exhibit) {
    var facts = EnumSet.noneOf(Relation.class);
    complaints.using(exhibit).forEach(one -> facts.addAll(between(who, one)));
    return facts;
  }
}
