package org.rostrum.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.identity.AccountId;

/**
 * A file that arrives in pieces.
 *
 * @param sender who sends it; whose evidence it becomes is known when it is whole
 * @param place the path of the page it is sent from, or empty
 * @param bytes how long the whole will be
 * @param arrived how much of it is on the disk, from the start and without gaps
 * @param lastAt when the last piece came, or when it was begun
 * @param kept what became of it once it was whole
 */
record Upload(
    Upload.Id id,
    AccountId sender,
    String name,
    String place,
    long bytes,
    long arrived,
    Instant lastAt,
    @Nullable ExhibitId kept) {

  /** Names one upload. */
  record Id(UUID value) {

    static Id random() {
      return new Id(UUID.randomUUID());
    }

    /** The id as it stands in an address, if it is one. */
    static Optional<Id> of(String text) {
      return ExhibitId.of(text).map(id -> new Id(id.value()));
    }

    @Override
    public String toString() {
      return value.toString();
    }
  }

  /** One piece of it, in its place and known by its hash. */
  record Piece(long begins, long bytes, String sha256) {

    /** What it is called in the upload's folder: another piece never has this name. */
    String file() {
      return "%012d-%s".formatted(begins, sha256);
    }
  }

  boolean whole() {
    return arrived == bytes;
  }
}
