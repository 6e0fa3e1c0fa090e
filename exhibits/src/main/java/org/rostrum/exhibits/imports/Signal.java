package org.rostrum.exhibits.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Signal has no export of its own for chats; the open-source tool signal-export writes them as text
 * or Markdown, one folder a chat: {@code [2024-03-25 18:05] Ada: words}, files as {@code
 * ![name](./media/file)} on lines of their own.
 */
final class Signal implements Importer {

  @Override
  public void read(Export export, Reading reading) throws IOException {
    boolean known = false;
    for (Export.Member member : export.members()) {
      if (!member.archived() || member.name().endsWith(".md") || member.name().endsWith(".txt")) {
        LineChat chat = new LineChat(new Speech(export, member), member, reading, folder(member));
        if (chat.read()) {
          known = true;
        } else if (member.archived()) {
          reading.notUnderstood(Place.entry(member.name()), chat.reason());
        } else {
          throw new Reading.Unfit(chat.reason());
        }
      }
    }
    if (!known) {
      throw new Reading.Unfit(
          "There is no chat in it. Give what signal-export wrote: a chat's text, or its folders as"
              + " a ZIP.");
    }
  }

  /** The folder of a chat, which bears the name of the person or group. */
  private static @Nullable String folder(Export.Member member) {
    String name = member.archived() ? member.name() : "";
    int end = name.lastIndexOf('/');
    return end < 1 ? null : name.substring(name.lastIndexOf('/', end - 1) + 1, end);
  }

  /** What such lines say. */
  private record Speech(Export export, Export.Member member) implements LineChat.Platform {

    @Override
    public String name() {
      return "signal-export";
    }

    @Override
    public LineChat.Said said(String body, @Nullable String author, boolean bracketed) {
      if (!body.contains("media/")) {
        return new LineChat.Said(stripped(body), List.of(), false, false);
      }
      List<Attachment> attachments = new ArrayList<>();
      StringBuilder words = new StringBuilder(body.length());
      for (String line : body.split("\n", -1)) {
        Attachment file = file(Characters.trimmed(line));
        if (file != null) {
          attachments.add(file);
        } else {
          words.append(words.isEmpty() ? "" : "\n").append(line);
        }
      }
      return new LineChat.Said(stripped(words.toString()), attachments, false, false);
    }

    /** The words without the empty line that parts one entry from the next. */
    private static String stripped(String words) {
      int end = words.length();
      while (end > 0 && (words.charAt(end - 1) == '\n' || words.charAt(end - 1) == ' ')) {
        end--;
      }
      return words.substring(0, end);
    }

    private @Nullable Attachment file(String line) {
      String link = line.startsWith("!") ? line.substring(1) : line;
      int middle = link.indexOf("](");
      if (!link.startsWith("[") || middle < 0 || !link.endsWith(")")) {
        return null;
      }
      String path = link.substring(middle + 2, link.length() - 1);
      if (!path.startsWith("./media/") && !path.startsWith("media/")) {
        return null;
      }
      Export.Member found = export.named(member, path);
      return new Attachment(
          path.substring(path.lastIndexOf('/') + 1), found == null ? null : found.name());
    }
  }
}
