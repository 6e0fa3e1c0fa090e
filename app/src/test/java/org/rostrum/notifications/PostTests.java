package org.rostrum.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@RostrumTest
class PostTests {

  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP).dynamicPort());

  @DynamicPropertySource
  static void a_mail_server_is_set(DynamicPropertyRegistry settings) {
    SERVER.start();
    settings.add("rostrum.mail.host", () -> "localhost");
    settings.add("rostrum.mail.port", () -> SERVER.getSmtp().getPort());
    settings.add("rostrum.mail.from", () -> "rostrum@hartsmere.example");
    settings.add("rostrum.mail.link", () -> "https://rostrum.hartsmere.example");
    settings.add("rostrum.mail.control-room", () -> "01632 960041");
    settings.add("rostrum.mail.start-tls", () -> "false");
  }

  @AfterAll
  static void the_mail_server_stops() {
    SERVER.stop();
  }

  @Autowired ApplicationContext context;
  @Autowired Notices notices;
  @Autowired TransactionTemplate transaction;

  @Test
  void a_nudge_goes_out_in_the_fixed_words_and_says_nothing_else() throws Exception {
    var officer = new SignIns(context).account(null, Hat.MO);
    tell(officer.id(), Notice.Kind.URGENT);
    tell(officer.id(), Notice.Kind.ITEM);
    assertThat(SERVER.waitForIncomingEmail(20_000, 2)).isTrue();
    for (MimeMessage letter : SERVER.getReceivedMessages()) {
      assertThat(letter.getSubject()).isEqualTo("Rostrum: something to read");
      assertThat(letter.getFrom()[0]).hasToString("rostrum@hartsmere.example");
      assertThat(letter.getAllRecipients()[0]).hasToString(officer.secrets().login());
      assertThat(GreenMailUtil.getWholeMessage(letter)).doesNotContain("incidents");
    }
    var words = Arrays.stream(SERVER.getReceivedMessages()).map(GreenMailUtil::getBody).toList();
    var link = "https://rostrum.hartsmere.example/notices/";
    assertThat(words)
        .anySatisfy(text ->
            assertThat(text)
                .isEqualTo(
                    "Rostrum: an item needs you now. Sign in, or call the control room on 01632 960041."))
        .anySatisfy(text ->
            assertThat(text.replaceAll("=\r?\n", "").replaceAll("[0-9a-f-]{36}", "ID"))
                .isEqualTo(
                    "You have 1 new item in Rostrum. Sign in to read it: "
                        + link
                        + "ID. We never ask for your password by e-mail."));
  }

  private void tell(AccountId account, Notice.Kind kind) {
    transaction.executeWithoutResult(_ -> notices.tell(account, kind, "/incidents/x"));
  }
}
