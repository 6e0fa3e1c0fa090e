package org.rostrum.chats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.imports.Message;

/**
 * Which messages are looked for, as it was typed; empty answers ask for nothing.
 *
 * @param words every one of them stands in the message, in any case
 * @param sender stands in the name of who wrote it
 * @param since the first day, such as 2026-11-22 or 22/11/2026
 * @param until the last day
 */
record Wanted(String words, String sender, String since, String until) {

  static final Wanted ALL = new Wanted("", "", "", "");

  private static final int LONGEST = 200;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  Wanted {
    words = shortened(words);
    sender = shortened(sender);
    since = shortened(since);
    until = shortened(until);
  }

  private static String shortened(String typed) {
    String plain = typed.strip();
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
  }

  boolean isAll() {
    return equals(ALL);
  }

  boolean isDay(String typed) {
    return typed.isEmpty() || day(typed).isPresent();
  }

  static Optional<LocalDate> day(String typed) {
    String[] parts = typed.split("[-/. ]", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      int first = Integer.parseInt(parts[0]);
      int last = Integer.parseInt(parts[2]);
      int month = Integer.parseInt(parts[1]);
      return Optional.of(
          parts[0].length() == 4
              ? LocalDate.of(first, month, last)
              : LocalDate.of(last, month, first));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A search made ready, so that it is not made ready for each of a million messages. */
  Search search() {
    return new Search(
        words.isEmpty() ? List.of() : List.of(BLANKS.split(plain(words))),
        plain(sender),
        day(since).orElse(null),
        day(until).orElse(null));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** What a message is held against. */
  record Search(
      List<String> words, String sender, @Nullable LocalDate since, @Nullable LocalDate until) {

    Search {
      words = List.copyOf(words);
    }

    boolean finds(Message message) {
      return said(message) && sent(message) && inTime(message);
    }

    private boolean said(Message message) {
      if (words.isEmpty()) {
        return true;
      }
      String subject = message.mail() == null ? null : message.mail().subject();
      String text = plain(subject == null ? message.text() : subject + "\n" + message.text());
      for (String word : words) {
        if (!text.contains(word)) {
          return false;
        }
      }
      return true;
    }

    private boolean sent(Message message) {
      return sender.isEmpty()
          || message.author() != null && plain(message.author()).contains(sender);
    }

    private boolean inTime(Message message) {
      if (since == null && until == null) {
        return true;
      }
      LocalDateTime here = Said.here(message).orElse(null);
      return here != null
          && (since == null || !here.toLocalDate().isBefore(since))
          && (until == null || !here.toLocalDate().isAfter(until));
    }
  }
}
