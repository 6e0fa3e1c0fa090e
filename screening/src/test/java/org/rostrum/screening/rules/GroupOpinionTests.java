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

/** The local group a member runs keeps to information. */
class GroupOpinionTests {

  private static final String OWN =
      "{\"direction\":\"OUT\",\"channel\":{\"capacity\":\"LOCAL_GROUP\",\"admin\":true}}";
  private static final String ELSEWHERE =
      "{\"direction\":\"OUT\",\"channel\":{\"capacity\":\"OFFICIAL\",\"admin\":true}}";
  private static final String UNKNOWN =
      "{\"direction\":\"OUT\",\"channel\":{\"capacity\":\"LOCAL_GROUP\"}}";
  private static final String RESIDENT =
      "{\"direction\":\"GROUP\",\"channel\":{\"capacity\":\"LOCAL_GROUP\",\"admin\":true}}";

  @Test
  void an_opinion_counts_only_in_a_group_the_member_runs() {
    assertThat(of("This scheme is a complete shambles.", OWN)).hasSize(1);
    assertThat(of("This scheme is a complete shambles.", ELSEWHERE)).isEmpty();
    assertThat(of("This scheme is a complete shambles.", UNKNOWN)).isEmpty();
  }

  @Test
  void one_warm_word_beside_a_time_and_place_is_still_information() {
    assertThat(of("Brilliant news: the fair is on Saturday at 11 in the park.", OWN)).isEmpty();
  }

  @Test
  void residents_may_think_what_they_like_there_but_not_canvass() {
    assertThat(of("This council is useless.", RESIDENT)).isEmpty();
    assertThat(of("Vote Labour, they are the only ones who care.", RESIDENT)).hasSize(1);
  }

  private static List<Finding> of(String text, String context) {
    List<String> problems = new ArrayList<>();
    Circumstances circumstances = Records.readContext(context, problems);
    assertThat(problems).isEmpty();
    return Screener.standard().screen(text, circumstances, Directory.EMPTY).findings().stream()
        .filter(finding -> finding.rule().equals("FX-02"))
        .toList();
  }
}
