package org.rostrum.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rostrum.screening.Level;

/** GM-01 holds every post of a group and says what to do with it. */
class HeldPostTests {

  @Test
  void a_harmless_post_may_appear() {
    assertThat(
            Asked.about(
                "GM-01",
                "Lost cat, ginger, Causeway Green area.",
                "{\"direction\":\"GROUP\",\"channel\":{\"admin\":true}}"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.subCode()).isEqualTo("GM-01.PUBLISH"));
  }

  @Test
  void and_its_hold_is_only_a_tip() {
    assertThat(
            Asked.about(
                "GM-01",
                "Lost cat, ginger, Causeway Green area.",
                "{\"direction\":\"GROUP\",\"channel\":{\"admin\":true}}"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.level()).isEqualTo(Level.TIP));
  }

  @Test
  void criticism_of_the_councillor_may_appear() {
    assertThat(
            Asked.about(
                "GM-01",
                "Councillor, you promised us a crossing and nothing has happened.",
                "{\"direction\":\"GROUP\",\"channel\":{\"admin\":true}}"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.subCode()).isEqualTo("GM-01.PUBLISH"));
  }

  @Test
  void what_must_stop_must_not() {
    assertThat(
            Asked.about(
                "GM-01",
                "That cafe owner poisons people and the council covers it up.",
                "{\"direction\":\"GROUP\",\"channel\":{\"admin\":true}}"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.subCode()).isEqualTo("GM-01.DO_NOT_PUBLISH"));
  }

  @Test
  void what_has_to_be_checked_goes_back_to_its_author() {
    assertThat(
            Asked.about(
                "GM-01",
                "Cheap tarmac, cash only, ring me today for a quote.",
                "{\"direction\":\"GROUP\",\"channel\":{\"admin\":true}}"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.subCode()).isEqualTo("GM-01.ASK_TO_EDIT"));
  }

  @Test
  void nothing_is_held_where_the_member_is_no_admin() {
    assertThat(
            Asked.speaks(
                "GM-01",
                "Lost cat, ginger, Causeway Green area.",
                "{\"direction\":\"GROUP\",\"channel\":{\"admin\":false}}"))
        .isFalse();
    assertThat(
            Asked.speaks(
                "GM-01", "Lost cat, ginger, Causeway Green area.", "{\"direction\":\"GROUP\"}"))
        .isFalse();
  }
}
