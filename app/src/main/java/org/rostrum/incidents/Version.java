package org.rostrum.incidents;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.identity.AccountId;

/**
 * The answers as they were saved once.
 *
 * @param changed the question that this version answered anew; empty for the first
 */
record Version(int number, Answers answers, Optional<Part> changed, AccountId by, Instant savedAt) {

  static Optional<Part> part(String name) {
    return Stream.of(Part.values()).filter(part -> part.name().equals(name)).findFirst();
  }

  /** The questions answered differently from another version. */
  List<Part> differsFrom(Version other) {
    return Arrays.stream(Part.values())
        .filter(part -> !answers.only(part.fields()).equals(other.answers().only(part.fields())))
        .toList();
  }
}
