package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostrum.channels.Channels;
import org.rostrum.elections.Elections;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.rostrum.imports.Imports;
import org.rostrum.meetings.Meetings;
import org.rostrum.members.Members;
import org.rostrum.notifications.Notice;
import org.rostrum.notifications.Notices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@RostrumTest
class CouncilPagesTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Autowired ApplicationContext context;
  @Autowired DemoFiles demo;
  @Autowired Members members;
  @Autowired Channels channels;
  @Autowired Elections elections;
  @Autowired Meetings meetings;
  @Autowired Notices notices;
  @Autowired JdbcClient sql;
  @Autowired TestClock clock;

  private SignIns signIns;

  @BeforeEach
  void load() {
    clock.set("2026-11-22T10:00");
    demo.bringIn();
    signIns = new SignIns(context);
  }

  @Test
  void help_now_needs_no_sign_in_and_its_first_lines_are_always_the_same() {
    var answer = signIns.nobody().get("/help-now");
    assertThat(answer.statusCode()).isEqualTo(200);
    var page = Jsoup.parse(answer.body());
    assertThat(page.select("main dt").eachText())
        .startsWith("Danger to anyone", "Police, not urgent", "Duty officer", "Child at risk");
    assertThat(page.select("main a[href^=tel:]").eachAttr("href"))
        .startsWith("tel:999", "tel:101", "tel:01632960041", "tel:01632960055");
    assertThat(page.select("#safeguarding, #breach")).hasSize(2);
    assertThat(page.select("#working").text()).isEqualTo("Rostrum is working.");
    assertThat(signIns.nobody().get("/help-now/form").body())
        .contains("Social Media Incident Report Form", "Rowan Achterberg");
  }

  @ParameterizedTest
  @EnumSource(Hat.class)
  void councillors_are_listed_for_the_hats_of_the_matrix(Hat hat) {
    var allowed =
        switch (hat) {
          case MODERATOR,
              MEMBERS_SERVICES,
              MO,
              DEPUTY_MO,
              DPO,
              PRESS,
              SAFEGUARDING,
              DEM_SERVICES,
              INDEPENDENT_PERSON,
              INVESTIGATOR,
              CHIEF_EXEC,
              GROUP_LEADER ->
              true;
          case MEMBER, DELEGATE, AUDITOR, SYSADMIN -> false;
        };
    assertThat(signIns.as(hat).get("/members").statusCode()).isEqualTo(allowed ? 200 : 404);
  }

  @Test
  void a_member_opens_their_own_page_and_another_answers_as_if_absent() {
    var own = members.idOf("M001").orElseThrow();
    var other = members.idOf("M004").orElseThrow();
    var member = signIns.asMember(own.value());
    assertThat(member.get("/members/" + own).body()).contains("Abbeyfield");
    var denied = member.get("/members/" + other);
    var absent = member.get("/members/00000000-0000-0000-0000-00000000abcd");
    assertThat(denied.statusCode()).isEqualTo(404);
    assertThat(withoutKeys(denied)).isEqualTo(withoutKeys(absent));
  }

  @Test
  void only_the_owner_finds_a_channel() {
    var owner = members.idOf("M001").orElseThrow();
    var channel = channels.of(owner).getFirst().id();
    assertThat(signIns.asMember(owner.value()).get("/channels/" + channel).statusCode())
        .isEqualTo(200);
    assertThat(stranger().get("/channels/" + channel).statusCode()).isEqualTo(404);
    assertThat(stranger().get("/channels").body()).contains("No accounts added");
    assertThat(signIns.as(Hat.MO).get("/channels").statusCode()).isEqualTo(404);
  }

  @Test
  void elections_show_the_running_period_and_every_deadline() {
    var clerk = signIns.as(Hat.DEM_SERVICES);
    assertThat(clerk.get("/elections").body())
        .contains("Mill Lane ward by-election: the pre-election period is running");
    var may = elections.at(TODAY, "Beacon").orElseThrow();
    assertThat(clerk.get("/elections/" + may.id()).body())
        .contains("Wednesday 31 March 2027", "Notice not entered yet");
  }

  @Test
  void an_agenda_says_which_papers_are_private() {
    var meeting =
        meetings.coming(TODAY).stream()
            .filter(it -> it.committee().equals("Planning Committee"))
            .findFirst()
            .orElseThrow();
    var planner = signIns.asMember(members.idOf("M001").orElseThrow().value());
    assertThat(Jsoup.parse(planner.get("/meetings").body()).select("main h2").first().text())
        .contains("Planning Committee, Thursday 3 December 2026");
    assertThat(planner.get("/meetings/" + meeting.id()).body()).contains("Private, paragraph 5");
    var item =
        meetings.items(meeting.id()).stream()
            .filter(it -> "26/0193".equals(it.application()))
            .findFirst()
            .orElseThrow();
    assertThat(planner.get("/meetings/" + meeting.id() + "/items/" + item.id()).body())
        .contains("Still to be decided");
  }

  @Test
  void the_administrator_is_asked_to_check_old_numbers_and_nobody_else_is() {
    assertThat(signIns.as(Hat.SYSADMIN).get("/contacts").body()).contains("Check this number");
    assertThat(signIns.as(Hat.MODERATOR).get("/contacts").body())
        .contains("01632 960058")
        .doesNotContain("Check this number");
  }

  @Test
  void a_file_is_seen_first_and_then_brought_in() {
    var clerk = signIns.as(Hat.DEM_SERVICES);
    var csv = "name,address,postcode\r\nEastfield Hall,\"Hall Road, Hartsmere\",HB6 1AA\r\n";
    var preview = upload(clerk, "buildings", csv);
    assertThat(preview.body()).contains("1 row is new", "Nothing has been changed yet");
    assertThat(count("Eastfield Hall")).isZero();
    var content = Jsoup.parse(preview.body()).select("input[name=content]").val();
    assertThat(new String(Base64.getDecoder().decode(content), StandardCharsets.UTF_8))
        .isEqualTo(csv);
    assertThat(clerk.post("/imports/buildings/done", "content", content).body())
        .contains("Brought in");
    assertThat(count("Eastfield Hall")).isOne();
  }

  @Test
  void a_file_that_needs_mending_names_each_line_and_changes_nothing() {
    var clerk = signIns.as(Hat.DEM_SERVICES);
    var answer = upload(clerk, "buildings", "name,address,postcode\nGood,,\n=Bad,,\nGood,,\n");
    var page = Jsoup.parse(answer.body());
    assertThat(page.title()).startsWith("Error: ");
    assertThat(page.select("#problems tbody tr").eachText())
        .anyMatch(row -> row.contains("Line 3") && row.contains("formula"))
        .anyMatch(row -> row.contains("Line 4") && row.contains("same as line 2"));
    assertThat(page.select("input[name=content]")).isEmpty();
    assertThat(count("Good")).isZero();
    assertThat(upload(clerk, "buildings", "").body()).contains("Choose a CSV file");
  }

  @ParameterizedTest
  @EnumSource(Hat.class)
  void files_are_brought_in_by_the_administrator_and_the_clerk_only(Hat hat) {
    var allowed = hat == Hat.SYSADMIN || hat == Hat.DEM_SERVICES;
    assertThat(signIns.as(hat).get("/imports").statusCode()).isEqualTo(allowed ? 200 : 404);
  }

  @Test
  void every_kind_of_file_shows_its_columns_and_an_example_that_it_would_read() {
    var clerk = signIns.as(Hat.DEM_SERVICES);
    for (var kind : context.getBean(Imports.class).kinds()) {
      assertThat(clerk.get("/imports/" + kind.name()).statusCode()).isEqualTo(200);
      var example = clerk.get("/imports/" + kind.name() + "/example").body();
      assertThat(example).startsWith(kind.columns().getFirst().name());
    }
    assertThat(clerk.get("/imports/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void a_notice_says_nothing_and_opens_for_its_owner_only() {
    var known = signIns.account(null, Hat.MODERATOR);
    notices.tell(known.id(), Notice.Kind.ITEM, "/drafts/7");
    var owner = signIns.signedIn(known);
    var list = Jsoup.parse(owner.get("/notices").body());
    assertThat(list.text()).contains("You have 1 new item.").doesNotContain("drafts");
    var address = list.select("main li a").attr("href");
    assertThat(signIns.as(Hat.MODERATOR).get(address).statusCode()).isEqualTo(404);
    assertThat(owner.get(address).headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/drafts/7"));
    assertThat(notices.countWaiting(known.id())).isZero();
  }

  /** Each page carries fresh form keys; all else must be the same. */
  private static String withoutKeys(HttpResponse<String> answer) {
    return answer.body().replaceAll("value=\"[^\"]*\"", "");
  }

  private Visitor stranger() {
    return signIns.asMember(members.idOf("M004").orElseThrow().value());
  }

  private int count(String building) {
    return sql.sql("select count(*) from members.building where name = :name")
        .param("name", building)
        .query(Integer.class)
        .single();
  }

  private static HttpResponse<String> upload(Visitor who, String kind, String csv) {
    who.get("/imports/" + kind);
    var body =
        "--rand\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
            + who.formToken()
            + "\r\n--rand\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + csv
            + "\r\n--rand--\r\n";
    return who.send(
        HttpRequest.newBuilder(URI.create(who.base() + "/imports/" + kind))
            .header("Content-Type", "multipart/form-data; boundary=rand")
            .POST(BodyPublishers.ofString(body)));
  }
}
