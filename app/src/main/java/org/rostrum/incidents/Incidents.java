package org.rostrum.incidents;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rostrum.identity.AccountId;

/** The incident log as other rooms may read it: always for the member whose log it is. */
public interface Incidents {

  /** The owner's saved sheets, the newest first; drafts are not among them. */
  List<Sheet> logged(AccountId owner);

  /** One saved sheet of this owner; another's is absent. */
  Optional<Sheet> find(AccountId owner, IncidentId id);

  /** Marks these sheets of the owner as gathered into a complaint. Within the caller's transaction. */
  void collated(AccountId owner, Collection<IncidentId> ids);
}
