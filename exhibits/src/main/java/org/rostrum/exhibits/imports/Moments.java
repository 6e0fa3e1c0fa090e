package org.rostrum.exhibits.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Moments that exports write as a count of seconds or milliseconds since 1970. */
final class Moments {

  /** The year 2200: later than any message, so the number is no such count. */
  private static final long LAST_SECOND = 7_258_118_400L;

  private Moments() {}

  /** The moment of so many seconds; unclear where that is no time of a message. */
  static @Nullable When seconds(@Nullable Long count) {
    if (count == null) {
      return null;
    }
    return count < 0 || count > LAST_SECOND
        ? When.unclear(String.valueOf(count))
        : When.at(String.valueOf(count), Instant.ofEpochSecond(count));
  }

  /** The moment of so many milliseconds; unclear where that is no time of a message. */
  static @Nullable When milliseconds(@Nullable Long count) {
    if (count == null) {
      return null;
    }
    return count < 0 || count / 1000 > LAST_SECOND
        ? When.unclear(String.valueOf(count))
        : When.at(String.valueOf(count), Instant.ofEpochMilli(count));
  }
}
