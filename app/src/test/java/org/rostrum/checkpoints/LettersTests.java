package org.rostrum.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.audit.AccessLog;
import org.rostrum.audit.ActorId;
import org.rostrum.audit.LogTree;
import org.rostrum.exhibits.log.Note;
import org.rostrum.exhibits.log.SigningKey;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.notifications.LogLetters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The day's checkpoint on its way to officers, with a mail server that is there or not. */
@RostrumTest
class LettersTests {

  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(freePort(), "localhost", ServerSetup.PROTOCOL_SMTP));

  /** The same port again after a stop. */
  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void a_mail_server_is_set(DynamicPropertyRegistry settings) {
    SERVER.start();
    settings.add("rostrum.mail.host", () -> "localhost");
    settings.add("rostrum.mail.port", () -> SERVER.getSmtp().getPort());
    settings.add("rostrum.mail.from", () -> "rostrum@hartsmere.example");
    settings.add("rostrum.mail.link", () -> "https://rostrum.hartsmere.example");
    settings.add("rostrum.mail.start-tls", () -> "false");
    settings.add("rostrum.checkpoints.to", () -> "audit@county.example, not-an-address");
  }

  @AfterAll
  static void the_mail_server_stops() {
    SERVER.stop();
  }

  @Autowired ApplicationContext context;
  @Autowired AccessLog accessLog;
  @Autowired LogTree tree;
  @Autowired Checkpoints checkpoints;
  @Autowired Letters letters;
  @Autowired LogLetters post;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;

  private Signed signed() {
    accessLog.viewed(ActorId.SYSTEM, "SYSTEM", "member.private", "m1");
    long events = sql.sql("select count(*) from audit.event").query(Long.class).single();
    for (int i = 0; i < 400 && tree.size() < events; i++) {
      LockSupport.parkNanos(25_000_000);
    }
    checkpoints.sign();
    return checkpoints.latest().orElseThrow();
  }

  private static byte[] attached(MimeMessage letter) throws Exception {
    var parts = (MimeMultipart) letter.getContent();
    return parts.getBodyPart(1).getInputStream().readAllBytes();
  }

  @Test
  void one_checkpoint_a_day_reaches_each_officer_and_whom_the_council_names() throws Exception {
    var signIns = new SignIns(context);
    var officers =
        List.of(
            signIns.account(null, Hat.MO).secrets().login(),
            signIns.account(null, Hat.DPO).secrets().login(),
            signIns.account(null, Hat.AUDITOR).secrets().login());
    signIns.account(null, Hat.PRESS);
    var signed = signed();
    letters.send();
    assertThat(SERVER.waitForIncomingEmail(20_000, 4)).isTrue();
    var first = SERVER.getReceivedMessages();
    assertThat(Arrays.stream(first).map(LettersTests::to))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(officers.stream(), Stream.of("audit@county.example")).toList());
    for (MimeMessage letter : first) {
      assertThat(letter.getSubject()).isEqualTo("Rostrum: checkpoint of the access log");
      assertThat(attached(letter)).isEqualTo(signed.bytes());
    }

    clock.pass(Duration.ofHours(2));
    signed();
    letters.send();
    assertThat(SERVER.getReceivedMessages()).as("not again on the same day").hasSize(4);

    SERVER.stop();
    clock.pass(Duration.ofDays(1));
    var next = signed();
    letters.send();
    assertThat(waiting()).isEqualTo(4);
    SERVER.start();
    letters.send();
    assertThat(waiting()).as("tried again only after a while").isEqualTo(4);
    clock.pass(Duration.ofMinutes(5));
    letters.send();
    assertThat(waiting()).isZero();
    var last = SERVER.getReceivedMessages();
    assertThat(attached(last[last.length - 1])).isEqualTo(next.bytes());
  }

  @Test
  void nothing_but_a_checkpoint_goes_out_with_words_in_it() {
    var key = SigningKey.generate("hartsmere.example/log", new SecureRandom());
    var words = Note.sign("The councillor said\n", key);
    assertThatThrownBy(() -> post.send("audit@county.example", words))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private long waiting() {
    return sql.sql("select count(*) from checkpoints.letter where sent_at is null")
        .query(Long.class)
        .single();
  }

  private static String to(MimeMessage letter) {
    try {
      return letter.getRecipients(Message.RecipientType.TO)[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
