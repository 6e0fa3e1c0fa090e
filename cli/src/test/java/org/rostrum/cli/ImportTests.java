package org.rostrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTests {

  @TempDir Path folder;

  private CommandLineRun run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int exit = Main.run(new Import(console), arguments, console);
    return new CommandLineRun(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private String chat(String text) throws IOException {
    return Files.writeString(folder.resolve("chat.txt"), text).toString();
  }

  @Test
  void one_record_a_line() throws IOException {
    String file =
        chat(
            "25/03/24, 18:05 - Ada: Look\n25/03/24, 18:06 - Ada: A.jpg (file attached)\n25/03/24, 18:07 - Bob left\n");
    CommandLineRun run = run("whatsapp", file, "--json");
    assertThat(run.exit()).isZero();
    assertThat(run.lines())
        .containsExactly(
            "{\"n\":1,\"time\":\"2024-03-25T18:05:00\",\"author\":\"Ada\",\"text\":\"Look\",\"attachments\":[],\"system\":false}",
            "{\"n\":2,\"time\":\"2024-03-25T18:06:00\",\"author\":\"Ada\",\"text\":\"\",\"attachments\":[\"A.jpg\"],\"system\":false}",
            "{\"n\":3,\"time\":\"2024-03-25T18:07:00\",\"author\":null,\"text\":\"Bob left\",\"attachments\":[],\"system\":true}");
  }

  @Test
  void people_see_lines_and_counts() throws IOException {
    CommandLineRun run = run("whatsapp", chat("25/03/24, 18:05 - Ada: Look\u001B[2J\nhere\n"));
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("1  2024-03-25T18:05:00  Ada: Look\uFFFD[2J\n    here")
        .contains("1 messages.");
  }

  @Test
  void a_question_gives_no_times_and_says_how_to_answer() throws IOException {
    String file = chat("05/03/24, 18:05 - Ada: Look\n");
    CommandLineRun run = run("whatsapp", file, "--json");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("\"time\":null").contains("\"text\":\"Look\"");
    assertThat(run.err()).contains("--order day-first  for 2024-03-05");
    CommandLineRun answered = run("whatsapp", file, "--json", "--order", "month-first");
    assertThat(answered.exit()).isZero();
    assertThat(answered.out()).contains("2024-05-03T18:05:00");
  }

  @Test
  void what_is_no_export_is_refused() throws IOException {
    assertThat(run("whatsapp", chat("Dear council\n")).exit()).isEqualTo(2);
    assertThat(run("pigeon", chat("x")).err()).contains("Name one of: whatsapp, x");
    assertThat(run("whatsapp", folder.toString()).err()).contains("is not a file");
    assertThat(run("whatsapp", chat("x"), "--order", "sideways").exit()).isEqualTo(2);
  }

  @Test
  void the_conversation_stands_in_the_record_and_whose_account_it_is_beside() throws IOException {
    String thread =
        Files.writeString(
                folder.resolve("message_1.json"),
                "{\"messages\":[{\"sender_name\":\"Ada\",\"timestamp_ms\":1539657593609,\"content\":\"Look\"}],"
                    + "\"title\":\"Ward group\"}")
            .toString();
    String account =
        Files.writeString(
                folder.resolve("profile_information.json"),
                "{\"profile_v2\":{\"name\":{\"full_name\":\"Ada Example\"}}}")
            .toString();
    CommandLineRun run = run("facebook", thread, account, "--json", "--mine", "Bob Example");
    assertThat(run.out().strip())
        .isEqualTo(
            "{\"n\":1,\"time\":\"2018-10-16T02:39:53.609Z\",\"chat\":\"Ward group\",\"author\":\"Ada\","
                + "\"text\":\"Look\",\"attachments\":[],\"system\":false}");
    assertThat(run.err()).contains("another account than yours: Ada Example");
    assertThat(run("facebook", thread, account, "--mine", "@ada example").err()).isEmpty();
    assertThat(run("facebook", thread, account).out()).contains("(Ward group) Ada: Look");
  }

  @Test
  void help_says_which_readers_are_not_yet_proved() {
    String help = run("--help").out().replaceAll("\\s+", " ");
    String unproved =
        java.util.Arrays.stream(org.rostrum.exhibits.imports.Kind.values())
            .filter(kind -> !kind.proved())
            .map(org.rostrum.exhibits.imports.Kind::word)
            .collect(java.util.stream.Collectors.joining(", "));
    assertThat(help).contains("Not yet proved on a real export: " + unproved + ".");
  }

  @Test
  void a_mail_shows_whether_its_sender_was_verified() throws IOException {
    String mail =
        Files.writeString(
                folder.resolve("1.eml"),
                "Authentication-Results: mx.example; dmarc=pass header.from=a.example\r\n"
                    + "From: Ada <ada@a.example>\r\nTo: b@b.example\r\nSubject: Bins\r\n\r\nHello\r\n")
            .toString();
    assertThat(run("mbox", mail, "--json").out())
        .contains("\"subject\":\"Bins\"")
        .contains("\"verified\":false,\"because\":\"Not verified. No receiving server was named");
    assertThat(run("mbox", mail, "--json", "--receiver", "mx.example").out())
        .contains("\"verified\":true,\"because\":\"mx.example verified a.example by DMARC.\"");
    assertThat(run("mbox", mail).out())
        .contains(
            "Ada <ada@a.example>:\n    To: b@b.example\n    Subject: Bins\n    Sender: Not verified.")
        .contains("Hello");
  }
}
