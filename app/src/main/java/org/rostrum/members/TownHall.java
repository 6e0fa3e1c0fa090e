package org.rostrum.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rostrum.imports.Row;
import org.rostrum.imports.Taken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The council itself, its officers and its buildings. Owns those three tables. */
@Service
public class TownHall {
  private final JdbcClient sql;

  TownHall(JdbcClient sql) {
    this.sql = sql;
  }

  public Optional<Council> council() {
    return sql.sql("select name, aliases, domains from members.council")
        .query((row, number) ->
            new Council(
                row.getString("name"),
                Members.strings(row.getArray("aliases")),
                Members.strings(row.getArray("domains"))))
        .optional();
  }

  /** The officers in post on a day. */
  public List<Officer> officers(LocalDate day) {
    return sql.sql(
            """
            select name, job_title, grade from members.officer
            where from_date <= :day and (to_date is null or to_date >= :day) order by name
            """)
        .param("day", day)
        .query((row, number) ->
            new Officer(
                row.getString("name"),
                row.getString("job_title"),
                Officer.Grade.valueOf(row.getString("grade"))))
        .list();
  }

  public List<Building> buildings() {
    return sql.sql("select name, address, postcode from members.building order by name")
        .query((row, number) ->
            new Building(
                row.getString("name"), row.getString("address"), row.getString("postcode")))
        .list();
  }

  Taken takeCouncil(Row row) {
    return Taken.upserted(
        sql.sql(
                """
                insert into members.council as known (name, aliases, domains) values (:name, :aliases, :domains)
                on conflict (only_one) do update set
                  name = excluded.name, aliases = excluded.aliases, domains = excluded.domains
                where (known.name, known.aliases, known.domains)
                  is distinct from (excluded.name, excluded.aliases, excluded.domains)
                returning xmax = 0
                """)
            .param("name", row.text("name"))
            .param("aliases", row.list("aliases").toArray(String[]::new))
            .param("domains", row.list("domains").toArray(String[]::new))
            .query(Boolean.class)
            .optional());
  }

  Taken takeOfficer(Row row) {
    return Taken.upserted(
        sql.sql(
                """
                insert into members.officer as known (reference, name, job_title, grade, from_date, to_date)
                values (:reference, :name, :title, :grade, :from, :to)
                on conflict (reference) do update set
                  name = excluded.name, job_title = excluded.job_title, grade = excluded.grade,
                  from_date = excluded.from_date, to_date = excluded.to_date
                where (known.name, known.job_title, known.grade, known.from_date, known.to_date)
                  is distinct from
                      (excluded.name, excluded.job_title, excluded.grade, excluded.from_date, excluded.to_date)
                returning xmax = 0
                """)
            .param("reference", row.text("reference"))
            .param("name", row.text("name"))
            .param("title", row.text("job_title"))
            .param("grade", row.choice("grade", Officer.Grade.class).name())
            .param("from", row.date("from"))
            .param("to", row.dateOrNull("to"))
            .query(Boolean.class)
            .optional());
  }

  Taken takeBuilding(Row row) {
    return Taken.upserted(
        sql.sql(
                """
                insert into members.building as known (name, address, postcode) values (:name, :address, :postcode)
                on conflict (name) do update set address = excluded.address, postcode = excluded.postcode
                where (known.address, known.postcode) is distinct from (excluded.address, excluded.postcode)
                returning xmax = 0
                """)
            .param("name", row.text("name"))
            .param("address", row.textOrNull("address"))
            .param("postcode", row.textOrNull("postcode"))
            .query(Boolean.class)
            .optional());
  }
}
