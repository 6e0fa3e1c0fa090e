package org.rostrum.exhibits.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Instagram's "Download your information" in JSON: messages, posts, reels, stories and comments. It
 * follows the platform's form; no real download was at hand to prove it on.
 */
final class InstagramDownload implements Importer {

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
          String base = member.baseName();
          if (member.archived() && !base.contains("posts") && !base.contains("comments")) {
            return false;
          }
          file.items(in, (value, place) -> posts.give(value, place, member));
        }
        case "ig_reels_media",
            "ig_stories",
            "ig_archived_post_media",
            "ig_igtv_media",
            "comments_media_comments",
            "comments_reels_comments",
            "comments_story_comments" ->
            download.items(file, in, (value, place) -> posts.give(value, place, member));
        default -> {
          return false;
        }
      }
      return true;
    });
  }

  private static List<String> owner(Export export, Reading reading) throws IOException {
    List<String> names = new ArrayList<>();
    for (Export.Member member : export.members()) {
      if (!member.baseName().equals("personal_information.json")) {
        continue;
      }
      JsonFile file = new JsonFile(member, reading);
      file.read(in ->
          in.properties(name -> {
            if (name.equals("profile_user")) {
              file.items(in, (value, place) -> names(value, names));
            } else {
              in.skip();
            }
          }));
    }
    return names;
  }

  private static void names(Object value, List<String> names) {
    Object data = Values.in(value, "string_map_data");
    for (String key : List.of("Username", "Name")) {
      String name = Values.text(Values.in(data, key), "value");
      if (name != null && !name.isBlank()) {
        names.add(Mojibake.repaired(name));
      }
    }
  }

  /** What the account published; none of it bears its author. */
  private record Posts(MetaDownload download, Reading reading, @Nullable String owner) {

    void give(Object value, Place place, Export.Member member) {
      if (Values.in(value, "string_map_data") != null) {
        comment(value, place, member);
      } else {
        post(value, place, member);
      }
    }

    private void post(Object value, Place place, Export.Member member) {
      List<Object> media = Values.list(value, "media");
      List<Attachment> attachments = new ArrayList<>();
      download.attach(value, member, attachments);
      String words = Values.text(value, "title");
      Long time = Values.number(value, "creation_timestamp");
      for (Object each : media) {
        download.attach(each, member, attachments);
        words = words == null || words.isEmpty() ? Values.text(each, "title") : words;
        time = time == null ? Values.number(each, "creation_timestamp") : time;
      }
      if (time == null || attachments.isEmpty() && words == null) {
        reading.notUnderstood(place, "It has no time, or no words and no files; it is no post.");
        return;
      }
      When when = Moments.seconds(time);
      download.unclear(when, place);
      String text = words == null ? "" : Mojibake.repaired(words);
      reading.message(null, when, owner, text, attachments, false, place);
    }

    private void comment(Object value, Place place, Export.Member member) {
      Object data = Values.in(value, "string_map_data");
      String words = Values.text(Values.in(data, "Comment"), "value");
      if (words == null) {
        reading.notUnderstood(place, "It has no field \"Comment\"; downloads in English have one.");
        return;
      }
      When when = Moments.seconds(Values.number(Values.in(data, "Time"), "timestamp"));
      List<Attachment> attachments = new ArrayList<>();
      Values.list(value, "media_list_data")
          .forEach(each -> download.attach(each, member, attachments));
      download.unclear(when, place);
      String under = Mojibake.maybeRepaired(Values.text(Values.in(data, "Media Owner"), "value"));
      reading.message(under, when, owner, Mojibake.repaired(words), attachments, false, place);
    }
  }
}
