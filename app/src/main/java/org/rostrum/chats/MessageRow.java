package org.rostrum.chats;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.imports.Attachment;
import org.rostrum.exhibits.imports.Mail;
import org.rostrum.exhibits.imports.Message;

/** A message as a page shows it; very long words are cut here and go whole into the file. */
record MessageRow(
    long n,
    String who,
    String when,
    @Nullable String chat,
    @Nullable String subject,
    @Nullable String sender,
    String words,
    boolean cut,
    List<String> files,
    boolean ticked) {

  private static final int SHOWN = 2_000;

  MessageRow {
    files = List.copyOf(files);
  }

  static MessageRow of(Message message, boolean ticked) {
    String text = message.text();
    boolean cut = text.length() > SHOWN;
    Mail mail = message.mail();
    return new MessageRow(
        message.n(),
        Said.who(message),
        Said.when(message),
        message.chat(),
        mail == null ? null : mail.subject(),
        mail == null ? null : mail.sender().because(),
        cut ? text.substring(0, SHOWN) : text,
        cut,
        message.attachments().stream().map(Attachment::name).toList(),
        ticked);
  }
}
