package org.rostrum.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clerk gives a restricted report; a draft that repeats it is stopped; its words are nowhere. */
@RostrumTest
class RestrictedReportsTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String REPORT =
      """
      The Director reports that the preferred bidder, Zephyrine Holdings, has offered £2,345,000 for
      the creamery, which is below the valuation of the district valuer. Officers advise accepting if
      the balance is paid before the end of the quarter, as the second bidder has withdrawn.
      """;
  private static final String DRAFT =
      "Did you know the second bidder has withdrawn and Zephyrine has offered £2,345,000 for the creamery?";

  @Autowired ApplicationContext context;
  @Autowired Meetings meetings;
  @Autowired RestrictedReports reports;
  @Autowired JdbcClient sql;
  @Autowired TestClock clock;

  private Visitor clerk;
  private Visitor member;
  private Item item;
  private String path;

  @BeforeEach
  void load() {
    clock.set("2026-11-22T10:00");
    var meeting = UUID.randomUUID();
    sql.sql(
            """
            insert into meetings.meeting (id, committee, held_on, starts_at, status)
            values (:id, :committee, '2026-12-03', '18:00', 'PLANNED')
            """)
        .param("id", meeting)
        .param("committee", "Assets Panel " + meeting)
        .update();
    sql.sql(
            """
            insert into meetings.item (meeting, number, title, restricted, paragraph)
            values (:meeting, '1', 'Minutes', false, null),
              (:meeting, '2', 'Sale of the creamery at Nether Hoe', true, 3)
            """)
        .param("meeting", meeting)
        .update();
    var signIns = new SignIns(context);
    clerk = signIns.as(Hat.DEM_SERVICES);
    member = signIns.as(Hat.MEMBER);
    item = meetings.items(meeting).getLast();
    path = "/meetings/" + meeting + "/items/" + item.id();
    sql.sql("delete from meetings.restricted_report").update();
  }

  @Test
  void a_draft_that_repeats_the_report_is_stopped_until_its_fingerprints_are_thrown_away() {
    assertThat(checked()).doesNotContain("close to a restricted report");
    assertThat(clerk.post(path + "/restricted-report", "report", REPORT).statusCode())
        .isEqualTo(302);
    assertThat(Jsoup.parse(clerk.get(path).body()).select("main").text())
        .contains("We know this report: 44 words", "22 November 2026");
    assertThat(checked()).contains("close to a restricted report").contains(item.title());
    clerk.post(path + "/restricted-report-removal");
    assertThat(checked()).doesNotContain("close to a restricted report");
  }

  @Test
  void when_the_papers_are_public_nobody_is_warned() {
    clerk.post(path + "/restricted-report", "report", REPORT);
    publish(true);
    try {
      assertThat(reports.on(TODAY).restricted()).isEmpty();
      assertThat(clerk.post(path + "/restricted-report", "report", REPORT).statusCode())
          .isEqualTo(404);
    } finally {
      publish(false);
    }
    assertThat(reports.on(TODAY).restricted()).hasSize(1);
  }

  private void publish(boolean published) {
    sql.sql("update meetings.item set published = :published where id = :id")
        .param("published", published)
        .param("id", item.id())
        .update();
  }

  @Test
  void the_words_are_in_no_table_and_the_record_says_that_it_was_taken() {
    clerk.post(path + "/restricted-report", "report", REPORT);
    var found = new ArrayList<String>();
    sql.sql(
            """
            select table_schema || '.' || table_name from information_schema.tables
            where table_type = 'BASE TABLE'
              and table_schema not in ('pg_catalog', 'information_schema')
            """)
        .query(String.class)
        .list()
        .forEach(table -> {
          boolean holds =
              sql.sql(
                      "select exists (select from "
                          + table
                          + " t where t::text ilike '%zephyrine%')")
                  .query(Boolean.class)
                  .single();
          if (holds) {
            found.add(table);
          }
        });
    assertThat(found).isEmpty();
    assertThat(
            sql.sql(
                    "select count(*) from audit.event where action = 'RESTRICTED_REPORT_TAKEN' and resource_id = :id")
                .param("id", item.id().toString())
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  void what_cannot_be_taken_is_refused_with_what_was_pasted_kept() {
    for (String text : new String[] {"", "  \n ", "Too short."}) {
      var answer = clerk.post(path + "/restricted-report", "report", text);
      assertThat(answer.statusCode()).isEqualTo(422);
      var page = Jsoup.parse(answer.body());
      assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#report");
      assertThat(page.select("textarea#report").val().strip()).isEqualTo(text.strip());
    }
    var tooLong = "word ".repeat(RestrictedReports.MOST / 5 + 1);
    var answer = clerk.post(path + "/restricted-report", "report", tooLong);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("400,000");
  }

  @Test
  void only_the_clerk_gives_reports_and_only_of_items_that_are_private() {
    assertThat(member.get(path).body()).doesNotContain("restricted-report");
    assertThat(member.post(path + "/restricted-report", "report", REPORT).statusCode())
        .isEqualTo(404);
    var open =
        meetings.items(item.meeting()).stream()
            .filter(it -> !it.isExempt())
            .findFirst()
            .orElseThrow();
    var there = "/meetings/" + item.meeting() + "/items/" + open.id();
    assertThat(clerk.get(there).body()).doesNotContain("restricted-report");
    assertThat(clerk.post(there + "/restricted-report", "report", REPORT).statusCode())
        .isEqualTo(404);
  }

  private String checked() {
    return Jsoup.parse(member.post("/think-twice", "text", DRAFT).body()).select("main").text();
  }
}
