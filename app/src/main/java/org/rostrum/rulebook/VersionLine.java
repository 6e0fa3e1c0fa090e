package org.rostrum.rulebook;

import org.jspecify.annotations.Nullable;
import org.rostrum.rulebook.RulebookVersions.Version;

/** A version in the list; who did what is for officers. */
record VersionLine(
    int number,
    String name,
    String title,
    String at,
    @Nullable String proposer,
    @Nullable String approver) {

  String path() {
    return "/rulebook/versions/" + number;
  }

  static VersionLine of(Version version, boolean named, Bench bench) {
    return new VersionLine(
        version.number(),
        version.name(),
        version.title(),
        Moment.of(version.publishedAt()),
        named ? bench.name(version.proposedBy()) : null,
        named ? bench.name(version.approvedBy()) : null);
  }
}
