package org.rostrum.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A council adds what only it knows as data in its directory. */
class RecogniserTests {

  private static final String FILE =
      """
      {"recognisers":[{"name":"tenancy number","kind":"TENANCY","shape":"AAA-9999",
        "context":["tenancy","tenant","rent"],"against":["committee"],"confidence":0.9}]}
      """;

  private static List<Entity> found(String text) {
    Directory directory = Records.readDirectory(FILE, new ArrayList<>());
    return Screener.standard().screen(text, Circumstances.UNKNOWN, directory).entities().stream()
        .filter(entity -> entity.kind().equals("TENANCY"))
        .toList();
  }

  @Test
  void is_found_where_its_shape_stands_beside_its_words() {
    String text = "Her tenancy hmb-2045 is in arrears and the council will not help her.";
    assertThat(found(text))
        .singleElement()
        .satisfies(entity -> {
          assertThat(text.substring(entity.start(), entity.end())).isEqualTo("hmb-2045");
          assertThat(entity.confidence()).isEqualTo(0.9);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The paper HMB-2045 was on the agenda of the meeting last night.
          The committee saw HMB-2045 on rent, and the rest of the papers are online now.
          The rent for HMB-20451 and XHMB-2045 goes up again this April for all of us.
          """)
  void is_let_be_without_them_or_beside_words_against_it(String text) {
    assertThat(found(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name":"x","kind":"tenancy","shape":"AAA-9999"} | needs a kind in capitals
          {"name":"x","kind":"TENANCY","shape":"AAA"} | needs a shape with a figure
          {"name":"x","kind":"TENANCY","shape":"9","confidence":2} | needs a confidence
          """)
  void one_that_cannot_be_used_is_named_and_left_out(String recogniser, String reason) {
    List<String> problems = new ArrayList<>();
    Directory directory = Records.readDirectory("{\"recognisers\":[" + recogniser + "]}", problems);
    assertThat(directory.recognisers()).isEmpty();
    assertThat(problems).singleElement().asString().contains(reason);
  }
}
