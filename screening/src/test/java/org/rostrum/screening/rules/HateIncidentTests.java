package org.rostrum.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** IC-04 turns on words, and on the picture that came with them. */
class HateIncidentTests {

  @Test
  void a_symbol_of_hate_is_enough() {
    assertThat(
            Asked.speaks(
                "IC-04",
                "For you.",
                "{\"direction\":\"IN\",\"attachments\":[{\"kind\":\"IMAGE\",\"source\":\"drawing of a noose\"}]}"))
        .isTrue();
  }

  @Test
  void not_when_somebody_asks_to_have_it_removed() {
    assertThat(
            Asked.speaks(
                "IC-04",
                "Please can you get this graffiti removed?",
                "{\"direction\":\"IN\",\"attachments\":[{\"kind\":\"IMAGE\",\"source\":\"swastika on the underpass\"}]}"))
        .isFalse();
  }

  @Test
  void what_would_be_discrimination_on_the_page_is_hate_in_a_message() {
    assertThat(
            Asked.speaks(
                "IC-04", "Keep Muslims out of the council chamber.", "{\"direction\":\"IN\"}"))
        .isTrue();
  }

  @Test
  void a_view_on_policy_is_neither() {
    assertThat(
            Asked.speaks(
                "IC-04",
                "I disagree with your motion on the Pride flag.",
                "{\"direction\":\"IN\"}"))
        .isFalse();
  }
}
