package org.rostrum.complaints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.complaints.ComplaintWalk.location;
import static org.rostrum.complaints.ComplaintWalk.put;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.TestCouncil;
import org.rostrum.evidence.ExhibitId;
import org.rostrum.evidence.FormWithFiles;
import org.rostrum.identity.Delegations;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Relation;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What leads to a name without naming it: what a file is called, and who acted in one request. */
@RostrumTest
@Import(GivenStanding.Config.class)
class SealedTraceTests {

  private static final String FILE = "Zxqvorwell at home.txt";
  private static final byte[] WORDS = "You are a useless liar".getBytes(UTF_8);

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;
  @Autowired Complaints complaints;
  @Autowired GivenStanding facts;
  @Autowired Delegations delegations;

  ComplaintWalk walk;

  @BeforeEach
  void a_member() {
    walk = ComplaintWalk.by(context);
    facts.everybody(Set.of());
  }

  private String sentWithAFile(boolean secret, String exhibit) {
    var path = walk.start(secret);
    walk.fill(path);
    put(walk.member(), path, "pictures", "pictureFiles", exhibit);
    if (secret) {
      put(walk.member(), path, "confidentiality", "secretReasons", "HARM");
    }
    assertThat(location(walk.send(path))).isEqualTo(path + "/sent");
    return path;
  }

  private static ComplaintId id(String path) {
    return ComplaintId.of(path.substring("/complaints/".length())).orElseThrow();
  }

  @Test
  void a_file_of_a_sealed_complaint_is_not_called_what_its_owner_called_it() {
    var file = FormWithFiles.id(FormWithFiles.upload(walk.member(), FILE, WORDS));
    var sent = id(sentWithAFile(true, file));
    assertThat(complaints.using(ExhibitId.of(file).orElseThrow())).containsExactly(sent);
    facts.everybody(EnumSet.of(Relation.ASSIGNED, Relation.ACTING));
    var signIns = new SignIns(context);
    int seen = 0;
    for (Hat hat : Hat.values()) {
      Visitor reader = signIns.as(hat);
      for (String page : List.of("", "/picture", "/receipt", "/original")) {
        var answer = reader.get("/evidence/" + file + page);
        seen += answer.statusCode() == 200 ? 1 : 0;
        assertThat(answer.body() + answer.headers().map())
            .as(hat + page)
            .doesNotContain("Zxqvorwell", walk.known().id().toString());
      }
    }
    assertThat(seen).as("pages that opened").isGreaterThan(3);
    assertThat(walk.member().get("/evidence/" + file).body()).contains(FILE);
    for (var state : List.of(Confidentiality.REFUSED, Confidentiality.NAMED)) {
      assertThat(complaints.decide(officer(signIns), sent, state)).isTrue();
    }
    assertThat(signIns.as(Hat.MO).get("/evidence/" + file).body()).contains(FILE);
  }

  private org.rostrum.identity.SignedIn officer(SignIns signIns) {
    var account = signIns.account(null, Hat.MO).id();
    return new org.rostrum.identity.SignedIn(
        account, account.actor(), "Officer", Hat.MO, List.of(Hat.MO));
  }

  @Test
  void no_request_holds_both_the_account_and_a_sealed_complaint() {
    var signIns = new SignIns(context);
    var helper = signIns.account(null, Hat.DELEGATE);
    delegations.setUp(walk.known().id(), helper.id(), LocalDate.parse("2026-09-01"));
    var record = walk.record("words", "Clear off", "where", "FACEBOOK", "from", "@angrypigeon77");
    var other =
        sql.sql(
                """
                select name from members.member
                where id <> :id and to_date is null and from_date <= date '2026-09-01'
                order by reference desc limit 1
                """)
            .param("id", TestCouncil.in(context).backbencher())
            .query(String.class)
            .single();
    var moved = walk.start(true, record);
    assertThat(location(walk.member().post(moved + "/who", "whoName.1", "Cllr " + other)))
        .isEqualTo(moved + "/wrong-form");
    assertThat(location(walk.member().post(moved + "/wrong-form", "route", "move")))
        .startsWith("/conduct/");
    walk.member().post(moved + "/deletion");
    var file = FormWithFiles.id(FormWithFiles.upload(walk.member(), FILE, WORDS));
    var sent = sentWithAFile(true, file);
    walk.waitForCase();
    for (String page : List.of("/sent", "/pdf", "/progress", "/choice")) {
      walk.member().get(sent + page);
    }
    walk.member().post(sent + "/statement", "statement", "It happened again.");
    signIns.signedIn(helper).get(walk.start(true));
    walk.member().post(sent + "/withdrawal");
    var both =
        sql.sql(
                """
                select distinct mine.action || ' and ' || theirs.action
                from audit.event mine join audit.event theirs using (request_id)
                where mine.actor = :account and theirs.resource_id in (:ids)
                """)
            .param("account", walk.known().id().value())
            .param("ids", List.of(id(moved).toString(), id(sent).toString()))
            .query(String.class)
            .list();
    assertThat(both).isEmpty();
    assertThat(acts(id(sent).toString())).isGreaterThan(8);
    assertThat(acts(id(moved).toString())).isGreaterThan(4);
  }

  private int acts(String complaint) {
    return sql.sql("select count(*) from audit.event where resource_id = :id")
        .param("id", complaint)
        .query(Integer.class)
        .single();
  }
}
