package org.rostrum.chats;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rostrum.chats.Making.Fate;
import org.rostrum.evidence.Receipt;
import org.rostrum.exhibits.imports.Attachment;
import org.rostrum.exhibits.imports.DayOrder;
import org.rostrum.exhibits.imports.Kind;
import org.rostrum.exhibits.imports.Mail;
import org.rostrum.exhibits.imports.Message;
import org.rostrum.exhibits.imports.When;
import org.rostrum.govuk.Text;

/**
 * The text that is kept: from which file it was taken, known by its hash, which messages were
 * picked and which stand around them, each exactly as the export has it. A message's own lines
 * begin with a bar, so that none can pass for a line of this text.
 */
final class KeptText {

  private static final String BAR = "| ";

  private final StringBuilder out = new StringBuilder();

  private KeptText() {}

  static String of(OpenExport export, List<Picked> all, Map<Attachment, Fate> fates, Instant now) {
    KeptText text = new KeptText();
    text.head(export, all, now);
    for (Picked one : all) {
      text.message(one, fates);
    }
    return text.out.toString();
  }

  private void head(OpenExport export, List<Picked> all, Instant now) {
    Contents contents = Objects.requireNonNull(export.contents());
    Kind kind = Objects.requireNonNull(export.kind());
    line("chats.file.title", "name", Kinds.name(kind));
    line("chats.file.made", "moment", Said.time(LocalDateTime.ofInstant(now, Said.LONDON)));
    for (SealedExport file : export.files()) {
      line("chats.file.from", "name", file.name(), "bytes", file.bytes());
      line("chats.file.hash", "hash", file.sha256());
    }
    line("chats.file.not-kept");
    if (!kind.proved()) {
      line("chats.unproved", "name", Kinds.name(kind));
    }
    String owner = contents.result().owner();
    if (owner != null) {
      line(contents.result().someoneElses() ? "chats.someone-else" : "chats.owner", "name", owner);
    }
    DayOrder order = export.dayOrder();
    if (order != null) {
      line("chats.file.order." + order.name());
    }
    long picked = all.stream().filter(Picked::itself).count();
    line("chats.file.count", "picked", picked, "around", all.size() - picked);
    line("chats.file.bar");
  }

  private void message(Picked one, Map<Attachment, Fate> fates) {
    Message message = one.message();
    out.append('\n');
    String place = message.place().toString();
    line(
        one.itself() ? "chats.file.picked" : "chats.file.around",
        "n",
        message.n(),
        "place",
        place.isEmpty() ? Text.of("chats.file.no-place") : place);
    if (message.chat() != null) {
      line("chats.file.chat", "name", message.chat());
    }
    When when = message.when();
    line(
        "chats.file.time",
        "written",
        when == null ? Text.of("chats.no-time") : when.written(),
        "read",
        Said.when(message));
    line("chats.file.who", "name", Said.who(message));
    Mail mail = message.mail();
    if (mail != null) {
      line("chats.file.to", "to", mail.to() == null ? "" : mail.to());
      line("chats.file.subject", "subject", mail.subject() == null ? "" : mail.subject());
      line("chats.file.sender", "because", mail.sender().because());
    }
    message.text().lines().forEach(line -> out.append(BAR).append(line).append('\n'));
    message.attachments().forEach(file -> attachment(file, fates));
  }

  private void attachment(Attachment file, Map<Attachment, Fate> fates) {
    Fate fate = fates.get(file);
    if (fate instanceof Fate.Kept(Receipt receipt)) {
      line("chats.file.attachment", "name", file.name(), "hash", receipt.sha256());
    } else if (fate instanceof Fate.Left(String why)) {
      line("chats.left", "name", file.name(), "why", why);
    }
  }

  /** One line, whatever line ends stand in a name. */
  private void line(String key, Object... values) {
    out.append(Text.of(key, values).replaceAll("\\R", " ")).append('\n');
  }
}
