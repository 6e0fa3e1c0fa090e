package org.rostrum.exhibits.imports;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * WhatsApp's "Export chat", by Android or iOS, as text or as a ZIP with media. The file is read
 * twice: once for the order of day and month, once for the messages.
 *
 * <p>The first line that begins with a date decides the layout; lines in another layout are the
 * words of a message, as when somebody pastes an export into a chat.
 */
final class WhatsApp implements Importer {

  private static final int LONGEST_NAME = 128;
  private static final int LONGEST_MESSAGE = 1 << 20;

  @Override
  public void read(Export export, Reading reading) throws IOException {
    List<Export.Member> chats = export.members().stream().filter(WhatsApp::chat).toList();
    List<Export.Member> texts = export.members().stream().filter(WhatsApp::text).toList();
    if (chats.isEmpty()) {
      chats = texts.size() == 1 || !export.archive() ? texts : List.of();
    }
    if (chats.isEmpty()) {
      throw new Reading.Unfit(
          "There is no WhatsApp chat in it. In WhatsApp open the chat, choose Export chat, and give"
              + " the file it makes.");
    }
    for (Export.Member chat : chats) {
      new Chat(export, chat, reading).read();
    }
  }

  private static boolean chat(Export.Member member) {
    String name = member.baseName();
    return name.equals("_chat.txt") || text(member) && name.startsWith("WhatsApp");
  }

  private static boolean text(Export.Member member) {
    return !member.archived() || member.name().endsWith(".txt");
  }

  /** One chat on its way through both readings. */
  private static final class Chat {
    private final Export export;
    private final Export.Member member;
    private final Reading reading;
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

    Chat(Export export, Export.Member member, Reading reading) {
      this.export = export;
      this.member = member;
      this.reading = reading;
    }

    void read() throws IOException {
      order = decide();
      try (Lines lines = new Lines(member.open())) {
        for (String line = lines.next(); line != null; line = lines.next()) {
          take(line, lines);
        }
      }
      close();
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
      if (layout < 0) {
        throw new Reading.Unfit(
            "No line of "
                + member.name()
                + " begins with a date and time as WhatsApp writes them.");
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
              "The message is longer than "
                  + LONGEST_MESSAGE
                  + " characters; the rest is left out.");
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
      String body = text.toString();
      WhatsAppAttachments.Found found = WhatsAppAttachments.in(body);
      List<Attachment> attachments = List.of();
      boolean system = author == null;
      if (found != null && found.omitted()) {
        reading.omitted();
      } else if (found != null && found.name() != null) {
        attachments = List.of(new Attachment(found.name(), export.beside(member, found.name())));
      } else if (bracketed && body.startsWith("\u200E") && author != null) {
        system = !spoken(body);
      }
      String words = found == null ? body : found.caption();
      reading.message(
          when,
          author,
          words.substring(Characters.afterMarks(words, 0)),
          attachments,
          system,
          Place.line(member.entry(), openedAt));
    }

    /** What iOS marks like its own lines although a person sent it. */
    private static boolean spoken(String body) {
      return body.startsWith("POLL:", 1)
          || body.startsWith("Location:", 1)
          || body.startsWith("LIVE LOCATION", 1)
          || body.startsWith("Contact", 1);
    }
  }
}
