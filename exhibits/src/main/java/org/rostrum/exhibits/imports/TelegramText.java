package org.rostrum.exhibits.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of Telegram's messages, which stand in pieces by their formatting. */
final class TelegramText {

  private TelegramText() {}

  /** What a message says; polls, contacts and places in lines of their own. */
  static String words(Object message) {
    String text = pieces(Values.in(message, "text"));
    text = Values.withLine(text, poll(Values.in(message, "poll")));
    Object contact = Values.in(message, "contact_information");
    text = Values.withLine(text, joined(contact, "first_name", "last_name", "phone_number"));
    Object place = Values.in(message, "location_information");
    return Values.withLine(text, joined(place, "latitude", "longitude"));
  }

  /** What Telegram says itself: the action, and whom or what it concerns. */
  static String action(Object message) {
    String action = Values.text(message, "action");
    String text = action == null ? pieces(Values.in(message, "text")) : action.replace('_', ' ');
    List<String> about = new ArrayList<>();
    for (Object member : Values.list(message, "members")) {
      if (member instanceof String name) {
        about.add(name);
      }
    }
    String title = Values.text(message, "title");
    if (title != null) {
      about.add(title);
    }
    return about.isEmpty() ? text : text + ": " + String.join(", ", about);
  }

  private static String pieces(@Nullable Object text) {
    if (text instanceof String words) {
      return words;
    }
    StringBuilder all = new StringBuilder();
    boolean formatted = false;
    for (Object piece : Values.items(text)) {
      String words = piece instanceof String plain ? plain : Values.text(piece, "text");
      if (words == null || words.isEmpty()) {
        continue;
      }
      // An address right behind formatted words would swallow them.
      boolean link = "link".equals(Values.text(piece, "type"));
      if (link && formatted && !Character.isWhitespace(all.charAt(all.length() - 1))) {
        all.append(' ');
      }
      all.append(words);
      formatted = !(piece instanceof String);
    }
    return all.toString();
  }

  private static @Nullable String poll(@Nullable Object poll) {
    String question = Values.text(poll, "question");
    if (question == null) {
      return null;
    }
    StringBuilder lines = new StringBuilder(question);
    for (Object answer : Values.list(poll, "answers")) {
      lines.append("\n- ").append(Values.text(answer, "text"));
    }
    return lines.toString();
  }

  private static @Nullable String joined(@Nullable Object value, String... names) {
    List<String> parts = new ArrayList<>();
    for (String name : names) {
      Object part = Values.in(value, name);
      if (part instanceof String || part instanceof Number) {
        parts.add(String.valueOf(part));
      }
    }
    return parts.isEmpty() ? null : String.join(" ", parts);
  }
}
