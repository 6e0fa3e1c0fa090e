package org.rostrum.exhibits.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kind of an export is told by its content, whatever the file is called. */
class KindsTests {

  @TempDir Path folder;

  private List<Kind> text(String text) throws IOException {
    return kinds(Files.write(folder.resolve("file"), Taken.utf8(text.replace('\'', '"'))));
  }

  private List<Kind> zip(String name, String text) throws IOException {
    return kinds(
        Taken.zip(folder.resolve("file.zip"), Map.of(name, Taken.utf8(text.replace('\'', '"')))));
  }

  private static List<Kind> kinds(Path file) throws IOException {
    return Imports.kinds(List.of(ExportFile.of(file)), Choices.NONE);
  }

  @Test
  void each_kind_is_told_from_a_text_and_from_an_archive() throws IOException {
    String android = "25/03/2024, 18:05 - Ada: Hello\n25/03/2024, 18:06 - Bob: Hi\n";
    String phone = "[25/03/2024, 18:05:00] Ada: Hello\n[25/03/2024, 18:06:00] Bob: Hi\n";
    assertThat(text(android)).containsExactly(Kind.WHATSAPP);
    assertThat(zip("WhatsApp Chat with Bob.txt", android)).containsExactly(Kind.WHATSAPP);
    assertThat(zip("_chat.txt", phone)).containsExactly(Kind.WHATSAPP);
    assertThat(zip("Bob/chat.md", "[2024-03-25 18:05:10] Me: Look\n")).containsExactly(Kind.SIGNAL);
    assertThat(
            zip(
                "ChatExport/result.json",
                "{'name': 'Ward', 'type': 'private_group', 'id': 1, 'messages': [{'id': 2, 'type':"
                    + " 'message', 'date': '2024-03-25T18:06:00', 'from': 'Bob', 'text': 'Hi'}]}"))
        .containsExactly(Kind.TELEGRAM);
    assertThat(
            zip(
                "outbox.json",
                "{'@context': 'https://www.w3.org/ns/activitystreams', 'type': 'OrderedCollection',"
                    + " 'orderedItems': [{'type': 'Create', 'actor': 'https://s.example/users/ada',"
                    + " 'object': {'type': 'Note', 'content': '<p>Bins</p>'}}]}"))
        .containsExactly(Kind.MASTODON);
    assertThat(
            zip(
                "your_facebook_activity/messages/inbox/bob_1/message_1.json",
                "{'participants': [{'name': 'Ada'}, {'name': 'Bob'}], 'messages': [{'sender_name':"
                    + " 'Ada', 'timestamp_ms': 1700000060000, 'content': 'Hi'}], 'title': 'Bob'}"))
        .contains(Kind.FACEBOOK);
    assertThat(
            zip(
                "your_instagram_activity/messages/inbox/bob_1/message_1.json",
                "{'messages': [{'sender_name': 'Bob', 'timestamp_ms': 1700000000000, 'content':"
                    + " 'Hi'}], 'title': 'Bob'}"))
        .contains(Kind.INSTAGRAM);
    assertThat(
            zip(
                "data/tweets.js",
                "window.YTD.tweets.part0 = [{'tweet': {'id_str': '7', 'full_text': 'Bins',"
                    + " 'created_at': 'Mon Mar 25 18:05:00 +0000 2024'}}]"))
        .containsExactly(Kind.X);
    String mail =
        "From: zoe@example.org\r\nSubject: Bins\r\nDate: Mon, 25 Mar 2024 18:05:00 +0100\r\n\r\nHi.";
    assertThat(text(mail)).containsExactly(Kind.MBOX);
    assertThat(text("From zoe@example.org Mon Mar 25 18:05:00 2024\r\n" + mail))
        .containsExactly(Kind.MBOX);
  }

  @Test
  void lines_that_two_programs_write_alike_are_left_to_a_person() throws IOException {
    assertThat(text("[2024-03-25, 18:05] Ada: Hello\n[2024-03-25, 18:06] Bob: Hi\n"))
        .containsExactly(Kind.WHATSAPP, Kind.SIGNAL);
  }

  @Test
  void what_is_no_export_is_of_no_kind() throws IOException {
    assertThat(text("Dear Councillor,\nthe bins were not collected.\n")).isEmpty();
    assertThat(text("{'a': 1}")).isEmpty();
    assertThat(zip("holiday.jpg", "JPEG")).isEmpty();
  }
}
