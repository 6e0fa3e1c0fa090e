package org.rostrum.exhibits.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignalTests {

  @TempDir Path folder;

  @Test
  void lines_begin_with_a_date_and_a_name_and_go_on_below() {
    Taken taken =
        Taken.text(
            folder,
            Kind.SIGNAL,
            Choices.NONE,
            "[2024-03-25, 18:05] Ada Example: Hello\nthere\n[2024-03-25, 18:06] Bob: Hi\n");
    assertThat(taken.texts()).containsExactly("Hello\nthere", "Hi");
    assertThat(taken.messages().getFirst().author()).isEqualTo("Ada Example");
    assertThat(taken.messages().getFirst().when().local())
        .isEqualTo(LocalDateTime.of(2024, 3, 25, 18, 5));
    assertThat(taken.messages().getLast().place()).isEqualTo(new Place(null, 3));
    assertThat(taken.read().question()).isEmpty();
  }

  @Test
  void a_folder_is_a_chat_and_links_to_media_are_files() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put(
        "out/Bob Example/chat.md",
        Taken.utf8(
            "[2024-03-25 18:05:10] Me: Look\n![card](./media/card.jpg)\n\n"
                + "[2024-03-25 18:06:00] Bob Example: [a site](https://example.org)\n"));
    members.put("out/Bob Example/media/card.jpg", Taken.utf8("JPEG"));
    members.put("out/Nobody/chat.md", Taken.utf8("\n"));
    Taken taken = Taken.of(Kind.SIGNAL, Taken.zip(folder.resolve("s.zip"), members));
    assertThat(taken.texts()).containsExactly("Look", "[a site](https://example.org)");
    assertThat(taken.messages()).allMatch(message -> "Bob Example".equals(message.chat()));
    assertThat(taken.messages().getFirst().attachments())
        .containsExactly(new Attachment("card.jpg", "out/Bob Example/media/card.jpg"));
    assertThat(taken.notUnderstood())
        .extracting(thing -> thing.place().entry())
        .containsExactly("out/Nobody/chat.md");
  }

  @Test
  void a_text_that_is_no_chat_is_refused() {
    assertThat(Taken.text(folder, Kind.SIGNAL, Choices.NONE, "Dear council\n").refused().reason())
        .contains("as signal-export writes them");
  }
}
