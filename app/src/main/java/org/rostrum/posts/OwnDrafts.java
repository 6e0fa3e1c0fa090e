package org.rostrum.posts;

import java.util.Map;
import java.util.Set;
import org.rostrum.identity.Relation;
import org.rostrum.identity.RelationSource;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Component;

/** A draft is its member's own, or it does not exist for the asker. */
@Component
class OwnDrafts implements RelationSource {

  private final Drafts drafts;

  OwnDrafts(Drafts drafts) {
    this.drafts = drafts;
  }

  @Override
  public boolean knows(String resource) {
    return resource.equals("post.draft");
  }

  @Override
  public Set<Relation> relations(SignedIn who, String resource, Map<String, String> path) {
    String id = path.get("id");
    boolean own =
        id == null
            || DraftId.of(id).flatMap(draft -> drafts.find(who.account(), draft)).isPresent();
    return own ? Set.of(Relation.OWN) : Set.of();
  }
}
