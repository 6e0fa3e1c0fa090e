package org.rostrum.rulebook;

import java.util.Map;
import java.util.Set;
import org.rostrum.identity.Relation;
import org.rostrum.identity.RelationSource;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Component;

/**
 * Who may decide on a proposed draft: a person, not a hat, other than who proposed it and who
 * changed it last.
 */
@Component
class SecondPerson implements RelationSource {

  private final RulebookDrafts drafts;

  SecondPerson(RulebookDrafts drafts) {
    this.drafts = drafts;
  }

  @Override
  public boolean knows(String resource) {
    return resource.equals("rulebook.draft");
  }

  @Override
  public Set<Relation> relations(SignedIn who, String resource, Map<String, String> path) {
    boolean second =
        Bench.id(path.getOrDefault("id", ""))
            .flatMap(drafts::find)
            .filter(draft -> draft.isSecondTo(who.account()))
            .isPresent();
    return second ? Set.of(Relation.SECOND_PERSON) : Set.of();
  }
}
