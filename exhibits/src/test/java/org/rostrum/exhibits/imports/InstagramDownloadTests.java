package org.rostrum.exhibits.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstagramDownloadTests {

  @TempDir Path folder;

  private final Map<String, byte[]> members = new LinkedHashMap<>();

  private void member(String name, String text) {
    members.put(name, Taken.utf8(text.replace('\'', '"')));
  }

  private Taken read() {
    return Taken.of(Kind.INSTAGRAM, Taken.zip(folder.resolve("instagram.zip"), members));
  }

  @Test
  void messages_posts_reels_stories_and_comments_are_read() {
    member(
        "personal_information/personal_information/personal_information.json",
        "{'profile_user': [{'string_map_data': {'Username': {'value': 'ada_example'}}}]}");
    member(
        "your_instagram_activity/messages/inbox/bob_1/message_1.json",
        "{'messages': [{'sender_name': 'Bob', 'timestamp_ms': 1700000000000, 'content': 'Hi'}],"
            + " 'title': 'Bob'}");
    member(
        "your_instagram_activity/media/posts_1.json",
        "[{'media': [{'uri': 'media/posts/1.jpg', 'creation_timestamp': 1700000000,"
            + " 'title': 'Caf\\u00c3\\u00a9'}]}]");
    member(
        "your_instagram_activity/media/reels.json",
        "{'ig_reels_media': [{'media': [{'uri': 'media/reels/1.mp4',"
            + " 'creation_timestamp': 1700000000, 'title': 'Reel'}]}]}");
    member(
        "your_instagram_activity/media/stories.json",
        "{'ig_stories': [{'uri': 'media/stories/1.jpg', 'creation_timestamp': 1700000000,"
            + " 'title': ''}]}");
    member(
        "your_instagram_activity/comments/post_comments_1.json",
        "[{'media_list_data': [{'uri': ''}], 'string_map_data': {'Comment': {'value': 'Nice'},"
            + " 'Media Owner': {'value': 'bob'}, 'Time': {'timestamp': 1700000000}}}]");
    member("media/posts/1.jpg", "JPEG");
    Taken taken = read();
    assertThat(taken.notUnderstood()).isEmpty();
    assertThat(taken.texts()).containsExactly("Hi", "Café", "Reel", "", "Nice");
    assertThat(taken.read().owner()).isEqualTo("ada_example");
    Message post = taken.messages().get(1);
    assertThat(post.author()).isEqualTo("ada_example");
    assertThat(post.attachments())
        .containsExactly(new Attachment("media/posts/1.jpg", "media/posts/1.jpg"));
    Message comment = taken.messages().getLast();
    assertThat(comment.chat()).isEqualTo("bob");
    assertThat(comment.attachments()).isEmpty();
    assertThat(comment.when().instant()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
  }

  @Test
  void comments_of_a_download_in_another_language_are_named() {
    member(
        "comments/post_comments_1.json",
        "[{'string_map_data': {'Kommentar': {'value': 'Nett'}, 'Zeit': {'timestamp': 1}}}]");
    Taken taken = read();
    assertThat(taken.messages()).isEmpty();
    assertThat(taken.notUnderstood().getFirst().reason()).contains("downloads in English");
  }

  @Test
  void it_says_that_it_is_not_yet_proved() {
    assertThat(Kind.INSTAGRAM.proved()).isFalse();
  }
}
