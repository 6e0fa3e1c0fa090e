package org.rostrum.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rostrum.imports.Row;
import org.rostrum.imports.Taken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The dated role directory. Owns {@code members.contact}. */
@Service
public class Contacts {
  private static final String SELECT =
      """
      select role, title, name, phone, email, hours, address, from_date, to_date, last_checked
      from members.contact
      """;

  private final JdbcClient sql;

  Contacts(JdbcClient sql) {
    this.sql = sql;
  }

  /** Who holds each role on a day, by the role's title. */
  public List<Contact> on(LocalDate day) {
    return sql.sql(
            """
            select * from (
              select distinct on (role) * from members.contact
              where from_date <= :day and (to_date is null or to_date >= :day)
              order by role, from_date desc
            ) held order by title
            """)
        .param("day", day)
        .query((row, number) -> contact(row))
        .list();
  }

  /** Who holds one role, such as {@code MONITORING_OFFICER}, on a day. */
  public Optional<Contact> holder(String role, LocalDate day) {
    return sql.sql(
            SELECT
                + """
                where role = :role and from_date <= :day and (to_date is null or to_date >= :day)
                order by from_date desc limit 1
                """)
        .param("role", role)
        .param("day", day)
        .query((row, number) -> contact(row))
        .optional();
  }

  Taken take(Row row) {
    return Taken.upserted(
        sql.sql(
                """
                insert into members.contact as known
                  (role, title, name, phone, email, hours, address, from_date, to_date, last_checked)
                values (:role, :title, :name, :phone, :email, :hours, :address, :from, :to, :checked)
                on conflict (role, from_date) do update set
                  title = excluded.title, name = excluded.name, phone = excluded.phone, email = excluded.email,
                  hours = excluded.hours, address = excluded.address, to_date = excluded.to_date,
                  last_checked = excluded.last_checked
                where (known.title, known.name, known.phone, known.email, known.hours, known.address, known.to_date,
                       known.last_checked)
                  is distinct from
                      (excluded.title, excluded.name, excluded.phone, excluded.email, excluded.hours,
                       excluded.address, excluded.to_date, excluded.last_checked)
                returning xmax = 0
                """)
            .param("role", row.text("role"))
            .param("title", row.text("title"))
            .param("name", row.textOrNull("name"))
            .param("phone", row.textOrNull("phone"))
            .param("email", row.textOrNull("email"))
            .param("hours", row.textOrNull("hours"))
            .param("address", row.textOrNull("address"))
            .param("from", row.date("from"))
            .param("to", row.dateOrNull("to"))
            .param("checked", row.date("last_checked"))
            .query(Boolean.class)
            .optional());
  }

  private static Contact contact(ResultSet row) throws SQLException {
    return new Contact(
        row.getString("role"),
        row.getString("title"),
        row.getString("name"),
        row.getString("phone"),
        row.getString("email"),
        row.getString("hours"),
        row.getString("address"),
        row.getObject("from_date", LocalDate.class),
        Members.dateOrNull(row, "to_date"),
        row.getObject("last_checked", LocalDate.class));
  }
}
