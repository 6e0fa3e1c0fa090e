package org.rostrum.exhibits.time;

import java.math.BigInteger;
import java.time.Instant;

/**
 * Somebody else's word that something existed.
 *
 * @param at not later than this it existed, by the authority's clock
 * @param authority whose word it is: the subject of its certificate
 * @param policy under which of the authority's policies, as an object identifier
 * @param serial the stamp's number at that authority
 * @param token the stamp itself, in the form in which it is kept
 */
public record TimeStamp(
    Instant at, String authority, String policy, BigInteger serial, byte[] token) {

  @Override
  public String toString() {
    return at + " by " + authority;
  }
}
