package org.rostrum.chats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.exhibits.imports.Attachment;
import org.rostrum.exhibits.imports.Mail;
import org.rostrum.exhibits.imports.Message;
import org.rostrum.exhibits.imports.Place;
import org.rostrum.exhibits.imports.SenderCheck;
import org.rostrum.exhibits.imports.When;

class WantedTests {

  private static Message said(String author, String text, When when) {
    return new Message(1, null, when, author, text, List.of(), false, null, new Place(null, 1));
  }

  private static When local(String time) {
    return new When("as written", LocalDateTime.parse(time), null);
  }

  private static boolean finds(Wanted wanted, Message message) {
    return wanted.search().finds(message);
  }

  @Test
  void every_word_must_stand_in_the_message_in_any_case_and_order() {
    var message = said("Bob", "We know where the SHOP is", null);
    assertThat(finds(new Wanted("shop know", "", "", ""), message)).isTrue();
    assertThat(finds(new Wanted("shop house", "", "", ""), message)).isFalse();
    assertThat(finds(Wanted.ALL, message)).isTrue();
  }

  @Test
  void a_part_of_the_sender_s_name_is_enough() {
    assertThat(finds(new Wanted("", "bo", "", ""), said("Bob", "Hi", null))).isTrue();
    assertThat(finds(new Wanted("", "bo", "", ""), said("Ada", "Hi", null))).isFalse();
    assertThat(finds(new Wanted("", "bo", "", ""), said(null, "Hi", null))).isFalse();
  }

  @Test
  void both_days_count_whichever_way_they_are_typed() {
    var message = said("Bob", "Hi", local("2026-03-27T23:59"));
    assertThat(finds(new Wanted("", "", "27/3/2026", "2026-03-27"), message)).isTrue();
    assertThat(finds(new Wanted("", "", "28/3/2026", ""), message)).isFalse();
    assertThat(finds(new Wanted("", "", "", "26 3 2026"), message)).isFalse();
    assertThat(new Wanted("", "", "31/2/2026", "").isDay("31/2/2026")).isFalse();
  }

  @Test
  void moments_are_of_the_day_that_it_was_in_london() {
    var summer = new When("x", null, Instant.parse("2026-07-01T23:30:00Z"));
    assertThat(finds(new Wanted("", "", "2/7/2026", ""), said("Bob", "Hi", summer))).isTrue();
  }

  @Test
  void a_message_without_a_time_is_in_no_span_of_days() {
    assertThat(finds(new Wanted("", "", "1/1/2000", ""), said("Bob", "Hi", null))).isFalse();
  }

  @Test
  void a_message_comes_back_from_its_bytes_as_it_was() {
    var mail = new Mail("to", null, "Subject", null, "<1@x>", new SenderCheck(true, "It says so."));
    var whole =
        new Message(
            77,
            "Ward \u2605",
            new When("25/3", LocalDateTime.parse("2024-03-25T18:05"), Instant.EPOCH),
            "Zo\u00EB",
            "Line\nline \uD83D\uDE00",
            List.of(new Attachment("a.jpg", "media/a.jpg"), new Attachment("b.jpg", null)),
            true,
            mail,
            new Place("_chat.txt", 12));
    var bare = new Message(1, null, null, null, "", List.of(), false, null, new Place(null, 0));
    for (Message message : List.of(whole, bare)) {
      var out = new ByteArrayOutputStream();
      MessageForm.write(message, out);
      assertThat(MessageForm.read(ByteBuffer.wrap(out.toByteArray()))).isEqualTo(message);
    }
  }
}
