package org.rostrum.exhibits.zip;

/**
 * How much an archive may hold (threat T20).
 *
 * @param entries the most members
 * @param total the most bytes of all members together, as declared
 * @param member the most bytes of one member
 * @param ratio the most bytes that one compressed byte may become
 * @param free bytes of a member that may come out before the ratio counts
 */
public record ZipLimits(int entries, long total, long member, int ratio, long free) {

  /** 20,000 members, 2 GB together, 100 to 1. */
  public static final ZipLimits STANDARD = new ZipLimits(20_000, 2L << 30, 2L << 30, 100, 1L << 20);

  public ZipLimits {
    if (entries < 1 || total < 1 || member < 1 || ratio < 1 || free < 0) {
      throw new IllegalArgumentException("A limit below one lets nothing in");
    }
  }
}
