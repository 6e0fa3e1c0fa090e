package org.rostrum.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class TextTests {

  @Test
  void a_day_and_a_time_stand_in_a_sentence_with_one_space_before_each() {
    var time = ZonedDateTime.of(2026, 11, 23, 8, 0, 0, 0, ZoneId.of("Europe/London"));
    assertThat(Text.of("posts.draft.held", "time", time))
        .isEqualTo("Held until 8am on 23 November. Sleep well.");
  }

  @Test
  void a_name_that_runs_the_other_way_leaves_the_sentence_around_it_in_order() {
    assertThat(Text.of("identity.people.opened", "name", "\u202eelgoog"))
        .startsWith("The account of \u2068\u202eelgoog\u2069 is open.");
    assertThat(Text.of("identity.people.opened", "name", "Ann"))
        .startsWith("The account of Ann is");
  }
}
