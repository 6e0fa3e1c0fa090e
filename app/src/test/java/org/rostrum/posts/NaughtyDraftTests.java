package org.rostrum.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Text that has broken other people's pages. */
@RostrumTest
class NaughtyDraftTests {

  private static final List<String> NAUGHTY =
      List.of(
          "<script>alert(1)</script>",
          "</textarea><script>alert(1)</script>",
          "</TextArea ><img src=x onerror=alert(1)>",
          "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
          "\"><svg onload=alert(1)>",
          "' autofocus onfocus=alert(1) x='",
          "<iframe src=javascript:alert(1)></iframe>",
          "<a href=\"javascript:alert(1)\">click</a>",
          "&lt;script&gt;alert(1)&lt;/script&gt;",
          "&#60;script&#62; &amp;amp; &nbsp; &",
          "]]><script>alert(1)</script><![CDATA[",
          "<style>*{display:none}</style>",
          "<base href=//example.org>",
          "<math><mtext></form><form action=//example.org>",
          "{{7*7}} ${7*7} #{7*7} @{7*7} <%= 7*7 %>",
          "@if(true) @endif @`x` ${org.rostrum.govuk.Text}",
          "{count, plural, one {1} other {#}} '{0}' ''",
          "%s %d %n %x %00 %0a%0dSet-Cookie: a=b",
          "a\r\n\r\nb\rc\nd\te",
          "\n\nstarts with empty lines",
          "'; drop table posts.draft; --",
          "1 or 1=1; select pg_sleep(9)",
          "../../../../etc/passwd \\\\server\\share",
          "\u202Eright to left\u202C \u2066isolate\u2069 \u200F\u200E",
          "\u0627\u0644\u0633\u0644\u0627\u0645 mixed \u05E9\u05DC\u05D5\u05DD with English",
          "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC77 \uD83D\uDC4D\uD83C\uDFFD",
          "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034Fa\u0334\u0319\u0324l\u035C\u035Eg\u0322o",
          "zero\u200Bwidth\u200Cjoin\u200Dnone\uFEFF\u00ADsoft\u2060",
          "\u2028line\u2029paragraph\u0085next",
          "\uFFFE \uFFFF \uD83F\uDFFE",
          "\uD835\uDD0A\uD835\uDD2C\uD835\uDD31\uD835\uDD25\uD835\uDD26\uD835\uDD20 \uFF34\uFF45\uFF53\uFF54 \u24E3\u24D4\u24E2\u24E3",
          "I\u0307\u0130\u0131i \u00DF\u1E9E \uFB01\uFB03 \u01C4",
          "\u0175\u0177\u00F4 Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
          "x".repeat(60_000),
          "a ".repeat(3_000),
          "(".repeat(5_000) + ")".repeat(5_000),
          "https://example.org/" + "a/".repeat(2_000),
          "07700 900482 ".repeat(400),
          "null undefined NaN true false None nil \\N",
          "carry.action=/people&_csrf=x&kind=reaction");

  @Autowired ApplicationContext context;

  Visitor member;

  @BeforeEach
  void a_member_signs_in() {
    member = new SignIns(context).as(Hat.MEMBER);
  }

  @Test
  void naughty_words_are_answered_add_nothing_to_the_page_and_come_back_as_they_were() {
    for (String naughty : NAUGHTY) {
      var text = "Her number is 07700 900482. " + naughty;
      for (String sent : List.of(naughty, text)) {
        var page = member.post("/think-twice", "text", sent);
        harmless(page, sent);
        assertThat(seen(Filled.in(page).at("text"))).isEqualTo(seen(sent));
        var change = Filled.in(page).press(member, "change");
        harmless(change, sent);
        assertThat(seen(Filled.in(change).at("text"))).as("change").isEqualTo(seen(sent));
      }
    }
  }

  @Test
  void naughty_words_in_every_other_field_are_harmless_too() {
    for (String naughty : NAUGHTY) {
      var page =
          member.post(
              "/think-twice",
              "text",
              "See you on Tuesday.",
              "original",
              naughty,
              "where",
              naughty,
              "matter",
              naughty,
              "name",
              naughty,
              "answer.PR-01",
              naughty);
      harmless(page, naughty);
      var asked = member.post("/think-twice/feedback", "notRight", "PD-01", "other", naughty);
      harmless(asked, naughty);
    }
  }

  @Test
  void nul_is_answered_and_bytes_that_no_browser_sends_are_refused_without_a_fault() {
    assertThat(raw("a%00b").statusCode()).isEqualTo(200);
    assertThat(Filled.in(raw("a%00b")).at("text")).startsWith("See you").endsWith("b");
    for (String broken : List.of("a%ED%A0%BDb", "a%C3b", "a%FFb", "a%F0%9F%8Cb", "a%zz")) {
      assertThat(raw(broken).statusCode()).as(broken).isBetween(200, 499);
    }
  }

  private HttpResponse<String> raw(String encoded) {
    return member.send(
        HttpRequest.newBuilder(URI.create(member.base() + "/think-twice"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-CSRF-TOKEN", member.formToken())
            .POST(BodyPublishers.ofString("text=See+you+on+Tuesday+at+the+hall+" + encoded)));
  }

  /** HTML knows one line end. */
  private static String seen(String sent) {
    return sent.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static void harmless(HttpResponse<String> page, String text) {
    var which = text.substring(0, Math.min(60, text.length()));
    assertThat(page.statusCode()).as(which).isEqualTo(200);
    var document = Jsoup.parse(page.body());
    var foreign =
        "main script, main img, main iframe, main style, main base, main math, main object,"
            + " main [onerror], main [onload], main [onfocus], main [autofocus],"
            + " main a[href^=javascript], form[action*=example.org]";
    assertThat(document.select(foreign)).as(which).isEmpty();
    assertThat(document.select("h1")).as(which).hasSize(1);
    assertThat(document.select("main ~ footer, footer")).as(which).isNotEmpty();
  }
}
