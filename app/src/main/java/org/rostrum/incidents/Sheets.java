package org.rostrum.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.evidence.ExhibitId;
import org.rostrum.govuk.FormKey;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.Sheet.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sheets, their versions and their files. Owns those tables of {@code incidents}. */
@Component
class Sheets {

  private static final String SELECT =
      """
      select id, reference, owner, recorded_by, recorder_hat, consent, state, safe, safe_at,
             opened_at, logged_at
      from incidents.sheet
      """;

  private final JdbcClient sql;
  private final Clock clock;

  Sheets(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A sheet, and whether this very form opened it. */
  record Opened(IncidentId id, boolean isNew) {}

  /** Opens a sheet; the same form sent twice opens one. */
  Opened open(AccountId owner, SignedIn by, boolean consent, boolean safe, @Nullable FormKey form) {
    var id = IncidentId.random();
    int opened =
        sql.sql(
                """
                insert into incidents.sheet
                  (id, owner, recorded_by, recorder_hat, consent, state, safe, safe_at, opened_at, form_key)
                values (:id, :owner, :by, :hat, :consent, 'DRAFT', :safe, :now, :now, :form)
                on conflict (recorded_by, form_key) do nothing
                """)
            .param("id", id.value())
            .param("owner", owner.value())
            .param("by", by.account().value())
            .param("hat", by.hat().name())
            .param("consent", consent)
            .param("safe", safe)
            .param("now", now())
            .param("form", form == null ? null : form.value())
            .update();
    return opened == 1 || form == null
        ? new Opened(id, true)
        : new Opened(openedBy(by.account(), form), false);
  }

  private IncidentId openedBy(AccountId by, FormKey form) {
    return sql.sql("select id from incidents.sheet where recorded_by = :by and form_key = :form")
        .param("by", by.value())
        .param("form", form.value())
        .query((row, number) -> new IncidentId(row.getObject("id", UUID.class)))
        .single();
  }

  Optional<Entry> find(IncidentId id) {
    return sql.sql(SELECT + "where id = :id")
        .param("id", id.value())
        .query((row, number) -> entry(row))
        .optional();
  }

  /** The same, and nobody else changes it before the transaction ends. */
  Optional<Entry> hold(IncidentId id) {
    return sql.sql(SELECT + "where id = :id for update")
        .param("id", id.value())
        .query((row, number) -> entry(row))
        .optional();
  }

  /** Everything of an owner's, drafts too, the newest first. */
  List<Entry> of(AccountId owner) {
    return sql.sql(SELECT + "where owner = :owner order by opened_at desc, reference desc, id")
        .param("owner", owner.value())
        .query((row, number) -> entry(row))
        .list();
  }

  List<Entry> all(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : sql.sql(SELECT + "where id in (:ids) order by opened_at desc, reference desc, id")
            .param("ids", ids)
            .query((row, number) -> entry(row))
            .list();
  }

  /** Drafts somebody writes on another's behalf. */
  List<Entry> draftsBy(AccountId recorder) {
    return sql.sql(
            SELECT
                + "where recorded_by = :by and owner <> :by and state = 'DRAFT' order by opened_at desc")
        .param("by", recorder.value())
        .query((row, number) -> entry(row))
        .list();
  }

  void answerSafe(IncidentId id, boolean safe) {
    sql.sql("update incidents.sheet set safe = :safe, safe_at = :now where id = :id")
        .param("safe", safe)
        .param("now", now())
        .param("id", id.value())
        .update();
  }

  /** A draft becomes a record with a reference. */
  void log(IncidentId id, State state) {
    int year = London.here(clock.instant()).getYear();
    int number =
        sql.sql(
                """
                insert into incidents.counter as c (year, last) values (:year, 1)
                on conflict (year) do update set last = c.last + 1 returning last
                """)
            .param("year", year)
            .query(Integer.class)
            .single();
    sql.sql(
            """
            update incidents.sheet set reference = :reference, state = :state, logged_at = :now
            where id = :id
            """)
        .param("reference", "INC-%d-%05d".formatted(year, number))
        .param("state", state.name())
        .param("now", now())
        .param("id", id.value())
        .update();
  }

  void change(IncidentId id, State state) {
    sql.sql("update incidents.sheet set state = :state where id = :id")
        .param("state", state.name())
        .param("id", id.value())
        .update();
  }

  /** Saves the answers as the next version; the same form sent twice saves one. */
  void save(
      IncidentId id, Answers answers, @Nullable Part changed, SignedIn by, @Nullable FormKey form) {
    var apart = answers.all("because");
    int number = latest(id).map(Version::number).orElse(0) + 1;
    sql.sql(
            """
            insert into incidents.version
              (sheet, number, answers, changed, saved_by, hat, saved_at, form_key)
            values (:sheet, :number, cast(:answers as jsonb), :changed, :by, :hat, :now, :form)
            """)
        .param("sheet", id.value())
        .param("number", number)
        .param("answers", answers.with(Part.BECAUSE.fields(), Answers.NONE).json())
        .param("changed", changed == null ? "" : changed.name())
        .param("by", by.account().value())
        .param("hat", by.hat().name())
        .param("now", now())
        .param("form", form == null ? null : form.value())
        .update();
    if (!apart.isEmpty()) {
      sql.sql(
              """
              insert into incidents.characteristics (sheet, version, chosen)
              values (:sheet, :version, :chosen)
              """)
          .param("sheet", id.value())
          .param("version", number)
          .param("chosen", apart.toArray(String[]::new))
          .update();
    }
  }

  boolean hasSaved(IncidentId id, FormKey form) {
    return sql.sql(
            "select exists (select from incidents.version where sheet = :id and form_key = :form)")
        .param("id", id.value())
        .param("form", form.value())
        .query(Boolean.class)
        .single();
  }

  Optional<Version> latest(IncidentId id) {
    return versions(id).stream().findFirst();
  }

  /** All versions, the newest first. */
  List<Version> versions(IncidentId id) {
    return sql.sql(
            """
            select v.number, v.answers, v.changed, v.saved_by, v.saved_at, c.chosen
            from incidents.version v
              left join incidents.characteristics c on c.sheet = v.sheet and c.version = v.number
            where v.sheet = :id order by v.number desc
            """)
        .param("id", id.value())
        .query((row, number) -> version(row))
        .list();
  }

  /** Adds a file to a sheet that is held; false if it belongs to it already. */
  boolean add(IncidentId id, ExhibitId exhibit, SignedIn by) {
    return sql.sql(
                """
                insert into incidents.exhibit (sheet, exhibit, position, added_by, added_at)
                select :sheet, :exhibit, coalesce(max(position), 0) + 1, :by, :now
                from incidents.exhibit where sheet = :sheet
                on conflict (sheet, exhibit) do nothing
                """)
            .param("sheet", id.value())
            .param("exhibit", exhibit.value())
            .param("by", by.account().value())
            .param("now", now())
            .update()
        == 1;
  }

  List<ExhibitId> exhibits(IncidentId id) {
    return sql.sql("select exhibit from incidents.exhibit where sheet = :id order by position")
        .param("id", id.value())
        .query((row, number) -> new ExhibitId(row.getObject("exhibit", UUID.class)))
        .list();
  }

  /** The sheets to which a file belongs. */
  List<IncidentId> using(ExhibitId exhibit) {
    return sql.sql("select sheet from incidents.exhibit where exhibit = :exhibit")
        .param("exhibit", exhibit.value())
        .query((row, number) -> new IncidentId(row.getObject("sheet", UUID.class)))
        .list();
  }

  private static Version version(ResultSet row) throws SQLException {
    var answers = Answers.read(row.getString("answers"));
    var chosen = row.getArray("chosen");
    if (chosen != null) {
      var apart = List.of((String[]) chosen.getArray());
      answers =
          answers.with(Part.BECAUSE.fields(), new Answers(java.util.Map.of("because", apart)));
    }
    return new Version(
        row.getInt("number"),
        answers,
        Version.part(row.getString("changed")),
        new AccountId(row.getObject("saved_by", UUID.class)),
        moment(row, "saved_at"));
  }

  private static Entry entry(ResultSet row) throws SQLException {
    OffsetDateTime logged = row.getObject("logged_at", OffsetDateTime.class);
    return new Entry(
        new IncidentId(row.getObject("id", UUID.class)),
        row.getString("reference"),
        new AccountId(row.getObject("owner", UUID.class)),
        new AccountId(row.getObject("recorded_by", UUID.class)),
        Hat.valueOf(row.getString("recorder_hat")),
        row.getBoolean("consent"),
        State.valueOf(row.getString("state")),
        row.getBoolean("safe"),
        moment(row, "safe_at"),
        moment(row, "opened_at"),
        logged == null ? null : logged.toInstant());
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}
