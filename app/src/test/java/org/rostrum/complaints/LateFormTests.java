package org.rostrum.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.complaints.ComplaintWalk.location;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.evidence.FormWithFiles;
import org.rostrum.identity.SignIns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The session ends while somebody writes. */
@RostrumTest
class LateFormTests {

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;

  private static String[] with(String page, String... more) {
    var all = new ArrayList<String>();
    Jsoup.parse(page)
        .select("main input[type=hidden]:not([name=_csrf])")
        .forEach(field -> all.addAll(List.of(field.attr("name"), field.val())));
    all.addAll(Arrays.asList(more));
    return all.toArray(String[]::new);
  }

  @Test
  void a_part_sent_too_late_comes_back_after_signing_in_and_is_saved() {
    var walk = ComplaintWalk.by(context);
    var member = walk.member();
    var path = walk.start(true);
    var words = "It never stops.\r\nNot even at night <b>.";
    var page = member.get(path + "/why").body();
    clock.pass(Duration.ofMinutes(61));
    var asked =
        new FormWithFiles()
            .field("_csrf", ComplaintWalk.hidden(page, "_csrf"))
            .field("formKey", ComplaintWalk.hidden(page, "formKey"))
            .field("why", words)
            .field("whyTicks", "INSULT")
            .field("save", "continue")
            .sendBy(member, path + "/why");
    assertThat(asked.body()).contains("Sign in to go on. Nothing is lost");
    var secrets = walk.known().secrets();
    var code =
        member.post(
            "/sign-in",
            with(asked.body(), "login", secrets.login(), "password", secrets.password()));
    var back =
        member.post(
            "/sign-in/code", with(code.body(), "code", new SignIns(context).code(walk.known(), 0)));
    var form = Jsoup.parse(back.body()).selectFirst("main form");
    assertThat(form.attr("action")).isEqualTo(path + "/why");
    assertThat(form.select("input[name=why]").val()).isEqualTo(words);
    var saved = member.post(path + "/why", with(back.body()));
    assertThat(location(saved)).isEqualTo(path);
    assertThat(Jsoup.parse(member.get(path + "/why").body()).select("#why").val())
        .isEqualTo(words.replace("\r\n", "\n"));
  }
}
