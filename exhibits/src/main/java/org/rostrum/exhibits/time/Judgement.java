package org.rostrum.exhibits.time;

/** What is to be thought of a time stamp. */
public sealed interface Judgement {

  /** It holds, and a pinned authority stands behind it. */
  record Proved(TimeStamp stamp) implements Judgement {}

  /** It holds in itself, but nobody pinned stands behind it: it counts for nothing here. */
  record Unknown(TimeStamp stamp, String reason) implements Judgement {}

  /** It does not hold. */
  record Refused(String reason) implements Judgement {}
}
