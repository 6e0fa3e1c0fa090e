package org.rostrum.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which room it was, and who tells. */
class ClosedRoomTests {

  private static final OneRule RULE = new OneRule("CF-03");

  @Test
  void what_a_private_briefing_heard_is_asked_about() {
    assertThat(
            RULE.speaks(
                "The director told us it will close.",
                "'meeting':{'committee':'MEMBER_BRIEFING','state':'ENDED','public':false,'attendingAs':'MEMBER'}"))
        .isTrue();
  }

  @Test
  void the_same_words_from_a_public_meeting_are_news() {
    assertThat(
            RULE.speaks(
                "The director told us it will close.",
                "'meeting':{'committee':'CABINET','state':'ENDED','public':true,'attendingAs':'MEMBER'}"))
        .isFalse();
    assertThat(RULE.speaks("The director told us it will close.", "")).isFalse();
  }

  @Test
  void a_picture_of_a_private_chat_tells_too() {
    assertThat(
            RULE.speaks(
                "Look.",
                "'attachments':[{'kind':'IMAGE','source':'screenshot of a councillors WhatsApp group'}]"))
        .isTrue();
  }

  @Test
  void who_says_nothing_of_it_tells_nothing() {
    assertThat(
            RULE.speaks(
                "I was there, and I cannot say what was said in that room.",
                "'meeting':{'committee':'MEMBER_BRIEFING','state':'ENDED','public':false,'attendingAs':'MEMBER'}"))
        .isFalse();
  }
}
