package org.rostrum.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** FC-01 turns on the calendar, the account and the picture. */
class DeceptionTests {

  @Test
  void another_polling_day_than_the_calendars_misleads() {
    assertThat(
            Asked.speaks(
                "FC-01",
                "Polling day is Friday.",
                "{\"direction\":\"OUT\",\"election\":{\"pollDate\":\"2026-05-07\"}}"))
        .isTrue();
    assertThat(
            Asked.speaks(
                "FC-01",
                "Polling day is 8 May.",
                "{\"direction\":\"OUT\",\"election\":{\"pollDate\":\"2026-05-07\"}}"))
        .isTrue();
  }

  @Test
  void the_right_one_does_not() {
    assertThat(
            Asked.speaks(
                "FC-01",
                "Polling day is Thursday 7 May.",
                "{\"direction\":\"OUT\",\"election\":{\"pollDate\":\"2026-05-07\"}}"))
        .isFalse();
  }

  @Test
  void without_a_calendar_nothing_is_known() {
    assertThat(Asked.speaks("FC-01", "Polling day is 8 May.", "{\"direction\":\"OUT\"}")).isFalse();
  }

  @Test
  void a_picture_made_by_a_machine_must_say_so() {
    assertThat(
            Asked.speaks(
                "FC-01",
                "Happening now.",
                "{\"direction\":\"OUT\",\"attachments\":[{\"kind\":\"IMAGE\",\"aiGenerated\":true}]}"))
        .isTrue();
    assertThat(
            Asked.speaks(
                "FC-01",
                "Happening now.",
                "{\"direction\":\"OUT\",\"attachments\":[{\"kind\":\"IMAGE\",\"aiGenerated\":true,\"marking\":\"AI-GENERATED\"}]}"))
        .isFalse();
    assertThat(
            Asked.speaks(
                "FC-01",
                "How it could look, an artist's impression.",
                "{\"direction\":\"OUT\",\"attachments\":[{\"kind\":\"IMAGE\",\"aiGenerated\":true}]}"))
        .isFalse();
  }

  @Test
  void an_official_notice_belongs_on_an_official_account() {
    assertThat(
            Asked.speaks(
                "FC-01",
                "PUBLIC NOTICE. All residents must pay the new charge by Friday.",
                "{\"direction\":\"OUT\",\"channel\":{\"capacity\":\"PERSONAL\"}}"))
        .isTrue();
    assertThat(
            Asked.speaks(
                "FC-01",
                "PUBLIC NOTICE. All residents must pay the new charge by Friday.",
                "{\"direction\":\"OUT\",\"channel\":{\"capacity\":\"OFFICIAL\"}}"))
        .isFalse();
  }
}
