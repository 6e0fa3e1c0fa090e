package org.rostrum.evidence;

/** A hash as people compare it. */
final class Hash {

  private Hash() {}

  /** In groups of four. */
  static String grouped(String sha256) {
    return sha256.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
