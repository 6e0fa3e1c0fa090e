package org.rostrum.exhibits.imports;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** WhatsApp's "Export chat", by Android or iOS, as text or as a ZIP with media. */
final class WhatsApp implements Importer {

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
      LineChat lines = new LineChat(new Speech(export, chat), chat, reading, null);
      if (!lines.read()) {
        throw new Reading.Unfit(lines.reason());
      }
    }
  }

  private static boolean chat(Export.Member member) {
    String name = member.baseName();
    return name.equals("_chat.txt") || text(member) && name.startsWith("WhatsApp");
  }

  private static boolean text(Export.Member member) {
    return !member.archived() || member.name().endsWith(".txt");
  }

  /** What WhatsApp's lines say. */
  private record Speech(Export export, Export.Member member) implements LineChat.Platform {

    @Override
    public String name() {
      return "WhatsApp";
    }

    @Override
    public LineChat.Said said(String body, @Nullable String author, boolean bracketed) {
      WhatsAppAttachments.Found found = WhatsAppAttachments.in(body);
      List<Attachment> attachments = List.of();
      boolean omitted = found != null && found.omitted();
      boolean system = false;
      if (found != null && !omitted && found.name() != null) {
        attachments = List.of(new Attachment(found.name(), export.beside(member, found.name())));
      } else if (found == null && bracketed && body.startsWith("\u200E") && author != null) {
        system = !spoken(body);
      }
      String words = found == null ? body : found.caption();
      String text = words.substring(Characters.afterMarks(words, 0));
      return new LineChat.Said(text, attachments, system, omitted);
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
