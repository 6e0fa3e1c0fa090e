package org.rostrum.cases;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.rostrum.cases.Conflicts.Kind;
import org.rostrum.cases.Conflicts.Tie;
import org.rostrum.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What officers declared about themselves. Owns {@code cases.tie}. */
@Component
class Ties {

  private final JdbcClient sql;
  private final Clock clock;

  Ties(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A declaration with its number, so that it can be ended. */
  record Declared(UUID id, Tie tie) {}

  /** False if it stands already, however often the form is sent. */
  @Transactional
  public boolean declare(AccountId account, Kind kind, String person) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('cases.tie ' || :account, 0))")
        .param("account", account.toString())
        .query((_, _) -> 0)
        .list();
    return sql.sql(
                """
                insert into cases.tie (id, account, kind, person, declared_at)
                select gen_random_uuid(), :account, :kind, :person, :now
                where not exists (select from cases.tie where account = :account and kind = :kind
                                  and person = :person and ended_at is null)
                """)
            .param("account", account.value())
            .param("kind", kind.name())
            .param("person", person)
            .param("now", Cases.time(clock.instant()))
            .update()
        == 1;
  }

  List<Tie> all() {
    return declared().stream().map(Declared::tie).toList();
  }

  List<Declared> of(AccountId account) {
    return declared().stream().filter(one -> one.tie().account().equals(account)).toList();
  }

  boolean end(AccountId account, UUID id) {
    return sql.sql(
                """
                update cases.tie set ended_at = :now
                where id = :id and account = :account and ended_at is null
                """)
            .param("now", Cases.time(clock.instant()))
            .param("id", id)
            .param("account", account.value())
            .update()
        == 1;
  }

  private List<Declared> declared() {
    return sql.sql(
            """
            select id, account, kind, person from cases.tie
            where ended_at is null order by declared_at, id
            """)
        .query((row, _) ->
            new Declared(
                row.getObject("id", UUID.class),
                new Tie(
                    new AccountId(row.getObject("account", UUID.class)),
                    Kind.valueOf(row.getString("kind")),
                    row.getString("person"))))
        .list();
  }
}
