package org.rostrum.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cases. Owns {@code cases.case_file}. Whoever reads one gives their account with the question:
 * a case that is not assigned to them, or from which they are recused, is absent.
 */
@Component
class Cases {

  private static final String SELECT =
      """
      select id, reference, opened_at, state, set_aside, since, route, risk, threat, letter_sent, outcome
      from cases.case_file f
      """;

  private final JdbcClient sql;
  private final Clock clock;

  Cases(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Opens the case of a complaint; false if it is open already. */
  boolean open(ComplaintId id, String reference, Instant receivedAt, boolean threat) {
    return sql.sql(
                """
                insert into cases.case_file (id, reference, opened_at, state, since, threat)
                values (:id, :reference, :at, 'SUBMITTED', :at, :threat) on conflict (id) do nothing
                """)
            .param("id", id.value())
            .param("reference", reference)
            .param("at", time(receivedAt))
            .param("threat", threat)
            .update()
        == 1;
  }

  /** Every case this account may open now. */
  List<CaseFile> readableBy(AccountId reader) {
    return sql.sql(SELECT + " where " + Standings.READABLE + " order by opened_at desc, id")
        .param("reader", reader.value())
        .param("now", time(clock.instant()))
        .query((row, _) -> file(row))
        .list();
  }

  Optional<CaseFile> find(AccountId reader, ComplaintId id) {
    return sql.sql(SELECT + " where f.id = :id and " + Standings.READABLE)
        .param("id", id.value())
        .param("reader", reader.value())
        .param("now", time(clock.instant()))
        .query((row, _) -> file(row))
        .optional();
  }

  /** For the service itself and for the member whose case it is; never for an officer's page. */
  Optional<CaseFile> unguarded(ComplaintId id) {
    return sql.sql(SELECT + " where f.id = :id")
        .param("id", id.value())
        .query((row, _) -> file(row))
        .optional();
  }

  /** By its reference; for the service itself, as above. */
  Optional<CaseFile> named(String reference) {
    return sql.sql(SELECT + " where f.reference = :reference")
        .param("reference", reference)
        .query((row, _) -> file(row))
        .optional();
  }

  /** The same, and until the end of the transaction nobody else acts on it. */
  Optional<CaseFile> lock(ComplaintId id) {
    return sql.sql(SELECT + " where f.id = :id for update")
        .param("id", id.value())
        .query((row, _) -> file(row))
        .optional();
  }

  /**
   * Every case there is: for a member to find their own, of which nothing says that it is theirs.
   */
  List<ComplaintId> ids() {
    return sql.sql("select id from cases.case_file")
        .query((row, _) -> new ComplaintId(row.getObject("id", UUID.class)))
        .list();
  }

  /** Cases whose letter can no longer be taken back and waits to be delivered. */
  List<ComplaintId> toDeliver(Instant sentBefore) {
    return sql.sql(
            "select id from cases.case_file where state = 'OPTIONS_SENT' and letter_sent <= :before")
        .param("before", time(sentBefore))
        .query((row, _) -> new ComplaintId(row.getObject("id", UUID.class)))
        .list();
  }

  void move(CaseFile file, State next, List<State> setAside) {
    sql.sql(
            """
            update cases.case_file set state = :next, set_aside = :aside,
              since = case when state = :next then since else :now end
            where id = :id
            """)
        .param("next", next.name())
        .param("aside", setAside.stream().map(State::name).collect(Collectors.joining(",")))
        .param("now", time(clock.instant()))
        .param("id", file.id().value())
        .update();
  }

  void route(ComplaintId id, Route route) {
    set(id, "route", route.name());
  }

  void risk(ComplaintId id, Risk risk) {
    set(id, "risk", risk.name());
  }

  void outcome(ComplaintId id, String outcome) {
    set(id, "outcome", outcome);
  }

  void letterSent(ComplaintId id, @Nullable Instant at) {
    set(id, "letter_sent", at == null ? null : time(at));
  }

  private void set(ComplaintId id, String column, @Nullable Object value) {
    sql.sql("update cases.case_file set " + column + " = :value where id = :id")
        .param("value", value)
        .param("id", id.value())
        .update();
  }

  static OffsetDateTime time(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static CaseFile file(ResultSet row) throws SQLException {
    return new CaseFile(
        new ComplaintId(row.getObject("id", UUID.class)),
        row.getString("reference"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        State.valueOf(row.getString("state")),
        states(row.getString("set_aside")),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        named(Route.class, row.getString("route")),
        named(Risk.class, row.getString("risk")),
        row.getBoolean("threat"),
        moment(row, "letter_sent"),
        row.getString("outcome"));
  }

  private static List<State> states(String names) {
    return names.isEmpty()
        ? List.of()
        : Arrays.stream(names.split(",")).map(State::valueOf).toList();
  }

  private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }
}
