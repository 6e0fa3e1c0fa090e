package org.rostrum.exhibits.zip;

import java.io.IOException;

/** An archive, or a member of it, that is not read, and which limit says so. */
public final class ZipRefused extends IOException {
  private static final long serialVersionUID = 1;

  /** What an archive must keep to. */
  public enum Limit {
    NOT_A_ZIP,
    BROKEN,
    TWO_DIRECTORIES,
    SEVERAL_DISKS,
    ENTRIES,
    TOTAL_SIZE,
    MEMBER_SIZE,
    RATIO,
    OVERLAP,
    NAME,
    DUPLICATE_NAME,
    SYMLINK,
    ENCRYPTED,
    METHOD,
    LOCAL_IS_NOT_CENTRAL,
    REAL_SIZE,
    CHECKSUM
  }

  private final Limit limit;

  ZipRefused(Limit limit, String sentence) {
    super(sentence);
    this.limit = limit;
  }

  /** The limit that was passed. */
  public Limit limit() {
    return limit;
  }

  /** One sentence for people, which names the member where there is one. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
