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

/** What a resident asks wants an answer. */
class NeedsReplyTests {

  private static final String RESIDENT = "{\"direction\":\"IN\"}";
  private static final String OFFICE =
      "{\"direction\":\"IN\",\"sender\":{\"verified\":true,\"known\":true}}";

  @Test
  void a_question_needs_a_reply_however_rude() {
    assertThat(of("You lot are hopeless. Who do I ring about the street light?", RESIDENT))
        .hasSize(1);
  }

  @Test
  void thanks_and_greetings_need_none() {
    assertThat(of("Morning all.", RESIDENT)).isEmpty();
    assertThat(of("Thanks for getting the drain cleared.", RESIDENT)).isEmpty();
  }

  @Test
  void what_offices_send_round_needs_none() {
    assertThat(of("Can members confirm whether they will attend?", OFFICE)).isEmpty();
  }

  private static List<Finding> of(String text, String context) {
    List<String> problems = new ArrayList<>();
    Circumstances circumstances = Records.readContext(context, problems);
    assertThat(problems).isEmpty();
    return Screener.standard().screen(text, circumstances, Directory.EMPTY).findings().stream()
        .filter(finding -> finding.rule().equals("IC-07"))
        .toList();
  }
}
