package org.rostrum.elections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.imports.Row;
import org.rostrum.imports.Taken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The polls that the council has entered. Owns {@code elections.poll}. */
@Service
public class Elections {
  private static final String SELECT =
      "select id, name, type, wards, notice_date, poll_date from elections.poll ";

  private final JdbcClient sql;
  private final WorkingDays workingDays;

  Elections(JdbcClient sql, WorkingDays workingDays) {
    this.sql = sql;
    this.workingDays = workingDays;
  }

  /**
   * The poll that matters in a ward on a day: one whose pre-election period runs, the soonest
   * first; else the next to come.
   */
  public Optional<Poll> at(LocalDate day, String ward) {
    return notOver(day).stream()
        .filter(poll -> poll.coversWard(ward))
        .min(
            Comparator.comparing((Poll poll) -> !poll.isActiveOn(day))
                .thenComparing(Poll::pollDate)
                .thenComparing(Poll::name));
  }

  /** The polls whose polling day has not passed, the soonest first. */
  public List<Poll> notOver(LocalDate day) {
    return sql.sql(SELECT + "where poll_date >= :day order by poll_date, name")
        .param("day", day)
        .query((row, number) -> poll(row))
        .list();
  }

  /** The polls that are over, the latest first. */
  public List<Poll> over(LocalDate day) {
    return sql.sql(SELECT + "where poll_date < :day order by poll_date desc, name")
        .param("day", day)
        .query((row, number) -> poll(row))
        .list();
  }

  public Optional<Poll> find(UUID id) {
    return sql.sql(SELECT + "where id = :id")
        .param("id", id)
        .query((row, number) -> poll(row))
        .optional();
  }

  /**
   * The deadlines of a local poll; none for polls with rules of their own or in years not yet
   * known.
   */
  public Timetable timetable(Poll poll) {
    return poll.type().isLocal()
        ? Timetable.of(poll.pollDate(), workingDays)
        : new Timetable(List.of());
  }

  Taken take(Row row) {
    var notice = row.dateOrNull("notice_date");
    if (notice != null && !notice.isBefore(row.date("poll_date"))) {
      return Taken.refused("notice_date", "elections.import.notice-after-poll");
    }
    return Taken.upserted(
        sql.sql(
                """
                insert into elections.poll as known (reference, name, type, wards, notice_date, poll_date)
                values (:reference, :name, :type, :wards, :notice, :poll)
                on conflict (reference) do update set
                  name = excluded.name, type = excluded.type, wards = excluded.wards,
                  notice_date = excluded.notice_date, poll_date = excluded.poll_date
                where (known.name, known.type, known.wards, known.notice_date, known.poll_date)
                  is distinct from
                      (excluded.name, excluded.type, excluded.wards, excluded.notice_date, excluded.poll_date)
                returning xmax = 0
                """)
            .param("reference", row.text("reference"))
            .param("name", row.text("name"))
            .param("type", row.choice("type", PollType.class).name())
            .param("wards", row.list("wards").toArray(String[]::new))
            .param("notice", notice)
            .param("poll", row.date("poll_date"))
            .query(Boolean.class)
            .optional());
  }

  private static Poll poll(ResultSet row) throws SQLException {
    return new Poll(
        row.getObject("id", UUID.class),
        row.getString("name"),
        PollType.valueOf(row.getString("type")),
        List.of((String[]) row.getArray("wards").getArray()),
        row.getObject("notice_date", LocalDate.class),
        row.getObject("poll_date", LocalDate.class));
  }
}
