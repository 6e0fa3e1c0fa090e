package org.rostrum.exhibits.imports;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time as the export wrote it and, where that can be known, as clocks and calendars know it.
 *
 * @param written exactly as it stands in the export
 * @param local day and hour on the clock of whoever exported; null where the export leaves open
 *     which number is the day
 * @param instant the moment itself; null where the export names no time zone and none was told
 */
public record When(String written, @Nullable LocalDateTime local, @Nullable Instant instant) {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  /** A moment that the export gives as such. */
  static When at(String written, Instant instant) {
    return new When(written, LocalDateTime.ofInstant(instant, ZoneOffset.UTC), instant);
  }

  /** A time without zone, read in the zone that the reader was told, if any. */
  static When local(String written, LocalDateTime local, @Nullable ZoneId zone) {
    return new When(written, local, zone == null ? null : local.atZone(zone).toInstant());
  }

  /** A time that cannot be read yet, or not at all. */
  static When unclear(String written) {
    return new When(written, null, null);
  }

  /**
   * As ISO 8601: with {@code Z} where the moment is known, without where only the local clock is,
   * empty where neither is.
   */
  public Optional<String> iso() {
    if (instant != null) {
      return Optional.of(instant.toString());
    }
    return Optional.ofNullable(local).map(SECONDS::format);
  }
}
