package org.rostrum.exhibits.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The secret with which a log signs its notes: an Ed25519 key and the log's name. */
public final class SigningKey {

  private static final String SECRET = "PRIVATE+KEY+";

  private final byte[] seed;
  private final PrivateKey key;
  private final VerifierKey verifier;

  private SigningKey(String name, byte[] seed) {
    if (!Note.isName(name)) {
      throw new IllegalArgumentException("not a name for a key: " + name);
    }
    this.seed = seed;
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
      KeyPair pair = generator.generateKeyPair();
      this.key = pair.getPrivate();
      this.verifier = VerifierKey.of(name, pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no Ed25519", e);
    }
  }

  /** A new key for the log of this name, such as {@code rostrum.example.gov.uk/log}. */
  public static SigningKey generate(String name, SecureRandom random) {
    byte[] seed = new byte[Hash.LENGTH];
    random.nextBytes(seed);
    return new SigningKey(name, seed);
  }

  /**
   * The key that these secret bytes always give, for whoever makes them from a key of his own.
   *
   * @param seed 32 bytes that nobody else can have
   */
  public static SigningKey of(String name, byte[] seed) {
    if (seed.length != Hash.LENGTH) {
      throw new IllegalArgumentException("an Ed25519 key is made of 32 bytes");
    }
    return new SigningKey(name, seed.clone());
  }

  /**
   * The key written here as {@code PRIVATE+KEY+name+id+base64}.
   *
   * @throws IllegalArgumentException if it is not one; the message never holds it
   */
  public static SigningKey of(String secret) {
    String[] parts = secret.startsWith(SECRET) ? secret.split("\\+", 5) : new String[0];
    if (parts.length == 5) {
      byte[] bytes = VerifierKey.base64(parts[4]);
      if (bytes.length == Hash.LENGTH + 1 && bytes[0] == VerifierKey.ED25519) {
        SigningKey key = new SigningKey(parts[2], Arrays.copyOfRange(bytes, 1, bytes.length));
        if (key.secret().equals(secret)) {
          return key;
        }
      }
    }
    throw new IllegalArgumentException("not a note's signing key");
  }

  /** The key others may know. */
  public VerifierKey verifier() {
    return verifier;
  }

  /** The key in writing, for the key store; never for a log. */
  public String secret() {
    byte[] bytes = new byte[seed.length + 1];
    bytes[0] = VerifierKey.ED25519;
    System.arraycopy(seed, 0, bytes, 1, seed.length);
    return SECRET
        + verifier.name()
        + "+"
        + HexFormat.of().formatHex(verifier.id())
        + "+"
        + Base64.getEncoder().encodeToString(bytes);
  }

  byte[] sign(String text) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("signing failed", e);
    }
  }

  /** The name of the key, nothing of the secret. */
  @Override
  public String toString() {
    return "signing key of " + verifier.name();
  }

  /** Hands the generator its seed, since the JDK has no other way from a seed to a public key. */
  private static final class Fixed extends SecureRandom {
    private static final long serialVersionUID = 1;

    private final byte[] seed;

    Fixed(byte[] seed) {
      super();
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("an Ed25519 key is made of 32 bytes");
      }
      System.arraycopy(seed, 0, bytes, 0, seed.length);
    }
  }
}
