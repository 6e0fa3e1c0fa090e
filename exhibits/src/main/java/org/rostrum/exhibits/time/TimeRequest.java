package org.rostrum.exhibits.time;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.log.Hash;

/**
 * What is asked of an authority (RFC 3161 2.4.1): a stamp over this imprint, with this nonce. Only
 * the imprint leaves the building. Keep it until the reply is judged.
 *
 * @param imprint SHA-512 of what is to be stamped
 * @param nonce 63 random bits, so that no old reply can pass for a new one
 * @param policy the authority's policy that is wanted, or null for its own choice
 */
public record TimeRequest(byte[] imprint, BigInteger nonce, @Nullable String policy) {

  public TimeRequest {
    if (imprint.length != 64 || nonce.signum() <= 0) {
      throw new IllegalArgumentException("a request has a SHA-512 imprint and a positive nonce");
    }
    imprint = imprint.clone();
  }

  /** A request for a stamp over this content. */
  public static TimeRequest over(byte[] content, @Nullable String policy, SecureRandom random) {
    return new TimeRequest(
        Hash.digest("SHA-512").digest(content), new BigInteger(62, random).setBit(62), policy);
  }

  /** The query as it is posted, {@code application/timestamp-query}. */
  public byte[] encoded() {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    if (policy != null) {
      generator.setReqPolicy(policy);
    }
    try {
      return generator.generate(NISTObjectIdentifiers.id_sha512, imprint, nonce).getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException("a request in memory cannot fail", e);
    }
  }

  @Override
  public byte[] imprint() {
    return imprint.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TimeRequest that
        && Arrays.equals(imprint, that.imprint)
        && nonce.equals(that.nonce);
  }

  @Override
  public int hashCode() {
    return nonce.hashCode();
  }
}
