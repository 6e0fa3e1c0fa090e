package org.rostrum.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.TestCouncil;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@RostrumTest
class ThinkTwicePageTests {

  private static final String PHONE =
      "Mrs Okafor's number is 07700 900482, she is running the petition.";
  private static final String MADE_UP_MIND =
      "Over my dead body will 26/0193 get through. It's a no from me.";

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;

  Visitor member;

  @BeforeEach
  void a_member_signs_in() {
    member = new SignIns(context).as(Hat.MEMBER);
  }

  private HttpResponse<String> check(String text, String... more) {
    return Filled.in(member.get("/think-twice")).and("text", text).with(more).press(member, "");
  }

  private static Document read(HttpResponse<String> page) {
    return Jsoup.parse(page.body());
  }

  private static String h1(HttpResponse<String> page) {
    return read(page).selectFirst("h1").text();
  }

  private static String main(HttpResponse<String> page) {
    return read(page).selectFirst("main").text();
  }

  private static String post(HttpResponse<String> page) {
    var words = read(page).selectFirst("#post-words");
    words.select("[data-not-copied]").remove();
    return words.wholeText();
  }

  @Test
  void the_empty_page_says_that_nothing_is_kept() {
    var page = member.get("/think-twice");
    assertThat(h1(page)).isEqualTo("Think twice before you post");
    assertThat(main(page))
        .contains("Only you can see what you type. We do not keep it. No officer can look.")
        .contains("Where will it go?", "Somewhere else", "Add more");
    assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
  }

  @Test
  void an_empty_draft_is_refused_at_its_field_and_what_was_chosen_stays() {
    var page = check(" ", "where", "else", "audience", "GROUP", "capacity", "PARTY");
    assertThat(page.statusCode()).isEqualTo(400);
    var document = read(page);
    assertThat(document.title()).startsWith("Error: ");
    assertThat(document.select(".govuk-error-summary a[href=#text]").text())
        .isEqualTo("Nothing was checked. Write or paste your post first");
    assertThat(document.select("#text-error").text()).contains("Nothing was checked.");
    var form = Filled.in(page);
    assertThat(form.at("text")).isEqualTo(" ");
    assertThat(form.at("audience")).isEqualTo("GROUP");
    assertThat(form.at("capacity")).isEqualTo("PARTY");
  }

  @Test
  void a_clear_draft_gets_a_quiet_answer_and_the_post_to_copy() {
    var text = "This budget is the wrong choice for Mill Lane.\nI will say so on Tuesday.";
    var page = check(text);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(h1(page)).isEqualTo("Nothing to raise");
    assertThat(main(page)).contains("This check found nothing to raise. You decide what to post.");
    assertThat(post(page)).isEqualTo(text);
    assertThat(main(page)).contains("What was checked, and what was not", "rulebook");
    assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
  }

  @Test
  void a_tip_is_closed_and_marks_its_words() {
    var text = "They have cut bus use by 40% here.";
    var page = check(text);
    assertThat(h1(page)).isEqualTo("1 tip, if it helps");
    var document = read(page);
    assertThat(document.select("details.rostrum-finding summary").text())
        .contains("Where is this from?");
    assertThat(document.select("details.rostrum-finding[open]")).isEmpty();
    assertThat(document.select("mark.rostrum-mark").text()).contains("40%");
    assertThat(document.select("mark").text()).startsWith("Start of words to look at, 1.");
    assertThat(document.select("a[href=/rules/FX-01], a[href^=/policy/clauses/]")).isNotEmpty();
    assertThat(post(page)).isEqualTo(text);
  }

  @Test
  void taking_the_words_out_mends_the_post_and_checks_it_again() {
    var stop = check(PHONE);
    assertThat(h1(stop)).isEqualTo("Stop and read this first");
    assertThat(main(stop))
        .contains("Take out other people's contact details", "07700 900482", "Rule PD-01")
        .contains("You are responsible for what you post, and you decide.");
    assertThat(read(stop).select("del")).isNotEmpty();
    var mended = Filled.in(stop).press(member, "mend");
    assertThat(mended.statusCode()).isEqualTo(200);
    assertThat(post(mended)).contains("petition").doesNotContain("07700");
    assertThat(read(mended).select("a[href=/rules/PD-01]")).isEmpty();
    assertThat(Filled.in(mended).at("text")).isEqualTo(post(mended));
  }

  @Test
  void a_rewrite_that_mends_more_than_its_own_finding_says_so() {
    var both =
        check(
            "Cllr Mensah is a clown. She will close the last bus to Mill Lane. Ring her on 07700"
                + " 900482.");
    assertThat(main(both))
        .contains("Same point. This mends more than one of the things found here.")
        .doesNotContain("Same point, without what is private.");
  }

  @Test
  void a_stronger_way_to_say_it_stands_in_the_finding_and_can_be_used() {
    var rude = check("Cllr Mensah is a clown. She will close the last bus to Mill Lane.");
    assertThat(main(rude)).contains("One way to say it", "Same point, aimed at the decision.");
    var shown = read(rude).select(".rostrum-rewrite").first();
    assertThat(shown).isNotNull();
    assertThat(shown.select("del").text()).startsWith("Taken out:").contains("is a clown.");
    var used = Filled.in(rude).press(member, "mend");
    assertThat(post(used)).isEqualTo("Cllr Mensah will close the last bus to Mill Lane.");
    assertThat(read(used).select("a[href=/rules/RS-01]")).isEmpty();
  }

  @Test
  void whoever_keeps_their_own_words_is_not_offered_others() {
    String text = "Cllr Mensah is a clown. She will close the last bus to Mill Lane.";
    var rude = check(text);
    var kept = Filled.in(rude).press(member, "own.RS-01");
    assertThat(post(kept)).isEqualTo(text);
    assertThat(main(kept)).contains("You kept your own words.");
    assertThat(main(kept)).doesNotContain("Same point, aimed at the decision.");
  }

  @Test
  void gaps_in_a_rewrite_are_explained_before_and_after_it_is_used() {
    var stop = check(PHONE);
    assertThat(main(stop)).contains("Words in square brackets are gaps.");
    var mended = Filled.in(stop).press(member, "mend");
    assertThat(post(mended)).contains("[official contact]");
    assertThat(main(mended)).contains("There are gaps in square brackets.");
  }

  @Test
  void a_settling_answer_turns_the_question_off_and_stays_settled() {
    member = TestCouncil.in(context).planner();
    var page = check(MADE_UP_MIND + " " + PHONE, "matter", "26/0193");
    assertThat(main(page)).contains("You may be deciding this case", "Rule PR-01");
    var unsure = Filled.in(page).and("answer.PR-01", "unsure").press(member, "answered");
    assertThat(main(unsure)).contains("You may be deciding this case");

    var settled = Filled.in(unsure).and("answer.PR-01", "stood-down").press(member, "answered");
    assertThat(main(settled))
        .contains("You answered: No, I have stood down")
        .doesNotContain("Rule PR-01");
    var mended = Filled.in(settled).press(member, "mend");
    assertThat(main(mended))
        .contains("You answered: No, I have stood down")
        .doesNotContain("Rule PR-01", "Rule PD-01");
  }

  private long overridden(String rule) {
    return sql.sql(
            """
            select coalesce(sum(overridden), 0) from posts.monthly_count
            where rule = :rule and month = date '2026-09-01'
            """)
        .param("rule", rule)
        .query(Long.class)
        .single();
  }

  @Test
  void going_on_after_a_stop_needs_the_tick_and_is_counted_by_the_month() {
    long before = overridden("PD-01");
    var refused = Filled.in(check(PHONE)).press(member, "anyway");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(read(refused).select(".govuk-error-summary a[href=#read]").text())
        .isEqualTo("Tick to say you have read this, or change your post");
    assertThat(post(refused)).isEqualTo(PHONE);
    assertThat(overridden("PD-01")).isEqualTo(before);

    var goesOn = Filled.in(refused).and("read", "yes").press(member, "anyway");
    assertThat(goesOn.statusCode()).isEqualTo(200);
    assertThat(main(goesOn)).contains("You decided to go on.");
    assertThat(post(goesOn)).isEqualTo(PHONE);
    assertThat(overridden("PD-01")).isEqualTo(before + 1);
  }

  @Test
  void changing_it_brings_the_form_back_with_everything_in_it() {
    var page = check(PHONE, "where", "else", "audience", "PUBLIC", "original", "What he wrote");
    var form = Filled.in(Filled.in(page).press(member, "change"));
    assertThat(form.at("text")).isEqualTo(PHONE);
    assertThat(form.at("audience")).isEqualTo("PUBLIC");
    assertThat(form.at("original")).isEqualTo("What he wrote");
  }

  @Test
  void what_is_not_right_is_said_with_a_reason_hidden_and_sent_without_the_post() {
    var text = PHONE + " Unticked.";
    var asked = Filled.in(check(text)).press(member, "notRight");
    assertThat(h1(asked)).isEqualTo("What is not right?");
    assertThat(main(asked)).contains("PD-01", "Not your post, unless you tick the box.");

    var noReason = Filled.in(asked).press(member, "");
    assertThat(noReason.statusCode()).isEqualTo(400);
    assertThat(read(noReason).select(".govuk-error-summary").text())
        .contains("Select what is not right");
    assertThat(Filled.in(noReason).at("text")).isEqualTo(text);
    var noWords = Filled.in(noReason).and("reason", "SOMETHING_ELSE").press(member, "");
    assertThat(noWords.statusCode()).isEqualTo(400);

    var sent = Filled.in(asked).and("reason", "PERMISSION").press(member, "");
    assertThat(h1(sent)).isEqualTo("Thank you");
    assertThat(sent("%Unticked.")).isZero();
    var back = Filled.in(sent).press(member, "hide.PD-01");
    assertThat(main(back)).doesNotContain("Rule PD-01");
    assertThat(post(back)).isEqualTo(text);
    assertThat(Filled.in(back).at("hide.PD-01")).isEqualTo("yes");
  }

  private int sent(String like) {
    return sql.sql("select count(*) from posts.feedback where post like :like")
        .param("like", like)
        .query(Integer.class)
        .single();
  }

  @Test
  void the_post_goes_with_the_reason_only_when_ticked() {
    var asked = Filled.in(check(PHONE + " Ticked.")).press(member, "notRight");
    Filled.in(asked).and("reason", "PERMISSION").and("sendPost", "yes").press(member, "");
    assertThat(sent("% Ticked.")).isOne();
  }

  @Test
  void the_same_reason_pressed_twice_is_kept_once_and_answered_alike() {
    String[] form = {
      "notRight",
      "PD-01",
      "reason",
      "PERMISSION",
      "text",
      "Pressed twice.",
      "sendPost",
      "yes",
      "formKey",
      "AbCdEfGhIjKlMnOpQrStU3"
    };
    for (int press = 0; press < 2; press++) {
      assertThat(h1(member.post("/think-twice/feedback/reasons", form))).isEqualTo("Thank you");
    }
    assertThat(sent("Pressed twice.")).isOne();
  }

  @Test
  void words_that_are_too_many_to_take_come_back_and_far_too_many_are_answered_with_what_to_do() {
    var some = "Too many of these words. ";
    var tooMany = member.post("/think-twice", "text", some.repeat(120_000));
    assertThat(tooMany.statusCode()).isEqualTo(413);
    assertThat(main(tooMany)).contains("Your words are below", some.repeat(1000).strip());
    var farTooMany = member.post("/think-twice", "text", some.repeat(400_000));
    assertThat(farTooMany.statusCode()).isEqualTo(413);
    assertThat(main(farTooMany))
        .contains("Go back: what you typed is still there")
        .doesNotContain(some);
  }

  @Test
  void feedback_about_no_rule_is_not_found() {
    assertThat(member.post("/think-twice/feedback", "text", "x").statusCode()).isEqualTo(404);
    var other = member.post("/think-twice/feedback", "notRight", "ZZ-99", "text", "x");
    assertThat(other.statusCode()).isEqualTo(404);
  }

  private void notChecked(String text, String sentence) {
    var page = check(text);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(h1(page)).isEqualTo("We have not checked this");
    assertThat(main(page))
        .contains(sentence)
        .contains("This does not mean it is fine, and does not mean it is wrong.")
        .doesNotContain("Nothing to raise");
    assertThat(Filled.in(page).at("text")).isEqualTo(text.replace("\0", "\uFFFD"));
  }

  @Test
  void what_cannot_be_checked_says_so_and_is_still_there() {
    notChecked("word ".repeat(40_000), "It is too long. We can check up to 100,000 characters");
    notChecked(
        "\u0001\u0002PK\u0003\u0004\u0005\u0006".repeat(20), "We could not read this as text.");
    notChecked(
        "Nie zgadzam si\u0119 z t\u0105 decyzj\u0105 i b\u0119d\u0119 g\u0142osowa\u0107 przeciwko niej na sesji rady.",
        "It is not in a language we can check yet (it looks like Polish).");
    notChecked(
        "Mae'r cyngor wedi cytuno ar y gyllideb ac mae hyn yn newyddion da i bawb.",
        "This looks like Welsh, and we can check only part of it yet.");
  }

  @Test
  void a_welsh_text_shows_what_was_found_and_which_rules_could_read_it() {
    assertThat(main(check("Rwy'n gwybod lle ti'n byw, felly gwylia dy gefn.")))
        .contains("This reads as a threat")
        .contains("Checked in Welsh: ")
        .contains("Not checked in Welsh: the other ")
        .doesNotContain("Nothing to raise");
  }

  @Test
  void a_like_or_share_needs_to_say_what_it_is() {
    var form = Filled.in(member.get("/think-twice?kind=reaction"));
    var refused = form.and("original", "What he wrote").press(member, "");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(read(refused).select(".govuk-error-summary a[href=#action]").text())
        .isEqualTo("Select what you are about to do");
    assertThat(Filled.in(refused).at("original")).isEqualTo("What he wrote");
    var like = Filled.in(refused).and("action", "LIKE").press(member, "");
    assertThat(like.statusCode()).isEqualTo(200);
    var follow =
        Filled.in(member.get("/think-twice?kind=reaction"))
            .and("action", "FOLLOW")
            .press(member, "");
    assertThat(follow.statusCode()).isEqualTo(400);
    assertThat(main(follow)).contains("Select who they are, or enter a name");
  }

  @Test
  void somebody_in_danger_comes_before_everything_else() {
    var form = Filled.in(member.get("/think-twice?kind=received"));
    var note =
        "I can't do this any more. I am going to end my life tonight. Tell my kids I love them.";
    var page = form.and("text", note).press(member, "");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(h1(page)).isEqualTo("Someone could be in danger");
    var main = read(page).selectFirst("main").html();
    assertThat(main.indexOf("tel:999")).isPositive().isLessThan(main.indexOf("tel:116123"));
    assertThat(main.indexOf("tel:116123")).isLessThan(main.indexOf("<h1"));
    assertThat(post(page)).isEqualTo(note);
    var empty = Filled.in(member.get("/think-twice?kind=received")).press(member, "");
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(main(empty)).contains("Nothing was checked. Paste what you received first");
  }
}
