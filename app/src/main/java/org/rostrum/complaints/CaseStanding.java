package org.rostrum.complaints;

import java.util.Set;
import org.rostrum.identity.Relation;
import org.rostrum.identity.SignedIn;

/**
 * How an officer stands to a complaint that was sent: assigned, acting, the name unsealed for them
 * with a reason. The room where cases are handled implements it; somebody recused has no standing.
 */
public interface CaseStanding {

  Set<Relation> between(SignedIn who, ComplaintId complaint);
}
