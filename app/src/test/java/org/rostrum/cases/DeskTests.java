package org.rostrum.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.complaints.ComplaintId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk, asked for by risk, step and handler, and the words of a case shown at once. */
@RostrumTest
@Import(TestComplaints.Config.class)
class DeskTests {

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  CaseDesk desk;
  ComplaintId fresh;
  ComplaintId amber;
  ComplaintId green;

  @BeforeEach
  void three_cases() {
    clock.set("2026-11-16T10:00");
    context
        .getBean(JdbcClient.class)
        .sql("update identity.account set disabled_at = now()")
        .update();
    desk = new CaseDesk(context);
    fresh = desk.at(State.ROUTE_CHECK);
    amber = desk.at(State.RISK_ASSESSED);
    green = desk.at(State.ACKNOWLEDGED);
    desk.risk(green, Risk.GREEN);
  }

  private List<String> listed(String query) {
    return Jsoup.parse(desk.mo.get("/cases" + query).body()).select("tbody a").eachAttr("href");
  }

  private static String at(ComplaintId id) {
    return "/cases/" + id;
  }

  @Test
  void cases_are_found_by_risk_step_and_handler_together() {
    assertThat(listed("")).containsExactlyInAnyOrder(at(fresh), at(amber), at(green));
    assertThat(listed("?risk=AMBER")).containsExactly(at(amber));
    assertThat(listed("?risk=NONE")).containsExactly(at(fresh));
    assertThat(listed("?step=RISK_ASSESSED")).containsExactlyInAnyOrder(at(amber), at(green));
    assertThat(listed("?step=RISK_ASSESSED&risk=GREEN")).containsExactly(at(green));
    assertThat(listed("?handler=" + desk.moAccount.id())).hasSize(3);
    assertThat(listed("?handler=" + desk.deputyAccount.id())).isEmpty();
    assertThat(listed("?risk=AMBER&shown=closed")).isEmpty();
    assertThat(listed("?risk=PURPLE")).isEmpty();
  }

  @Test
  void what_was_chosen_stays_chosen_in_the_form_and_in_the_tabs() {
    var page = Jsoup.parse(desk.mo.get("/cases?risk=AMBER&shown=week&words=SMC%26x").body());
    assertThat(page.select("#risk option[selected]").val()).isEqualTo("AMBER");
    assertThat(page.select("form[method=get] input[name=shown]").val()).isEqualTo("week");
    assertThat(page.select("form[method=get] details[open]")).hasSize(1);
    assertThat(page.select("main nav a").eachAttr("href"))
        .contains("/cases?words=SMC%26x&risk=AMBER", "/cases?shown=week&words=SMC%26x&risk=AMBER");
    assertThat(page.select("main").text()).contains("Nothing found. Try fewer filters.");
    assertThat(page.select("#step option").eachText()).as("steps that some case is in").hasSize(3);
  }

  @Test
  void all_words_are_shown_on_one_page_when_asked_and_hidden_again_on_the_next() {
    var page = Jsoup.parse(desk.mo.get(at(amber)).body());
    assertThat(page.select("details.hidden-words")).isNotEmpty();
    assertThat(page.select("details.hidden-words[open]")).isEmpty();
    var all = page.select("a:contains(Show all words in this case)").attr("href");
    int views = views();
    var open = Jsoup.parse(desk.mo.get(all.replaceAll("#.*", "")).body());
    assertThat(open.select("details.hidden-words:not([open])")).isEmpty();
    assertThat(views()).as("it is on record").isGreaterThan(views);
    var hide = open.select("a:contains(Hide the words again)").attr("href");
    var again = Jsoup.parse(desk.mo.get(hide.replaceAll("#.*", "")).body());
    assertThat(again.select("details.hidden-words[open]")).isEmpty();
  }

  private int views() {
    return desk.sql
        .sql("select count(*) from audit.event where action = 'VIEWED' and resource_id = :id")
        .param("id", amber.toString())
        .query(Integer.class)
        .single();
  }
}
