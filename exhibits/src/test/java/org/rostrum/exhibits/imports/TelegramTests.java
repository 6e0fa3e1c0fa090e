package org.rostrum.exhibits.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelegramTests {

  @TempDir Path folder;

  private Taken of(String text) {
    return Taken.text(folder, Kind.TELEGRAM, Choices.NONE, text.replace('\'', '"'));
  }

  @Test
  void a_chat_is_read_with_its_files_and_what_telegram_says() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put(
        "ChatExport/result.json",
        Taken.utf8(
            """
            {'name': 'Ward group', 'type': 'private_group', 'id': 1, 'messages': [
              {'id': 1, 'type': 'service', 'date': '2024-03-25T18:05:00', 'date_unixtime': '1711389900',
               'actor': 'Ada Example', 'action': 'invite_members', 'members': ['Bob Example'], 'text': ''},
              {'id': 2, 'type': 'message', 'date': '2024-03-25T18:06:00', 'date_unixtime': '1711389960',
               'from': 'Bob Example', 'photo': 'photos/1.jpg', 'text': ['See ', {'type': 'bold', 'text': 'this'}, '.']},
              {'id': 3, 'type': 'message', 'date': '2024-03-25T18:07:00', 'from': 'Bob Example',
               'file': '(File not included. Change data exporting settings to download.)', 'text': ''}]}
            """
                .replace('\'', '"')));
    members.put("ChatExport/photos/1.jpg", Taken.utf8("JPEG"));
    Taken taken = Taken.of(Kind.TELEGRAM, Taken.zip(folder.resolve("t.zip"), members));
    assertThat(taken.notUnderstood()).isEmpty();
    assertThat(taken.texts()).containsExactly("invite members: Bob Example", "See this.", "");
    assertThat(taken.messages()).extracting(Message::system).containsExactly(true, false, false);
    assertThat(taken.messages()).allMatch(message -> "Ward group".equals(message.chat()));
    Message second = taken.messages().get(1);
    assertThat(second.author()).isEqualTo("Bob Example");
    assertThat(second.when().instant()).isEqualTo(Instant.parse("2024-03-25T18:06:00Z"));
    assertThat(second.attachments())
        .containsExactly(new Attachment("photos/1.jpg", "ChatExport/photos/1.jpg"));
    assertThat(taken.read().omitted()).isEqualTo(1);
    assertThat(taken.messages().getLast().when().instant()).isNull();
  }

  @Test
  void all_chats_and_those_that_were_left_keep_their_names() {
    Taken taken =
        of(
            """
            {'personal_information': {'first_name': 'Ada', 'last_name': 'Example', 'username': '@ada'},
             'chats': {'about': 'x', 'list': [
               {'name': 'One', 'messages': [{'type': 'message', 'from': 'A', 'text': '1'}]},
               {'name': null, 'messages': [{'type': 'message', 'from': 'A', 'text': '2'}]}]},
             'left_chats': {'list': [{'name': 'Three', 'messages': [
               {'type': 'message', 'from': 'A', 'text': '3'}]}]}}
            """);
    assertThat(taken.texts()).containsExactly("1", "2", "3");
    assertThat(taken.messages()).extracting(Message::chat).containsExactly("One", null, "Three");
    assertThat(taken.read().owner()).isEqualTo("Ada Example");
  }

  @Test
  void times_without_a_moment_are_read_in_the_zone_that_was_told() {
    String text =
        "{\"messages\": [{\"type\": \"message\", \"date\": \"2024-07-25T18:05:00\", \"text\": \"x\"}]}";
    Taken told =
        Taken.text(folder, Kind.TELEGRAM, Choices.NONE.in(ZoneId.of("Europe/London")), text);
    assertThat(told.only().when().instant()).isEqualTo(Instant.parse("2024-07-25T17:05:00Z"));
    assertThat(of(text).only().when().local()).isEqualTo(LocalDateTime.of(2024, 7, 25, 18, 5));
    assertThat(of(text).only().when().instant()).isNull();
  }

  @Test
  void polls_contacts_and_places_are_words() {
    Taken taken =
        of(
            """
            {'messages': [
              {'type': 'message', 'text': '', 'poll': {'question': 'When?', 'answers': [{'text': 'Mon'}, {'text': 'Tue'}]}},
              {'type': 'message', 'text': '', 'contact_information': {'first_name': 'Bob', 'phone_number': '+44 7700 900123'}},
              {'type': 'message', 'text': 'Here', 'location_information': {'latitude': 52.5, 'longitude': -2.0}}]}
            """);
    assertThat(taken.texts())
        .containsExactly("When?\n- Mon\n- Tue", "Bob +44 7700 900123", "Here\n52.5 -2.0");
  }

  @Test
  void what_is_no_message_is_named_and_the_rest_goes_on() {
    Taken taken =
        of(
            "{'messages': [\n{'type': 'unsupported'},\n7,\n{'type': 'message', 'date': 'soon',"
                + " 'text': 'Hello'}]}");
    assertThat(taken.texts()).containsExactly("Hello");
    assertThat(taken.notUnderstood())
        .extracting(thing -> thing.place().line())
        .containsExactly(2L, 3L, 4L);
  }

  @Test
  void pages_instead_of_json_are_refused_with_the_way_out() {
    Map<String, byte[]> members = Map.of("ChatExport/messages.html", Taken.utf8("<html></html>"));
    assertThat(
            Taken.of(Kind.TELEGRAM, Taken.zip(folder.resolve("t.zip"), members)).refused().reason())
        .contains("Machine-readable JSON");
    assertThat(of("{'about': 'nothing'}").refused().reason()).contains("no Telegram export");
  }
}
