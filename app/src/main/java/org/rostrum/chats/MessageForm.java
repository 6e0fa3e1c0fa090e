package org.rostrum.chats;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.imports.Attachment;
import org.rostrum.exhibits.imports.Mail;
import org.rostrum.exhibits.imports.Message;
import org.rostrum.exhibits.imports.Place;
import org.rostrum.exhibits.imports.SenderCheck;
import org.rostrum.exhibits.imports.When;

/** A message as bytes and back: numbers big-endian, words as UTF-8 behind their length. */
final class MessageForm {

  private static final int ABSENT = -1;

  private MessageForm() {}

  static void write(Message message, ByteArrayOutputStream out) {
    number(message.n(), out);
    words(message.chat(), out);
    When when = message.when();
    words(when == null ? null : when.written(), out);
    if (when != null) {
      words(when.local() == null ? null : when.local().toString(), out);
      words(when.instant() == null ? null : when.instant().toString(), out);
    }
    words(message.author(), out);
    words(message.text(), out);
    number(message.attachments().size(), out);
    for (Attachment file : message.attachments()) {
      words(file.name(), out);
      words(file.entry(), out);
    }
    out.write(message.system() ? 1 : 0);
    Mail mail = message.mail();
    out.write(mail == null ? 0 : 1);
    if (mail != null) {
      words(mail.to(), out);
      words(mail.cc(), out);
      words(mail.subject(), out);
      words(mail.id(), out);
      words(mail.inReplyTo(), out);
      out.write(mail.sender().verified() ? 1 : 0);
      words(mail.sender().because(), out);
    }
    words(message.place().entry(), out);
    number(message.place().line(), out);
  }

  static Message read(ByteBuffer in) {
    long n = in.getLong();
    String chat = words(in);
    When when = when(in);
    String author = words(in);
    String text = Objects.requireNonNull(words(in));
    long count = in.getLong();
    List<Attachment> files = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      files.add(new Attachment(Objects.requireNonNull(words(in)), words(in)));
    }
    boolean system = in.get() == 1;
    Mail mail = in.get() == 1 ? mail(in) : null;
    Place place = new Place(words(in), in.getLong());
    return new Message(n, chat, when, author, text, files, system, mail, place);
  }

  private static @Nullable When when(ByteBuffer in) {
    String written = words(in);
    if (written == null) {
      return null;
    }
    String local = words(in);
    String instant = words(in);
    return new When(
        written,
        local == null ? null : LocalDateTime.parse(local),
        instant == null ? null : Instant.parse(instant));
  }

  private static Mail mail(ByteBuffer in) {
    return new Mail(
        words(in),
        words(in),
        words(in),
        words(in),
        words(in),
        new SenderCheck(in.get() == 1, Objects.requireNonNull(words(in))));
  }

  private static void number(long number, ByteArrayOutputStream out) {
    out.writeBytes(ByteBuffer.allocate(8).putLong(number).array());
  }

  private static void words(@Nullable String words, ByteArrayOutputStream out) {
    byte[] bytes = words == null ? new byte[0] : words.getBytes(StandardCharsets.UTF_8);
    out.writeBytes(ByteBuffer.allocate(4).putInt(words == null ? ABSENT : bytes.length).array());
    out.writeBytes(bytes);
  }

  private static @Nullable String words(ByteBuffer in) {
    int length = in.getInt();
    if (length == ABSENT) {
      return null;
    }
    String words = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    return words;
  }
}
