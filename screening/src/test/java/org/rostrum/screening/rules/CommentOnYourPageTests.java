package org.rostrum.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** DF-02 turns on whose page it is and what the other rules say. */
class CommentOnYourPageTests {

  @Test
  void a_serious_comment_in_your_group_needs_a_look() {
    assertThat(
            Asked.speaks(
                "DF-02",
                "That cafe owner poisons people and the council covers it up.",
                "{\"direction\":\"GROUP\",\"channel\":{\"admin\":true}}"))
        .isTrue();
  }

  @Test
  void not_in_a_group_that_somebody_else_runs() {
    assertThat(
            Asked.speaks(
                "DF-02",
                "That cafe owner poisons people and the council covers it up.",
                "{\"direction\":\"GROUP\",\"channel\":{\"admin\":false}}"))
        .isFalse();
  }

  @Test
  void being_called_useless_is_part_of_the_office() {
    assertThat(
            Asked.speaks(
                "DF-02",
                "This councillor is useless and I won't be voting for her again.",
                "{\"direction\":\"GROUP\",\"channel\":{\"admin\":true},\"target\":{\"name\":\"the member\",\"type\":\"ELECTED\"}}"))
        .isFalse();
  }

  @Test
  void a_received_comment_is_judged_as_one_on_the_page() {
    assertThat(
            Asked.speaks(
                "DF-02",
                "That cafe owner poisons people and the council covers it up.",
                "{\"direction\":\"IN\",\"channel\":{\"admin\":true}}"))
        .isTrue();
    assertThat(
            Asked.speaks(
                "DF-02",
                "That cafe owner poisons people and the council covers it up.",
                "{\"direction\":\"IN\",\"channel\":{\"audience\":\"DIRECT\"}}"))
        .isFalse();
  }

  @Test
  void a_complaint_starts_the_clock() {
    assertThat(
            Asked.speaks(
                "DF-02",
                "There is a defamatory comment about me on your page. Take it down.",
                "{\"direction\":\"IN\"}"))
        .isTrue();
  }
}
