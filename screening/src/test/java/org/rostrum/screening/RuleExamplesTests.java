package org.rostrum.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule speaks about the texts it must catch and is silent about those it must leave. */
class RuleExamplesTests {

  /** A group's post always waits for a person; this says that nothing speaks against it. */
  private static final String PUBLISH = "GM-01.PUBLISH";

  private static final Screener SCREENER = Screener.standard();

  /** The made-up council the given examples presuppose. */
  private static Directory council;

  @BeforeAll
  static void readCouncil() throws IOException {
    List<String> problems = new ArrayList<>();
    council =
        Records.readDirectory(
            Files.readString(Path.of("src/test/resources/example-council.json")), problems);
    assertThat(problems).isEmpty();
  }

  static Stream<Example> examples() {
    return Rulebook.shipped().rules().stream().flatMap(rule -> Example.of(rule.id()).stream());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void a_rule_keeps_its_examples(Example example) {
    Screening screening = SCREENER.screen(example.text(), example.circumstances(), council);
    boolean speaks =
        screening.findings().stream()
            .anyMatch(finding ->
                finding.rule().equals(example.rule()) && !PUBLISH.equals(finding.subCode()));
    assertThat(speaks)
        .as(
            "%s %s: %s",
            example.id(), example.catches() ? "must speak" : "must be silent", example.text())
        .isEqualTo(example.catches());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_finding_points_at_words_of_the_text_and_says_why(Example example) {
    Screening screening = SCREENER.screen(example.text(), example.circumstances(), council);
    for (Finding finding : screening.findings()) {
      assertThat(finding.because()).isNotBlank();
      assertThat(finding.clauses()).isNotEmpty();
      for (Span span : finding.spans()) {
        assertThat(span.end()).isLessThanOrEqualTo(example.text().length());
        assertThat(span.in(example.text())).isNotBlank();
      }
    }
  }
}
