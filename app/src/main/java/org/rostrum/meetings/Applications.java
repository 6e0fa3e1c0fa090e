package org.rostrum.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rostrum.imports.Row;
import org.rostrum.imports.Taken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Planning and licensing applications. Owns {@code meetings.application}. */
@Service
public class Applications {
  private static final String SELECT =
      """
      select a.ref, a.kind, a.title, a.address, a.status, a.committee,
             (select min(m.held_on) from meetings.item i join meetings.meeting m on m.id = i.meeting
              where i.application = a.ref and m.held_on >= :day and m.status <> 'CANCELLED') as next_meeting
      from meetings.application a
      """;

  private final JdbcClient sql;

  Applications(JdbcClient sql) {
    this.sql = sql;
  }

  /** Every application known, the open ones first. */
  public List<Matter> all(LocalDate day) {
    return sql.sql(SELECT + "order by a.status desc, a.ref")
        .param("day", day)
        .query((row, number) -> matter(row))
        .list();
  }

  List<Matter> open(List<String> committees, LocalDate day) {
    return sql.sql(
            SELECT
                + """
                where a.status = 'OPEN' and a.committee = any(:committees) order by next_meeting nulls last, a.ref
                """)
        .param("day", day)
        .param("committees", committees.toArray(String[]::new))
        .query((row, number) -> matter(row))
        .list();
  }

  Optional<Matter> find(String ref, LocalDate day) {
    return sql.sql(SELECT + "where a.ref = :ref")
        .param("day", day)
        .param("ref", ref)
        .query((row, number) -> matter(row))
        .optional();
  }

  /** Whether there is an application with this number. */
  public boolean isKnown(String ref) {
    return sql.sql("select count(*) from meetings.application where ref = :ref")
            .param("ref", ref)
            .query(Integer.class)
            .single()
        > 0;
  }

  Taken take(Row row) {
    return Taken.upserted(
        sql.sql(
                """
                insert into meetings.application as known (ref, kind, title, address, status, committee)
                values (:ref, :kind, :title, :address, :status, :committee)
                on conflict (ref) do update set
                  kind = excluded.kind, title = excluded.title, address = excluded.address,
                  status = excluded.status, committee = excluded.committee
                where (known.kind, known.title, known.address, known.status, known.committee)
                  is distinct from
                      (excluded.kind, excluded.title, excluded.address, excluded.status, excluded.committee)
                returning xmax = 0
                """)
            .param("ref", row.text("ref"))
            .param("kind", row.choice("kind", Matter.Kind.class).name())
            .param("title", row.text("title"))
            .param("address", row.textOrNull("address"))
            .param("status", row.choice("status", Matter.Status.class).name())
            .param("committee", row.textOrNull("committee"))
            .query(Boolean.class)
            .optional());
  }

  private static Matter matter(ResultSet row) throws SQLException {
    return new Matter(
        row.getString("ref"),
        Matter.Kind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getString("address"),
        Matter.Status.valueOf(row.getString("status")),
        row.getString("committee"),
        row.getObject("next_meeting", LocalDate.class));
  }
}
