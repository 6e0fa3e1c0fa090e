package org.rostrum.exhibits.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XArchiveTests {

  @TempDir Path folder;

  private final Map<String, byte[]> members = new LinkedHashMap<>();

  private void member(String name, String text) {
    members.put(name, Taken.utf8(text.replace('\'', '"')));
  }

  private Taken read() {
    return Taken.of(Kind.X, Taken.zip(folder.resolve("x.zip"), members));
  }

  private void account() {
    member(
        "data/account.js",
        "window.YTD.account.part0 = [ {'account': {'username': 'ada_example', 'accountId': '12',"
            + " 'accountDisplayName': 'Ada Example'}} ]");
  }

  @Test
  void tweets_of_every_part_are_read_with_their_media() {
    member(
        "data/tweets.js",
        """
        window.YTD.tweets.part0 = [ {
          'tweet' : { 'id_str' : '77', 'full_text' : 'Bins &amp; more https://t.co/x',
            'created_at' : 'Mon Mar 25 18:05:00 +0000 2024',
            'extended_entities': {'media': [{'media_url_https': 'https://pbs.example/media/AbC.jpg'}]} } } ]
        """);
    member(
        "data/tweets-part1.js",
        "window.YTD.tweets.part1 = [ {'tweet': {'full_text': 'Two', 'created_at': 'yesterday'}},\n5]");
    member("data/tweets_media/77-AbC.jpg", "JPEG");
    member("data/follower.js", "window.YTD.follower.part0 = [ {'follower': {'accountId': '1'}} ]");
    account();
    Taken taken = read();
    assertThat(taken.texts()).containsExactly("Bins & more https://t.co/x", "Two");
    Message first = taken.messages().getFirst();
    assertThat(first.author()).isEqualTo("@ada_example");
    assertThat(first.when().instant()).isEqualTo(Instant.parse("2024-03-25T18:05:00Z"));
    assertThat(first.attachments())
        .containsExactly(new Attachment("AbC.jpg", "data/tweets_media/77-AbC.jpg"));
    assertThat(taken.read().owner()).isEqualTo("ada_example");
    assertThat(taken.notUnderstood())
        .extracting(NotUnderstood::place)
        .containsExactly(
            new Place("data/tweets-part1.js", 1), new Place("data/tweets-part1.js", 2));
  }

  @Test
  void conversations_keep_their_number_and_senders_theirs() {
    account();
    member(
        "data/direct-messages.js",
        """
        window.YTD.direct_messages.part0 = [ { 'dmConversation': { 'conversationId': '12-34', 'messages': [
          { 'messageCreate': { 'id': '5', 'senderId': '34', 'recipientId': '12', 'text': 'Resign',
            'createdAt': '2024-03-25T18:05:00.000Z', 'mediaUrls': ['https://ton.example/dm/1/2/pic.jpg'] } },
          { 'messageCreate': { 'id': '6', 'senderId': '12', 'text': 'No', 'createdAt': '2024-03-25T18:06:00.000Z' } },
          { 'conversationNameUpdate': { 'name': 'Ward', 'initiatingUserId': '34', 'createdAt': '2024-03-25T18:07:00.000Z' } },
          { 'a': 1, 'b': 2 } ] } } ]
        """);
    member("data/direct_messages_media/5-pic.jpg", "JPEG");
    Taken taken = read();
    assertThat(taken.texts()).containsExactly("Resign", "No", "conversationNameUpdate: Ward");
    assertThat(taken.messages())
        .extracting(Message::author)
        .containsExactly("34", "@ada_example", "34");
    assertThat(taken.messages()).allMatch(message -> "12-34".equals(message.chat()));
    assertThat(taken.messages()).extracting(Message::system).containsExactly(false, false, true);
    assertThat(taken.messages().getFirst().attachments().getFirst().entry())
        .isEqualTo("data/direct_messages_media/5-pic.jpg");
    assertThat(taken.notUnderstood()).hasSize(1);
  }

  @Test
  void code_that_is_no_list_is_never_looked_at_further() {
    account();
    member("assets/js/main.js", "(function(){alert(1)})()");
    assertThat(read().messages()).isEmpty();
    assertThat(read().notUnderstood()).isEmpty();
    members.remove("data/account.js");
    assertThat(read().refused().reason()).contains("nothing of X's archive");
    assertThat(Taken.text(folder, Kind.X, Choices.NONE, "alert(1)").refused().reason())
        .contains("neither of X's archive nor JSON");
  }
}
