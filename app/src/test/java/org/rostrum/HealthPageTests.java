package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostrum.health.Health;
import org.rostrum.health.HealthCheck;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** "Is everything working?", asked while it does and while something is broken on purpose. */
@RostrumTest
@Import(HealthPageTests.Fragile.class)
class HealthPageTests {

  private static boolean falls;

  @Autowired ApplicationContext context;
  @Autowired DemoFiles demo;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;

  private Visitor admin;

  @TestConfiguration
  static class Fragile {

    @Bean
    HealthCheck fragile() {
      return new HealthCheck() {
        @Override
        public String title() {
          return "A check of our own";
        }

        @Override
        public Health look() {
          if (falls) {
            throw new IllegalStateException("fell");
          }
          return Health.well("It stands.");
        }
      };
    }
  }

  @BeforeEach
  void load() {
    clock.set("2026-11-22T10:00");
    demo.bringIn();
    admin = new SignIns(context).as(Hat.SYSADMIN);
  }

  @AfterEach
  void mend() {
    falls = false;
    sql.sql("delete from event_publication").update();
    bringIn("DUTY_OFFICER,Duty officer,,01632 960041,,,,2026-11-20,,2026-11-20");
  }

  @Test
  void every_thing_we_look_at_is_named_and_what_works_is_said_to_work() {
    Document page = page();
    assertThat(page.select("tbody tr > th").eachText())
        .contains(
            "Access log",
            "Database",
            "E-mail",
            "Emergency numbers",
            "Kept files",
            "Rulebook",
            "Second opinion on abuse",
            "Work handed on inside");
    for (String works :
        List.of(
            "Access log",
            "Kept files",
            "Rulebook",
            "Second opinion on abuse",
            "Work handed on inside",
            "A check of our own")) {
      assertThat(state(page, works)).as(works).isEqualTo("Working");
    }
    assertThat(state(page, "E-mail")).isEqualTo("Check");
  }

  @Test
  void what_is_wrong_comes_first_and_says_what_to_do() {
    falls = true;
    Document page = page();
    assertThat(page.select("tbody tr > th").first().text()).isEqualTo("A check of our own");
    assertThat(state(page, "A check of our own")).isEqualTo("Not working");
    assertThat(page.select("main ol li").first().text())
        .startsWith("A check of our own. Look in the log of the service");
    assertThat(state(page, "Access log")).isEqualTo("Working");
  }

  @Test
  void an_emergency_line_without_a_number_is_named() {
    bringIn("DUTY_OFFICER,Duty officer,,,duty@hartsmere.example,,,2026-11-20,,2026-11-20");
    assertThat(page().select("main").text()).contains("has no number for: Duty officer");
  }

  @Test
  void a_notice_that_nobody_took_is_counted() {
    sql.sql(
            """
            insert into event_publication
              (id, listener_id, event_type, serialized_event, publication_date, status)
            values (:id, 'nobody', 'none', '{}', timestamptz '2026-11-22 09:30+00', 'FAILED')
            """)
        .param("id", UUID.randomUUID())
        .update();
    assertThat(page().select("main").text())
        .contains("1 notice or task has not been passed on for over 15 minutes.");
  }

  @Test
  void a_clock_that_runs_apart_from_the_database_is_told_for_times_are_what_is_proved() {
    assertThat(page().select("main").text()).contains("seconds apart").contains("NTP");
  }

  @ParameterizedTest
  @EnumSource(Hat.class)
  void only_the_administrator_finds_the_page(Hat hat) {
    HttpResponse<String> answer = new SignIns(context).as(hat).get("/health");
    assertThat(answer.statusCode()).isEqualTo(hat == Hat.SYSADMIN ? 200 : 404);
  }

  @Test
  void a_number_that_nobody_has_rung_for_a_quarter_is_to_be_looked_at() {
    bringIn("DUTY_OFFICER,Duty officer,,01632 960041,,,,2026-11-20,,2026-06-01");
    assertThat(page().select("main").text())
        .contains("2 contacts were last checked over 90 days ago");
  }

  private void bringIn(String contact) {
    String file =
        "role,title,name,phone,email,hours,address,from,to,last_checked\r\n" + contact + "\r\n";
    admin.post(
        "/imports/contacts/done",
        "content",
        Base64.getEncoder().encodeToString(file.getBytes(StandardCharsets.UTF_8)));
  }

  private Document page() {
    HttpResponse<String> answer = admin.get("/health");
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static String state(Document page, String title) {
    return page.select("tbody tr").stream()
        .filter(row -> row.select("th").text().equals(title))
        .map(row -> row.select("strong.govuk-tag").text())
        .findFirst()
        .orElseThrow();
  }
}
