package org.rostrum.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Records;
import org.rostrum.screening.Screener;

/** Words that say one thing and mean another. */
class SarcasmTests {

  private static final String DRAFT = "{\"direction\":\"OUT\"}";
  private static final String BAD_NEWS =
      "{\"direction\":\"OUT\",\"action\":\"QUOTE\",\"original\":\"The lift is broken again until further notice.\"}";
  private static final String GOOD_NEWS =
      "{\"direction\":\"OUT\",\"action\":\"QUOTE\",\"original\":\"Our under-tens won the county shield.\"}";

  @Test
  void praise_counts_when_it_stands_above_bad_news() {
    assertThat(of("Bravo.", BAD_NEWS)).hasSize(1);
    assertThat(of("Bravo.", GOOD_NEWS)).isEmpty();
    assertThat(of("Bravo.", DRAFT)).isEmpty();
  }

  @Test
  void praise_that_is_meant_is_left_alone() {
    assertThat(of("Well done to everyone who finished the run.", DRAFT)).isEmpty();
  }

  private static List<Finding> of(String text, String context) {
    List<String> problems = new ArrayList<>();
    Circumstances circumstances = Records.readContext(context, problems);
    assertThat(problems).isEmpty();
    return Screener.standard().screen(text, circumstances, Directory.EMPTY).findings().stream()
        .filter(finding -> finding.rule().equals("TN-01"))
        .toList();
  }
}
