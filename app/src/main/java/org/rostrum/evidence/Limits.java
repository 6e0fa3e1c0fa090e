package org.rostrum.evidence;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much is taken: settings of the installation, with the defaults of the written rules. */
@Component
final class Limits {

  private static final long MB = 1_000_000;

  private final long file;
  private final long day;
  private final int files;
  private final long film;

  Limits(
      @Value("${rostrum.evidence.file-mb:25}") int fileMb,
      @Value("${rostrum.evidence.day-mb:200}") int dayMb,
      @Value("${rostrum.evidence.files-a-form:20}") int files,
      @Value("${rostrum.evidence.film-mb:200}") int filmMb) {
    this.file = fileMb * MB;
    this.day = dayMb * MB;
    this.files = files;
    this.film = filmMb * MB;
  }

  /** Bytes of one file. */
  long file() {
    return file;
  }

  /** Bytes of one video that arrives in pieces. */
  long film() {
    return film;
  }

  /** Bytes of one file of this kind that arrives in pieces. */
  long inPieces(Kind kind) {
    return kind == Kind.MP4 ? film : file;
  }

  /** Why a file of this name and length need not be sent at all, if it need not. */
  Optional<Refusal> refusal(String name, long bytes) {
    boolean named = Kind.MP4.isNamed(Verdict.ending(name));
    if (bytes > (named ? film : file)) {
      return Optional.of(named ? Refusal.TOO_LONG_A_FILM : Refusal.TOO_BIG);
    }
    return Optional.empty();
  }

  /** Bytes of all files together that one sender has begun to send and not ended. */
  long unfinished() {
    return Math.max(day, film) * 2;
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
