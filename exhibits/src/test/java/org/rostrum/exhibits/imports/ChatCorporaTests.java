package org.rostrum.exhibits.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples of Telegram's and Signal's exports that others collected. */
@Tag("corpora")
class ChatCorporaTests {

  private static final Path CORPUS = Taken.corpus("other-chat-exports-chat-miner");

  @ParameterizedTest
  @ValueSource(strings = {"single", "batch"})
  void telegram_gives_the_same_messages(String which) throws IOException {
    Taken taken =
        Taken.of(Kind.TELEGRAM, CORPUS.resolve("telegram-test_" + which + "_export.json"));
    assertThat(MetaCorporaTests.rows(taken))
        .isEqualTo(MetaCorporaTests.targets(CORPUS.resolve("telegram-target.json")));
    assertThat(taken.notUnderstood()).isEmpty();
  }

  @Test
  void signal_gives_the_same_messages() throws IOException {
    Taken taken = Taken.of(Kind.SIGNAL, CORPUS.resolve("signal-test_export.txt"));
    assertThat(MetaCorporaTests.rows(taken).reversed())
        .isEqualTo(MetaCorporaTests.targets(CORPUS.resolve("signal-target.json")));
    assertThat(taken.notUnderstood()).isEmpty();
  }
}
