package org.rostrum.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.complaints.ComplaintWalk.location;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The routes away from the form: R2 the police first, R3 the site, R4 another duty. */
@RostrumTest
class StartGateTests {

  @Autowired ApplicationContext context;

  ComplaintWalk walk;

  @BeforeEach
  void a_member() {
    walk = ComplaintWalk.by(context);
  }

  private String begun(String safe) {
    return location(walk.member().post("/complaints/new/safe", "safe", safe));
  }

  private String answered(String id, String gate, String... answer) {
    var fields = new String[answer.length + 2];
    fields[0] = "c";
    fields[1] = id;
    System.arraycopy(answer, 0, fields, 2, answer.length);
    return location(walk.member().post("/complaints/new/" + gate, fields));
  }

  private String throughTheQuestions(String kind) {
    var one = walk.record("words", "Words.", "where", "FACEBOOK", "from", "@angrypigeon77");
    var changed =
        walk.member().post("/incidents/" + one + "/more/kind", "kind", kind, "version", "1");
    assertThat(changed.statusCode()).isEqualTo(302);
    var id = begun("YES").split("c=")[1];
    answered(id, "about", "about", "SOMEBODY");
    answered(id, "help", "help", "NONE");
    answered(id, "confidential", "secret", "NO");
    return answered(id, "log", "records", one);
  }

  @Test
  void somebody_who_is_not_safe_is_shown_the_police_before_anything_else() {
    var to = begun("NO");
    assertThat(to).endsWith("/police-first");
    var page = Jsoup.parse(walk.member().get(to).body());
    assertThat(page.select("a[href=tel:999]")).isNotEmpty();
    assertThat(page.select("main").text()).contains("Operation Ford", "Call 999, then press 55");
    assertThat(location(walk.member().post(to, "police", "NOT_YET"))).contains("/new/about");
  }

  @Test
  void what_could_be_a_crime_shows_the_police_first_and_then_goes_on() {
    for (String crime : new String[] {"THREAT_TO_LIFE", "HARASSMENT", "HATE", "INTIMATE_IMAGE"}) {
      var to = throughTheQuestions(crime);
      assertThat(to).as(crime).endsWith("/police-first");
      var on =
          location(
              walk.member()
                  .post(
                      to,
                      "police",
                      "YES",
                      "policeDay-day",
                      "6",
                      "policeDay-month",
                      "9",
                      "policeDay-year",
                      "2026",
                      "policeReference",
                      "CRIME/77"));
      assertThat(on).isEqualTo(to.replace("/police-first", ""));
      assertThat(walk.member().get(on + "/police").body()).contains("CRIME/77");
    }
  }

  @Test
  void what_only_a_site_can_mend_is_sent_to_the_site_and_may_go_on() {
    var to = throughTheQuestions("MISINFORMATION");
    assertThat(to).endsWith("/platform-first");
    assertThat(Jsoup.parse(walk.member().get(to).body()).select("h1").text())
        .isEqualTo("You may not need this form");
    assertThat(location(walk.member().post(to))).isEqualTo(to.replace("/platform-first", ""));
    assertThat(throughTheQuestions("ABUSE")).doesNotContain("-first");
  }

  @Test
  void what_belongs_to_another_duty_is_sent_there_and_the_draft_is_kept() {
    var id = begun("YES").split("c=")[1];
    var to = answered(id, "about", "about", "SOMETHING_ELSE");
    assertThat(to).isEqualTo("/complaints/" + id + "/other-routes");
    assertThat(Jsoup.parse(walk.member().get(to).body()).select("main").text())
        .contains(
            "Data Protection Officer", "A child could be at risk", "An adult could be at risk")
        .contains("Your draft is kept");
    assertThat(walk.member().get("/complaints").body()).contains("/complaints/" + id);
    assertThat(answered(id, "about", "about", "SOMEBODY")).contains("/new/help");
  }

  @Test
  void a_record_leads_straight_to_a_complaint_with_it_chosen() {
    var record = walk.record("words", "Words.", "where", "FACEBOOK", "from", "@angrypigeon77");
    var page = Jsoup.parse(walk.member().get("/incidents/" + record).body());
    var link = page.select("a[href^=/complaints/new/safe]").attr("href");
    assertThat(link).isEqualTo("/complaints/new/safe?from=" + record);
    var form = Jsoup.parse(walk.member().get(link).body());
    var from = form.select("input[name=from]").val();
    var id =
        location(walk.member().post("/complaints/new/safe", "safe", "YES", "from", from))
            .split("c=")[1];
    answered(id, "about", "about", "SOMEBODY");
    answered(id, "help", "help", "NONE");
    answered(id, "confidential", "secret", "YES");
    var log = Jsoup.parse(walk.member().get("/complaints/new/log?c=" + id).body());
    assertThat(log.select("input[name=records][checked]").eachAttr("value"))
        .containsExactly(record);
  }
}
