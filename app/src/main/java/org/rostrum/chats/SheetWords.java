package org.rostrum.chats;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.imports.Kind;
import org.rostrum.exhibits.imports.Message;
import org.rostrum.govuk.Text;
import org.rostrum.incidents.BroughtIn;
import org.rostrum.incidents.Sheet.Place;

/**
 * What a sheet begins with: the picked messages in their own words, who wrote them, when, where.
 */
final class SheetWords {

  private SheetWords() {}

  static BroughtIn.Words of(OpenExport export, List<Picked> all) {
    List<Message> picked = all.stream().filter(Picked::itself).map(Picked::message).toList();
    Kind kind = Objects.requireNonNull(export.kind());
    return new BroughtIn.Words(
        words(picked),
        Kinds.place(kind),
        place(export, kind, picked),
        from(picked),
        picked.stream()
            .flatMap(message -> Said.here(message).stream())
            .min(java.util.Comparator.naturalOrder())
            .orElse(null));
  }

  /** One message stands alone; of several each says when and whose it is. */
  private static String words(List<Message> picked) {
    if (picked.size() == 1) {
      return cut(words(picked.getFirst()), BroughtIn.longest());
    }
    String rest = "\n\n" + Text.of("chats.words.rest");
    StringBuilder words = new StringBuilder();
    for (Message message : picked) {
      String next =
          (words.isEmpty() ? "" : "\n\n")
              + Text.of("chats.words.line", "when", Said.when(message), "who", Said.who(message))
              + "\n"
              + words(message);
      if (words.length() + next.length() + rest.length() > BroughtIn.longest()) {
        return words.isEmpty() ? cut(next, BroughtIn.longest()) : words.append(rest).toString();
      }
      words.append(next);
    }
    return words.toString();
  }

  private static String words(Message message) {
    String subject = message.mail() == null ? null : message.mail().subject();
    return subject == null ? message.text() : subject + "\n" + message.text();
  }

  private static String cut(String words, int longest) {
    String rest = "\n\n" + Text.of("chats.words.rest");
    if (words.length() <= longest) {
      return words;
    }
    int end = longest - rest.length();
    return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end)
        + rest;
  }

  private static @Nullable String from(List<Message> picked) {
    List<String> names =
        picked.stream().map(Message::author).filter(Objects::nonNull).distinct().toList();
    return names.isEmpty() ? null : String.join(", ", names);
  }

  /** The group, where it is one, and the service where the sheet has no choice for it. */
  private static @Nullable String place(OpenExport export, Kind kind, List<Message> picked) {
    Contents contents = Objects.requireNonNull(export.contents());
    String chat = picked.getFirst().chat();
    String name = chat == null ? nameOfFile(export, kind) : chat;
    String group =
        contents.isGroup(chat) && name != null ? Text.of("chats.group", "name", name) : null;
    if (Kinds.place(kind) != Place.ELSEWHERE) {
      return group;
    }
    return group == null ? Kinds.name(kind) : Kinds.name(kind) + ", " + group;
  }

  /** WhatsApp names a chat in the name of the file alone: "WhatsApp Chat with Ward group.zip". */
  private static @Nullable String nameOfFile(OpenExport export, Kind kind) {
    if (kind != Kind.WHATSAPP) {
      return null;
    }
    String name = export.files().getFirst().name();
    for (String start : List.of("WhatsApp Chat with ", "WhatsApp Chat - ")) {
      if (name.startsWith(start)) {
        int dot = name.lastIndexOf('.');
        return name.substring(start.length(), dot > start.length() ? dot : name.length());
      }
    }
    return null;
  }
}
