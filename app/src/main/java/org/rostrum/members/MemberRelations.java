package org.rostrum.members;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Relation;
import org.rostrum.identity.RelationSource;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Component;

/** How somebody stands to a councillor's public details: their own, or their group's. */
@Component
class MemberRelations implements RelationSource {
  static final String PROFILE = "member.profile";

  private final Members members;

  MemberRelations(Members members) {
    this.members = members;
  }

  @Override
  public boolean knows(String resource) {
    return resource.equals(PROFILE);
  }

  @Override
  public Set<Relation> relations(SignedIn who, String resource, Map<String, String> path) {
    var id = path.get("id");
    if (id == null) {
      return who.hat() == Hat.GROUP_LEADER ? Set.of(Relation.OWN_GROUP) : Set.of();
    }
    var asker = members.of(who.account());
    var asked = memberAt(id);
    if (asker.isEmpty() || asked.isEmpty()) {
      return Set.of();
    }
    var facts = EnumSet.noneOf(Relation.class);
    if (asked.get().id().equals(asker.get().id())) {
      facts.add(Relation.OWN);
    }
    if (asked.get().group().equals(asker.get().group())) {
      facts.add(Relation.OWN_GROUP);
    }
    return facts;
  }

  private Optional<Member> memberAt(String id) {
    try {
      return members.find(new MemberId(UUID.fromString(id)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
