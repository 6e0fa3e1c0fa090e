package org.rostrum.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.RostrumTest;
import org.rostrum.audit.ActorId;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.SignedIn;
import org.rostrum.identity.Visitor;
import org.rostrum.imports.Importer;
import org.rostrum.imports.Imports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RostrumTest
class PolicyPagesTests {
  private static final PolicyVersion NEXT =
      new PolicyVersion(
          4, "demo-2026", LocalDate.parse("2026-09-01"), LocalDate.parse("2026-12-01"));

  @Autowired ApplicationContext context;
  @Autowired Policies policies;
  @Autowired Imports imports;
  @Autowired JdbcClient sql;
  @Autowired PlatformTransactionManager transactions;

  SignIns signIns;
  Visitor member;

  @BeforeEach
  void somebody_signs_in_at_a_council_with_a_directory() throws IOException {
    for (var kind : imports.kinds()) {
      if (List.of("council", "contacts").contains(kind.name())) {
        try (var file = getClass().getResourceAsStream("/demo/" + kind.name() + ".csv")) {
          imports.bringIn(kind, file.readAllBytes(), new Importer(ActorId.SYSTEM, "SYSTEM"));
        }
      }
    }
    policies.adopt(NEXT);
    signIns = new SignIns(context);
    member = signIns.as(Hat.MEMBER);
  }

  @Test
  void the_policy_stands_whole_on_one_page_with_the_day_it_began() {
    Document page = page("/policy");
    assertThat(page.title())
        .isEqualTo("The social media policy - Rostrum - Hartsmere Borough Council");
    assertThat(page.select("article.policy-clause")).hasSize(151);
    assertThat(page.select(".policy-bar").text())
        .contains("Version 3, in force since 14 May 2024")
        .contains("Version 4 starts on 1 December 2026: what changed");
  }

  @Test
  void adopted_text_is_quoted_and_a_correction_stands_apart_from_it() {
    var clause = page("/policy").getElementById("P4.SHOULD.7");
    assertThat(clause.select("blockquote").text())
        .startsWith("“If you load any images")
        .contains("rider on the sire")
        .doesNotContain("Read “sire”");
    assertThat(clause.select(".policy-note").text())
        .startsWith("Note:")
        .contains("Read “sire” as “site”")
        .contains("(O-13)");
  }

  @Test
  void every_one_of_the_fifty_notes_can_be_read_on_the_page() {
    String page = page("/policy").text();
    for (int n = 1; n <= 50; n++) {
      assertThat(page).contains("(O-%02d)".formatted(n));
    }
  }

  @Test
  void names_and_numbers_come_from_the_directory_and_the_page_says_when_it_was_checked() {
    Document page = page("/policy/clauses/G9");
    assertThat(page.text())
        .contains("Rowan Achterberg, Monitoring Officer on 01632 960020")
        .contains(
            "Names and numbers come from the council’s directory, last checked on 1 November 2026.")
        .doesNotContain("{{");
    assertThat(page("/policy/clauses/A2.R").text()).contains("Hartsmere Borough Council");
  }

  @Test
  void no_page_shows_an_unfilled_slot() {
    for (String path : List.of("/policy", "/policy/versions/4", "/traceability")) {
      assertThat(page(path).html()).doesNotContain("{{", "}}");
    }
  }

  @Test
  void the_shelves_hold_the_dos_the_donts_the_duties_and_the_appendices() {
    assertThat(shown("/policy?show=dos")).contains("P4.SHOULD.1").doesNotContain("P4.NOT.1");
    assertThat(shown("/policy?show=donts")).contains("P4.NOT.1").doesNotContain("P4.SHOULD.1");
    assertThat(shown("/policy?show=duties")).contains("P3.ENSURE.1").doesNotContain("P4.NOT.1");
    assertThat(shown("/policy?show=appendix-1")).contains("G3.3").doesNotContain("P4.1", "A2.0");
    assertThat(shown("/policy?show=appendix-2")).contains("A2.R").doesNotContain("G3.3");
    assertThat(shown("/policy?show=nonsense")).hasSize(151);
  }

  @Test
  void a_search_shows_what_it_found_and_keeps_the_question_in_its_box() {
    Document page = page("/policy?q=p4+not+1");
    assertThat(page.select("article.policy-clause").eachAttr("id")).containsExactly("P4.NOT.1");
    assertThat(page.getElementById("q").val()).isEqualTo("p4 not 1");
    assertThat(page.select("[role=status]").text()).contains("1 clause found for “p4 not 1”.");
  }

  @Test
  void a_search_for_what_is_nowhere_says_so_and_says_what_to_do() {
    Document page = page("/policy?q=zebra+crossing");
    assertThat(page.select("[role=status]").text())
        .contains("Nothing found for “zebra crossing”. Try fewer words, or browse the contents.");
    assertThat(page.select(".policy-contents a")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "%00",
        "%25%27%22%3B--",
        "llwyfan+%C5%B5+%C5%B7+gwleidyddiaeth",
        "%F0%9F%92%A9"
      })
  void a_strange_question_is_answered_and_shown_as_it_was_typed(String question) {
    var answer = member.get("/policy?q=" + question);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("<script>alert");
  }

  @Test
  void a_clause_shows_its_words_what_stands_beside_it_and_what_helps() {
    Document page = page("/policy/clauses/P4.NOT.1");
    assertThat(page.select("h1").text()).isEqualTo("Do not share others’ personal details");
    assertThat(page.select("blockquote").first().text())
        .startsWith("“Disclose others' personal details");
    assertThat(page.text())
        .contains("In plain words:")
        .contains("Rule PD-01: Someone else’s address, phone number or email")
        .contains("(not built yet)");
    assertThat(page.select(".policy-other a").eachAttr("href")).contains("/policy/clauses/G2.2.d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/policy/clauses/P9.9",
        "/policy/clauses/p4.not.1",
        "/policy/versions/9",
        "/policy/versions/0",
        "/policy/versions/latest",
        "/policy/versions/99999999999999"
      })
  void what_is_not_there_is_not_found(String path) {
    assertThat(member.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void a_version_shows_what_changed_and_that_it_was_made_up() {
    Document page = page("/policy/versions/4");
    assertThat(page.text())
        .contains("This version was made up for the demonstration. No council has adopted it.")
        .contains("In force from 1 December 2026.")
        .contains("What changed since version 3");
    var title = page.select("section[aria-labelledby=change-G0]");
    assertThat(title.select("del").text()).isEqualTo("Taken out: Electric");
    assertThat(title.select("ins").text()).isEqualTo("Put in: Electronic");
    assertThat(page.select(".policy-change")).hasSize(10);
  }

  @Test
  void the_first_version_has_nothing_to_compare_with_and_says_so() {
    assertThat(page("/policy/versions/3").text())
        .contains("This is the first version here. There is nothing to compare it with.");
  }

  @Test
  void accepting_twice_is_accepting_once_and_is_written_down_once() {
    page("/policy/versions/4");
    assertThat(member.post("/policy/versions/4/acceptances").statusCode()).isEqualTo(302);
    member.post("/policy/versions/4/acceptances");
    assertThat(page("/policy/versions/4").text())
        .contains("You accepted version 4 on 7 September 2026.");
    assertThat(page("/policy/versions/4").select("main form")).isEmpty();
    assertThat(count("select count(*) from policy.acceptance where version = 4")).isEqualTo(1);
    assertThat(
            count(
                """
                select count(*) from audit.event join policy.acceptance on account = actor
                where action = 'ACCEPTED' and version = 4 and resource_id = '4'
                """))
        .isEqualTo(1);
  }

  @Test
  void an_acceptance_and_the_record_of_it_are_kept_together_or_not_at_all() {
    var who =
        new SignedIn(
            new AccountId(UUID.randomUUID()),
            new ActorId(UUID.randomUUID()),
            "Somebody",
            Hat.MEMBER,
            List.of(Hat.MEMBER));
    new TransactionTemplate(transactions)
        .executeWithoutResult(transaction -> {
          policies.accept(who, 3);
          transaction.setRollbackOnly();
        });
    assertThat(policies.accepted(who.account(), 3)).isEmpty();
    assertThat(acts(who)).isZero();
    policies.accept(who, 3);
    assertThat(policies.accepted(who.account(), 3)).isPresent();
    assertThat(acts(who)).isEqualTo(1);
  }

  @Test
  void what_changed_is_told_since_the_version_that_the_reader_accepted() {
    Visitor reader = signIns.as(Hat.MEMBER);
    reader.get("/policy/versions/3");
    reader.post("/policy/versions/3/acceptances");
    assertThat(reader.get("/policy/versions/4").body())
        .contains("What changed since version 3, which you accepted");
  }

  @Test
  void not_accepting_blocks_nothing() {
    assertThat(page("/policy/versions/4").text())
        .contains("You can go on using everything without accepting.");
    assertThat(member.get("/policy").statusCode()).isEqualTo(200);
  }

  @Test
  void what_the_policy_tells_to_read_is_listed_with_what_is_historic_marked() {
    Document page = page("/policy/reading");
    assertThat(page.select("tbody tr").first().text())
        .contains("Connected Councillors", "Historic", "G7.1");
    assertThat(page.text()).contains("Code of Conduct for Members", "Not attached");
  }

  @Test
  void every_clause_is_traced_and_what_is_not_built_is_called_so() {
    Document page = page("/traceability");
    assertThat(page.select("tbody tr")).hasSize(151);
    assertThat(page.text()).contains("Rule GM-01", "Report a data breach (not built yet)");
    assertThat(page.select("a[href=/policy/reading]")).isNotEmpty();
    int served = page("/traceability?show=served").select("tbody tr").size();
    int waiting = page("/traceability?show=waiting").select("tbody tr").size();
    assertThat(served + waiting).isEqualTo(151);
    assertThat(page.text()).contains(served + " of 151 clauses are served");
  }

  @ParameterizedTest
  @EnumSource(Hat.class)
  void every_hat_may_read_the_policy(Hat hat) {
    Visitor visitor = signIns.as(hat);
    for (String path :
        List.of(
            "/policy",
            "/policy/clauses/P1.1",
            "/policy/versions/3",
            "/policy/reading",
            "/traceability")) {
      assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void without_a_sign_in_there_is_no_policy_to_read() {
    assertThat(signIns.nobody().get("/policy").statusCode()).isIn(302, 303);
  }

  private long count(String question) {
    return sql.sql(question).query(Long.class).single();
  }

  private long acts(SignedIn who) {
    return sql.sql("select count(*) from audit.event where actor = :actor and action = 'ACCEPTED'")
        .param("actor", who.actor().value())
        .query(Long.class)
        .single();
  }

  private List<String> shown(String path) {
    return page(path).select("article.policy-clause").eachAttr("id");
  }

  private Document page(String path) {
    var answer = member.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }
}
