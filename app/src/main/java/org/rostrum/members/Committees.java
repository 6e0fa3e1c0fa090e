package org.rostrum.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.imports.Row;
import org.rostrum.imports.Taken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The committees and who sits on them. Owns {@code members.committee} and {@code members.seat}. */
@Service
public class Committees {
  private static final String SELECT =
      """
      select s.member, m.name as member_name, s.committee, c.kind, s.role, s.substitute, s.portfolio,
             s.from_date, s.to_date
      from members.seat s join members.committee c on c.name = s.committee join members.member m on m.id = s.member
      where s.from_date <= :day and (s.to_date is null or s.to_date >= :day)
      """;

  private final JdbcClient sql;

  Committees(JdbcClient sql) {
    this.sql = sql;
  }

  /** The seats that a member holds on a day. */
  public List<Seat> of(MemberId member, LocalDate day) {
    return sql.sql(SELECT + "and s.member = :member order by s.committee")
        .param("day", day)
        .param("member", member.value())
        .query((row, number) -> seat(row))
        .list();
  }

  /** Who sits on a committee on a day: the chair first. */
  public List<Seat> on(String committee, LocalDate day) {
    return sql.sql(
            SELECT
                + """
                and s.committee = :committee
                order by s.substitute, array_position(array['CHAIR', 'VICE_CHAIR', 'MEMBER'], s.role), m.name
                """)
        .param("day", day)
        .param("committee", committee)
        .query((row, number) -> seat(row))
        .list();
  }

  public Optional<CommitteeKind> kind(String committee) {
    return sql.sql("select kind from members.committee where name = :name")
        .param("name", committee)
        .query(String.class)
        .optional()
        .map(CommitteeKind::valueOf);
  }

  Taken takeCommittee(Row row) {
    return Taken.upserted(
        sql.sql(
                """
                insert into members.committee as known (name, kind) values (:name, :kind)
                on conflict (name) do update set kind = excluded.kind where known.kind <> excluded.kind
                returning xmax = 0
                """)
            .param("name", row.text("name"))
            .param("kind", row.choice("kind", CommitteeKind.class).name())
            .query(Boolean.class)
            .optional());
  }

  Taken takeSeat(Row row, MemberId member) {
    return Taken.upserted(
        sql.sql(
                """
                insert into members.seat as known
                  (member, committee, role, substitute, portfolio, from_date, to_date)
                values (:member, :committee, :role, :substitute, :portfolio, :from, :to)
                on conflict (member, committee, from_date) do update set
                  role = excluded.role, substitute = excluded.substitute, portfolio = excluded.portfolio,
                  to_date = excluded.to_date
                where (known.role, known.substitute, known.portfolio, known.to_date)
                  is distinct from (excluded.role, excluded.substitute, excluded.portfolio, excluded.to_date)
                returning xmax = 0
                """)
            .param("member", member.value())
            .param("committee", row.text("committee"))
            .param("role", row.choice("role", Seat.Role.class).name())
            .param("substitute", row.yes("substitute"))
            .param("portfolio", row.textOrNull("portfolio"))
            .param("from", row.date("from"))
            .param("to", row.dateOrNull("to"))
            .query(Boolean.class)
            .optional());
  }

  private static Seat seat(ResultSet row) throws SQLException {
    return new Seat(
        new MemberId(row.getObject("member", UUID.class)),
        row.getString("member_name"),
        row.getString("committee"),
        CommitteeKind.valueOf(row.getString("kind")),
        Seat.Role.valueOf(row.getString("role")),
        row.getBoolean("substitute"),
        row.getString("portfolio"),
        row.getObject("from_date", LocalDate.class),
        Members.dateOrNull(row, "to_date"));
  }
}
