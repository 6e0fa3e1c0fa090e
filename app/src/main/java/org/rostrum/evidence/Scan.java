package org.rostrum.evidence;

/** What a virus scan has said of a kept file. */
public enum Scan {
  /** Nothing yet: only its owner may have the file itself, with a warning. */
  AWAITING_SCAN,
  /** The scanner knew nothing bad of it. */
  CLEAN,
  /** The scanner knew it as harmful. */
  FLAGGED,
  /** The scanner could not look into all of it. */
  UNSCANNABLE
}
