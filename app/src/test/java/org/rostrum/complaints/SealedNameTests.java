package org.rostrum.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.complaints.SealedStates.SENTINEL;
import static org.rostrum.complaints.SealedStates.clean;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.identity.Action;
import org.rostrum.identity.HandReading;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Relation;
import org.rostrum.identity.SignedIn;
import org.rostrum.notifications.Notice;
import org.rostrum.notifications.PdfText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the room gives of a name that is kept confidential, in each state of the request. */
@RostrumTest
@Import(GivenStanding.Config.class)
class SealedNameTests {

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;
  @Autowired Complaints complaints;
  @Autowired GivenStanding facts;

  SealedStates states;
  ComplaintWalk walk;
  Map<Confidentiality, String> paths;
  Map<Confidentiality, ComplaintId> ids;

  @BeforeEach
  void a_sealed_complaint_in_each_state() {
    states =
        new SealedStates(
            context,
            Confidentiality.REQUESTED,
            Confidentiality.GRANTED,
            Confidentiality.REFUSED,
            Confidentiality.WITHDRAWN);
    walk = states.walk;
    paths = states.paths;
    ids = states.ids;
  }

  private SignedIn officer(Hat hat) {
    return states.officer(hat);
  }

  @Test
  void what_other_rooms_are_given_holds_the_code_name_only() throws Exception {
    for (var id : ids.values()) {
      var body = complaints.submitted(id).orElseThrow();
      assertThat(body.calledBy()).startsWith("K-");
      assertThat(body.sheets()).isEmpty();
      clean("body", body.toString());
      for (Audience audience : List.of(Audience.CASE_TEAM, Audience.SUBJECT)) {
        var pdf = complaints.pdf(id, audience);
        clean("pdf", String.join("\n", PdfText.inTagOrder(pdf)));
        clean("pdf bytes", new String(pdf, StandardCharsets.ISO_8859_1));
        assertThat(String.join("\n", PdfText.inTagOrder(pdf)))
            .contains(body.calledBy() + " is next", "We ring " + body.calledBy() + " all night");
      }
      complaints.tell(id, Notice.Kind.ITEM, "/complaints/" + id + "/progress");
    }
    clean(
        "notices",
        sql.sql("select string_agg(n::text, ' ') from notifications.notice n")
            .query(String.class)
            .single());
    assertThat(
            sql.sql("select count(*) from notifications.notice where link like '/complaints/%'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void no_table_says_in_clear_who_it_is() {
    var tables =
        sql.sql(
                """
                select table_schema || '.' || table_name from information_schema.tables
                where table_schema in ('complaints', 'audit', 'conduct', 'public') and table_type = 'BASE TABLE'
                """)
            .query(String.class)
            .list();
    assertThat(tables).hasSizeGreaterThan(6);
    for (String table : tables) {
      var rows =
          sql.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
              .query(String.class)
              .single();
      clean(table, rows);
      if (!table.startsWith("audit.")) {
        assertThat(rows).as(table).doesNotContain(walk.known().id().toString());
      }
    }
    for (var id : ids.values()) {
      var actors =
          sql.sql("select distinct actor from audit.event where resource_id = :id")
              .param("id", id.toString())
              .query(UUID.class)
              .list();
      assertThat(actors).doesNotContain(walk.known().id().value());
    }
  }

  @Test
  void who_may_know_is_what_the_matrix_says_for_every_hat_and_standing() {
    int cells = 0;
    int viewed =
        sql.sql(
                "select count(*) from audit.event where action = 'VIEWED' and resource = 'complaint.identity.sealed'")
            .query(Integer.class)
            .single();
    var id = ids.get(Confidentiality.REQUESTED);
    var named = walk.start(false);
    walk.fill(named);
    walk.send(named);
    var open = ComplaintId.of(named.substring("/complaints/".length())).orElseThrow();
    for (Hat hat : Hat.values()) {
      for (Set<Relation> standing :
          List.of(
              Set.<Relation>of(),
              EnumSet.of(Relation.ASSIGNED),
              EnumSet.of(Relation.ASSIGNED, Relation.ACTING),
              EnumSet.of(Relation.ASSIGNED, Relation.UNSEALED, Relation.REASON_GIVEN),
              EnumSet.of(
                  Relation.ASSIGNED, Relation.ACTING, Relation.UNSEALED, Relation.REASON_GIVEN))) {
        facts.everybody(standing);
        boolean mayUnsealed =
            hat != Hat.INVESTIGATOR
                && HandReading.allows(hat, Action.READ, "complaint.identity.sealed", standing)
                && !standing.isEmpty();
        boolean mayNamed =
            HandReading.allows(hat, Action.READ, "complaint.identity", standing)
                && !standing.isEmpty();
        boolean mayWitness =
            HandReading.allows(hat, Action.READ, "complaint.witness", standing)
                && !standing.isEmpty();
        assertThat(complaints.complainant(officer(hat), id).isPresent())
            .as(hat + " sealed " + standing)
            .isEqualTo(mayUnsealed);
        assertThat(complaints.complainant(officer(hat), open).isPresent())
            .as(hat + " named " + standing)
            .isEqualTo(mayNamed);
        assertThat(complaints.witnesses(officer(hat), open).isPresent())
            .as(hat + " witness " + standing)
            .isEqualTo(mayWitness);
        cells += 3;
      }
    }
    assertThat(cells).isEqualTo(16 * 5 * 3);
    assertThat(
            sql.sql(
                        "select count(*) from audit.event where action = 'VIEWED' and resource = 'complaint.identity.sealed'")
                    .query(Integer.class)
                    .single()
                - viewed)
        .isEqualTo(3);
  }

  @Test
  void only_the_member_or_two_people_make_a_name_known_again() {
    for (var state : Confidentiality.values()) {
      for (var next : state.next()) {
        if (!next.isSealed() && state.isSealed()) {
          assertThat(next).isIn(Confidentiality.NAMED, Confidentiality.OVERRIDDEN);
        }
      }
    }
    assertThat(
            complaints.decide(
                officer(Hat.MO), ids.get(Confidentiality.REFUSED), Confidentiality.REQUESTED))
        .isFalse();
    assertThat(
            walk.member()
                .post(paths.get(Confidentiality.REFUSED) + "/name", "answer", "named")
                .statusCode())
        .isEqualTo(302);
    assertThat(complaints.confidentiality(ids.get(Confidentiality.REFUSED)))
        .contains(Confidentiality.NAMED);
    facts.everybody(EnumSet.of(Relation.ASSIGNED));
    assertThat(
            complaints
                .complainant(officer(Hat.MO), ids.get(Confidentiality.REFUSED))
                .orElseThrow()
                .lastName())
        .isEqualTo(SENTINEL);
  }

  @Test
  void contact_details_go_out_with_a_reason_that_is_kept() {
    var id = ids.get(Confidentiality.REQUESTED);
    facts.everybody(EnumSet.of(Relation.ASSIGNED));
    assertThat(complaints.release(officer(Hat.MO), id, "The police", "They asked")).isEmpty();
    facts.everybody(EnumSet.of(Relation.ASSIGNED, Relation.UNSEALED, Relation.REASON_GIVEN));
    assertThat(
            complaints
                .release(officer(Hat.MO), id, "The police", "They asked")
                .orElseThrow()
                .phone())
        .isEqualTo("07700 900917");
    assertThat(sql.sql("select count(*) from complaints.release").query(Integer.class).single())
        .isPositive();
    assertThat(
            sql.sql("select count(*) from audit.event where action = 'CONTACT_RELEASED'")
                .query(Integer.class)
                .single())
        .isPositive();
  }
}
