package org.rostrum.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rostrum.screening.Level;

/** RS-02 turns on who is blamed, and before whom. */
class OfficerInPublicTests {

  @Test
  void an_officer_blamed_in_public_is_protected() {
    assertThat(
            Asked.about(
                "RS-02",
                "The planning officer has ignored my emails again.",
                "{\"direction\":\"OUT\",\"channel\":{\"audience\":\"PUBLIC\"}}"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.level()).isEqualTo(Level.CHECK));
  }

  @Test
  void a_word_to_one_person_is_the_right_way() {
    assertThat(
            Asked.speaks(
                "RS-02",
                "The planning officer has ignored my emails again.",
                "{\"direction\":\"OUT\",\"channel\":{\"audience\":\"DIRECT\"}}"))
        .isFalse();
  }

  @Test
  void an_insult_makes_it_more_serious() {
    assertThat(
            Asked.about(
                "RS-02",
                "Our planning officer is a spineless toad.",
                "{\"direction\":\"OUT\",\"channel\":{\"audience\":\"PUBLIC\"}}"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.level()).isEqualTo(Level.STOP));
  }

  @Test
  void a_chief_officer_bears_more() {
    assertThat(
            Asked.about(
                "RS-02",
                "She has ignored the tenants and the caretaker has failed them.",
                "{\"direction\":\"OUT\",\"target\":{\"name\":\"the director\",\"type\":\"CHIEF_OFFICER\"}}"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.level()).isEqualTo(Level.TIP));
  }
}
