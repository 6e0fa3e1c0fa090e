package org.rostrum.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.TestDatabase;
import org.rostrum.cases.Conflicts.Cause;
import org.rostrum.cases.Conflicts.Kind;
import org.rostrum.cases.Conflicts.Officer;
import org.rostrum.cases.Conflicts.Tie;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class ConflictsTests {

  private static final long SEED = 20_261_122;
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

  /** People, who is what, who knows whom, and who is in the complaint. */
  private record Organisation(
      List<Officer> monitoringOfficers,
      List<Officer> deputies,
      List<Officer> others,
      List<Tie> ties,
      Set<String> parties,
      Set<AccountId> away) {

    List<Officer> all() {
      var all = new ArrayList<>(monitoringOfficers);
      all.addAll(deputies);
      all.addAll(others);
      return all;
    }

    static Organisation random(Random dice) {
      var mos = officers(dice, 1 + dice.nextInt(2));
      var deputies = officers(dice, dice.nextInt(4));
      var others = officers(dice, dice.nextInt(6));
      var everybody = new ArrayList<>(mos);
      everybody.addAll(deputies);
      everybody.addAll(others);
      var names = new ArrayList<>(everybody.stream().map(Officer::name).toList());
      names.add("Outsider " + dice.nextInt(1000));
      var ties =
          IntStream.range(0, dice.nextInt(8))
              .mapToObj(_ ->
                  new Tie(
                      pick(dice, everybody).account(),
                      Kind.values()[dice.nextInt(3)],
                      pick(dice, names)))
              .toList();
      var parties = new HashSet<String>();
      IntStream.range(0, 1 + dice.nextInt(4)).forEach(_ -> parties.add(pick(dice, names)));
      var away = new HashSet<AccountId>();
      everybody.stream().filter(_ -> dice.nextInt(5) == 0).forEach(one -> away.add(one.account()));
      return new Organisation(mos, deputies, others, ties, parties, away);
    }

    private static List<Officer> officers(Random dice, int count) {
      return IntStream.range(0, count)
          .mapToObj(_ ->
              new Officer(
                  new AccountId(new UUID(dice.nextLong(), dice.nextLong())),
                  "Person " + Long.toString(Math.abs(dice.nextLong()), 36)))
          .toList();
    }

    private static <T> T pick(Random dice, List<T> these) {
      return these.get(dice.nextInt(these.size()));
    }

    /** The rule of the threat model, said once more and in another way. */
    boolean mustStayAway(Officer one) {
      if (parties.contains(one.name())) {
        return true;
      }
      return ties.stream()
          .anyMatch(tie ->
              tie.account().equals(one.account()) && parties.contains(tie.person())
                  || tie.person().equals(one.name())
                      && all().stream()
                          .anyMatch(other ->
                              other.account().equals(tie.account())
                                  && parties.contains(other.name())));
    }
  }

  @Test
  void in_five_hundred_organisations_the_recused_reach_nothing_and_somebody_can_always_act()
      throws SQLException {
    var connection =
        new SingleConnectionDataSource(TestDatabase.freshDataSource().getConnection(), true);
    var sql = JdbcClient.create(connection);
    var cases = new Cases(sql, NOW);
    var standings = new Standings(sql, NOW);
    var dice = new Random(SEED);
    int recusedPeople = 0;
    int external = 0;
    int handled = 0;
    for (int n = 0; n < 500; n++) {
      var org = Organisation.random(dice);
      var what = "organisation " + n + " of seed " + SEED;
      Predicate<String> involved = org.parties()::contains;
      var id = new ComplaintId(UUID.randomUUID());
      cases.open(id, "SMC-" + n, NOW.instant(), false);
      var recused = new HashSet<AccountId>();
      for (Officer one : org.all()) {
        var causes = Conflicts.of(one, org.all(), org.ties(), involved);
        assertThat(!causes.isEmpty()).as(what).isEqualTo(org.mustStayAway(one));
        causes.forEach(cause -> standings.recuse(id, one.account(), cause));
        if (!causes.isEmpty()) {
          recused.add(one.account());
        }
      }
      var handler =
          Conflicts.handler(
              org.monitoringOfficers(), org.deputies(), recused, org.away()::contains);
      if (handler.isPresent()) {
        standings.assign(id, handler.get(), Standings.Part.HANDLER, false, null);
        assertThat(recused).as(what).doesNotContain(handler.get());
        assertThat(cases.find(handler.get(), id)).as(what).isPresent();
        handled++;
      } else {
        standings.askForAppointment(id);
        assertThat(standings.appointments()).as(what).anyMatch(one -> one.id().equals(id));
        var able = new ArrayList<>(org.monitoringOfficers());
        able.addAll(org.deputies());
        assertThat(able).as(what).allMatch(org::mustStayAway);
        external++;
      }
      for (Officer one : org.all()) {
        if (recused.contains(one.account())) {
          recusedPeople++;
          standings.assign(id, one.account(), Standings.Part.OFFICER, false, null);
          assertThat(cases.readableBy(one.account())).as(what).isEmpty();
          assertThat(cases.find(one.account(), id)).as(what).isEmpty();
          assertThat(standings.of(id, one.account())).as(what).isEmpty();
        }
      }
    }
    System.out.println(
        "conflicts: seed "
            + SEED
            + ", handled "
            + handled
            + ", external "
            + external
            + ", recused people "
            + recusedPeople);
    assertThat(handled).isGreaterThan(100);
    assertThat(external).isGreaterThan(10);
    assertThat(recusedPeople).isGreaterThan(500);
  }

  @ParameterizedTest
  @CsvSource({
    "Rowan Achterberg, rowan achterberg, true",
    "'Achterberg, Rowan', Rowan Achterberg, true",
    "Cllr Rowan Achterberg, Rowan Achterberg, true",
    "Siân Ó Briain, Sian O Briain, true",
    "Rowan Achterberg, Rowan Achterbergh, false",
    "Rowan, Rowan Achterberg, false",
    "Mr, Mrs, false"
  })
  void names_are_the_same_whatever_their_order_case_and_title(
      String one, String other, boolean same) {
    assertThat(Conflicts.sameName(one, other)).isEqualTo(same);
  }

  @Test
  void a_tie_binds_both_ends() {
    var boss = new Officer(AccountId.random(), "Ada Boss");
    var report = new Officer(AccountId.random(), "Ben Report");
    var ties = List.of(new Tie(boss.account(), Kind.MANAGES, "Ben Report"));
    var all = List.of(boss, report);
    assertThat(Conflicts.of(report, all, ties, "Ada Boss"::equals))
        .isEqualTo(EnumSet.of(Cause.LINE_MANAGER));
    assertThat(Conflicts.of(boss, all, ties, "Ben Report"::equals))
        .isEqualTo(EnumSet.of(Cause.LINE_MANAGER));
    assertThat(Conflicts.of(boss, all, ties, "Cyd Other"::equals)).isEmpty();
  }

  @Test
  void the_deputy_stands_in_for_one_who_is_away_and_if_all_are_away_one_is_still_found() {
    var mo = new Officer(AccountId.random(), "A");
    var deputy = new Officer(AccountId.random(), "B");
    var all = Set.<AccountId>of();
    assertThat(Conflicts.handler(List.of(mo), List.of(deputy), all, mo.account()::equals))
        .isEqualTo(Optional.of(deputy.account()));
    assertThat(Conflicts.handler(List.of(mo), List.of(deputy), all, _ -> true))
        .isEqualTo(Optional.of(mo.account()));
  }
}
