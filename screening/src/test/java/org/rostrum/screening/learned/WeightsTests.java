package org.rostrum.screening.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Level;
import org.rostrum.screening.Rule;
import org.rostrum.screening.Screener;
import org.rostrum.screening.text.Words;

class WeightsTests {

  private static final Screener SCREENER = Screener.standard();
  private static final String THREAT =
      "Keep running your mouth, Stacey, and see how long those shop windows last.";

  private static Finding finding(String text) {
    return SCREENER.screen(text, Circumstances.UNKNOWN, Directory.EMPTY).findings().stream()
        .filter(finding -> finding.rule().equals("TH-01"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_wording_like_a_threat_is_found_though_no_phrase_says_so() {
    var finding = finding(THREAT);
    assertThat(finding.because())
        .startsWith("No single phrase decides this.")
        .contains(finding.spans().getFirst().in(THREAT));
    assertThat(finding.level()).as("one step softer than a phrase").isEqualTo(Level.CHECK);
    assertThat(finding.clauses()).isNotEmpty();
  }

  @Test
  void it_is_found_in_the_middle_of_a_long_message() {
    var before =
        "The bins were late again and the surgery is on Friday at the library. ".repeat(20);
    var finding = finding(before + THREAT + " " + before);
    assertThat(finding.spans())
        .allMatch(span ->
            span.start() >= before.length() - 100
                && span.end() <= before.length() + THREAT.length() + 100);
  }

  @Test
  void every_rule_that_is_weighed_is_a_rule() {
    assertThat(SCREENER.rulebook().rules().stream().map(Rule::id))
        .containsAll(Weights.shipped().rules());
  }

  @Test
  void a_text_of_any_length_is_weighed_in_pieces_that_cover_it() {
    var weights = Weights.shipped();
    for (int count : new int[] {0, 1, 42, 43, 200, 1000}) {
      var traits = new Traits(new Words("word ".repeat(count)), word -> false);
      for (var weighed : weights.weigh(traits)) {
        assertThat(weighed.from()).isBetween(0, Math.max(0, count - 1));
        assertThat(weighed.to()).isBetween(weighed.from(), count);
        var card = Objects.requireNonNull(weights.card("TH-01"));
        assertThat(weights.carried(traits, card, weighed.from(), weighed.to()))
            .hasSize(weighed.to() - weighed.from());
      }
    }
  }

  @Test
  void weights_of_another_version_are_refused() {
    assertThatThrownBy(() -> Weights.read(ByteBuffer.wrap(new byte[] {0, 0, 0, 1, 0})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("version");
  }
}
