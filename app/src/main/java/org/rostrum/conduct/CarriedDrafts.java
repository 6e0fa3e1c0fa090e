package org.rostrum.conduct;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.evidence.ExhibitId;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Shown;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.CarriedWords;
import org.rostrum.incidents.ConductDrafts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was begun on the wrong form. Owns {@code conduct.draft}; always asked with the owner.
 */
@Service
class CarriedDrafts implements ConductDrafts {

  private final JdbcClient sql;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  CarriedDrafts(JdbcClient sql, Clock clock, ApplicationEventPublisher events) {
    this.sql = sql;
    this.clock = clock;
    this.events = events;
  }

  @Override
  @Transactional
  public String carryOver(SignedIn by, AccountId owner, CarriedWords words) {
    var id = UUID.randomUUID();
    sql.sql(
            """
            insert into conduct.draft (id, owner, about, words, exhibits, came_from, opened_at)
            values (:id, :owner, :about, :words, :exhibits, :from, :now)
            """)
        .param("id", id)
        .param("owner", owner.value())
        .param("about", words.about())
        .param("words", words.words())
        .param("exhibits", words.exhibits().stream().map(ExhibitId::value).toArray(UUID[]::new))
        .param("from", words.from())
        .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
        .update();
    events.publishEvent(new DraftOpened(by.actor(), by.hat().name(), id, "CARRIED_OVER"));
    return "/conduct/" + id;
  }

  List<ConductDraft> of(AccountId owner) {
    return sql.sql(SELECT + "where owner = :owner order by opened_at desc, id")
        .param("owner", owner.value())
        .query((row, number) -> draft(row))
        .list();
  }

  Optional<ConductDraft> find(AccountId owner, UUID id) {
    return sql.sql(SELECT + "where owner = :owner and id = :id")
        .param("owner", owner.value())
        .param("id", id)
        .query((row, number) -> draft(row))
        .optional();
  }

  /**
   * Saves what was written, unless it was changed otherwise since it was shown.
   *
   * @param shown the mark of what was shown, empty if nobody knows
   * @return the draft as it stands when nothing was saved; empty when it is saved
   * @throws NotFound when there is no such draft of theirs
   */
  @Transactional
  public Optional<ConductDraft> save(
      AccountId owner, UUID id, String about, String words, String shown) {
    var there = hold(owner, id).orElseThrow(NotFound::new);
    boolean same = there.about().equals(about) && there.words().equals(words);
    if (Shown.otherwise(shown, there.about(), there.words()) && !same) {
      return Optional.of(there);
    }
    sql.sql("update conduct.draft set about = :about, words = :words where id = :id")
        .param("about", about)
        .param("words", words)
        .param("id", id)
        .update();
    return Optional.empty();
  }

  /** Nobody else changes it before the transaction ends. */
  private Optional<ConductDraft> hold(AccountId owner, UUID id) {
    return sql.sql(SELECT + "where owner = :owner and id = :id for update")
        .param("owner", owner.value())
        .param("id", id)
        .query((row, number) -> draft(row))
        .optional();
  }

  @Transactional
  public boolean delete(SignedIn by, UUID id) {
    boolean deleted =
        sql.sql("delete from conduct.draft where owner = :owner and id = :id")
                .param("owner", by.account().value())
                .param("id", id)
                .update()
            == 1;
    if (deleted) {
      events.publishEvent(new DraftOpened(by.actor(), by.hat().name(), id, "DRAFT_DELETED"));
    }
    return deleted;
  }

  private static final String SELECT =
      "select id, about, words, exhibits, came_from, opened_at from conduct.draft ";

  private static ConductDraft draft(ResultSet row) throws SQLException {
    return new ConductDraft(
        row.getObject("id", UUID.class),
        row.getString("about"),
        row.getString("words"),
        Arrays.stream((UUID[]) row.getArray("exhibits").getArray()).map(ExhibitId::new).toList(),
        row.getString("came_from"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant());
  }
}
