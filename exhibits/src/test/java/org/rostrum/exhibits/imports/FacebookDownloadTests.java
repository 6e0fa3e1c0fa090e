package org.rostrum.exhibits.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FacebookDownloadTests {

  private static final String INBOX = "your_facebook_activity/messages/inbox/ward_123/";
  private static final String POSTS =
      "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json";

  @TempDir Path folder;

  private final Map<String, byte[]> members = new LinkedHashMap<>();

  private void member(String name, String text) {
    members.put(name, Taken.utf8(text.replace('\'', '"')));
  }

  private Taken read(Choices choices) {
    return Taken.of(Kind.FACEBOOK, choices, Taken.zip(folder.resolve("facebook.zip"), members));
  }

  private Taken read() {
    return read(Choices.NONE);
  }

  private Taken single(String text) {
    return Taken.text(folder, Kind.FACEBOOK, Choices.NONE, text.replace('\'', '"'));
  }

  @Test
  void a_thread_is_read_with_its_name_which_stands_after_its_messages() {
    member(
        INBOX + "message_1.json",
        """
        {'participants': [{'name': 'Ada Example'}, {'name': 'Bob Example'}],
         'messages': [
          {'sender_name': 'Ada Example', 'timestamp_ms': 1700000060000, 'content': 'Second',
           'reactions': [{'reaction': 'x', 'actor': 'Bob Example'}], 'type': 'Generic'},
          {'sender_name': 'Bob Example', 'timestamp_ms': 1700000000000, 'content': 'First'}],
         'title': 'Ward group', 'is_still_participant': true}
        """);
    Taken taken = read();
    assertThat(taken.notUnderstood()).isEmpty();
    assertThat(taken.texts()).containsExactly("Second", "First");
    Message first = taken.messages().getFirst();
    assertThat(first.chat()).isEqualTo("Ward group");
    assertThat(first.author()).isEqualTo("Ada Example");
    assertThat(first.when().instant()).isEqualTo(Instant.parse("2023-11-14T22:14:20Z"));
    assertThat(first.place()).isEqualTo(new Place(INBOX + "message_1.json", 3));
  }

  @Test
  void a_thread_without_a_name_is_known_by_its_people() {
    Taken taken =
        single(
            "{'participants': [{'name': 'Ada'}, {'name': 'Zo\\u00c3\\u00ab'}],"
                + " 'messages': [{'sender_name': 'Ada', 'content': 'Hello'}]}");
    assertThat(taken.only().chat()).isEqualTo("Ada, Zoë");
    assertThat(taken.only().when()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "\\u00f0\\u009f\\u0098\\u0086,\uD83D\uDE06",
    "Caf\\u00c3\\u00a9 at 5,Café at 5",
    "Caf\\u00e9,Café",
    "\\u00c3\\u00a9 \\u2600,Ã© ☀",
    "plain,plain"
  })
  void text_that_was_broken_into_bytes_is_mended_and_other_text_left_alone(
      String escaped, String meant) {
    String json = "{'messages': [{'sender_name': 'A', 'content': '%s'}]}".formatted(escaped);
    assertThat(single(json).only().text()).isEqualTo(meant);
  }

  @Test
  void files_of_a_message_are_found_from_the_top_of_the_download_wherever_that_is() {
    String uri = INBOX + "photos/card.jpg";
    member(
        "facebook-ada/" + INBOX + "message_1.json",
        "{'messages': [{'sender_name': 'A', 'photos': [{'uri': '"
            + uri
            + "'}, {'uri': '"
            + INBOX
            + "photos/gone.jpg'}], 'content': ''}], 'title': 'T'}");
    member("facebook-ada/" + uri, "JPEG");
    Taken taken = read();
    assertThat(taken.only().attachments())
        .containsExactly(
            new Attachment(uri, "facebook-ada/" + uri),
            new Attachment(INBOX + "photos/gone.jpg", null));
    assertThat(taken.read().missing()).isEqualTo(1);
  }

  @Test
  void a_program_in_the_guise_of_a_picture_is_named_and_no_message_leads_to_it() {
    member(
        INBOX + "message_1.json",
        "{'messages': [{'sender_name': 'A', 'photos': [{'uri': 'photos/fake.jpg'}],"
            + " 'content': ''}]}");
    member("photos/fake.jpg", "MZ\0\0");
    Taken taken = read();
    assertThat(taken.notUnderstood())
        .extracting(NotUnderstood::toString)
        .containsExactly(
            "photos/fake.jpg: It is a program, not what its name says, and stays shut.");
    assertThat(taken.only().attachments()).containsExactly(new Attachment("photos/fake.jpg", null));
  }

  @Test
  void posts_have_the_words_of_the_account_and_titles_those_of_the_platform() {
    member(
        POSTS,
        """
        [{'timestamp': 1700000000, 'title': 'Ada Example updated her status.',
          'data': [{'post': 'Litter pick on Saturday'}, {'update_timestamp': 1700000000}],
          'attachments': [{'data': [{'external_context': {'url': 'https://example.org/litter'}}]}]},
         {'timestamp': 1700000001, 'title': 'Ada Example was at the library.', 'data': []}]
        """);
    member(
        "personal_information/profile_information/profile_information.json",
        "{'profile_v2': {'name': {'full_name': 'Ada Example'}, 'username': 'ada.example'}}");
    Taken taken = read();
    assertThat(taken.read().owner()).isEqualTo("Ada Example");
    assertThat(taken.read().someoneElses()).isFalse();
    Message post = taken.messages().getFirst();
    assertThat(post.text()).isEqualTo("Litter pick on Saturday\nhttps://example.org/litter");
    assertThat(post.author()).isEqualTo("Ada Example");
    Message checkIn = taken.messages().getLast();
    assertThat(checkIn.text()).isEqualTo("Ada Example was at the library.");
    assertThat(checkIn.system()).isTrue();
    assertThat(checkIn.author()).isNull();
  }

  @Test
  void comments_name_their_author_and_group() {
    member(
        "your_facebook_activity/comments_and_reactions/comments.json",
        """
        {'comments_v2': [{'timestamp': 1700000000, 'title': 'T', 'data': [{'comment':
          {'timestamp': 1700000000, 'comment': 'Well said', 'author': 'Ada Example', 'group': 'Ward 7'}}]}]}
        """);
    Message comment = read().only();
    assertThat(comment.text()).isEqualTo("Well said");
    assertThat(comment.author()).isEqualTo("Ada Example");
    assertThat(comment.chat()).isEqualTo("Ward 7");
  }

  @Test
  void what_others_wrote_on_the_timeline_keeps_the_line_that_says_who() {
    member(
        "posts/other_people's_posts_to_your_timeline.json",
        """
        {'wall_posts_sent_to_you': {'activity_log_data': [{'timestamp': 1700000000,
          'title': 'Bob Example wrote on your timeline.', 'data': [{'post': 'Resign'}]}]}}
        """);
    Message post = read().only();
    assertThat(post.text()).isEqualTo("Bob Example wrote on your timeline.\nResign");
    assertThat(post.author()).isNull();
    assertThat(post.system()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Ada Example,false", "@ada.example,false", "Bob Example,true"})
  void an_account_that_is_not_ones_own_is_read_and_marked(String mine, boolean marked) {
    member(INBOX + "message_1.json", "{'messages': [{'sender_name': 'A', 'content': 'Hello'}]}");
    member(
        "profile_information.json",
        "{'profile_v2': {'name': {'full_name': 'Ada Example'}, 'username': 'ada.example'}}");
    Taken taken = read(Choices.NONE.of(mine));
    assertThat(taken.texts()).containsExactly("Hello");
    assertThat(taken.read().someoneElses()).isEqualTo(marked);
  }

  @Test
  void chats_of_messenger_that_are_encrypted_are_read_in_their_own_form() {
    Taken taken =
        single(
            """
            {'participants': ['Ada', 'Bob'], 'threadName': 'Bob_3', 'messages': [
              {'isUnsent': false, 'media': [{'uri': './media/1.jpg'}], 'senderName': 'Bob',
               'text': 'Look', 'timestamp': 1700000000000, 'type': 'text'}]}
            """);
    assertThat(taken.only().chat()).isEqualTo("Bob_3");
    assertThat(taken.only().author()).isEqualTo("Bob");
    assertThat(taken.only().when().instant()).isEqualTo(Instant.parse("2023-11-14T22:13:20Z"));
    assertThat(taken.only().attachments()).hasSize(1);
  }

  @Test
  void what_is_no_message_is_named_by_its_line_and_the_rest_goes_on() {
    Taken taken =
        single(
            """
            {'messages': [
              {'sender_name': 'A', 'content': 'One'},
              'not an object',
              {'type': 'Generic'},
              {'sender_name': 'A', 'content': 'Two', 'timestamp_ms': -5},
              {'sender_name': 'A', 'content': %s1%s},
              {'sender_name': 'A', 'content': 'Three'}]}
            """
                .formatted("[".repeat(200), "]".repeat(200)));
    assertThat(taken.texts()).containsExactly("One", "Two", "Three");
    assertThat(taken.notUnderstood())
        .extracting(thing -> thing.place().line())
        .containsExactly(3L, 4L, 5L, 6L);
  }

  @Test
  void a_file_that_stops_being_json_gives_what_stood_before_and_other_files_are_read() {
    member(INBOX + "message_1.json", "{'messages': [{'sender_name': 'A', 'content': 'One'},\n{]");
    member(INBOX + "message_2.json", "{'messages': [{'sender_name': 'A', 'content': 'Two'}]}");
    Taken taken = read();
    assertThat(taken.texts()).containsExactly("One", "Two");
    assertThat(taken.notUnderstood().getFirst().place())
        .isEqualTo(new Place(INBOX + "message_1.json", 2));
  }

  @ParameterizedTest
  @ValueSource(ints = {3_000, 1_000_000})
  void json_of_any_depth_is_named_and_never_overflows(int depth) {
    Taken taken = single("{'messages': " + "[".repeat(depth));
    assertThat(taken.messages()).isEmpty();
    assertThat(taken.notUnderstood()).hasSize(1);
  }

  @Test
  void parts_of_a_download_are_read_together_and_the_same_part_twice_counts_once()
      throws Exception {
    member(INBOX + "message_1.json", "{'messages': [{'sender_name': 'A', 'content': 'One'}]}");
    Path first = Taken.zip(folder.resolve("part-1.zip"), members);
    Path again = Files.copy(first, folder.resolve("again.zip"));
    assertThat(Taken.of(Kind.FACEBOOK, first, again).texts()).containsExactly("One");
    members.clear();
    member(INBOX + "message_1.json", "{'messages': [{'sender_name': 'A', 'content': 'Two'}]}");
    Path other = Taken.zip(folder.resolve("part-2.zip"), members);
    assertThat(Taken.of(Kind.FACEBOOK, first, other).refused().reason())
        .contains("different files of the name " + INBOX + "message_1.json");
  }

  @Test
  void a_download_of_web_pages_is_refused_with_the_way_out() {
    member("index.html", "<html><script>alert(1)</script></html>");
    assertThat(read().refused().reason()).contains("choose the format JSON");
    members.clear();
    member("ads_information/advertisers.json", "{'custom_audiences': []}");
    assertThat(read().refused().reason()).contains("no messages, posts or comments");
  }
}
