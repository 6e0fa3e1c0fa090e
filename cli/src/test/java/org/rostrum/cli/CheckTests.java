package org.rostrum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTests {

  private static final String HARMLESS = "The library opens at nine on Monday, and there is tea.";
  private static final String PHONE = "Ring Mrs Example on 07700 900482, she runs the petition.";

  @TempDir Path folder;

  @Test
  void nothing_above_a_tip_exits_0() {
    CommandLineRun run = CommandLineRun.of(HARMLESS);
    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("Nothing to raise. You decide what to post.");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void something_to_check_exits_1_and_shows_the_words_the_reason_the_clause_and_the_mend() {
    CommandLineRun run = CommandLineRun.of(PHONE);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("Stop and read this first.")
        .contains("STOP  Take out other people's contact details")
        .contains("The words: \"")
        .contains("07700 900482")
        .contains("Give an official contact")
        .contains("Policy: P4.NOT.1")
        .contains("Rule PD-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--nonsense", "--context", "--directory"})
  void wrong_usage_exits_2_and_says_so(String option) {
    CommandLineRun run = CommandLineRun.of(HARMLESS, option);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(option).contains("Usage: rostrum check");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void a_file_that_is_not_there_exits_2_and_is_named() {
    CommandLineRun run = CommandLineRun.of("", folder.resolve("absent.txt").toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("absent.txt is not a file").doesNotContain("Exception");
  }

  @Test
  void a_folder_is_not_a_file() {
    CommandLineRun run = CommandLineRun.of("", folder.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("is not a file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t ", "\uFEFF"})
  void empty_input_is_not_checked_and_exits_1(String nothing) {
    CommandLineRun run = CommandLineRun.of(nothing);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).startsWith("Not checked.").doesNotContain("Nothing to raise");
  }

  @Test
  void a_binary_file_is_not_checked_and_exits_1() throws IOException {
    byte[] bytes = new byte[5_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 37 + i / 7);
    }
    Path file = Files.write(folder.resolve("picture.jpg"), bytes);
    CommandLineRun run = CommandLineRun.of("", file.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).startsWith("Not checked.").contains("could not read this as text");
  }

  @Test
  void several_files_are_named_and_the_gravest_decides() throws IOException {
    Path one = Files.writeString(folder.resolve("one.txt"), HARMLESS);
    Path two = Files.writeString(folder.resolve("two.txt"), PHONE);
    CommandLineRun run = CommandLineRun.of("", one.toString(), two.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("one.txt\nNothing to raise").contains("two.txt\nStop and read");
  }

  @Test
  void a_bad_line_answers_for_itself_and_the_run_goes_on() {
    CommandLineRun run =
        CommandLineRun.of(
            """
            {"id":"a","text":"%s"}
            {"id":"b","text":7}
            this is not JSON

            {"id":"c"}
            {"id":"d","text":"%s"}
            """
                .formatted(HARMLESS, PHONE),
            "--jsonl");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.lines()).hasSize(5);
    assertThat(run.lines().get(0)).contains("\"id\":\"a\"", "\"outcome\":\"CLEAR\"");
    assertThat(run.lines().get(1)).contains("\"id\":\"b\"", "\"error\":", "must be a text");
    assertThat(run.lines().get(2)).contains("\"id\":null", "\"error\":\"This is not JSON");
    assertThat(run.lines().get(3)).contains("\"id\":\"c\"", "\"error\":", "is missing");
    assertThat(run.lines().get(4)).contains("\"id\":\"d\"", "\"outcome\":\"STOP\"", "PD-01");
  }

  @Test
  void records_say_which_rulebook_and_language_and_where_the_words_stand() {
    CommandLineRun run = CommandLineRun.of("{\"id\":1,\"text\":\"" + PHONE + "\"}", "--jsonl");
    int start = PHONE.indexOf("07700");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("\"language\":\"en\"", "\"rulebook\":\"", "\"clauses\":[\"P4.NOT.1\"")
        .contains("\"start\":" + start, "\"end\":" + (start + 12), "\"because\":\"")
        .doesNotContain("\"entities\"");
  }

  @Test
  void signals_list_what_was_recognised_even_where_nothing_is_raised() throws IOException {
    String text = "Ring the contact centre on 01632 960100.";
    Path council =
        Files.writeString(
            folder.resolve("council.json"),
            "{\"contacts\":[{\"role\":\"Contact centre\",\"phone\":\"01632 960100\"}]}");
    CommandLineRun run = CommandLineRun.of(text, "--signals", "--directory", council.toString());
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("\"entities\":[", "\"kind\":\"PHONE\"", "\"suppressedBy\":")
        .contains("\"abuse\":{\"any\":0.", "\"incitement\":0.");
  }

  @Test
  void the_directory_makes_an_official_number_free_to_publish() throws IOException {
    String text = "Ring the Monitoring Officer on 07700 900172 about it.";
    Path council =
        Files.writeString(
            folder.resolve("council.json"),
            "{\"contacts\":[{\"role\":\"Monitoring Officer\",\"phone\":\"07700 900172\"}]}");
    assertThat(CommandLineRun.of(text).out()).contains("PD-01");
    assertThat(CommandLineRun.of(text, "--directory", council.toString()).out())
        .doesNotContain("PD-01");
  }

  @Test
  void unknown_context_is_named_and_the_text_is_checked_all_the_same() throws IOException {
    Path context =
        Files.writeString(
            folder.resolve("context.json"), "{\"direction\":\"SIDEWAYS\",\"weather\":\"wet\"}");
    CommandLineRun run = CommandLineRun.of(PHONE, "--context", context.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("context.direction").contains("context.weather");
    assertThat(run.out()).contains("Rule PD-01");
  }

  @Test
  void context_that_is_not_json_exits_2() throws IOException {
    Path context = Files.writeString(folder.resolve("context.json"), "{direction: out");
    CommandLineRun run = CommandLineRun.of(PHONE, "--context", context.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("cannot be read").doesNotContain("Exception");
  }

  @Test
  void context_counts() throws IOException {
    String text = "I have made my mind up and I will vote against the application.";
    Path context =
        Files.writeString(
            folder.resolve("context.json"),
            """
            {"member":{"committees":["PLANNING"]},
             "matter":[{"ref":"HB/26/0117","title":"40 homes","status":"OPEN","decidingBody":"PLANNING"}]}
            """);
    CommandLineRun run = CommandLineRun.of(text, "--context", context.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("Rule PR-01");
  }

  @Test
  void json_prints_one_record_for_each_file() throws IOException {
    Path file = Files.writeString(folder.resolve("post.txt"), PHONE);
    CommandLineRun run = CommandLineRun.of("", "--json", file.toString());
    assertThat(run.lines()).hasSize(1);
    assertThat(run.out()).contains("post.txt\",\"outcome\":\"STOP\"");
  }

  @Test
  void another_language_is_not_checked_and_is_named() {
    CommandLineRun run =
        CommandLineRun.of(
            "Mae'r llyfrgell ar agor bob dydd Llun ac mae croeso i bawb ddod draw am baned gyda ni"
                + " yn y neuadd.");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("Not checked.")
        .contains(
            "This looks like Welsh", "Checked in Welsh: ", "Not checked in Welsh: the other ");
  }

  @Test
  void what_is_found_in_welsh_is_shown_and_the_rest_is_still_not_checked() {
    CommandLineRun run = CommandLineRun.of("Rwy'n gwybod lle ti'n byw, felly gwylia dy gefn.");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).startsWith("Not checked.").contains("gwylia dy gefn", "Rule TH-01");
    assertThat(
            CommandLineRun.of("Rwy'n gwybod lle ti'n byw, felly gwylia dy gefn.", "--json").out())
        .contains("\"language\":\"cy\"", "\"checked\":[\"PD-01\"", "\"rule\":\"TH-01\"");
  }

  @Test
  void help_lists_every_option_and_the_exit_codes() {
    CommandLineRun run = CommandLineRun.of("", "--help");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("--jsonl", "--json", "--signals", "--context", "--directory", "Exit code: 0");
  }
}
