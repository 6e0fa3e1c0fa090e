package org.rostrum.exhibits.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 value: 32 bytes that never change. */
public final class Hash {

  /** Length in bytes. */
  public static final int LENGTH = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * These 32 bytes.
   *
   * @throws IllegalArgumentException if they are not 32
   */
  public static Hash of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a SHA-256 value has 32 bytes, not " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /**
   * These 64 small hexadecimal letters.
   *
   * @throws IllegalArgumentException if they are anything else
   */
  public static Hash of(String hex) {
    if (hex.length() != 2 * LENGTH || !isSmallHex(hex)) {
      throw new IllegalArgumentException("not a SHA-256 value in 64 small hexadecimal letters");
    }
    return new Hash(HexFormat.of().parseHex(hex));
  }

  /** SHA-256 of these bytes as they stand. */
  public static Hash ofContent(byte[] content) {
    return new Hash(sha256().digest(content));
  }

  /** RFC 6962 2.1: SHA-256(0x00 || content), the hash of a leaf. */
  public static Hash ofLeaf(byte[] content) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    return new Hash(digest.digest(content));
  }

  /** RFC 6962 2.1: SHA-256(0x01 || left || right), the hash of a node. */
  public static Hash ofNode(Hash left, Hash right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    digest.update(left.bytes);
    return new Hash(digest.digest(right.bytes));
  }

  /** RFC 6962 2.1: the root of a tree without leaves, which is SHA-256 of nothing. */
  public static Hash ofNothing() {
    return ofContent(new byte[0]);
  }

  /** A fresh SHA-256, which every Java platform has. */
  public static MessageDigest sha256() {
    return digest("SHA-256");
  }

  /** A fresh digest of the platform by its standard name. */
  public static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no " + algorithm, e);
    }
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  static boolean isSmallHex(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (!(letter >= '0' && letter <= '9') && !(letter >= 'a' && letter <= 'f')) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** In 64 small hexadecimal letters. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
