package org.rostrum.members;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Accounts;
import org.rostrum.imports.Row;
import org.rostrum.imports.Taken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The elected members. The only class that reads and writes {@code members.member}. */
@Service
public class Members {
  private static final String SELECT =
      """
      select id, name, ward, political_group, group_leader, email, phone, also_known_as, from_date, to_date
      from members.member
      """;

  private final JdbcClient sql;
  private final Accounts accounts;

  Members(JdbcClient sql, Accounts accounts) {
    this.sql = sql;
    this.accounts = accounts;
  }

  public Optional<Member> find(MemberId id) {
    return sql.sql(SELECT + "where id = :id")
        .param("id", id.value())
        .query((row, number) -> member(row))
        .optional();
  }

  /** The member whose account this is, if it is a member's. */
  public Optional<Member> of(AccountId account) {
    return accounts.memberOf(account).map(MemberId::new).flatMap(this::find);
  }

  Optional<Member> findByReference(String reference) {
    return sql.sql(SELECT + "where reference = :reference")
        .param("reference", reference)
        .query((row, number) -> member(row))
        .optional();
  }

  /** The id of the member whom the council's files call by this reference. */
  public Optional<MemberId> idOf(String reference) {
    return findByReference(reference).map(Member::id);
  }

  /** Everyone who serves on a day, by ward and name. */
  public List<Member> servingOn(LocalDate day) {
    return search("", day);
  }

  /** Those who serve on a day and have the words in their name, ward or group. */
  public List<Member> search(String words, LocalDate day) {
    return sql.sql(
            SELECT
                + """
                where from_date <= :day and (to_date is null or to_date >= :day)
                  and position(:words in lower(name || ' ' || ward || ' ' || political_group)) > 0
                order by ward, name
                """)
        .param("day", day)
        .param("words", words.strip().toLowerCase(Locale.UK))
        .query((row, number) -> member(row))
        .list();
  }

  /** The political groups of those who serve on a day, from A to Z. */
  public List<String> groups(LocalDate day) {
    return servingOn(day).stream().map(Member::group).distinct().sorted().toList();
  }

  Taken take(Row row) {
    sql.sql("insert into members.ward (name) values (:ward) on conflict do nothing")
        .param("ward", row.text("ward"))
        .update();
    sql.sql("insert into members.political_group (name) values (:group) on conflict do nothing")
        .param("group", row.text("group"))
        .update();
    return Taken.upserted(
        sql.sql(
                """
                insert into members.member as known
                  (reference, name, ward, political_group, group_leader, email, phone, also_known_as, from_date, to_date)
                values
                  (:reference, :name, :ward, :group, :leader, :email, :phone, :aliases, :from, :to)
                on conflict (reference) do update set
                  name = excluded.name, ward = excluded.ward, political_group = excluded.political_group,
                  group_leader = excluded.group_leader, email = excluded.email, phone = excluded.phone,
                  also_known_as = excluded.also_known_as, from_date = excluded.from_date, to_date = excluded.to_date
                where (known.name, known.ward, known.political_group, known.group_leader, known.email, known.phone,
                       known.also_known_as, known.from_date, known.to_date)
                  is distinct from
                      (excluded.name, excluded.ward, excluded.political_group, excluded.group_leader, excluded.email,
                       excluded.phone, excluded.also_known_as, excluded.from_date, excluded.to_date)
                returning xmax = 0
                """)
            .param("reference", row.text("reference"))
            .param("name", row.text("name"))
            .param("ward", row.text("ward"))
            .param("group", row.text("group"))
            .param("leader", row.yes("group_leader"))
            .param("email", row.textOrNull("email"))
            .param("phone", row.textOrNull("phone"))
            .param("aliases", row.list("also_known_as").toArray(String[]::new))
            .param("from", row.date("from"))
            .param("to", row.dateOrNull("to"))
            .query(Boolean.class)
            .optional());
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        new MemberId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getString("ward"),
        row.getString("political_group"),
        row.getBoolean("group_leader"),
        row.getString("email"),
        row.getString("phone"),
        strings(row.getArray("also_known_as")),
        row.getObject("from_date", LocalDate.class),
        dateOrNull(row, "to_date"));
  }

  static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  static @Nullable LocalDate dateOrNull(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
