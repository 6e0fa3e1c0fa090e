package org.rostrum.exhibits.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples of Facebook's and Instagram's downloads that others collected. */
@Tag("corpora")
class MetaCorporaTests {

  private static final Path FACEBOOK = Taken.corpus("facebook-dyi");

  @TempDir Path folder;

  @Test
  void every_vector_of_broken_text_is_mended_or_left_alone() throws IOException {
    int read = 0;
    for (String line : Files.readAllLines(FACEBOOK.resolve("mojibake-vectors.jsonl"))) {
      Map<String, Object> vector = JsonForTests.object(line);
      String json =
          "{\"messages\":[{\"sender_name\":\"A\",\"content\":%s}]}"
              .formatted(vector.get("json_escaped"));
      assertThat(Taken.text(folder, Kind.FACEBOOK, Choices.NONE, json).only().text())
          .isEqualTo(vector.get("decoded"));
      read++;
    }
    assertThat(read).isEqualTo(12);
  }

  @Test
  void posts_and_reactions_of_others_are_read() {
    Taken posts =
        Taken.of(
            Kind.FACEBOOK, FACEBOOK.resolve("your_posts__check_ins__photos_and_videos_1.json"));
    assertThat(posts.notUnderstood()).isEmpty();
    assertThat(posts.texts())
        .containsExactly("I've been published!", "A. Example was at Somewhere.");
    Taken reactions = Taken.of(Kind.FACEBOOK, FACEBOOK.resolve("message_1.reaction-sample.json"));
    assertThat(reactions.notUnderstood()).isEmpty();
    assertThat(reactions.only().text()).isEqualTo("Cats new hiding spot");
  }

  @Test
  void the_sample_of_instagram_gives_the_same_messages() throws IOException {
    Path corpus = Taken.corpus("other-chat-exports-chat-miner");
    Taken taken = Taken.of(Kind.INSTAGRAM, corpus.resolve("instagram-test_export.json"));
    assertThat(rows(taken)).isEqualTo(targets(corpus.resolve("instagram-target.json")));
    assertThat(taken.notUnderstood()).isEmpty();
  }

  /** Time to the second, author and words of every message. */
  static List<List<String>> rows(Taken taken) {
    List<List<String>> rows = new ArrayList<>();
    for (Message message : taken.messages()) {
      String time = message.when().iso().orElseThrow().replace("Z", "");
      rows.add(List.of(time, message.author(), message.text().replace('\n', ' ')));
    }
    return rows;
  }

  /** The same of what is expected. */
  static List<List<String>> targets(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Object each : JsonForTests.list(Files.readString(file))) {
      Map<?, ?> row = (Map<?, ?>) each;
      rows.add(
          List.of(
              String.valueOf(row.get("timestamp")),
              String.valueOf(row.get("author")),
              String.valueOf(row.get("message"))));
    }
    return rows;
  }
}
