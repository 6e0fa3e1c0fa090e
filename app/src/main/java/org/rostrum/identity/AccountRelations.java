package org.rostrum.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rostrum.identity.Grants.Grant;
import org.rostrum.identity.Grants.State;
import org.springframework.stereotype.Component;

/** How an approver stands to the hats that wait for approval. */
@Component
class AccountRelations implements RelationSource {

  private final Grants grants;

  AccountRelations(Grants grants) {
    this.grants = grants;
  }

  @Override
  public boolean knows(String resource) {
    return resource.equals("account.role");
  }

  @Override
  public Set<Relation> relations(SignedIn who, String resource, Map<String, String> path) {
    var id = path.get("id");
    return of(id == null ? grants.all() : of(id), grants);
  }

  private List<Grant> of(String id) {
    try {
      return grants.of(new AccountId(UUID.fromString(id)));
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  /** The deputy acts while nobody wears the Monitoring Officer's hat. */
  static Set<Relation> of(List<Grant> these, Grants grants) {
    var today = grants.today();
    var facts = EnumSet.noneOf(Relation.class);
    if (these.stream().anyMatch(g -> g.at(today) == State.PROPOSED && g.hat() == Hat.MO)) {
      facts.add(Relation.ABOUT_MO);
    }
    if (grants.all().stream().noneMatch(g -> g.at(today) == State.WORN && g.hat() == Hat.MO)) {
      facts.add(Relation.ACTING);
    }
    return facts;
  }
}
