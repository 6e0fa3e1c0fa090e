package org.rostrum.exhibits.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Odd and broken MIME that others collected: each is read, named or refused, and none hangs. */
@Tag("corpora")
class MailCorporaTests {

  private static final Path CORPUS = Taken.corpus("security/mime-torture/dev");

  @Test
  void no_mail_crashes_or_hangs_the_reader() throws IOException {
    int messages = 0;
    List<Path> files = files();
    assertThat(files).hasSize(39);
    for (Path file : files) {
      Taken taken =
          Assertions.assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> Taken.of(Kind.MBOX, file), file.toString());
      messages += taken.messages().size();
      if (taken.messages().isEmpty()) {
        boolean said = taken.result() instanceof Result.Refused || !taken.notUnderstood().isEmpty();
        assertThat(said).as(file.toString()).isTrue();
      }
    }
    assertThat(messages).isGreaterThanOrEqualTo(28);
  }

  @Test
  void parts_and_carried_mails_are_found() {
    Taken forwarded = Taken.of(Kind.MBOX, CORPUS.resolve("msg_46.txt"));
    assertThat(forwarded.messages()).hasSize(2);
    assertThat(forwarded.messages().getLast().text())
        .isEqualTo("Testing email forwarding with Groupwise 1.2.2010");
    Taken parts = Taken.of(Kind.MBOX, CORPUS.resolve("msg_44.txt"));
    assertThat(parts.only().attachments()).extracting(Attachment::entry).containsExactly("1", "2");
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files.sorted().toList();
    }
  }
}
