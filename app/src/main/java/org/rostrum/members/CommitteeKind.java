package org.rostrum.members;

/** What a committee decides, as far as the rules on an open mind need it. */
public enum CommitteeKind {
  PLANNING,
  LICENSING,
  REGULATORY,
  OTHER
}
