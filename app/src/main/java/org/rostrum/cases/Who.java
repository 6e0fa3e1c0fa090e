package org.rostrum.cases;

/** Whose part an act is. */
enum Who {
  /** Nobody pressed a button. */
  SYSTEM,
  /** The member who complained. */
  MEMBER,
  /** The Monitoring Officer, or whoever stands in, to whom the case is assigned. */
  HANDLER,
  /** Whoever was appointed to take over a case that its handler may not touch. */
  SUCCESSOR
}
