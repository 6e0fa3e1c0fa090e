package org.rostrum.evidence;

import java.util.Set;
import org.rostrum.identity.Relation;
import org.rostrum.identity.SignedIn;

/**
 * A higher room's knowledge of how somebody stands to a kept file because of the record it belongs
 * to: shared with them, assigned to them. Each such room has one bean of these.
 */
@FunctionalInterface
public interface ExhibitUses {

  /** What the record says; empty when this room knows nothing of the file. */
  Set<Relation> between(SignedIn who, ExhibitId exhibit);

  /**
   * Whether the record keeps its owner's name confidential. What the owner's device called the file
   * may say who they are: then nobody but the owner and their delegates is shown it.
   */
  default boolean keepsOwnerSecret(ExhibitId exhibit) {
    return false;
  }
}
