package org.rostrum.complaints;

/** For whom a complaint is drawn. In no case does it hold the contact block of another. */
public enum Audience {
  /** The member's own copy, with their own details. */
  COMPLAINANT,
  /**
   * The Monitoring Officer and who helps them: the contact block is withheld; a sealed name is a
   * code name.
   */
  CASE_TEAM,
  /**
   * The person complained about: no contact block, no witness, no police report, no name while it
   * is sealed.
   */
  SUBJECT
}
