package org.rostrum.incidents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Accounts.Person;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.Sheet.Reader;
import org.rostrum.members.Member;
import org.rostrum.members.Members;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom the member ticked to read a sheet. Owns {@code incidents.reader}. */
@Component
class Readers {

  /** So long a new reader can be taken back. */
  private static final Duration UNDO = Duration.ofSeconds(30);

  private final JdbcClient sql;
  private final Accounts accounts;
  private final Members members;
  private final Clock clock;

  Readers(JdbcClient sql, Accounts accounts, Members members, Clock clock) {
    this.sql = sql;
    this.accounts = accounts;
    this.members = members;
    this.clock = clock;
  }

  /** Somebody whom a tick lets read, as the member is told. */
  record Named(String name, Hat hat) {}

  List<Reader> ticked(IncidentId sheet) {
    var ticks =
        sql.sql(
                "select distinct tick from incidents.reader where sheet = :sheet and ended_at is null")
            .param("sheet", sheet.value())
            .query((row, number) -> Objects.requireNonNull(row.getString("tick")))
            .list();
    return Arrays.stream(Reader.values()).filter(tick -> ticks.contains(tick.name())).toList();
  }

  /**
   * Ticks and unticks until exactly these are ticked.
   *
   * @param held whether whoever is new sees nothing for half a minute, so that the member can take
   *     it back
   */
  void change(IncidentId sheet, AccountId owner, List<Reader> wanted, boolean held) {
    var before = ticked(sheet);
    for (Reader tick : Reader.values()) {
      if (wanted.contains(tick) && !before.contains(tick)) {
        tick(sheet, owner, tick);
        if (held) {
          hold(sheet, tick);
        }
      } else if (!wanted.contains(tick) && before.contains(tick)) {
        untick(sheet, tick);
      }
    }
  }

  private void hold(IncidentId sheet, Reader tick) {
    sql.sql(
            """
            update incidents.reader set held_until = :until
            where sheet = :sheet and tick = :tick and ended_at is null
            """)
        .param("until", now().plus(UNDO))
        .param("sheet", sheet.value())
        .param("tick", tick.name())
        .update();
  }

  /** Until when the newest readers can be taken back; empty when there are none. */
  Optional<Instant> heldUntil(IncidentId sheet) {
    return sql.sql(
            """
            select max(held_until) as until from incidents.reader
            where sheet = :sheet and ended_at is null and held_until > :now
            having max(held_until) is not null
            """)
        .param("sheet", sheet.value())
        .param("now", now())
        .query((row, number) -> row.getObject("until", OffsetDateTime.class).toInstant())
        .optional();
  }

  /** Nobody waits any longer: what reads like a danger is read at once. */
  void letNow(IncidentId sheet) {
    sql.sql("update incidents.reader set held_until = null where sheet = :sheet")
        .param("sheet", sheet.value())
        .update();
  }

  /** Takes back whoever has seen nothing yet; false if it is too late. */
  boolean takeBack(IncidentId sheet) {
    return sql.sql(
                """
                update incidents.reader set ended_at = :now
                where sheet = :sheet and ended_at is null and held_until > :now
                """)
            .param("now", now())
            .param("sheet", sheet.value())
            .update()
        > 0;
  }

  private void tick(IncidentId sheet, AccountId owner, Reader tick) {
    switch (tick) {
      case MEMBERS_SERVICES_AND_MO -> {
        let(sheet, tick, Hat.MEMBERS_SERVICES, null);
        let(sheet, tick, Hat.MO, null);
      }
      case GROUP_LEADER ->
          leaderOf(owner).ifPresent(leader -> let(sheet, tick, Hat.GROUP_LEADER, leader.id()));
      case PATTERN_WITH_MO -> let(sheet, tick, Hat.MO, null);
    }
  }

  private void let(IncidentId sheet, Reader tick, Hat hat, @Nullable AccountId account) {
    sql.sql(
            """
            insert into incidents.reader (id, sheet, tick, hat, account, from_at)
            values (:id, :sheet, :tick, :hat, :account, :now)
            on conflict do nothing
            """)
        .param("id", UUID.randomUUID())
        .param("sheet", sheet.value())
        .param("tick", tick.name())
        .param("hat", hat.name())
        .param("account", account == null ? null : account.value())
        .param("now", now())
        .update();
  }

  private void untick(IncidentId sheet, Reader tick) {
    sql.sql(
            """
            update incidents.reader set ended_at = :now
            where sheet = :sheet and tick = :tick and ended_at is null
            """)
        .param("now", now())
        .param("sheet", sheet.value())
        .param("tick", tick.name())
        .update();
  }

  /** The sheets a person may read in the hat they wear because their member ticked it. */
  List<UUID> sharedWith(SignedIn who) {
    return sql.sql(
            """
            select distinct sheet from incidents.reader
            where ended_at is null and tick <> 'PATTERN_WITH_MO' and hat = :hat
              and (account is null or account = :account)
              and (held_until is null or held_until <= :now)
            """)
        .param("now", now())
        .param("hat", role(who.hat()).name())
        .param("account", who.account().value())
        .query((row, number) -> row.getObject("sheet", UUID.class))
        .list();
  }

  boolean isSharedWith(SignedIn who, IncidentId sheet) {
    return sharedWith(who).contains(sheet.value());
  }

  /** The deputy reads in the Monitoring Officer's place, while acting. */
  private static Hat role(Hat hat) {
    return hat == Hat.DEPUTY_MO ? Hat.MO : hat;
  }

  /** Whether the deputy stands in, because nobody is Monitoring Officer today. */
  boolean deputyActs() {
    return accounts.wearing(Hat.MO).isEmpty();
  }

  /** Who a tick lets read today, by name and role. */
  List<Named> named(Reader tick, AccountId owner) {
    return switch (tick) {
      case MEMBERS_SERVICES_AND_MO ->
          Stream.of(Hat.MEMBERS_SERVICES, Hat.MO)
              .flatMap(hat ->
                  accounts.wearing(hat).stream().map(person -> new Named(person.name(), hat)))
              .toList();
      case GROUP_LEADER ->
          leaderOf(owner).stream()
              .map(person -> new Named(person.name(), Hat.GROUP_LEADER))
              .toList();
      case PATTERN_WITH_MO ->
          accounts.wearing(Hat.MO).stream()
              .map(person -> new Named(person.name(), Hat.MO))
              .toList();
    };
  }

  /** The leader of the member's group who has an account as such. */
  Optional<Person> leaderOf(AccountId owner) {
    var own = members.of(owner);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    var leaders =
        members.servingOn(LocalDate.ofInstant(clock.instant(), London.ZONE)).stream()
            .filter(member -> member.groupLeader() && member.group().equals(own.get().group()))
            .map(Member::id)
            .toList();
    return accounts.wearing(Hat.GROUP_LEADER).stream()
        .filter(person -> !person.id().equals(owner))
        .filter(
            person -> members.of(person.id()).map(Member::id).filter(leaders::contains).isPresent())
        .findFirst();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}
