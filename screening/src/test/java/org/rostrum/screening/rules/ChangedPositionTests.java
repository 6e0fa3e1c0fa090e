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

/** What the member said before, and says now. */
class ChangedPositionTests {

  private static final String FOR =
      "{\"direction\":\"OUT\",\"original\":\"Recorded vote of this member, full council, May: FOR the parking charge.\"}";
  private static final String POST =
      "{\"direction\":\"OUT\",\"original\":\"I support the parking charge. (own earlier post)\"}";
  private static final String OTHERS =
      "{\"direction\":\"OUT\",\"original\":\"I support the parking charge. (post by another member)\"}";
  private static final String DELETED =
      "{\"direction\":\"OUT\",\"original\":\"The fair opens at noon on Monday. (own earlier post, deleted)\"}";
  private static final String STANDING =
      "{\"direction\":\"OUT\",\"original\":\"The fair opens at noon on Monday. (own earlier post)\"}";
  private static final String NONE = "{\"direction\":\"OUT\"}";

  @Test
  void the_other_side_from_a_vote_or_post_is_told() {
    assertThat(of("I have always opposed the parking charge.", FOR)).hasSize(1);
    assertThat(of("I never supported the parking charge.", POST)).hasSize(1);
  }

  @Test
  void two_turns_make_the_same_side() {
    assertThat(of("I have never opposed the parking charge.", FOR)).isEmpty();
  }

  @Test
  void owning_up_settles_it() {
    assertThat(of("I voted for the parking charge. I was wrong and now oppose it.", FOR)).isEmpty();
  }

  @Test
  void what_others_wrote_binds_nobody() {
    assertThat(of("I have always opposed the parking charge.", OTHERS)).isEmpty();
  }

  @Test
  void a_deleted_post_with_another_day_is_told_and_a_standing_one_is_not() {
    assertThat(of("The fair opens at noon on Tuesday.", DELETED)).hasSize(1);
    assertThat(of("The fair opens at noon on Tuesday.", STANDING)).isEmpty();
    assertThat(of("The fair opens at noon on Monday.", DELETED)).isEmpty();
  }

  @Test
  void without_a_record_it_is_silent() {
    assertThat(of("I have always opposed the parking charge.", NONE)).isEmpty();
  }

  @Test
  void words_that_tell_of_a_quiet_change_need_no_record() {
    assertThat(of("I have quietly changed the date on my post.", NONE)).hasSize(1);
  }

  private static List<Finding> of(String text, String context) {
    List<String> problems = new ArrayList<>();
    Circumstances circumstances = Records.readContext(context, problems);
    assertThat(problems).isEmpty();
    return Screener.standard().screen(text, circumstances, Directory.EMPTY).findings().stream()
        .filter(finding -> finding.rule().equals("CX-01"))
        .toList();
  }
}
