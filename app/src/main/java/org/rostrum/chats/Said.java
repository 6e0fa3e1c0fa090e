package org.rostrum.chats;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.rostrum.exhibits.imports.Message;
import org.rostrum.exhibits.imports.When;
import org.rostrum.govuk.Text;

/** What pages and files say of a message: who and when, by the clocks of Europe/London. */
final class Said {

  static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, h:mma", Locale.UK);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Said() {}

  /** When it was, where the export tells; a time without a zone is the phone's own clock. */
  static Optional<LocalDateTime> here(Message message) {
    When when = message.when();
    if (when == null) {
      return Optional.empty();
    }
    return when.instant() == null
        ? Optional.ofNullable(when.local())
        : Optional.of(LocalDateTime.ofInstant(when.instant(), LONDON));
  }

  static String when(Message message) {
    When when = message.when();
    return here(message)
        .map(Said::time)
        .orElseGet(() -> when == null ? Text.of("chats.no-time") : when.written());
  }

  static String time(LocalDateTime moment) {
    return TIME.format(moment).replace("AM", "am").replace("PM", "pm");
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String who(Message message) {
    String author = message.author();
    return author == null ? Text.of("chats.nobody") : author;
  }
}
