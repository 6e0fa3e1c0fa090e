package org.rostrum.exhibits.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes messages of tweets, as X's archive or its API writes them. */
final class Tweets {

  /** {@code Wed Sep 04 13:51:55 +0000 2019}. */
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z uuuu", Locale.ENGLISH);

  /** Whose archive it is: the number messages know the account by, and its names. */
  record Account(@Nullable String id, List<String> names) {

    /** The handle with {@code @}; null where the archive does not say. */
    @Nullable String handle() {
      return names.isEmpty() ? null : "@" + names.getFirst();
    }
  }

  private final Export export;
  private final Reading reading;
  private final Export.Member member;
  private final Account account;

  Tweets(Export export, Reading reading, Export.Member member, Account account) {
    this.export = export;
    this.reading = reading;
    this.member = member;
    this.account = account;
  }

  /** Takes an item of a list of tweets. */
  void take(Object item, Place place) {
    Object note = Values.in(item, "noteTweet");
    if (note != null) {
      Object core = Values.in(note, "core");
      give(note, core, Values.text(core, "text"), Values.text(note, "createdAt"), place);
      return;
    }
    Object inside = Values.in(item, "tweet");
    Object tweet = inside == null ? item : inside;
    String text = Values.text(tweet, "full_text", "text");
    give(tweet, tweet, text, Values.text(tweet, "created_at"), place);
  }

  private void give(
      Object tweet,
      @Nullable Object words,
      @Nullable String text,
      @Nullable String created,
      Place place) {
    if (text == null || words == null) {
      reading.notUnderstood(place, "It has no words, so it is no tweet.");
      return;
    }
    String handle = Values.text(Values.in(tweet, "user"), "screen_name");
    String author = handle == null ? account.handle() : "@" + handle;
    reading.message(
        null,
        when(created, reading, place),
        author,
        HtmlText.unescaped(text),
        media(tweet),
        false,
        place);
  }

  private List<Attachment> media(Object tweet) {
    List<Object> media = Values.list(Values.in(tweet, "extended_entities"), "media");
    if (media.isEmpty()) {
      media = Values.list(Values.in(tweet, "entities"), "media");
    }
    String id = Values.text(tweet, "id_str", "id");
    List<Attachment> attachments = new ArrayList<>();
    for (Object each : media) {
      String address = Values.text(each, "media_url_https", "media_url");
      if (address != null) {
        attachments.add(attachment(export, member, "tweets_media", id, address));
      }
    }
    return attachments;
  }

  /**
   * The file of a tweet or message: the archive names it by the number of what carried it and the
   * end of its address.
   */
  static Attachment attachment(
      Export export, Export.Member from, String folder, @Nullable String id, String address) {
    int query = address.indexOf('?');
    String path = query < 0 ? address : address.substring(0, query);
    String name = path.substring(path.lastIndexOf('/') + 1);
    Export.Member found = export.named(from, folder + "/" + id + "-" + name);
    return new Attachment(name.isEmpty() ? address : name, found == null ? null : found.name());
  }

  /** The moment of a tweet or message; unclear, and named, where it cannot be read. */
  static @Nullable When when(@Nullable String written, Reading reading, Place place) {
    if (written == null) {
      return null;
    }
    try {
      boolean iso = written.indexOf('T') == 10;
      Instant instant =
          iso ? Instant.parse(written) : OffsetDateTime.parse(written, WRITTEN).toInstant();
      return When.at(written, instant);
    } catch (DateTimeException e) {
      reading.notUnderstood(place, "The time \"" + written + "\" cannot be read.");
      return When.unclear(written);
    }
  }
}
