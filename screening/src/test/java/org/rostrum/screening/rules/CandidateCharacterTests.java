package org.rostrum.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** EL-05 turns on who is meant, when, and whether a source is given. */
class CandidateCharacterTests {

  @Test
  void a_candidates_private_character_is_protected() {
    assertThat(
            Asked.speaks(
                "EL-05",
                "He was convicted of fraud.",
                "{\"direction\":\"OUT\",\"target\":{\"name\":\"Ann Other\",\"type\":\"CANDIDATE\"}}"))
        .isTrue();
  }

  @Test
  void not_when_a_source_is_given() {
    assertThat(
            Asked.speaks(
                "EL-05",
                "He was convicted of fraud: https://www.gov.uk/court",
                "{\"direction\":\"OUT\",\"target\":{\"name\":\"Ann Other\",\"type\":\"CANDIDATE\"}}"))
        .isFalse();
  }

  @Test
  void not_when_no_election_is_on() {
    assertThat(
            Asked.speaks(
                "EL-05",
                "He was convicted of fraud.",
                "{\"direction\":\"OUT\",\"target\":{\"name\":\"Ann Other\",\"type\":\"CANDIDATE\"},\"election\":{\"active\":false}}"))
        .isFalse();
  }

  @Test
  void nor_of_somebody_who_does_not_stand() {
    assertThat(
            Asked.speaks(
                "EL-05",
                "He was convicted of fraud.",
                "{\"direction\":\"OUT\",\"target\":{\"name\":\"Ann Other\",\"type\":\"PRIVATE\"}}"))
        .isFalse();
  }

  @Test
  void the_record_in_office_is_open_to_all() {
    assertThat(
            Asked.speaks(
                "EL-05",
                "She voted to close the library.",
                "{\"direction\":\"OUT\",\"target\":{\"name\":\"Ann Other\",\"type\":\"CANDIDATE\"}}"))
        .isFalse();
  }
}
