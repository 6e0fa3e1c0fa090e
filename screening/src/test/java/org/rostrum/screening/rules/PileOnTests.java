package org.rostrum.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** HR-01 turns on what went before, and on whom. */
class PileOnTests {

  @Test
  void three_posts_against_one_person_are_a_series() {
    assertThat(
            Asked.speaks(
                "HR-01",
                "She lies to all of you.",
                "{\"direction\":\"OUT\",\"target\":{\"name\":\"Steph\",\"type\":\"PRIVATE\"},\"history\":{\"sameTarget14d\":3}}"))
        .isTrue();
  }

  @Test
  void two_are_not() {
    assertThat(
            Asked.speaks(
                "HR-01",
                "She lies to all of you.",
                "{\"direction\":\"OUT\",\"target\":{\"name\":\"Steph\",\"type\":\"PRIVATE\"},\"history\":{\"sameTarget14d\":2}}"))
        .isFalse();
  }

  @Test
  void one_after_a_request_to_stop_is() {
    assertThat(
            Asked.speaks(
                "HR-01",
                "She lies to all of you.",
                "{\"direction\":\"OUT\",\"target\":{\"name\":\"Steph\",\"type\":\"PRIVATE\"},\"history\":{\"sameTarget14d\":1,\"stopRequest\":true}}"))
        .isTrue();
  }

  @Test
  void counting_ones_own_posts_about_a_person_by_name_is_a_series() {
    String context =
        "{\"direction\":\"OUT\",\"target\":{\"name\":\"Derek Noakes\",\"type\":\"PRIVATE\"},\"history\":{\"sameTarget14d\":6}}";
    assertThat(Asked.speaks("HR-01", "Part six on Derek Noakes. Same again tomorrow.", context))
        .isTrue();
    assertThat(Asked.speaks("HR-01", "Derek Noakes has opened the new gate.", context)).isFalse();
  }

  @Test
  void thanks_are_no_harassment() {
    assertThat(
            Asked.speaks(
                "HR-01",
                "She was brilliant, thank you.",
                "{\"direction\":\"OUT\",\"target\":{\"name\":\"Steph\",\"type\":\"PRIVATE\"},\"history\":{\"sameTarget14d\":5}}"))
        .isFalse();
  }

  @Test
  void holding_a_politician_to_account_is_politics() {
    assertThat(
            Asked.speaks(
                "HR-01",
                "He refuses to answer.",
                "{\"direction\":\"OUT\",\"target\":{\"name\":\"the Leader\",\"type\":\"ELECTED\"},\"history\":{\"sameTarget14d\":9}}"))
        .isFalse();
  }
}
