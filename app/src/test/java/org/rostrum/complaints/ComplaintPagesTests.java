package org.rostrum.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.complaints.ComplaintWalk.hidden;
import static org.rostrum.complaints.ComplaintWalk.location;
import static org.rostrum.complaints.ComplaintWalk.put;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.TestCouncil;
import org.rostrum.identity.Delegations;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom the form is for, who fills it in, and what becomes of what was typed. */
@RostrumTest
class ComplaintPagesTests {

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;
  @Autowired TestClock clock;
  @Autowired Complaints complaints;
  @Autowired Delegations delegations;

  ComplaintWalk walk;

  @BeforeEach
  void a_member() {
    clock.reset();
    walk = ComplaintWalk.by(context);
  }

  private String errors(String path, String... fields) {
    var answer = walk.member().post(path, fields);
    assertThat(answer.statusCode()).as(answer.headers().toString()).isEqualTo(200);
    return Jsoup.parse(answer.body()).select(".govuk-error-summary__list").text();
  }

  @Test
  void a_serving_councillor_is_refused_kindly_at_start_save_and_send() {
    var other =
        sql.sql(
                "select name from members.member where id <> :id and to_date is null and from_date <= date '2026-09-01' order by reference desc limit 1")
            .param("id", TestCouncil.in(context).backbencher())
            .query(String.class)
            .single();
    var id = location(walk.member().post("/complaints/new/safe", "safe", "YES")).split("c=")[1];
    var p = "/complaints/" + id;
    assertThat(
            location(
                walk.member()
                    .post(
                        "/complaints/new/about",
                        "c",
                        id,
                        "about",
                        "SOMEBODY",
                        "whoName",
                        "Councillor " + other)))
        .isEqualTo(p + "/wrong-form");
    var page = walk.member().get(p + "/wrong-form").body();
    assertThat(page)
        .contains(
            "This form is not for complaints",
            "Name matched: Cllr " + other.replace("'", "&#39;"),
            "Nothing is lost");
    assertThat(count("ROUTE_REFUSED_MEMBER")).isEqualTo(1);
    assertThat(errors(p + "/wrong-form", "route", "different")).isEqualTo("Tell us who they are");
    var on =
        location(
            walk.member()
                .post(
                    p + "/wrong-form",
                    "route",
                    "different",
                    "putAside",
                    "My neighbour of the same name"));
    assertThat(on).contains("/complaints/new/help");
    var q = walk.start(false);
    assertThat(location(walk.member().post(q + "/who", "whoName.1", other, "whoHow.1", "RESIDENT")))
        .isEqualTo(q + "/wrong-form");
    put(
        walk.member(),
        q,
        "what",
        "what",
        "They shouted at me in the street for an hour.",
        "words",
        "Clear off",
        "firstAbout",
        "May");
    walk.member().post(q + "/wrong-form", "route", "different", "putAside", "x");
    walk.fill(q);
    put(walk.member(), q, "who", "whoName.1", "Somebody Else", "whoHow.1", "RESIDENT");
    assertThat(
            location(
                walk.member()
                    .post(q + "/who", "whoName.1", "Cllr " + other, "whoHow.1", "RESIDENT")))
        .endsWith("/wrong-form");
    assertThat(location(walk.send(q))).isEqualTo(q + "/wrong-form");
    var draft = location(walk.member().post(q + "/wrong-form", "route", "move"));
    assertThat(draft).startsWith("/conduct/");
    assertThat(location(walk.member().post(q + "/wrong-form", "route", "move"))).isEqualTo(draft);
    assertThat(walk.member().get(draft).body())
        .contains(
            "Moved. Your words are in a Code of Conduct draft. Nothing has been sent.",
            "again and again");
    assertThat(new SignIns(context).as(Hat.MEMBER).get(draft).statusCode()).isEqualTo(404);
    assertThat(count("ROUTE_REFUSED_MEMBER")).isGreaterThanOrEqualTo(4);
  }

  private int count(String action) {
    return sql.sql("select count(*) from audit.event where action = :action")
        .param("action", action)
        .query(Integer.class)
        .single();
  }

  @Test
  void a_delegate_fills_in_and_cannot_sign_and_never_sees_a_sealed_name() {
    var signIns = new SignIns(context);
    var known = signIns.account(null, Hat.DELEGATE);
    delegations.setUp(walk.known().id(), known.id(), LocalDate.parse("2026-09-01"));
    var delegate = signIns.signedIn(known);
    var p = ComplaintWalk.start(delegate, false);
    ComplaintWalk.fill(delegate, p);
    var page = delegate.get(p + "/declaration").body();
    assertThat(page)
        .contains(
            "Only Cllr Ada O’Neil-Sentinel can sign and send. It is saved and ready for them");
    assertThat(
            delegate
                .post(
                    p + "/declaration",
                    "signature",
                    "Ada O’Neil-Sentinel",
                    "true",
                    "yes",
                    "code",
                    "1")
                .body())
        .contains("Only Cllr Ada");
    assertThat(delegate.get(p + "/deletion").statusCode()).isEqualTo(404);
    assertThat(location(walk.send(p))).endsWith("/sent");
    assertThat(delegate.get(p + "/progress").statusCode()).isEqualTo(404);
    var q = ComplaintWalk.start(delegate, true);
    assertThat(delegate.get(q + "/details").statusCode()).isEqualTo(404);
    assertThat(delegate.get(q).body()).contains("Only the councillor can see this part");
    assertThat(walk.member().get(q + "/details").statusCode()).isEqualTo(200);
  }

  @Test
  void a_paper_form_is_typed_in_by_members_services_who_cannot_read_it_back() {
    walk = ComplaintWalk.by(context, TestCouncil.in(context).memberAndOneOfEach()[2]);
    var signIns = new SignIns(context);
    var officer = signIns.as(Hat.MEMBERS_SERVICES);
    var form = officer.get("/complaints/on-paper");
    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(
            Jsoup.parse(officer.post("/complaints/on-paper").body())
                .select(".govuk-error-summary__list")
                .text())
        .contains(
            "Choose the councillor from the list",
            "Tick to say that they agreed",
            "Select yes if they asked to keep their name confidential");
    var done =
        officer.post(
            "/complaints/on-paper",
            "member",
            walk.known().id().toString(),
            "consent",
            "yes",
            "secret",
            "YES",
            "firstName",
            "Ada",
            "lastName",
            "Paperly",
            "what",
            "It went on for a whole week, every day.",
            "whoName.1",
            "Pat Elsewhere",
            "whoHow.1",
            "RESIDENT");
    assertThat(done.body()).contains("Handed over").doesNotContain("Paperly");
    var list =
        Jsoup.parse(walk.member().get("/complaints").body())
            .select("a[href^=/complaints/]")
            .eachAttr("href")
            .stream()
            .filter(h -> h.length() > 40)
            .toList();
    assertThat(list).hasSize(1);
    assertThat(walk.member().get(list.getFirst() + "/details").body()).contains("Paperly");
    for (String page : List.of("", "/details", "/what", "/answers", "/copy")) {
      assertThat(officer.get(list.getFirst() + page).statusCode()).isEqualTo(404);
    }
    for (Hat hat : Hat.values()) {
      if (hat != Hat.MEMBERS_SERVICES) {
        assertThat(signIns.as(hat).get("/complaints/on-paper").statusCode())
            .as(hat.name())
            .isEqualTo(404);
      }
    }
  }

  @Test
  void the_same_form_sent_twice_or_at_once_is_one_complaint() throws Exception {
    var start = walk.member().get("/complaints/new/safe").body();
    var key = hidden(start, "formKey");
    var before = sql.sql("select count(*) from complaints.form").query(Integer.class).single();
    try (var pool = Executors.newFixedThreadPool(8)) {
      List<Callable<String>> many =
          java.util.Collections.nCopies(
              24,
              () ->
                  location(
                      walk.member().post("/complaints/new/safe", "safe", "YES", "formKey", key)));
      var places = pool.invokeAll(many).stream().map(one -> one.resultNow()).distinct().toList();
      assertThat(places).hasSize(1);
    }
    assertThat(sql.sql("select count(*) from complaints.form").query(Integer.class).single())
        .isEqualTo(before + 1);
  }

  @Test
  void what_is_typed_is_kept_at_once_and_a_draft_goes_after_sixty_days() {
    var p = walk.start(false);
    var kept = walk.member().post(p + "/why/draft", "why", "Half a sen", "turn", "1");
    assertThat(kept.body()).contains("Saved 10:00am");
    assertThat(walk.member().get(p + "/why").body()).contains("Half a sen");
    assertThat(location(walk.member().post(p + "/why", "why", "", "save", "later")))
        .isEqualTo("/complaints");
    assertThat(walk.member().get("/complaints").body()).contains("Kept until 6 November 2026");
    clock.pass(Duration.ofDays(60).plusHours(1));
    context.getBean(Drafting.class).clearOut();
    assertThat(
            sql.sql("select count(*) from complaints.form where state = 'DRAFT'")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(
            sql.sql("select count(*) from complaints.identity_seal").query(Integer.class).single())
        .isZero();
  }

  @Test
  void another_members_draft_complaint_and_files_are_not_there() {
    var p = walk.start(false);
    var other = ComplaintWalk.by(context, TestCouncil.in(context).memberAndOneOfEach()[1]);
    for (String page :
        List.of(
            "",
            "/details",
            "/answers",
            "/declaration",
            "/copy",
            "/deletion",
            "/sent",
            "/pdf",
            "/progress")) {
      assertThat(other.member().get(p + page).statusCode()).as(page).isEqualTo(404);
    }
    assertThat(other.member().post(p + "/why", "why", "mine").statusCode()).isEqualTo(404);
    assertThat(other.member().post(p + "/deletion").statusCode()).isEqualTo(404);
    put(
        walk.member(),
        p,
        "pictures",
        "pictureFiles",
        "00000000-0000-0000-0000-000000000001",
        "picturesWhy",
        "none");
    assertThat(walk.member().get(p).body()).doesNotContain("Completed: E1");
    assertThat(location(walk.member().post(p + "/deletion"))).isEqualTo("/complaints");
    assertThat(walk.member().get(p).statusCode()).isEqualTo(404);
  }

  @Test
  void naughty_words_come_back_as_they_were_typed() throws Exception {
    var p = walk.start(false);
    for (String naughty :
        List.of(
            "<script>alert(1)</script>",
            "</textarea><img src=x onerror=alert(1)>",
            "\u202Eright to left",
            "😀 ${7*7} {{7*7}} @if(true)",
            "'; drop table complaints.form; --",
            "&lt;b&gt; &amp;",
            "Ŵ ŷ Łódź 中文 Привет",
            "%s %n {count}")) {
      put(walk.member(), p, "why", "why", naughty);
      var page = Jsoup.parse(walk.member().get(p + "/why").body());
      assertThat(page.select("#why").val()).isEqualTo(naughty);
      assertThat(page.select("script:not([src]), img[onerror]")).isEmpty();
      assertThat(Jsoup.parse(walk.member().get(p + "/answers").body()).wholeText())
          .contains(naughty);
      org.rostrum.notifications.PdfUa.holds(ComplaintThreadTests.download(walk, p + "/copy"));
    }
  }

  @Test
  void a_picture_added_to_the_form_gets_a_number_and_the_record_of_acts_does_not_say_whose_it_is()
      throws Exception {
    var p = walk.start(true);
    var page = walk.member().get(p + "/pictures").body();
    var image = new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB);
    var png = new java.io.ByteArrayOutputStream();
    javax.imageio.ImageIO.write(image, "png", png);
    var body = new java.io.ByteArrayOutputStream();
    for (String[] field : new String[][] {{"_csrf", hidden(page, "_csrf")}, {"save", "continue"}}) {
      body.writeBytes(
          ("--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n")
              .formatted(field[0], field[1])
              .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    body.writeBytes(
        "--x\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"Ada secret.png\"\r\nContent-Type: image/png\r\n\r\n"
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    body.writeBytes(png.toByteArray());
    body.writeBytes("\r\n--x--\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    var sent =
        walk.member()
            .send(
                java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create(walk.member().base() + p + "/pictures"))
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(
                        java.net.http.HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    assertThat(location(sent)).isEqualTo(p);
    assertThat(walk.member().get(p).body()).contains("Completed: E1");
    assertThat(walk.member().get(p + "/pictures").body()).contains("E1: Picture, PNG");
    walk.fill(p);
    var file =
        Jsoup.parse(walk.member().get(p + "/pictures").body())
            .select("input[name=pictureFiles]")
            .val();
    assertThat(file).as("left out when unticked").isEmpty();
    assertThat(
            sql.sql(
                    """
                    select count(*) from audit.event mine join audit.event kept using (request_id)
                    where mine.resource_id = :complaint and kept.actor = :account
                    """)
                .param("complaint", p.substring("/complaints/".length()))
                .param("account", walk.known().id().value())
                .query(Integer.class)
                .single())
        .isZero();
  }
}
