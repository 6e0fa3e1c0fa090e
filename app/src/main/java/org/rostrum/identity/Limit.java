package org.rostrum.identity;

/** What an allowance holds back: whoever draws or stores must keep to it. */
public enum Limit {
  /** Names and contacts are blacked out (r). */
  REDACTED,
  /** Only the code name stands for the person (i). */
  CODE_NAME_ONLY,
  /** Counts only, and no count under five (s). */
  COUNTS_ONLY,
  /** What was sent stays; more may be added under it. */
  APPEND_ONLY,
  /** The status and nothing of the matter. */
  STATUS_ONLY,
  /** Who, when and which, never what. */
  NO_CONTENT,
  /** May prepare, may not sign or send. */
  NO_SIGNING,
  /** May be asked for a view; does not decide. */
  CONSULTED,
  /** Legal holds only. */
  HOLDS_ONLY,
  /** The alerts only. */
  ALERTS_ONLY,
  /** The list of what exists, not its values. */
  INVENTORY_ONLY,
  /** Settings, never the data they protect; the key stays split two of three. */
  NO_PLAINTEXT,
  /** May propose a hat; another must approve it, the first administrator's excepted. */
  NO_GRANT_ALONE
}
