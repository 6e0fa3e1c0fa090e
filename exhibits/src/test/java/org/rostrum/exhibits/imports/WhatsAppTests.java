package org.rostrum.exhibits.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppTests {

  private static final Choices DAY_FIRST = Choices.NONE.with(DayOrder.DAY_FIRST);

  @TempDir Path folder;

  private Taken of(String text) {
    return Taken.text(folder, Kind.WHATSAPP, DAY_FIRST, text);
  }

  private Taken untold(String text) {
    return Taken.text(folder, Kind.WHATSAPP, Choices.NONE, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "25/03/2024, 18:05 - Ada Example: Hello",
        "25/03/24, 6:05 pm - Ada Example: Hello",
        "25/03/24, 6:05\u202Fp.m. - Ada Example: Hello",
        "[25/03/2024, 18:05:00] Ada Example: Hello",
        "\u200E[25/03/2024, 6:05:00\u202FPM] Ada Example: Hello",
        "[25.03.24, 18:05:00] Ada Example: Hello",
        "25.3.2024 klo 18.05 - Ada Example: Hello",
        "25-03-2024 18:05 - Ada Example: Hello",
        "2024-03-25, 18:05 - Ada Example: Hello",
        "2024/3/25 \u4E0B\u53486:05 - Ada Example: Hello",
        "25/03/24 18:05: Ada Example: Hello",
        "25. 3. 2024. 18:05:00 Ada Example: Hello"
      })
  void every_layout_of_a_phone_gives_the_same_message(String line) {
    Message message = untold(line).only();
    assertThat(message.when().local()).isEqualTo(LocalDateTime.of(2024, 3, 25, 18, 5));
    assertThat(message.when().instant()).isNull();
    assertThat(message.author()).isEqualTo("Ada Example");
    assertThat(message.text()).isEqualTo("Hello");
    assertThat(message.system()).isFalse();
    assertThat(message.n()).isEqualTo(1);
    assertThat(message.place()).isEqualTo(new Place(null, 1));
  }

  @Test
  void a_zone_that_was_told_makes_moments_of_local_times() {
    Taken taken =
        Taken.text(
            folder,
            Kind.WHATSAPP,
            Choices.NONE.in(ZoneId.of("Europe/London")),
            "25/07/2024, 18:05 - Ada: Hello");
    assertThat(taken.only().when().instant()).isEqualTo(Instant.parse("2024-07-25T17:05:00Z"));
  }

  @Test
  void when_the_file_cannot_tell_day_from_month_a_person_is_asked() {
    Taken taken = untold("01/01/24, 09:00 - Ada: A\n03/02/24, 09:00 - Ada: B\n");
    Question question = taken.read().question().orElseThrow();
    assertThat(question.written()).isEqualTo("03/02/24, 09:00");
    assertThat(question.place().line()).isEqualTo(2);
    assertThat(question.readings())
        .containsEntry(DayOrder.DAY_FIRST, LocalDate.of(2024, 2, 3))
        .containsEntry(DayOrder.MONTH_FIRST, LocalDate.of(2024, 3, 2));
    assertThat(taken.texts()).containsExactly("A", "B");
    assertThat(taken.messages()).allMatch(message -> message.when().local() == null);
    assertThat(taken.messages().getLast().when().written()).isEqualTo("03/02/24, 09:00");
  }

  @ParameterizedTest
  @CsvSource({"DAY_FIRST,2024-02-03", "MONTH_FIRST,2024-03-02"})
  void the_answer_to_the_question_decides(DayOrder told, LocalDate day) {
    Taken taken =
        Taken.text(folder, Kind.WHATSAPP, Choices.NONE.with(told), "03/02/24, 09:00 - Ada: B");
    assertThat(taken.read().question()).isEmpty();
    assertThat(taken.only().when().local().toLocalDate()).isEqualTo(day);
  }

  @Test
  void what_the_file_shows_overrules_a_wrong_answer() {
    Taken taken = of("01/13/24, 09:00 - Ada: A\n02/03/24, 09:00 - Ada: B\n");
    assertThat(taken.messages().getLast().when().local().toLocalDate())
        .isEqualTo(LocalDate.of(2024, 2, 3));
  }

  @Test
  void one_late_date_decides_for_all_before_it() {
    Taken taken =
        untold("01/02/24, 09:00 - Ada: A\n02/02/24, 09:00 - Ada: B\n13/02/24, 09:00 - Ada: C");
    assertThat(taken.read().question()).isEmpty();
    assertThat(taken.messages().getFirst().when().local().toLocalDate())
        .isEqualTo(LocalDate.of(2024, 2, 1));
  }

  @Test
  void messages_that_would_run_backwards_decide() {
    Taken taken = untold("05/02/24, 09:00 - Ada: A\n01/03/24, 09:00 - Ada: B\n");
    assertThat(taken.read().question()).isEmpty();
    assertThat(taken.messages().getFirst().when().local().toLocalDate())
        .isEqualTo(LocalDate.of(2024, 2, 5));
  }

  @Test
  void dates_that_are_the_same_either_way_need_no_question() {
    Taken taken = untold("03/03/24, 09:00 - Ada: A");
    assertThat(taken.read().question()).isEmpty();
    assertThat(taken.only().when().local().toLocalDate()).isEqualTo(LocalDate.of(2024, 3, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "12:10 a.m.,00:10",
    "12:10 p. m.,12:10",
    "00:08 a. m.,00:08",
    "1:10 PM,13:10",
    "11:10 am,11:10",
    "6:50 \u2019s avonds,18:50",
    "12:30 \u2019s nachts,00:30",
    "12:05 \u2019s middags,12:05",
    "3:00 \u03BC.\u03BC.,15:00"
  })
  void halves_of_the_day_are_read(String time, String expected) {
    assertThat(of("22/07/2023, " + time + " - Ada: Hey").only().when().local())
        .isEqualTo(LocalDateTime.parse("2023-07-22T" + expected));
  }

  @Test
  void lines_without_a_date_belong_to_the_message_before_them() {
    Taken taken =
        of(
            """
            23/06/2018, 01:55 - Ada: one
            two

            2016-04-29 10:30:00
            29/04/16, 10:30
            [23/06/2018, 01:56:00] Bob: pasted from another phone
            23/06/2018, 01:57 - Bob: next
            """);
    assertThat(taken.texts())
        .containsExactly(
            "one\ntwo\n\n2016-04-29 10:30:00\n29/04/16, 10:30\n"
                + "[23/06/2018, 01:56:00] Bob: pasted from another phone",
            "next");
    assertThat(taken.messages().getLast().place().line()).isEqualTo(7);
    assertThat(taken.messages().getLast().n()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You created group \"Test\"",
        "You created group \"Test: the second\"",
        "Ada changed the subject from \u201CA\u201D to \u201CB: c\u201D",
        "+44 1632 960123 joined using this group's invite link",
        "Messages and calls are end-to-end encrypted.",
        "John Doe:."
      })
  void lines_that_nobody_wrote_are_the_platforms(String line) {
    Message message = of("06/03/2017, 00:45 - " + line).only();
    assertThat(message.system()).isTrue();
    assertThat(message.author()).isNull();
    assertThat(message.text()).isEqualTo(line);
  }

  @Test
  void iphones_mark_what_the_platform_wrote() {
    Taken taken =
        of(
            "[25/03/2024, 18:05:00] Ward group: \u200EMessages and calls are end-to-end encrypted.\n"
                + "[25/03/2024, 18:06:00] Ada: \u200EPOLL:\n\u200EOPTION: Yes (1 vote)\n"
                + "[25/03/2024, 18:07:00] Ada: hello\n");
    assertThat(taken.messages()).extracting(Message::system).containsExactly(true, false, false);
    assertThat(taken.texts().getFirst()).isEqualTo("Messages and calls are end-to-end encrypted.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "John-John Doe",
        "\uD83E\uDD13",
        "Ada (Ward 3)",
        "+44 7700 900123",
        "Ada \"Ace\" Example",
        "~ Ada",
        "Example, Ada"
      })
  void names_are_taken_as_they_stand(String name) {
    Message message = of("23/06/2018, 01:55 - " + name + ": Lorem : ipsum: dolor").only();
    assertThat(message.author()).isEqualTo(name);
    assertThat(message.text()).isEqualTo("Lorem : ipsum: dolor");
  }

  @Test
  void an_empty_message_is_a_message() {
    assertThat(of("03/02/17, 18:42 - Luke: ").only().text()).isEmpty();
    assertThat(of("03/02/17, 18:42 - Luke: ").only().author()).isEqualTo("Luke");
  }

  @ParameterizedTest
  @CsvSource({
    "< attached: PHOTO-1.jpg >,PHOTO-1.jpg,''",
    "\u200E<attached: PHOTO-1.jpg>,PHOTO-1.jpg,''",
    "\u200E<Anhang: PHOTO-1.jpg>,PHOTO-1.jpg,''",
    "Look at this \u200E<attached: PHOTO-1.jpg>,PHOTO-1.jpg,Look at this",
    "PHOTO-1.jpg (file attached),PHOTO-1.jpg,''",
    "\u200EPHOTO-1.jpg (Datei angeh\u00E4ngt),PHOTO-1.jpg,''",
    "PHOTO-1.jpg <\u200Eattached>,PHOTO-1.jpg,''",
    "Minutes of 3 May.pdf (file attached),Minutes of 3 May.pdf,''"
  })
  void files_that_a_message_carried_are_named(String body, String name, String caption) {
    Taken taken = of("03/02/17, 18:42 - Ada: " + body);
    assertThat(taken.only().attachments()).containsExactly(new Attachment(name, null));
    assertThat(taken.only().text()).isEqualTo(caption);
    assertThat(taken.read().missing()).isEqualTo(1);
  }

  @Test
  void a_caption_may_follow_on_lines_of_its_own() {
    Message message = of("03/02/17, 18:42 - Ada: IMG-1.jpg (file attached)\nLook\nat this").only();
    assertThat(message.text()).isEqualTo("Look\nat this");
    assertThat(message.attachments()).extracting(Attachment::name).containsExactly("IMG-1.jpg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I said notes.txt (the old ones)",
        "see <b>bold</b>",
        "1 < 2 and 3 > 2",
        "a <b: c.d/e>",
        "../../etc/passwd (file attached)",
        "<attached: ../x.jpg>"
      })
  void words_that_only_look_like_files_stay_words(String body) {
    Message message = of("03/02/17, 18:42 - Ada: " + body).only();
    assertThat(message.attachments()).isEmpty();
    assertThat(message.text()).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Media omitted>",
        "\u200Eimage omitted",
        "\u200Esticker omitted",
        "<Medien ausgeschlossen>"
      })
  void what_the_phone_left_out_is_counted(String body) {
    Taken taken = of("[03/02/17, 18:42:00] Ada: " + body);
    assertThat(taken.read().omitted()).isEqualTo(1);
    assertThat(taken.only().system()).isFalse();
    assertThat(taken.only().text()).isEqualTo(body.replace("\u200E", ""));
  }

  @Test
  void an_archive_with_media_says_which_files_are_there() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put(
        "_chat.txt",
        Taken.utf8(
            "[13/02/17, 18:42:00] Ada: \u200E<attached: A.jpg>\n"
                + "[13/02/17, 18:43:00] Ada: \u200E<attached: B.jpg>\n"));
    members.put("A.jpg", new byte[] {1, 2, 3});
    Taken taken = Taken.of(Kind.WHATSAPP, Taken.zip(folder.resolve("chat.zip"), members));
    assertThat(taken.messages())
        .flatExtracting(Message::attachments)
        .containsExactly(new Attachment("A.jpg", "A.jpg"), new Attachment("B.jpg", null));
    assertThat(taken.messages().getLast().place()).isEqualTo(new Place("_chat.txt", 2));
    assertThat(taken.read().missing()).isEqualTo(1);
  }

  @Test
  void what_stands_before_the_first_message_is_named_and_the_rest_goes_on() {
    Taken taken = of("a stray line\n\n13/02/17, 18:42 - Ada: hello");
    assertThat(taken.notUnderstood())
        .extracting(NotUnderstood::toString)
        .containsExactly("line 1: It stands before the first message and belongs to none.");
    assertThat(taken.texts()).containsExactly("hello");
  }

  @Test
  void a_date_that_is_none_is_named_and_its_message_kept() {
    Taken taken = of("13/02/17, 18:42 - Ada: a\n31/02/17, 18:43 - Ada: b\n");
    assertThat(taken.texts()).containsExactly("a", "b");
    assertThat(taken.messages().getLast().when().local()).isNull();
    assertThat(taken.notUnderstood().getFirst().place().line()).isEqualTo(2);
  }

  @Test
  void bytes_that_are_no_text_are_named() throws Exception {
    byte[] bytes =
        "13/02/17, 18:42 - Ada: caf\u00E9\n13/02/17, 18:43 - Ada: b\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    Taken taken = Taken.of(Kind.WHATSAPP, Files.write(folder.resolve("latin.txt"), bytes));
    assertThat(taken.texts()).containsExactly("caf\uFFFD", "b");
    assertThat(taken.notUnderstood()).hasSize(1);
  }

  @Test
  void a_mark_of_byte_order_and_sixteen_bits_are_read() throws Exception {
    String line = "13/02/17, 18:42 - Ada: caf\u00E9\r\nsecond\r\n";
    for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      Path file = Files.write(folder.resolve("bom.txt"), ("\uFEFF" + line).getBytes(charset));
      assertThat(Taken.of(Kind.WHATSAPP, file).texts()).containsExactly("caf\u00E9\nsecond");
    }
  }

  @Test
  void a_line_of_three_million_characters_is_cut_and_named() {
    Taken taken =
        of("13/02/17, 18:42 - Ada: " + "x".repeat(3 << 20) + "\n13/02/17, 18:43 - Bob: y");
    assertThat(taken.messages()).hasSize(2);
    assertThat(taken.messages().getFirst().text().length()).isLessThanOrEqualTo(1 << 20);
    assertThat(taken.notUnderstood()).hasSize(1);
  }

  @Test
  void a_file_without_a_chat_is_refused() {
    assertThat(of("Dear council,\nplease mend the road.\n").refused().reason())
        .contains("begins with");
    assertThat(of("").refused().reason()).isNotEmpty();
  }

  @Test
  void who_takes_messages_may_stop() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "13/02/17, 18:42 - A: a\n".repeat(9));
    int[] taken = {0};
    Taker taker =
        new Taker() {
          @Override
          public boolean message(Message message) {
            return ++taken[0] < 3;
          }

          @Override
          public void notUnderstood(NotUnderstood thing) {}
        };
    Result result = Imports.read(Kind.WHATSAPP, List.of(file), DAY_FIRST, taker);
    assertThat(taken[0]).isEqualTo(3);
    assertThat(((Result.Read) result).messages()).isEqualTo(3);
  }
}
