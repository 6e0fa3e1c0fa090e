package org.rostrum.exhibits.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * What the downloads of Facebook and Instagram share: one folder of JSON files and media, threads
 * of messages, and the account whose download it is. Their JSON is taken by its shape, since the
 * folders have been renamed more than once.
 */
final class MetaDownload {

  private static final List<String> FILES = List.of("photos", "videos", "audio_files", "files");

  private final Export export;
  private final Reading reading;
  private final Set<String> programs;
  private boolean known;

  MetaDownload(Export export, Reading reading) throws IOException {
    this.export = export;
    this.reading = reading;
    this.programs = Programs.in(export, reading);
  }

  /** What reads the value of a property of a file, if it is one it knows. */
  interface Known {
    boolean read(JsonFile file, JsonStream in, Export.Member member, String name)
        throws IOException;
  }

  /** Reads every JSON file; a list at the top comes as a property without a name. */
  void read(Known properties) throws IOException {
    for (Export.Member member : export.members()) {
      if (member.archived() && !member.name().endsWith(".json")) {
        continue;
      }
      JsonFile file = new JsonFile(member, reading);
      file.read(in -> {
        if (in.now() == JsonToken.START_ARRAY) {
          known |= properties.read(file, in, member, "");
        } else if (in.now() == JsonToken.START_OBJECT) {
          in.properties(name -> {
            if (properties.read(file, in, member, name)) {
              known = true;
            } else {
              in.skip();
            }
          });
        } else if (!member.archived()) {
          throw new Reading.Unfit("The file is not JSON of such a download.");
        }
      });
    }
    if (!known) {
      throw new Reading.Unfit(nothing());
    }
  }

  private String nothing() {
    boolean html =
        export.members().stream()
            .anyMatch(member -> member.name().toLowerCase(Locale.ROOT).endsWith(".html"));
    return html
        ? "This download is made of web pages. Ask the platform for it again and choose the format"
            + " JSON."
        : "There are no messages, posts or comments in it. Give the download, all its parts"
            + " together, in the format JSON.";
  }

  /** Gives the items of the list that begins here, also where it stands in an activity log. */
  void items(JsonFile file, JsonStream in, JsonFile.Item item) throws IOException {
    if (in.now() == JsonToken.START_OBJECT) {
      in.properties(name -> {
        if (name.equals("activity_log_data")) {
          file.items(in, item);
        } else {
          in.skip();
        }
      });
    } else {
      file.items(in, item);
    }
  }

  /** Reads the messages of a thread, whose list begins here. */
  void thread(JsonFile file, JsonStream in, Export.Member member) throws IOException {
    String chat = title(member);
    file.items(in, (value, place) -> message(value, place, member, chat));
  }

  /** What the thread is called, which its file says only after all its messages. */
  private static @Nullable String title(Export.Member member) throws IOException {
    @Nullable String[] title = new @Nullable String[1];
    List<String> people = new ArrayList<>();
    try (JsonStream in = new JsonStream(member.open())) {
      in.next();
      in.properties(name -> {
        switch (name) {
          case "title", "threadName" -> {
            if (in.value() instanceof String words) {
              title[0] = words;
            }
          }
          case "participants" -> people(in.value(), people);
          default -> in.skip();
        }
      });
    } catch (JsonStream.Broken | JsonStream.TooMuch e) {
      people.clear(); // the reading of the messages names it
    }
    if (title[0] != null && !title[0].isBlank()) {
      return Mojibake.repaired(title[0]);
    }
    return people.isEmpty() ? null : String.join(", ", people);
  }

  private static void people(@Nullable Object participants, List<String> people) {
    for (Object each : Values.items(participants)) {
      String name = each instanceof String words ? words : Values.text(each, "name");
      if (name != null && people.size() < 10) {
        people.add(Mojibake.repaired(name));
      }
    }
  }

  private void message(Object value, Place place, Export.Member member, @Nullable String chat) {
    String author = Mojibake.maybeRepaired(Values.text(value, "sender_name", "senderName"));
    Long time = Values.number(value, "timestamp_ms");
    When when = Moments.milliseconds(time == null ? Values.number(value, "timestamp") : time);
    String words = Values.text(value, "content", "text");
    if (author == null && words == null) {
      reading.notUnderstood(place, "It has no sender and no words, so it is no message.");
      return;
    }
    String text = Mojibake.repaired(words == null ? "" : words);
    Object share = Values.in(value, "share");
    text = Values.withLine(text, Mojibake.maybeRepaired(Values.text(share, "share_text")));
    text = Values.withLine(text, Values.text(share, "link"));
    List<Attachment> attachments = new ArrayList<>();
    for (String kind : FILES) {
      Values.list(value, kind).forEach(each -> attach(each, member, attachments));
    }
    Values.list(value, "gifs").forEach(each -> attach(each, member, attachments));
    Values.list(value, "media").forEach(each -> attach(each, member, attachments));
    attach(Values.in(value, "sticker"), member, attachments);
    String type = Values.text(value, "type");
    boolean system = "Call".equals(type) || "Subscribe".equals(type) || "Unsubscribe".equals(type);
    unclear(when, place);
    reading.message(chat, when, author, text, attachments, system, place);
  }

  /** Adds the file of a thing that has a {@code uri}. */
  void attach(@Nullable Object thing, Export.Member from, List<Attachment> attachments) {
    String uri = Mojibake.maybeRepaired(Values.text(thing, "uri"));
    if (uri == null || uri.isEmpty()) {
      return;
    }
    Export.Member found = export.named(from, uri);
    String entry = found == null || programs.contains(found.name()) ? null : found.name();
    attachments.add(new Attachment(uri, entry));
  }

  /** Names a time that is none; the message is given nevertheless. */
  void unclear(@Nullable When when, Place place) {
    if (when != null && when.local() == null) {
      reading.notUnderstood(place, "The time \"" + when.written() + "\" cannot be read.");
    }
  }
}
