package org.rostrum.exhibits.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facebook's "Download your information" in JSON: messages, posts, comments, and what was written
 * in groups and on the timeline. Also what Messenger gives of chats that are encrypted end to end.
 */
final class FacebookDownload implements Importer {

  @Override
  public void read(Export export, Reading reading) throws IOException {
    List<String> owner = owner(export, reading);
    reading.owner(owner);
    MetaDownload download = new MetaDownload(export, reading);
    Posts posts = new Posts(download, reading, owner.isEmpty() ? null : owner.getFirst());
    download.read((file, in, member, name) -> {
      switch (name) {
        case "messages" -> download.thread(file, in, member);
        case "" -> {
          if (member.archived() && !member.baseName().contains("posts")) {
            return false;
          }
          file.items(in, (value, place) -> posts.post(value, place, member));
        }
        case "group_posts_v2", "group_posts" ->
            download.items(file, in, (value, place) -> posts.post(value, place, member));
        case "wall_posts_sent_to_you" ->
            download.items(file, in, (value, place) -> posts.received(value, place, member));
        case "comments_v2", "comments", "group_comments_v2", "group_comments" ->
            download.items(file, in, (value, place) -> posts.comment(value, place, member));
        default -> {
          return false;
        }
      }
      return true;
    });
  }

  /** The names of the account, from the file about it; none where the download has none. */
  private static List<String> owner(Export export, Reading reading) throws IOException {
    List<String> names = new ArrayList<>();
    for (Export.Member member : export.members()) {
      if (!member.baseName().equals("profile_information.json")) {
        continue;
      }
      new JsonFile(member, reading)
          .read(in ->
              in.properties(name -> {
                if (!name.equals("profile_v2") && !name.equals("profile")) {
                  in.skip();
                  return;
                }
                Object profile = in.value();
                add(names, Values.text(Values.in(profile, "name"), "full_name"));
                add(names, Values.text(profile, "username"));
              }));
    }
    return names;
  }

  private static void add(List<String> names, @Nullable String name) {
    if (name != null && !name.isBlank()) {
      names.add(Mojibake.repaired(name));
    }
  }

  /** Posts and comments, which bear no author where the account wrote them. */
  private record Posts(MetaDownload download, Reading reading, @Nullable String owner) {

    void post(Object value, Place place, Export.Member member) {
      give(value, place, member, false);
    }

    /** What others wrote on the timeline: only its title says who, in the download's language. */
    void received(Object value, Place place, Export.Member member) {
      give(value, place, member, true);
    }

    private void give(Object value, Place place, Export.Member member, boolean received) {
      When when = Moments.seconds(Values.number(value, "timestamp"));
      String title = Mojibake.repaired(or(Values.text(value, "title")));
      if (when == null || Values.in(value, "data") == null && title.isEmpty()) {
        reading.notUnderstood(place, "It has no time, words or title, so it is no post.");
        return;
      }
      String words = "";
      for (Object each : Values.list(value, "data")) {
        words = Values.withLine(words, Mojibake.maybeRepaired(Values.text(each, "post")));
      }
      List<Attachment> attachments = new ArrayList<>();
      words = attached(value, member, words, attachments);
      boolean onlyTitle = words.isEmpty() && attachments.isEmpty();
      String text = received ? Values.withLine(title, words) : onlyTitle ? title : words;
      String author = received || onlyTitle ? null : owner;
      download.unclear(when, place);
      reading.message(null, when, author, text, attachments, onlyTitle && !received, place);
    }

    void comment(Object value, Place place, Export.Member member) {
      Object comment = null;
      for (Object each : Values.list(value, "data")) {
        comment = Values.in(each, "comment") == null ? comment : Values.in(each, "comment");
      }
      When when = Moments.seconds(Values.number(value, "timestamp"));
      List<Attachment> attachments = new ArrayList<>();
      String words = Mojibake.repaired(or(Values.text(comment, "comment")));
      words = attached(value, member, words, attachments);
      if (comment == null && words.isEmpty() && attachments.isEmpty()) {
        reading.notUnderstood(place, "It has no words and no files, so it is no comment.");
        return;
      }
      String author = Mojibake.maybeRepaired(Values.text(comment, "author"));
      download.unclear(when, place);
      reading.message(
          Mojibake.maybeRepaired(Values.text(comment, "group")),
          when,
          author == null ? owner : author,
          words,
          attachments,
          false,
          place);
    }

    private String attached(
        Object value, Export.Member member, String words, List<Attachment> attachments) {
      String all = words;
      for (Object attachment : Values.list(value, "attachments")) {
        for (Object each : Values.list(attachment, "data")) {
          Object media = Values.in(each, "media");
          download.attach(media, member, attachments);
          all = Values.withLine(all, Mojibake.maybeRepaired(Values.text(media, "description")));
          all = Values.withLine(all, Mojibake.maybeRepaired(Values.text(each, "text")));
          all = Values.withLine(all, Values.text(Values.in(each, "external_context"), "url"));
        }
      }
      return all;
    }

    private static String or(@Nullable String text) {
      return text == null ? "" : text;
    }
  }
}
