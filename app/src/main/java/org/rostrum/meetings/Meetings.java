package org.rostrum.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.imports.Row;
import org.rostrum.imports.Taken;
import org.rostrum.members.Committees;
import org.rostrum.members.MemberId;
import org.rostrum.members.Seat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Meetings and their agendas. Owns {@code meetings.meeting} and {@code meetings.item}. */
@Service
public class Meetings {
  private static final String MEETING =
      "select id, committee, held_on, starts_at, place, status from meetings.meeting ";
  private static final String ITEM =
      """
      select i.id, i.meeting, i.number, i.title, i.restricted, i.paragraph, i.published, i.application
      from meetings.item i
      """;

  private final JdbcClient sql;
  private final Applications applications;
  private final Committees committees;

  Meetings(JdbcClient sql, Applications applications, Committees committees) {
    this.sql = sql;
    this.applications = applications;
    this.committees = committees;
  }

  /** The open applications that the member's committees, also as a substitute, will decide. */
  public List<Matter> liveFor(MemberId member, LocalDate day) {
    return applications.open(committeesOf(member, day), day);
  }

  /** Every item whose papers were private at a meeting in the window and are not published yet. */
  public List<Item> exemptItems(Window window) {
    return sql.sql(
            ITEM
                + """
                join meetings.meeting m on m.id = i.meeting
                where i.restricted and not i.published and m.held_on between :from and :to
                order by m.held_on, m.committee, i.number
                """)
        .param("from", window.from())
        .param("to", window.to())
        .query((row, number) -> item(row))
        .list();
  }

  /** The coming meetings of the member's committees. */
  public List<Meeting> comingFor(MemberId member, LocalDate day) {
    var names = committeesOf(member, day);
    return coming(day).stream().filter(meeting -> names.contains(meeting.committee())).toList();
  }

  /** All coming meetings, the soonest first. */
  public List<Meeting> coming(LocalDate day) {
    return sql.sql(MEETING + "where held_on >= :day order by held_on, starts_at, committee")
        .param("day", day)
        .query((row, number) -> meeting(row))
        .list();
  }

  public Optional<Meeting> find(UUID id) {
    return sql.sql(MEETING + "where id = :id")
        .param("id", id)
        .query((row, number) -> meeting(row))
        .optional();
  }

  public Optional<Item> findItem(UUID meeting, UUID item) {
    return items(meeting).stream().filter(found -> found.id().equals(item)).findFirst();
  }

  /** A meeting's items in the order of the agenda: 2 before 10, 8 before 8a. */
  public List<Item> items(UUID meeting) {
    return sql.sql(
            ITEM
                + """
                where i.meeting = :meeting
                order by nullif(regexp_replace(i.number, '[^0-9].*$', ''), '')::numeric nulls last, i.number
                """)
        .param("meeting", meeting)
        .query((row, number) -> item(row))
        .list();
  }

  private List<String> committeesOf(MemberId member, LocalDate day) {
    return committees.of(member, day).stream().map(Seat::committee).toList();
  }

  Taken takeMeeting(Row row) {
    return Taken.upserted(
        sql.sql(
                """
                insert into meetings.meeting as known (committee, held_on, starts_at, place, status)
                values (:committee, :date, :time, :place, :status)
                on conflict (committee, held_on, starts_at) do update set
                  place = excluded.place, status = excluded.status
                where (known.place, known.status) is distinct from (excluded.place, excluded.status)
                returning xmax = 0
                """)
            .param("committee", row.text("committee"))
            .param("date", row.date("date"))
            .param("time", row.time("time"))
            .param("place", row.textOrNull("place"))
            .param("status", row.choice("status", Meeting.Status.class).name())
            .query(Boolean.class)
            .optional());
  }

  Optional<UUID> meetingOf(Row row) {
    return sql.sql(
            """
            select id from meetings.meeting
            where committee = :committee and held_on = :date and starts_at = :time
            """)
        .param("committee", row.text("committee"))
        .param("date", row.date("date"))
        .param("time", row.time("time"))
        .query(UUID.class)
        .optional();
  }

  Taken takeItem(Row row, UUID meeting) {
    return Taken.upserted(
        sql.sql(
                """
                insert into meetings.item as known
                  (meeting, number, title, restricted, paragraph, published, application)
                values (:meeting, :number, :title, :restricted, :paragraph, :published, :application)
                on conflict (meeting, number) do update set
                  title = excluded.title, restricted = excluded.restricted, paragraph = excluded.paragraph,
                  published = excluded.published, application = excluded.application
                where (known.title, known.restricted, known.paragraph, known.published, known.application)
                  is distinct from
                      (excluded.title, excluded.restricted, excluded.paragraph, excluded.published,
                       excluded.application)
                returning xmax = 0
                """)
            .param("meeting", meeting)
            .param("number", row.text("number"))
            .param("title", row.text("title"))
            .param("restricted", row.yes("restricted"))
            .param("paragraph", row.numberOrNull("paragraph"))
            .param("published", row.yes("published"))
            .param("application", row.textOrNull("application"))
            .query(Boolean.class)
            .optional());
  }

  private static Meeting meeting(ResultSet row) throws SQLException {
    return new Meeting(
        row.getObject("id", UUID.class),
        row.getString("committee"),
        row.getObject("held_on", LocalDate.class),
        row.getObject("starts_at", LocalTime.class),
        row.getString("place"),
        Meeting.Status.valueOf(row.getString("status")));
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getObject("id", UUID.class),
        row.getObject("meeting", UUID.class),
        row.getString("number"),
        row.getString("title"),
        row.getBoolean("restricted"),
        row.getObject("paragraph", Integer.class),
        row.getBoolean("published"),
        row.getString("application"));
  }
}
