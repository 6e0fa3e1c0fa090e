package org.rostrum.complaints;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.rostrum.identity.Delegations;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Relation;
import org.rostrum.identity.RelationSource;
import org.rostrum.identity.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * How somebody stands to a complaint: their own, delegated, typed in from paper, or as the case
 * says.
 *
 * <p>Only paths with {@code {complaint}} in them are asked about one complaint, so that no other
 * room's page opens by mistake.
 */
@Component
class Standings implements RelationSource {

  static final String DRAFT = "complaint.draft";
  static final String BODY = "complaint.body";

  private final Forms forms;
  private final Delegations delegations;
  private final Identities identities;
  private final ObjectProvider<CaseStanding> cases;

  Standings(
      Forms forms,
      Delegations delegations,
      Identities identities,
      ObjectProvider<CaseStanding> cases) {
    this.forms = forms;
    this.delegations = delegations;
    this.identities = identities;
    this.cases = cases;
  }

  @Override
  public boolean knows(String resource) {
    return resource.startsWith("complaint.");
  }

  @Override
  public Set<Relation> relations(SignedIn who, String resource, Map<String, String> path) {
    var id = path.get("complaint");
    if (id == null) {
      boolean begins = path.isEmpty() || path.containsKey("gate") || path.containsKey("signing");
      return resource.equals(DRAFT) && begins ? toNewOne(who) : Set.of();
    }
    return ComplaintId.of(id)
        .flatMap(forms::find)
        .map(form -> between(who, form, resource))
        .orElse(Set.of());
  }

  private Set<Relation> toNewOne(SignedIn who) {
    if (who.hat() == Hat.DELEGATE) {
      return delegations.membersOf(who.account()).isEmpty() ? Set.of() : Set.of(Relation.DELEGATED);
    }
    return Set.of(Relation.OWN);
  }

  /** A draft is no complaint yet, and a complaint no draft any more. */
  Set<Relation> between(SignedIn who, Form form, String resource) {
    if (form.wasSent() == resource.equals(DRAFT)) {
      return Set.of();
    }
    var facts = EnumSet.noneOf(Relation.class);
    if (forms.isOf(form.id(), who.account())) {
      facts.add(Relation.OWN);
    }
    if (form.isDraft() && who.hat() == Hat.DELEGATE) {
      var owner = identities.of(form.id()).account();
      if (delegations.covers(who.account(), owner)) {
        facts.add(Relation.DELEGATED);
      }
    }
    if (form.wasSent()) {
      facts.addAll(cases.getObject().between(who, form.id()));
    }
    return facts;
  }
}
