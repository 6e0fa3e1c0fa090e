package org.rostrum.checkpoints;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rostrum.checkpoints.Checkpoints.CheckpointSigned;
import org.rostrum.exhibits.log.Note;
import org.rostrum.exhibits.log.Note.BadNote;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Hat;
import org.rostrum.notifications.LogLetters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * One checkpoint a day goes by e-mail to the Monitoring Officer, the Data Protection Officer, the
 * auditors and whom the council names besides: out of reach of whoever runs the service. Owns
 * {@code checkpoints.letter}.
 */
@Component
class Letters {

  private static final Logger LOG = LoggerFactory.getLogger(Letters.class);
  private static final Duration WHILE_SENDING = Duration.ofMinutes(5);
  private static final int AT_ONCE = 50;

  private final Checkpoints checkpoints;
  private final LogLetters post;
  private final Accounts accounts;
  private final JdbcClient sql;
  private final Clock clock;
  private final List<String> besides;
  private final Duration between;

  Letters(
      Checkpoints checkpoints,
      LogLetters post,
      Accounts accounts,
      JdbcClient sql,
      Clock clock,
      @Value("${rostrum.checkpoints.to:}") List<String> besides,
      @Value("${rostrum.checkpoints.mail-every:P1D}") Duration between) {
    this.checkpoints = checkpoints;
    this.post = post;
    this.accounts = accounts;
    this.sql = sql;
    this.clock = clock;
    this.besides = besides.stream().map(String::strip).filter(to -> to.contains("@")).toList();
    this.between = between;
  }

  private record Letter(long size, String address) {}

  /** With the day's first checkpoint its letters are written: both are kept, or neither. */
  @EventListener
  void on(CheckpointSigned signed) {
    if (post.canSend() && isDue()) {
      for (String address : officers()) {
        sql.sql(
                """
                insert into checkpoints.letter (size, address, next_at)
                values (:size, :address, :now) on conflict do nothing
                """)
            .param("size", signed.size())
            .param("address", address)
            .param("now", now())
            .update();
      }
    }
  }

  private boolean isDue() {
    return sql.sql(
            """
            select coalesce(max(signed_at) <= :before, true)
            from checkpoints.letter join checkpoints.checkpoint using (size)
            """)
        .param("before", now().minus(between))
        .query(Boolean.class)
        .single();
  }

  private Set<String> officers() {
    var addresses = new TreeSet<String>(besides);
    for (Hat hat : List.of(Hat.MO, Hat.DPO, Hat.AUDITOR)) {
      accounts.wearing(hat).stream()
          .filter(person -> !person.disabled() && person.login().contains("@"))
          .forEach(person -> addresses.add(person.login()));
    }
    return addresses;
  }

  @Scheduled(fixedDelay = 60_000, initialDelay = 30_000)
  void send() {
    if (!post.canSend()) {
      return;
    }
    try {
      for (int i = 0; i < AT_ONCE; i++) {
        var letter = take();
        if (letter.isEmpty()) {
          return;
        }
        send(letter.get());
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Letters with checkpoints wait for the database");
    }
  }

  private Optional<Letter> take() {
    return sql.sql(
            """
            update checkpoints.letter set next_at = :later, tried = tried + 1
            where (size, address) in (
              select size, address from checkpoints.letter
              where sent_at is null and next_at <= :now
              order by size desc, address limit 1 for update skip locked)
            returning size, address
            """)
        .param("later", now().plus(WHILE_SENDING))
        .param("now", now())
        .query((row, _) -> new Letter(row.getLong("size"), row.getString("address")))
        .optional();
  }

  private void send(Letter letter) {
    if (post.send(letter.address(), note(letter.size()))) {
      sql.sql(
              """
              update checkpoints.letter set sent_at = :now
              where size = :size and address = :address
              """)
          .param("now", now())
          .param("size", letter.size())
          .param("address", letter.address())
          .update();
    } else {
      LOG.warn("A checkpoint of {} entries was not taken by the mail server", letter.size());
    }
  }

  private Note note(long size) {
    try {
      return Note.read(checkpoints.of(size).orElseThrow().note().getBytes(StandardCharsets.UTF_8));
    } catch (BadNote e) {
      throw new IllegalStateException("The checkpoint of " + size + " entries is no note", e);
    }
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}
