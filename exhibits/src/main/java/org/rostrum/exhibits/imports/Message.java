package org.rostrum.exhibits.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of an export, in the words of the export.
 *
 * @param n its number among the messages read, from 1, in the order of the export
 * @param chat the conversation, group or thread it stands in, as the export names it; null where
 *     the export holds one only or names none
 * @param when the time it bears; null where the export gives none
 * @param author who wrote it, as the export names them; null for lines that nobody wrote
 * @param text its words, line ends as {@code \n}; without the mark that stands for an attachment
 * @param attachments the files it carried, in order
 * @param system whether the platform wrote it: somebody joined, a group was renamed
 * @param mail what its headers say where it is a mail; null where it is none
 * @param place where it stands in the export
 */
public record Message(
    long n,
    @Nullable String chat,
    @Nullable When when,
    @Nullable String author,
    String text,
    List<Attachment> attachments,
    boolean system,
    @Nullable Mail mail,
    Place place) {

  public Message {
    attachments = List.copyOf(attachments);
    if (n < 1) {
      throw new IllegalArgumentException("Messages are numbered from 1");
    }
  }
}
