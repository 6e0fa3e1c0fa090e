package org.rostrum.policy;

/** What a clause does for its reader. */
public enum ClauseKind {
  ABOUT,
  RISK,
  DUTY,
  /** Whether somebody acted as a councillor or as themselves. */
  CAPACITY,
  DO,
  DONT,
  PRINCIPLE,
  LAW,
  /** A question or an explanation on the Appendix 2 form. */
  FORM,
  CONTACT
}
