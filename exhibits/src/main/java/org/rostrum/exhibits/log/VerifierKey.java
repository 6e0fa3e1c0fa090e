package org.rostrum.exhibits.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Who may sign, in the form of a C2SP signed note: {@code name+8 hexadecimal letters+base64}, the
 * last of 0x01 and the 32 bytes of an Ed25519 key.
 */
public final class VerifierKey {

  static final byte ED25519 = 1;
  static final int ID = 4;
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private final String name;
  private final byte[] raw;
  private final PublicKey key;

  private VerifierKey(String name, byte[] raw) {
    this.name = name;
    this.raw = raw;
    try {
      byte[] encoded = Arrays.copyOf(X509, X509.length + raw.length);
      System.arraycopy(raw, 0, encoded, X509.length, raw.length);
      this.key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an Ed25519 key: " + name, e);
    }
  }

  static VerifierKey of(String name, PublicKey key) {
    byte[] encoded = key.getEncoded();
    return new VerifierKey(name, Arrays.copyOfRange(encoded, X509.length, encoded.length));
  }

  /**
   * The key that is written here.
   *
   * @throws IllegalArgumentException if it is not written as it would be written again
   */
  public static VerifierKey of(String text) {
    int first = text.indexOf('+');
    int second = text.indexOf('+', first + 1);
    if (first > 0 && second > first) {
      byte[] bytes = base64(text.substring(second + 1));
      if (bytes.length == Hash.LENGTH + 1 && bytes[0] == ED25519) {
        VerifierKey key =
            new VerifierKey(text.substring(0, first), Arrays.copyOfRange(bytes, 1, bytes.length));
        if (Note.isName(key.name) && key.toString().equals(text)) {
          return key;
        }
      }
    }
    throw new IllegalArgumentException("not a note's verifier key: " + text);
  }

  public String name() {
    return name;
  }

  /** The first four bytes of SHA-256(name || newline || 0x01 || key). */
  byte[] id() {
    MessageDigest digest = Hash.sha256();
    digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(ED25519);
    return Arrays.copyOf(digest.digest(raw), ID);
  }

  /** Whether this signature, of 64 bytes, is this key's over the text. */
  boolean signed(byte[] text, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(text);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false; // a signature that cannot be one
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey that
        && name.equals(that.name)
        && Arrays.equals(raw, that.raw);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(raw);
  }

  @Override
  public String toString() {
    byte[] bytes = new byte[raw.length + 1];
    bytes[0] = ED25519;
    System.arraycopy(raw, 0, bytes, 1, raw.length);
    return name
        + "+"
        + HexFormat.of().formatHex(id())
        + "+"
        + Base64.getEncoder().encodeToString(bytes);
  }

  /** The bytes, or none if this is not base64. */
  static byte[] base64(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
