package org.rostrum.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whose health or trouble it is. */
class SensitiveFactsTests {

  private static final OneRule RULE = new OneRule("PD-03");

  @Test
  void of_somebody_named_it_is_stopped() {
    assertThat(RULE.says("Mrs Atwal has cancer.", "")).contains(Level.STOP);
  }

  @Test
  void she_is_enough_where_it_is_known_who() {
    assertThat(
            RULE.speaks("She is pregnant again.", "'target':{'name':'the clerk','type':'OFFICER'}"))
        .isTrue();
    assertThat(RULE.speaks("She is pregnant again.", "")).isFalse();
  }

  @Test
  void of_oneself_or_of_everyone_it_may_be_told() {
    assertThat(RULE.speaks("I have lived with diabetes for years.", "")).isFalse();
    assertThat(RULE.speaks("People with dementia deserve better buses.", "")).isFalse();
  }
}
