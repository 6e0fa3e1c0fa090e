package org.rostrum.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A code is a code however its digits are written. */
class SecretsGivenTests {

  private static final String OUT = "{\"direction\":\"OUT\"}";

  @Test
  void digits_with_dashes_between_them_are_a_code() {
    assertThat(Asked.speaks("SE-02", "The padlock is on 4-1-7-7, help yourselves.", OUT)).isTrue();
    assertThat(Asked.speaks("SE-02", "The safe combination is 12-40-07.", OUT)).isTrue();
  }

  @Test
  void a_range_or_a_score_is_none() {
    assertThat(Asked.speaks("SE-02", "The padlock shop is open 9-5.", OUT)).isFalse();
    assertThat(Asked.speaks("SE-02", "The gate fund stands at 12-40.", OUT)).isFalse();
  }
}
