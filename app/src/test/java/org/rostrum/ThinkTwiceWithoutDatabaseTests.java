package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "rostrum.data=target/test-data/think-twice")
@ContextConfiguration(initializers = DatabaseGoneTests.OwnServer.class)
@Import(RostrumTest.SettableClock.class)
@DirtiesContext
class ThinkTwiceWithoutDatabaseTests {
  private static final String PHONE = "The objector's number is 07700 900482. <b>&amp;";

  @Autowired ApplicationContext context;
  @Autowired DemoFiles demo;

  @Test
  void a_check_goes_on_and_a_draft_that_cannot_be_kept_comes_back() throws Exception {
    demo.bringIn();
    var member = new SignIns(context).as(Hat.MEMBER);
    assertThat(main(member.get("/think-twice"))).contains("Your post");

    DatabaseGoneTests.server.close();

    var form = soon(() -> member.get("/think-twice"));
    assertThat(form.statusCode()).isEqualTo(200);
    var stop = soon(() -> member.post("/think-twice", "text", PHONE));
    assertThat(stop.statusCode()).isEqualTo(200);
    assertThat(main(stop))
        .contains("Stop and read this first", PHONE)
        .contains("We checked your words. We could not look up your meetings or accounts.");
    var clear = soon(() -> member.post("/think-twice", "text", "See you on Tuesday."));
    assertThat(main(clear))
        .contains("Nothing to raise")
        .contains("We could not look up your meetings or accounts.");

    var unsaved = soon(() -> member.post("/drafts", "text", PHONE, "keep", "yes"));
    assertThat(unsaved.statusCode()).isEqualTo(503);
    assertThat(main(unsaved)).contains("Not saved yet", PHONE, "999", "116 123");
    var again = Jsoup.parse(unsaved.body()).selectFirst("main form[action=/drafts]");
    assertThat(again.select("input[name=text]").val()).isEqualTo(PHONE);
    assertThat(unsaved.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");

    var unsent =
        soon(() ->
            member.post(
                "/think-twice/feedback/reasons",
                "notRight",
                "PD-01",
                "reason",
                "PERMISSION",
                "text",
                PHONE));
    assertThat(unsent.statusCode()).isEqualTo(503);
    assertThat(main(unsent)).contains("Not saved yet", PHONE);

    var help = soon(() -> member.get("/help-now"));
    assertThat(help.statusCode()).isEqualTo(200);
    assertThat(main(help)).contains("999", "116 123");
  }

  private static HttpResponse<String> soon(Supplier<HttpResponse<String>> request) {
    var before = Instant.now();
    var answer = request.get();
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
    return answer;
  }

  private static String main(HttpResponse<String> page) {
    return Jsoup.parse(page.body()).selectFirst("main").text();
  }
}
