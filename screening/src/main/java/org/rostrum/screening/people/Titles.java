package org.rostrum.screening.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that stand before a name and are none. */
final class Titles {

  private static final Set<Long> WORDS =
      List.of(
              "cllr",
              "cllrs",
              "councillor",
              "councillors",
              "alderman",
              "mayor",
              "minister",
              "madam",
              "mr",
              "mrs",
              "ms",
              "miss",
              "mx",
              "dr",
              "prof",
              "rev",
              "pc",
              "sir",
              "lord",
              "lady")
          .stream()
          .map(NameTokens::hash)
          .collect(Collectors.toUnmodifiableSet());

  private Titles() {}

  static boolean is(NameTokens tokens, int token) {
    return WORDS.contains(tokens.hashes[token]);
  }
}
