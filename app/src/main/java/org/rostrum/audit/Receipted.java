package org.rostrum.audit;

import java.time.Instant;

/** A file was kept: its receipt becomes a leaf of the log, right behind that of the act. */
public interface Receipted extends Auditable {

  /** When its bytes were on the disk. */
  Instant keptAt();

  /** Its length. */
  long bytes();

  /** Of the bytes as they came, in 64 small hexadecimal letters. */
  String sha256();

  /** SHA3-512 of the same bytes, in 128 small hexadecimal letters. */
  String sha3();
}
