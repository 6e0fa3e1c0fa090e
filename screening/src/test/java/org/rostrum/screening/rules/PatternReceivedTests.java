package org.rostrum.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** IC-03 turns on what the incident log holds. */
class PatternReceivedTests {

  @Test
  void two_incidents_are_a_pattern() {
    assertThat(
            Asked.speaks(
                "IC-03", "Hello.", "{\"direction\":\"IN\",\"history\":{\"incidents6m\":2}}"))
        .isTrue();
  }

  @Test
  void one_is_not() {
    assertThat(
            Asked.speaks(
                "IC-03", "Hello.", "{\"direction\":\"IN\",\"history\":{\"incidents6m\":1}}"))
        .isFalse();
  }

  @Test
  void a_message_after_a_request_to_stop_is() {
    assertThat(
            Asked.speaks(
                "IC-03", "Hello.", "{\"direction\":\"IN\",\"history\":{\"stopRequest\":true}}"))
        .isTrue();
  }

  @Test
  void a_log_is_enough_without_words() {
    assertThat(Asked.speaks("IC-03", "", "{\"direction\":\"IN\",\"history\":{\"incidents6m\":4}}"))
        .isTrue();
  }

  @Test
  void without_a_log_the_sender_has_to_say_so() {
    assertThat(
            Asked.speaks(
                "IC-03",
                "You blocked my other account. You can't get rid of me.",
                "{\"direction\":\"IN\"}"))
        .isTrue();
    assertThat(
            Asked.speaks("IC-03", "Any news of my missed bin, please?", "{\"direction\":\"IN\"}"))
        .isFalse();
  }
}
