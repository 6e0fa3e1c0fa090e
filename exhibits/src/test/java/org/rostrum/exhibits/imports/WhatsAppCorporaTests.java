package org.rostrum.exhibits.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines and whole exports that others collected. */
@Tag("corpora")
class WhatsAppCorporaTests {

  @TempDir Path folder;

  @Test
  void every_line_vector_is_read_as_expected() throws IOException {
    int read = 0;
    for (String file : List.of("vectors.jsonl", "vectors-d3i.jsonl")) {
      for (String line : Files.readAllLines(Taken.corpus("whatsapp-line-vectors").resolve(file))) {
        check(JsonForTests.object(line));
        read++;
      }
    }
    assertThat(read).isEqualTo(29);
  }

  private void check(Map<String, Object> vector) {
    Object id = vector.get("id");
    String line = String.valueOf(vector.get("line"));
    // Each is a file of one line, which cannot tell by itself: the person says the day comes first.
    boolean dayFirst =
        !(vector.get("options") instanceof Map<?, ?> options)
            || Boolean.TRUE.equals(options.get("daysFirst"));
    Choices told = Choices.NONE.with(dayFirst ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST);
    Message message = Taken.text(folder, Kind.WHATSAPP, told, line).only();
    if (vector.containsKey("author")) {
      assertThat(message.author()).as("%s", id).isEqualTo(vector.get("author"));
    }
    if (vector.containsKey("message")) {
      assertThat(message.text()).as("%s", id).isEqualTo(vector.get("message"));
    }
    if (vector.containsKey("system")) {
      assertThat(message.system()).as("%s", id).isEqualTo(vector.get("system"));
    }
    if (vector.containsKey("attachment")) {
      assertThat(message.attachments())
          .as("%s", id)
          .extracting(Attachment::name)
          .containsExactly(String.valueOf(vector.get("attachment")));
    }
    LocalDateTime local = message.when().local();
    if (vector.get("expected_datetime_local") instanceof String time) {
      assertThat(local).as("%s", id).isEqualTo(LocalDateTime.parse(time.replace("Z", "")));
    }
    if (vector.get("expected_datetime_local_minute") instanceof String time) {
      assertThat(local.withSecond(0)).as("%s", id).isEqualTo(LocalDateTime.parse(time));
    }
    if (vector.get("expected_day") instanceof Number day) {
      assertThat(local.getDayOfMonth()).as("%s", id).isEqualTo(day.intValue());
      assertThat(local.getMonthValue())
          .as("%s", id)
          .isEqualTo(((Number) vector.get("expected_month")).intValue());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "test_ddmmyy_24hrs.txt",
        "test_mmddyy_24hrs.txt",
        "test_[mmddyy]_24hrs.txt",
        "test_yyyymmdd_24hrs.txt",
        "test_mmddyyyy_12hrs.txt"
      })
  void every_whole_export_gives_the_same_messages(String file) throws IOException {
    Path corpus = Taken.corpus("whatsapp-chat-miner");
    Taken taken = Taken.of(Kind.WHATSAPP, corpus.resolve(file));
    List<List<String>> expected = new ArrayList<>();
    for (Object each : JsonForTests.list(Files.readString(corpus.resolve("target.json")))) {
      Map<?, ?> row = (Map<?, ?>) each;
      expected.add(
          List.of(
              String.valueOf(row.get("timestamp")),
              String.valueOf(row.get("author")),
              String.valueOf(row.get("message"))));
    }
    List<List<String>> got = new ArrayList<>();
    for (Message message : taken.messages().reversed()) {
      if (!message.system()) {
        got.add(
            List.of(
                message.when().iso().orElseThrow(),
                message.author(),
                message.text().replace('\n', ' ')));
      }
    }
    assertThat(got).isEqualTo(expected);
    assertThat(taken.messages().stream().filter(Message::system)).hasSize(3);
    assertThat(taken.read().question()).isEmpty();
    assertThat(taken.notUnderstood()).isEmpty();
  }
}
