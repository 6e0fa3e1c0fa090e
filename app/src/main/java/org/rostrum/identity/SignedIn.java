package org.rostrum.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rostrum.audit.ActorId;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is asking, and in which hat. Controllers take it as an argument.
 *
 * @param name as it is shown in the header
 * @param hat the one hat worn now
 * @param hats every hat this person could put on today
 */
public record SignedIn(AccountId account, ActorId actor, String name, Hat hat, List<Hat> hats) {

  public SignedIn {
    hats = List.copyOf(hats);
  }

  /** Who is asking in this request, if anybody is signed in. */
  public static Optional<SignedIn> current() {
    var context = SecurityContextHolder.getContext().getAuthentication();
    return context instanceof Presence presence ? Optional.of(presence.who()) : Optional.empty();
  }

  /** Whether the hat worn now may do this, given what is true about the record. */
  public Decision may(Action action, String resource, Set<Relation> facts) {
    return Access.decide(hat, action, new Resource(resource), facts);
  }
}
