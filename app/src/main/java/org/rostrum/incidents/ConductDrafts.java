package org.rostrum.incidents;

import org.rostrum.identity.AccountId;
import org.rostrum.identity.SignedIn;

/**
 * Takes words and files over into a Code of Conduct draft, when they are about a serving
 * councillor. The room for such complaints implements it.
 */
public interface ConductDrafts {

  /** Starts a draft of the owner's with these words; the path on which it stands. */
  String carryOver(SignedIn by, AccountId owner, CarriedWords words);
}
