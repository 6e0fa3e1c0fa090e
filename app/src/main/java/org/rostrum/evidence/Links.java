package org.rostrum.evidence;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Links that open one thing, once, for a minute. Whoever asks on the other port is known by nothing
 * else; so they are signed with a key that dies with this process, and are made only for somebody
 * who has been let in.
 */
@Component
class Links {

  static final Duration LIFE = Duration.ofSeconds(60);

  private static final String MAC = "HmacSHA256";
  private static final int NONCE = 16;
  private static final int BODY = 1 + 16 + 8 + NONCE;
  private static final int SIGNATURE = 32;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final byte[] key = new byte[32];
  private final Map<ByteBuffer, Instant> used = new ConcurrentHashMap<>();

  Links(Clock clock) {
    this.clock = clock;
    random.nextBytes(key);
  }

  /** What a link opens. */
  enum What {
    PICTURE,
    THUMBNAIL,
    ORIGINAL,
    /** The same of a file that is locked away, for somebody who asked for it all the same. */
    LOCKED_ORIGINAL
  }

  /** One thing that may be handed out now. */
  record Pass(What what, ExhibitId exhibit) {}

  String to(What what, ExhibitId exhibit) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] body =
        ByteBuffer.allocate(BODY)
            .put((byte) what.ordinal())
            .putLong(exhibit.value().getMostSignificantBits())
            .putLong(exhibit.value().getLeastSignificantBits())
            .putLong(clock.instant().plus(LIFE).toEpochMilli())
            .put(nonce)
            .array();
    byte[] signed = ByteBuffer.allocate(BODY + SIGNATURE).put(body).put(sign(body)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
  }

  /** Opens a link for the first and last time. */
  Optional<Pass> use(String link) {
    try {
      byte[] signed = Base64.getUrlDecoder().decode(link);
      if (signed.length != BODY + SIGNATURE) {
        return Optional.empty();
      }
      byte[] body = Arrays.copyOf(signed, BODY);
      byte[] signature = Arrays.copyOfRange(signed, BODY, signed.length);
      return MessageDigest.isEqual(signature, sign(body)) ? once(body) : Optional.empty();
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      return Optional.empty();
    }
  }

  private Optional<Pass> once(byte[] body) {
    ByteBuffer read = ByteBuffer.wrap(body);
    What what = What.values()[read.get()];
    ExhibitId exhibit = new ExhibitId(new UUID(read.getLong(), read.getLong()));
    Instant until = Instant.ofEpochMilli(read.getLong());
    Instant now = clock.instant();
    used.values().removeIf(over -> over.isBefore(now));
    boolean first = used.putIfAbsent(ByteBuffer.wrap(body), until) == null;
    return first && now.isBefore(until) ? Optional.of(new Pass(what, exhibit)) : Optional.empty();
  }

  private byte[] sign(byte[] body) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
