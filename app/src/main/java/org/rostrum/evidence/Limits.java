package org.rostrum.evidence;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much is taken: settings of the installation, with the defaults of the written rules. */
@Component
final class Limits {

  private static final long MB = 1_000_000;

  private final long file;
  private final long day;
  private final int files;

  Limits(
      @Value("${rostrum.evidence.file-mb:25}") int fileMb,
      @Value("${rostrum.evidence.day-mb:200}") int dayMb,
      @Value("${rostrum.evidence.files-a-form:20}") int files) {
    this.file = fileMb * MB;
    this.day = dayMb * MB;
    this.files = files;
  }

  /** Bytes of one file. */
  long file() {
    return file;
  }

  /** Bytes of one owner in one day. */
  long day() {
    return day;
  }

  /** Files that one form may bring. */
  int files() {
    return files;
  }

  /** Bytes of one form as a whole, those that are read only to be refused included. */
  long form() {
    return file * 4 + day / 2;
  }
}
