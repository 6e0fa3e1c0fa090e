package org.rostrum.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.Text;
import org.rostrum.identity.RoomKeys;
import org.rostrum.identity.SignedIn;
import org.rostrum.meetings.RestrictedReportActed.What;
import org.rostrum.members.DirectoryPart;
import org.rostrum.screening.Directory;
import org.rostrum.screening.FingerprintKey;
import org.rostrum.screening.Fingerprints;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of restricted reports, so that a draft which repeats one is found (P4.NOT.2): keyed
 * fingerprints. The words are read once and never kept. A report counts until its item's papers are
 * public. Owns {@code meetings.restricted_report}.
 */
@Component
class RestrictedReports implements DirectoryPart {

  static final int MOST = 400_000;

  private static final String PURPOSE = "fingerprints of restricted reports";

  private final JdbcClient sql;
  private final RoomKeys keys;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Map<Integer, FingerprintKey> made = new ConcurrentHashMap<>();

  RestrictedReports(JdbcClient sql, RoomKeys keys, ApplicationEventPublisher events, Clock clock) {
    this.sql = sql;
    this.keys = keys;
    this.events = events;
    this.clock = clock;
  }

  /** That a report is known, how long it was, and since when. */
  record Known(int words, Instant since) {}

  /** Why a text is no report. */
  enum Fault {
    EMPTY,
    TOO_SHORT,
    TOO_LONG;

    String sentence() {
      return Text.of("meetings.report.error." + name(), "most", MOST);
    }
  }

  /** What is wrong with a text, or null. */
  static @Nullable Fault fault(String text) {
    if (text.isBlank()) {
      return Fault.EMPTY;
    }
    if (text.length() > MOST) {
      return Fault.TOO_LONG;
    }
    return Fingerprints.isEnough(text) ? null : Fault.TOO_SHORT;
  }

  Optional<Known> of(Item item) {
    return sql.sql("select words, given_at from meetings.restricted_report where item = :item")
        .param("item", item.id())
        .query((row, _) ->
            new Known(
                row.getInt("words"), row.getObject("given_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  /** Takes a report's fingerprints, in the place of those it may have had. */
  @Transactional
  public void take(SignedIn who, Item item, String text) {
    int number = keys.current();
    sql.sql(
            """
            insert into meetings.restricted_report (item, fingerprints, key_number, words, given_at)
            values (:item, :fingerprints, :key, :words, :now)
            on conflict (item) do update set
              fingerprints = excluded.fingerprints, key_number = excluded.key_number,
              words = excluded.words, given_at = excluded.given_at
            """)
        .param("item", item.id())
        .param("fingerprints", Fingerprints.of(text, item.title(), key(number)).toBytes())
        .param("key", number)
        .param("words", text.strip().split("\\s+").length)
        .param("now", OffsetDateTime.now(clock))
        .update();
    events.publishEvent(RestrictedReportActed.by(who, What.RESTRICTED_REPORT_TAKEN, item));
  }

  /** Throws an item's fingerprints away. */
  @Transactional
  public void forget(SignedIn who, Item item) {
    int gone =
        sql.sql("delete from meetings.restricted_report where item = :item")
            .param("item", item.id())
            .update();
    if (gone > 0) {
      events.publishEvent(RestrictedReportActed.by(who, What.RESTRICTED_REPORT_FORGOTTEN, item));
    }
  }

  @Override
  public Directory on(LocalDate day) {
    List<Directory.Restricted> reports =
        sql
            .sql(
                """
                select i.title, i.paragraph, r.fingerprints, r.key_number
                from meetings.restricted_report r join meetings.item i on i.id = r.item
                where i.restricted and not i.published
                order by r.given_at desc
                """)
            .query((row, _) ->
                new Stored(
                    row.getString("title"),
                    row.getObject("paragraph", Integer.class),
                    row.getBytes("fingerprints"),
                    row.getInt("key_number")))
            .list()
            .stream()
            .filter(one -> keys.holds(one.key()))
            .map(one ->
                new Directory.Restricted(
                    one.title(),
                    one.paragraph(),
                    Fingerprints.read(one.fingerprints(), key(one.key()))))
            .toList();
    return Directory.EMPTY.withRestricted(reports);
  }

  private record Stored(String title, @Nullable Integer paragraph, byte[] fingerprints, int key) {}

  /** One object a number, so that a draft is cut up once for all reports. */
  private FingerprintKey key(int number) {
    return made.computeIfAbsent(number, it -> FingerprintKey.of(keys.of(it, PURPOSE)));
  }
}
