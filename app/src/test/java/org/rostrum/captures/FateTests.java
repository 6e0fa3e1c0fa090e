package org.rostrum.captures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rostrum.worker.CaptureAnswer;
import org.rostrum.worker.CaptureAnswer.Outcome;

class FateTests {

  private static final Instant KEPT = Instant.parse("2026-09-07T10:00:00Z");
  private static final String POST =
      IntStream.range(0, 120).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

  @Test
  void a_page_that_says_what_it_said_is_live_whatever_its_counters_say() {
    assertThat(fate(Outcome.SHOWN, POST, POST)).isEqualTo(Fate.LIVE);
    assertThat(fate(Outcome.SHOWN, POST + " 13 likes", POST + " 2 likes")).isEqualTo(Fate.LIVE);
    assertThat(fate(Outcome.SHOWN, POST.toUpperCase(java.util.Locale.ROOT) + "!", POST))
        .isEqualTo(Fate.LIVE);
  }

  @Test
  void a_page_with_other_words_is_edited() {
    assertThat(fate(Outcome.SHOWN, POST.replace("word1", "other"), POST)).isEqualTo(Fate.EDITED);
    assertThat(fate(Outcome.SHOWN, "", POST)).isEqualTo(Fate.EDITED);
  }

  @Test
  void a_site_that_says_it_is_gone_is_believed_by_its_status_or_its_short_notice() {
    assertThat(fate(Outcome.GONE, "Not found", POST)).isEqualTo(Fate.DELETED);
    assertThat(fate(Outcome.SHOWN, "This post was deleted.", POST)).isEqualTo(Fate.DELETED);
    assertThat(fate(Outcome.SHOWN, "Sorry, this content isn't available now", POST))
        .isEqualTo(Fate.DELETED);
    assertThat(fate(Outcome.GONE, "This account doesn't exist", POST)).isEqualTo(Fate.ACCOUNT_GONE);
    assertThat(fate(Outcome.SHOWN, "Account suspended", POST)).isEqualTo(Fate.ACCOUNT_GONE);
  }

  @Test
  void a_page_that_spoke_of_such_things_when_it_was_kept_is_not_gone_for_that() {
    String post = "My account was suspended by mistake";
    assertThat(fate(Outcome.SHOWN, post, post)).isEqualTo(Fate.LIVE);
  }

  @Test
  void where_nobody_could_look_it_is_not_known() {
    for (Outcome outcome : Outcome.values()) {
      if (outcome != Outcome.SHOWN && outcome != Outcome.GONE) {
        assertThat(fate(outcome, "This post was deleted", POST)).isEqualTo(Fate.UNKNOWN);
      }
    }
  }

  @Test
  void looks_come_after_1_3_7_14_and_30_days_then_every_30_and_end_after_a_year() {
    var days = new ArrayList<Long>();
    var next = Fate.nextLook(KEPT, null);
    while (next.isPresent()) {
      days.add(Duration.between(KEPT, next.get()).toDays());
      next = Fate.nextLook(KEPT, next.get());
    }
    assertThat(days)
        .containsExactly(
            1L, 3L, 7L, 14L, 30L, 60L, 90L, 120L, 150L, 180L, 210L, 240L, 270L, 300L, 330L, 360L);
  }

  @Test
  void a_look_that_came_late_counts_for_all_that_were_due() {
    assertThat(Fate.nextLook(KEPT, KEPT.plus(Duration.ofDays(10))))
        .contains(KEPT.plus(Duration.ofDays(14)));
  }

  private static Fate fate(Outcome outcome, String now, String before) {
    return Fate.of(CaptureAnswer.of(outcome), now, Sketch.of(before));
  }
}
