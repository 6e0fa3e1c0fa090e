package org.rostrum.identity;

/** A fact about the asker and the one record asked for; rooms find them, the matrix asks them. */
public enum Relation {
  /** The record is the asker's own, or will be once created (o). */
  OWN,
  /** The asker is a delegate and this lies within what the member delegated (d). */
  DELEGATED,
  /** This record was explicitly shared with the asker (g). */
  GRANTED,
  /** The case is assigned to the asker (a). */
  ASSIGNED,
  /** The asker moderates this group (m). */
  MODERATES,
  /** The deputy stands in because the Monitoring Officer is away or conflicted. */
  ACTING,
  /** The member agreed to have this written on their behalf. */
  CONSENT,
  /** The record is marked as a safeguarding matter. */
  SAFEGUARDING_FLAG,
  /** A second person agreed to this one export. */
  SECOND_PERSON,
  /** The evidence belongs to a report made to the asker. */
  OWN_REPORT,
  /** The sealed identity was opened by the proper procedure. */
  UNSEALED,
  /** A reason was given and kept. */
  REASON_GIVEN,
  /** The Monitoring Officer and the deputy are both conflicted. */
  BOTH_CONFLICTED,
  /** The decision was published. */
  PUBLISHED,
  /** The matter is closed. */
  CLOSED,
  /** The breach puts people at high risk. */
  HIGH_RISK,
  /** It concerns a member's conduct, or no safeguarding lead can be reached. */
  MEMBER_CONDUCT_OR_NO_LEAD,
  /** The page is the council's own, not a member's. */
  COUNCIL_PAGE,
  /** The member belongs to the asker's political group. */
  OWN_GROUP,
  /** The person is the asker's own delegate. */
  OWN_DELEGATE,
  /** The hat in question is the Monitoring Officer's. */
  ABOUT_MO
}
