package org.rostrum.screening.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rostrum.screening.text.Words;

class StretchesTests {

  private static int[] starts(String text) {
    return Stretches.starts(new Wording(new Words(text), Lexicon.shipped()));
  }

  @Test
  void a_short_text_is_one_part() {
    assertThat(starts("")).containsExactly(0, 0);
    assertThat(starts("Thank you. See you there. Bring tea.")).containsExactly(0, 7);
  }

  @Test
  void parts_end_with_sentences() {
    String sentence = "The committee noted the report and agreed the recommendations. ";
    assertThat(starts(sentence.repeat(3))).containsExactly(0, 9, 18, 27);
  }

  @Test
  void short_sentences_are_joined_and_long_ones_cut() {
    for (String text : new String[] {"No. ".repeat(1000), "word ".repeat(1000)}) {
      int[] starts = starts(text);
      assertThat(starts[starts.length - 1]).isEqualTo(1000);
      for (int part = 0; part + 1 < starts.length; part++) {
        assertThat(starts[part + 1] - starts[part])
            .isBetween(Stretches.LEAST, Stretches.MOST + Stretches.LEAST);
      }
    }
  }
}
