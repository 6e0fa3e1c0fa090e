package org.rostrum.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is a code, and what only looks like one. */
class SecretsGivenTests {

  private static final OneRule RULE = new OneRule("SE-02");

  @Test
  void a_code_behind_its_name_is_stopped() {
    assertThat(RULE.speaks("The door code is 4471.", "")).isTrue();
    assertThat(RULE.speaks("Wifi password: Bluebell-77", "")).isTrue();
    assertThat(RULE.speaks("The pin for the alarm is six six one nine.", "")).isTrue();
  }

  @Test
  void a_year_a_price_or_a_number_to_ring_is_no_code() {
    assertThat(RULE.speaks("We changed every password in 2024.", "")).isFalse();
    assertThat(RULE.speaks("A new keypad cost £4471.", "")).isFalse();
    assertThat(RULE.speaks("Forgot your password? Ring 01632 960411.", "")).isFalse();
  }

  @Test
  void advice_gives_nothing_away() {
    assertThat(RULE.speaks("Never share your password, even a strong one like Tr0ub4dor.", ""))
        .isFalse();
  }

  @Test
  void a_screen_that_can_be_read_gives_away_too() {
    assertThat(
            RULE.speaks(
                "Busy morning.",
                "'attachments':[{'kind':'IMAGE','source':'own photo, laptop screen with inbox open'}]"))
        .isTrue();
    assertThat(
            RULE.speaks(
                "Busy morning.",
                "'attachments':[{'kind':'IMAGE','source':'own photo, laptop switched off'}]"))
        .isFalse();
  }
}
