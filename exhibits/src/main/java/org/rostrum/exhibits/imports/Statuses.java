package org.rostrum.exhibits.imports;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes messages of ActivityStreams objects and of statuses of Mastodon's API. */
final class Statuses {

  private static final String[] MESSAGES = {
    "Note",
    "Article",
    "Question",
    "Page",
    "ChatMessage",
    "Event",
    "Image",
    "Video",
    "Audio",
    "Document"
  };

  private final Export export;
  private final Reading reading;
  private final Export.Member member;

  Statuses(Export export, Reading reading, Export.Member member) {
    this.export = export;
    this.reading = reading;
    this.member = member;
  }

  /** Takes whatever object this is; what is no message is passed by. */
  void take(Object object, Place place) {
    if (!(object instanceof Map<?, ?> value)) {
      return;
    }
    if (value.get("account") instanceof Map<?, ?> && value.containsKey("created_at")) {
      Object status = value.get("status");
      status(status instanceof Map<?, ?> inside ? inside : value, place);
      return;
    }
    Activity activity = new Activity(value);
    if (activity.foreign()) {
      reading.notUnderstood(place, "It is not ActivityStreams: its @context says something else.");
      return;
    }
    activity(activity, null, null, place);
  }

  private void activity(
      Activity activity, @Nullable String actor, @Nullable String published, Place place) {
    for (String fault : activity.faults(address -> file(address) != null)) {
      reading.notUnderstood(place, fault);
    }
    for (Object page : activity.things("first")) {
      pages(page, place);
    }
    if (activity.is("Create", "Update", "Announce")) {
      String who = activity.who("actor") == null ? actor : activity.who("actor");
      String time = Values.text(activity.value(), "published");
      for (Object object : activity.things("object")) {
        if (object instanceof Map<?, ?> inside) {
          activity(new Activity(inside), who, time, place);
        } else if (object instanceof String address && activity.is("Announce")) {
          give(null, when(time, place), who, address, List.of(), place);
        }
      }
    } else if (activity.is(MESSAGES)) {
      message(activity, actor, published, place);
    }
  }

  private void pages(Object page, Place place) {
    if (page instanceof Map<?, ?> map) {
      Activity first = new Activity(map);
      first.things("items").forEach(item -> take(item, place));
      first.things("orderedItems").forEach(item -> take(item, place));
    }
  }

  private void message(
      Activity note, @Nullable String actor, @Nullable String published, Place place) {
    String text = note.words("name");
    text = Values.andThen(text, HtmlText.of(note.words("summary")));
    String content = note.words("content");
    String mediaType = Values.text(note.value(), "mediaType");
    boolean html = mediaType == null || mediaType.startsWith("text/html");
    text = Values.andThen(text, html ? HtmlText.of(content) : content);
    for (String property : List.of("oneOf", "anyOf")) {
      for (Object option : note.things(property)) {
        String name = option instanceof Map<?, ?> map ? new Activity(map).words("name") : "";
        text = name.isEmpty() ? text : text + "\n- " + name;
      }
    }
    List<Attachment> attachments = new ArrayList<>();
    for (Object thing : note.things("attachment")) {
      attach(Activity.address(thing), attachments);
    }
    if (note.is("Image", "Video", "Audio", "Document")) {
      attach(Activity.address(note.value()), attachments);
    }
    if (text.isEmpty() && attachments.isEmpty()) {
      return;
    }
    String author = note.who("attributedTo") == null ? note.who("actor") : note.who("attributedTo");
    String time = Values.text(note.value(), "published");
    give(
        Values.text(note.value(), "conversation", "context"),
        when(time == null ? published : time, place),
        author == null ? actor : author,
        text,
        attachments,
        place);
  }

  /** A status of the API; of one that was shared, the shared one. */
  private void status(Map<?, ?> value, Place place) {
    if (value.get("reblog") instanceof Map<?, ?> shared) {
      status(shared, place);
      return;
    }
    String content = Values.text(value, "content");
    if (content == null) {
      reading.notUnderstood(place, "It has no content, so it is no status.");
      return;
    }
    String spoiler = Values.text(value, "spoiler_text");
    String text = Values.andThen(spoiler == null ? "" : spoiler, HtmlText.of(content));
    for (Object option : Values.list(value.get("poll"), "options")) {
      text = text + "\n- " + Values.text(option, "title");
    }
    List<Attachment> attachments = new ArrayList<>();
    for (Object media : Values.list(value, "media_attachments")) {
      attach(Values.text(media, "url", "remote_url"), attachments);
    }
    Object account = value.get("account");
    String author = Values.text(account, "acct", "username");
    When when = when(Values.text(value, "created_at"), place);
    give(null, when, author, text, attachments, place);
  }

  private void give(
      @Nullable String chat,
      @Nullable When when,
      @Nullable String author,
      String text,
      List<Attachment> attachments,
      Place place) {
    reading.message(chat, when, author, text, attachments, false, place);
  }

  private void attach(@Nullable String address, List<Attachment> attachments) {
    if (address != null && !address.isEmpty()) {
      attachments.add(new Attachment(address, file(address)));
    }
  }

  /** The file of the archive that an address without a host names; null where there is none. */
  private @Nullable String file(@Nullable String address) {
    Export.Member found = address == null ? null : export.named(member, address);
    return found == null ? null : found.name();
  }

  /** A time of ISO 8601, with its zone or without. */
  private @Nullable When when(@Nullable String written, Place place) {
    if (written == null) {
      return null;
    }
    try {
      return When.at(written, OffsetDateTime.parse(written).toInstant());
    } catch (DateTimeParseException e) {
      return local(written, place);
    }
  }

  private When local(String written, Place place) {
    try {
      return When.local(written, LocalDateTime.parse(written), reading.choices().zone());
    } catch (DateTimeParseException e) {
      reading.notUnderstood(place, "The time \"" + written + "\" cannot be read.");
      return When.unclear(written);
    }
  }
}
