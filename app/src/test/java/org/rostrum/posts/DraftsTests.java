package org.rostrum.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.rostrum.notifications.Notices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@RostrumTest
class DraftsTests {

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired Drafts drafts;
  @Autowired Notices notices;
  @Autowired JdbcClient sql;

  SignIns signIns;
  SignIns.Known known;
  Visitor member;

  @BeforeEach
  void a_member_signs_in() {
    at("2026-09-07T10:00");
  }

  @AfterEach
  void the_usual_time() {
    clock.reset();
  }

  private void at(String londonTime) {
    clock.set(londonTime);
    signIns = new SignIns(context);
    known = signIns.account(null, Hat.MEMBER);
    member = signIns.signedIn(known);
  }

  private static String kept(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    var to = answer.headers().firstValue("Location").orElseThrow();
    var path = to.substring(to.indexOf("/drafts"));
    assertThat(path).matches("/drafts/[0-9a-f-]{36}");
    return path;
  }

  private static String words(HttpResponse<String> page) {
    return Jsoup.parse(page.body()).selectFirst("main .rostrum-post").wholeText();
  }

  @Test
  void a_draft_is_kept_only_when_asked_and_opens_with_every_letter_as_it_was() {
    assertThat(member.get("/drafts").body()).contains("No drafts kept.");
    member.post("/think-twice", "text", "See you on Tuesday.");
    assertThat(member.get("/drafts").body()).contains("No drafts kept.");

    var text =
        "  two spaces\r\n\r\n<b>not bold</b> &amp; \u202e \uD83C\uDF33 Cymraeg: \u0175\u0177";
    var path = kept(member.post("/drafts", "text", text, "keep", "yes"));
    assertThat(words(member.get(path))).isEqualTo(text.replace("\r\n", "\n"));
    assertThat(member.get("/drafts").body()).contains(path);
    var again = Jsoup.parse(member.get(path).body()).selectFirst("main form textarea").wholeText();
    assertThat(again.replaceFirst("^\n", "")).isEqualTo(text.replace("\r\n", "\n"));
  }

  @Test
  void nul_and_half_a_character_are_kept_as_a_mark_in_their_place() {
    var path = kept(member.post("/drafts", "text", "a\0b", "keep", "yes"));
    assertThat(words(member.get(path))).isEqualTo("a\uFFFDb");
    var id = drafts.keep(known.id(), "a\ud83db", false, null);
    assertThat(words(member.get("/drafts/" + id.value()))).isEqualTo("a?b");
  }

  @Test
  void an_empty_draft_is_not_kept() {
    var answer = member.post("/drafts", "text", " \n", "keep", "yes");
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/drafts");
    assertThat(drafts.of(known.id())).isEmpty();
  }

  @Test
  void another_member_finds_nothing_where_a_draft_is() {
    var path = kept(member.post("/drafts", "text", "Only mine.", "keep", "yes"));
    var other = signIns.as(Hat.MEMBER);
    assertThat(other.get(path).statusCode()).isEqualTo(404);
    assertThat(other.post(path + "/deletion").statusCode()).isEqualTo(404);
    assertThat(other.get("/drafts").body()).doesNotContain(path);
    assertThat(words(member.get(path))).isEqualTo("Only mine.");
    assertThat(member.get("/drafts/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(member.get("/drafts/not-an-id").statusCode()).isEqualTo(404);
  }

  @Test
  void its_member_deletes_it_and_nothing_of_it_stays_behind() {
    var path = kept(member.post("/drafts", "text", "Rather not.", "keep", "yes"));
    assertThat(member.post(path + "/deletion").statusCode()).isEqualTo(302);
    assertThat(member.get(path).statusCode()).isEqualTo(404);
    assertThat(member.post(path + "/deletion").statusCode()).isEqualTo(404);
    assertThat(drafts.of(known.id())).isEmpty();
  }

  @Test
  void the_same_form_sent_twice_keeps_one_draft() {
    var key = "AbCdEfGhIjKlMnOpQrStU1";
    var first = kept(member.post("/drafts", "text", "Once.", "formKey", key));
    var second = kept(member.post("/drafts", "text", "Once.", "formKey", key));
    assertThat(second).isEqualTo(first);
    assertThat(drafts.of(known.id())).hasSize(1);
    var other = signIns.as(Hat.MEMBER);
    assertThat(kept(other.post("/drafts", "text", "Theirs.", "formKey", key))).isNotEqualTo(first);
    kept(member.post("/drafts", "text", "Twice.", "formKey", "not a key"));
    kept(member.post("/drafts", "text", "Twice.", "formKey", "not a key"));
    assertThat(drafts.of(known.id())).hasSize(3);
  }

  @Test
  void fifty_presses_at_once_keep_one_draft() throws Exception {
    var key = "AbCdEfGhIjKlMnOpQrStU2";
    List<Callable<String>> presses =
        IntStream.range(0, 50).<Callable<String>>mapToObj(n -> () -> kept(press(key))).toList();
    try (var threads = Executors.newFixedThreadPool(50)) {
      var answers = threads.invokeAll(presses).stream().map(press -> press.resultNow()).distinct();
      assertThat(answers).hasSize(1);
    }
    assertThat(drafts.of(known.id())).hasSize(1);
  }

  private HttpResponse<String> press(String key) {
    return member.postWith(member.formToken(), "/drafts", "text", "Once.", "formKey", key);
  }

  private String held(String londonTime) {
    at(londonTime);
    return kept(member.post("/drafts", "text", "Sleep on it.", "hold", "yes"));
  }

  private void comesBackAt(String path, String lastMinute, String eight) {
    clock.set(lastMinute);
    drafts.bringBack();
    assertThat(notices.countWaiting(known.id())).isZero();
    assertThat(drafts.of(known.id()).getFirst().isHeldAt(clock.instant())).isTrue();
    clock.set(eight);
    drafts.bringBack();
    assertThat(notices.countWaiting(known.id())).isEqualTo(1);
    assertThat(drafts.of(known.id()).getFirst().isHeldAt(clock.instant())).isFalse();
    var again = signIns.signedIn(known);
    var home = Jsoup.parse(again.get("/").body()).selectFirst("main a[href=/notices]");
    assertThat(home.text()).isEqualTo("You have 1 new item");
    var notice = notices.waiting(known.id()).getFirst();
    var opened = again.get("/notices/" + notice.id());
    assertThat(opened.body() + opened.headers().map()).contains(path);
    assertThat(again.get("/").body()).doesNotContain("new item");
  }

  @Test
  void a_draft_held_in_the_evening_comes_back_at_eight() {
    var path = held("2026-09-07T22:58");
    assertThat(Jsoup.parse(member.get(path).body()).text())
        .contains("Held until 8am on 8 September", "Draft of 7 September 2026, 10:58pm");
    assertThat(member.get("/drafts").body()).contains("Held until").doesNotContain("Sleep on it.");
    comesBackAt(path, "2026-09-08T07:59", "2026-09-08T08:00");
  }

  @Test
  void a_draft_held_in_the_small_hours_comes_back_the_same_morning() {
    comesBackAt(held("2026-09-08T03:10"), "2026-09-08T07:59", "2026-09-08T08:00");
  }

  @Test
  void a_draft_held_at_eight_comes_back_tomorrow() {
    comesBackAt(held("2026-09-08T08:00"), "2026-09-09T07:59", "2026-09-09T08:00");
  }

  @Test
  void eight_is_eight_when_the_clocks_go_back() {
    comesBackAt(held("2026-10-24T23:30"), "2026-10-25T07:59", "2026-10-25T08:00");
  }

  @Test
  void eight_is_eight_when_the_clocks_go_forward() {
    comesBackAt(held("2027-03-27T23:30"), "2027-03-28T07:59", "2027-03-28T08:00");
  }

  @Test
  void the_member_is_told_once_also_after_a_restart_and_by_two_at_a_time() throws Exception {
    held("2026-09-07T22:58");
    clock.set("2026-09-08T09:00");
    try (var threads = Executors.newFixedThreadPool(4)) {
      threads.invokeAll(
          IntStream.range(0, 4)
              .mapToObj(n -> Executors.callable(() -> new Drafts(sql, notices, clock).bringBack()))
              .toList());
    }
    new Drafts(sql, notices, clock).bringBack();
    assertThat(notices.countWaiting(known.id())).isEqualTo(1);
  }

  @Test
  void a_held_draft_that_was_deleted_tells_nobody() {
    var path = held("2026-09-07T22:58");
    member.post(path + "/deletion");
    clock.set("2026-09-08T08:00");
    drafts.bringBack();
    assertThat(notices.countWaiting(known.id())).isZero();
  }

  @Test
  void a_draft_is_gone_after_ninety_days() {
    kept(member.post("/drafts", "text", "For a while.", "keep", "yes"));
    clock.pass(Duration.ofDays(90));
    drafts.clearOut();
    assertThat(drafts.of(known.id())).hasSize(1);
    clock.pass(Duration.ofSeconds(1));
    drafts.clearOut();
    assertThat(drafts.of(known.id())).isEmpty();
  }
}
