package org.rostrum.chats;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Delegations;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Relation;
import org.rostrum.identity.RelationSource;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Component;

/** An export is there for who opened it, as long as they write that member's log. */
@Component
class ExportRelations implements RelationSource {

  static final String EXPORT = "chat.export";

  private final Exports exports;
  private final Delegations delegations;

  ExportRelations(Exports exports, Delegations delegations) {
    this.exports = exports;
    this.delegations = delegations;
  }

  @Override
  public boolean knows(String resource) {
    return resource.equals(EXPORT);
  }

  @Override
  public Set<Relation> relations(SignedIn who, String resource, Map<String, String> path) {
    String id = path.get("export");
    if (id == null) {
      return toNewOne(who);
    }
    return owner(id, who.account()).map(owner -> to(who, owner)).orElse(Set.of());
  }

  private Optional<AccountId> owner(String id, AccountId account) {
    return exports
        .find(id, account)
        .map(OpenExport::owner)
        .or(() -> exports.closed(id, account).map(Exports.Closed::owner));
  }

  private Set<Relation> toNewOne(SignedIn who) {
    return who.hat() == Hat.DELEGATE
        ? delegations.membersOf(who.account()).isEmpty() ? Set.of() : Set.of(Relation.DELEGATED)
        : Set.of(Relation.OWN);
  }

  private Set<Relation> to(SignedIn who, AccountId owner) {
    Set<Relation> facts = EnumSet.noneOf(Relation.class);
    if (owner.equals(who.account())) {
      facts.add(Relation.OWN);
    }
    if (who.hat() == Hat.DELEGATE && delegations.covers(who.account(), owner)) {
      facts.add(Relation.DELEGATED);
    }
    return facts;
  }
}
