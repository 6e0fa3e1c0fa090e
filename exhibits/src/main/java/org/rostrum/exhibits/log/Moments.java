package org.rostrum.exhibits.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.rostrum.exhibits.log.Json.NotCanonical;

/** Moments in one form: UTC with six decimals, {@code 2026-11-23T16:46:35.120000Z}. */
public final class Moments {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Moments() {}

  /** What a database and a log both hold: nothing finer than a microsecond. */
  public static Instant micro(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS);
  }

  public static String write(Instant moment) {
    return FORM.format(moment);
  }

  public static Instant read(String text) throws NotCanonical {
    try {
      Instant moment = Instant.parse(text);
      if (write(moment).equals(text)) {
        return moment;
      }
    } catch (DateTimeException e) {
      throw new NotCanonical("not a moment in UTC with six decimals");
    }
    throw new NotCanonical("not a moment in UTC with six decimals");
  }
}
