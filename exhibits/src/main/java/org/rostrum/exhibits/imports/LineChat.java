package org.rostrum.exhibits.imports;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chat as lines that begin with a date and time, then a name and a colon. The file is read twice:
 * once for the order of day and month, once for the messages.
 *
 * <p>The first line that begins with a date decides the layout; lines in another layout are the
 * words of a message, as when somebody pastes an export into a chat.
 */
final class LineChat {

  private static final int LONGEST_NAME = 128;
  private static final int LONGEST_MESSAGE = 1 << 20;

  /** What the words of a line are beside words. */
  record Said(String text, List<Attachment> attachments, boolean system, boolean omitted) {}

  /** Who writes such lines. */
  interface Platform {
    String name();

    /** What these words say, with the name before them; null where there was none. */
    Said said(String body, @Nullable String author, boolean bracketed);
  }

  private final Platform platform;
  private final Export.Member member;
  private final Reading reading;
  private final @Nullable String chat;
  private final Stamp stamp = new Stamp();
  private final StringBuilder text = new StringBuilder();
  private DateOrders.@Nullable Order order;
  private int layout = -1;
  private boolean open;
  private long openedAt;
  private @Nullable When when;
  private @Nullable String author;
  private boolean tooLong;
  private boolean bracketed;

  LineChat(Platform platform, Export.Member member, Reading reading, @Nullable String chat) {
    this.platform = platform;
    this.member = member;
    this.reading = reading;
    this.chat = chat;
  }

  /** Gives the messages; whether there were any lines to make messages of. */
  boolean read() throws IOException {
    order = decide();
    if (layout < 0) {
      return false;
    }
    try (Lines lines = new Lines(member.open())) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        take(line, lines);
      }
    }
    close();
    return true;
  }

  /** Why there is nothing to read. */
  String reason() {
    return "No line of "
        + member.name()
        + " begins with a date and time as "
        + platform.name()
        + " writes them.";
  }

  private DateOrders.@Nullable Order decide() throws IOException {
    DateOrders orders = new DateOrders();
    try (Lines lines = new Lines(member.open())) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (stamp.begins(line)) {
          if (layout < 0) {
            layout = stamp.layout();
          }
          if (stamp.layout() == layout) {
            orders.take(stamp, lines.number());
          }
        }
      }
    }
    DateOrders.Order decided = orders.decided(reading.choices().dayOrder());
    if (decided == null) {
      reading.ask(orders.question(member.entry()));
    }
    return decided;
  }

  private void take(String line, Lines lines) {
    if (lines.cut() || line.indexOf('\uFFFD') >= 0) {
      reading.notUnderstood(
          Place.line(member.entry(), lines.number()),
          lines.cut()
              ? "The line is longer than " + Lines.LONGEST + " characters; the rest is left out."
              : "The line holds bytes that are no text; they are shown as \uFFFD.");
    }
    if (stamp.begins(line) && stamp.layout() == layout) {
      close();
      open(line, lines.number());
    } else if (open) {
      if (text.length() + line.length() < LONGEST_MESSAGE) {
        text.append('\n').append(line);
      } else if (!tooLong) {
        tooLong = true;
        reading.notUnderstood(
            Place.line(member.entry(), lines.number()),
            "The message is longer than " + LONGEST_MESSAGE + " characters; the rest is left out.");
      }
    } else if (!Characters.trimmed(line).isEmpty()) {
      reading.notUnderstood(
          Place.line(member.entry(), lines.number()),
          "It stands before the first message and belongs to none.");
    }
  }

  private void open(String line, long number) {
    open = true;
    tooLong = false;
    openedAt = number;
    bracketed =
        Characters.afterMarks(line, 0) < line.length()
            && line.charAt(Characters.afterMarks(line, 0)) == '[';
    when = when(number);
    int from = stamp.rest();
    int colon = authorEnd(line, from);
    author = colon < 0 ? null : Characters.trimmed(line.substring(from, colon));
    text.setLength(0);
    text.append(line, colon < 0 ? from : Math.min(line.length(), colon + 2), line.length());
  }

  private When when(long number) {
    String written = stamp.written();
    if (order == null) {
      return When.unclear(written);
    }
    LocalDate date = order.date(stamp);
    if (date == null || stamp.partUnknown()) {
      reading.notUnderstood(
          Place.line(member.entry(), number), "The time \"" + written + "\" cannot be read.");
      return When.unclear(written);
    }
    return When.local(
        written,
        date.atTime(stamp.hour(), stamp.minute(), stamp.second()),
        reading.choices().zone());
  }

  /** Where the name ends; -1 for a line that nobody wrote, such as one that somebody joined. */
  private static int authorEnd(String line, int from) {
    boolean quoted = false;
    int most = Math.min(line.length(), from + LONGEST_NAME);
    for (int i = from; i < most; i++) {
      char c = line.charAt(i);
      if (c == ':' && (i + 1 == line.length() || line.charAt(i + 1) == ' ')) {
        return quoted || i == from ? -1 : i;
      }
      if (c == '"'
          || c == '\u201C'
          || c == '\u201D'
          || c == '\u201E'
          || c == '\u00AB'
          || c == '\u00BB') {
        quoted = !quoted;
      }
    }
    return -1;
  }

  private void close() {
    if (!open) {
      return;
    }
    open = false;
    Said said = platform.said(text.toString(), author, bracketed);
    if (said.omitted()) {
      reading.omitted();
    }
    reading.message(
        chat,
        when,
        author,
        said.text(),
        said.attachments(),
        author == null || said.system(),
        Place.line(member.entry(), openedAt));
  }
}
