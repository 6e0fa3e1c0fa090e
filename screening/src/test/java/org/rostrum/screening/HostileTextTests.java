package org.rostrum.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.screening.text.Json;

/** Whatever the text, there is an answer, and every place it names lies inside the text. */
class HostileTextTests {

  private static final Screener SCREENER = Screener.standard();
  private static final int MEGABYTE = 1 << 20;

  @ParameterizedTest
  @ValueSource(strings = {"a", "A", "7", " ", "@", "\n", "\"", "(", "\u0301", "\u200D"})
  void a_megabyte_of_one_character_has_an_answer(String character) {
    answered(character.repeat(MEGABYTE));
  }

  @Test
  void three_thousand_words_are_checked() {
    String post = "The council should mend the pavement outside the school. ".repeat(340);
    assertThat(answered(post).outcome()).isNotEqualTo(Outcome.NOT_CHECKED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\n\t\r ", "\u00A0\u2003", "\u0000", "\uFEFF", "\u200B\u2060", "\u0301"})
  void nothing_to_read_is_not_checked_and_says_so(String text) {
    Screening screening = answered(text);
    assertThat(screening.outcome()).isEqualTo(Outcome.NOT_CHECKED);
    assertThat(screening.notes()).isNotEmpty();
  }

  @Test
  void a_file_that_is_not_text_is_not_checked_and_says_so() {
    byte[] bytes = new byte[4096];
    new RandomText(7).bytes(bytes);
    for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
      Screening screening = answered(new String(bytes, charset));
      assertThat(screening.outcome()).isEqualTo(Outcome.NOT_CHECKED);
      assertThat(screening.notes()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ring Mrs Example on 07700 900482 \uD83D",
        "\uDE00 Ring Mrs Example on 07700 900482",
        "Ring Mrs Example\uDE00\uD83D on 07700 900482",
        "Ring Mrs Example on\u0000 07700 900482 please, she is at home all week"
      })
  void broken_surrogates_and_nul_hide_nothing_beside_them(String text) {
    Screening screening = answered(text);
    assertThat(screening.findings()).extracting(Finding::rule).contains("PD-01");
  }

  @Test
  void every_character_of_the_basic_plane_has_an_answer() {
    for (int c = 0; c <= 0xFFFF; c++) {
      answered("I think the " + (char) c + " council should look again at 07700 900482" + (char) c);
    }
  }

  @ParameterizedTest
  @MethodSource("naughty")
  void a_naughty_string_has_an_answer_alone_and_inside_a_post(String string) {
    answered(string);
    answered("I said " + string + " to the council, and Mrs Example on 07700 900482 agreed.");
  }

  static Stream<String> naughty() {
    return NaughtyStrings.own().stream();
  }

  @Test
  void random_text_has_an_answer() {
    long seed = Long.getLong("rostrum.seed", System.nanoTime());
    System.out.println("HostileTextTests: to see it again, -Drostrum.seed=" + seed);
    RandomText random = new RandomText(seed);
    for (int i = 0; i < 4_000; i++) {
      String text = random.text(300);
      assertThat(answered(text)).as("seed %d, text %d", seed, i).isNotNull();
    }
  }

  @Test
  void four_threads_see_what_one_sees() throws Exception {
    List<String> texts = new ArrayList<>(NaughtyStrings.own());
    Rulebook.shipped().rules().stream()
        .flatMap(rule -> Example.of(rule.id()).stream())
        .limit(300)
        .forEach(example -> texts.add(example.text()));
    RandomText random = new RandomText(4);
    for (int i = 0; i < 100; i++) {
      texts.add(random.text(300));
    }
    List<Screening> alone = texts.stream().map(SCREENER::screen).toList();
    Callable<List<Screening>> again = () -> texts.stream().map(SCREENER::screen).toList();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (Future<List<Screening>> other : threads.invokeAll(List.of(again, again, again, again))) {
        assertThat(other.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  @Tag("corpora")
  void the_big_list_of_naughty_strings_has_answers() throws IOException {
    Path list =
        Path.of(System.getProperty("rostrum.root", ".."))
            .resolve("../shared/data/security/blns/dev/strings.jsonl");
    List<String> lines = Files.readAllLines(list);
    assertThat(lines.size()).isGreaterThan(200);
    for (String line : lines) {
      String string = String.valueOf(((Map<?, ?>) Json.read(line)).get("s"));
      answered(string);
      answered("I said " + string + " to the council, and Mrs Example on 07700 900482 agreed.");
    }
  }

  /** Screens a text and holds the answer against it. */
  private static Screening answered(String text) {
    Screening screening = SCREENER.screen(text);
    assertThat(screening.outcome()).isNotNull();
    if (screening.outcome() == Outcome.NOT_CHECKED) {
      boolean bilingual = Objects.requireNonNull(screening.checked()).contains("TH-01");
      assertThat(screening.findings())
          .allMatch(finding ->
              bilingual || SCREENER.rulebook().rule(finding.rule()).orElseThrow().anyLanguage());
      assertThat(screening.notes()).isNotEmpty();
    }
    for (Finding finding : screening.findings()) {
      for (Span span : finding.spans()) {
        inside(text, finding.rule(), span.start(), span.end());
        if (span.in(text).isBlank()) {
          throw new AssertionError(finding.rule() + " points at nothing: " + finding.spans());
        }
      }
    }
    for (Entity entity : screening.entities()) {
      inside(text, entity.kind(), entity.start(), entity.end());
    }
    return screening;
  }

  private static void inside(String text, String what, int start, int end) {
    if (start < 0 || end <= start || end > text.length()) {
      throw new AssertionError(
          what + " at " + start + " to " + end + " of a text of " + text.length());
    }
  }
}
