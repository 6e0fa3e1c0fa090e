package org.rostrum.identity;

/** What can be done to a resource: the letters and verbs of the access matrix. */
public enum Action {
  CREATE,
  READ,
  UPDATE,
  WITHDRAW,
  EXPORT,
  SHARE,
  DECIDE,
  /** Agree, as the second person, to what another has proposed ("approve S"). */
  APPROVE,
  /** Close an account ("C disable"). */
  DISABLE,
  /** Check the proof of the audit record without reading it ("verify proof only"). */
  VERIFY,
  /** Keep one share of a split key ("share holder"). */
  HOLD_SHARE
}
