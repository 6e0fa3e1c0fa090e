package org.rostrum.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTests {

  private static final ActorId SOMEBODY = new ActorId(UUID.randomUUID());

  DataSource database;
  JdbcClient sql;
  JdbcTransactionManager transactions;
  TransactionTemplate transaction;
  AuditTrail trail;

  private record Done(String resourceId) implements Auditable {
    @Override
    public ActorId actor() {
      return SOMEBODY;
    }

    @Override
    public String hat() {
      return "MEMBER";
    }

    @Override
    public String action() {
      return "DONE";
    }

    @Override
    public String resource() {
      return "member.profile";
    }
  }

  @BeforeEach
  void fresh_database() {
    database = TestDatabase.freshDataSource();
    sql = JdbcClient.create(database);
    transactions = new JdbcTransactionManager(database);
    transaction = new TransactionTemplate(transactions);
    trail = new AuditTrail(sql, Clock.systemUTC());
    sql.sql("create table act (what text)").update();
  }

  private void act(String id) {
    sql.sql("insert into act values (:id)").param("id", id).update();
    trail.on(new Done(id));
  }

  private long count(String table) {
    return sql.sql("select count(*) from " + table).query(Long.class).single();
  }

  private List<Long> numbers() {
    return sql.sql("select number from audit.leaf order by number").query(Long.class).list();
  }

  @Test
  void an_act_and_its_record_are_kept_together() {
    transaction.executeWithoutResult(_ -> act("one"));
    assertThat(count("act")).isEqualTo(1);
    assertThat(count("audit.event where resource_id = 'one' and hat = 'MEMBER'")).isEqualTo(1);
  }

  @Test
  void an_act_that_fails_after_its_record_loses_both() {
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(_ -> {
              act("one");
              throw new IllegalStateException("fell over");
            }))
        .hasMessage("fell over");
    assertThat(count("act")).isZero();
    assertThat(count("audit.event")).isZero();
  }

  @Test
  void a_database_session_killed_between_act_and_record_loses_both() {
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(_ -> {
              sql.sql("insert into act values ('one')").update();
              int pid = sql.sql("select pg_backend_pid()").query(Integer.class).single();
              JdbcClient.create(database)
                  .sql("select pg_terminate_backend(:pid)")
                  .param("pid", pid)
                  .query(Boolean.class)
                  .single();
              trail.on(new Done("one"));
            }))
        .isInstanceOf(RuntimeException.class);
    assertThat(count("act")).isZero();
    assertThat(count("audit.event")).isZero();
  }

  @Test
  void an_act_outside_a_transaction_is_our_own_mistake_and_said_so() {
    assertThatThrownBy(() -> trail.on(new Done("one")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("outside a transaction");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"two words", "", "é", "a\nb", "<b>", "'; drop table audit.event; --", "x\u0000"})
  void nobodys_words_get_into_the_record(String words) {
    assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> trail.on(new Done(words))))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("drop");
    assertThat(count("audit.event")).isZero();
  }

  @Test
  void a_look_is_recorded_even_if_the_page_then_fails() {
    var accessLog = new AccessLog(trail, transactions);
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(_ -> {
              accessLog.viewed(SOMEBODY, "MO", "member.private", "m1");
              throw new IllegalStateException("no page");
            }))
        .hasMessage("no page");
    assertThat(count("audit.event where action = 'VIEWED' and resource_id = 'm1'")).isEqualTo(1);
  }

  @Test
  void a_look_that_cannot_be_recorded_is_no_look() {
    sql.sql("alter table audit.event add constraint no_room check (false) not valid").update();
    var accessLog = new AccessLog(trail, transactions);
    assertThatThrownBy(() -> accessLog.viewed(SOMEBODY, "MO", "member.private", "m1"))
        .isInstanceOf(RuntimeException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit.event set action = 'OTHER'",
        "delete from audit.event",
        "truncate audit.event cascade",
        "update audit.leaf set number = number + 1",
        "delete from audit.leaf",
        "truncate audit.leaf",
        "set session_replication_role = replica; delete from audit.leaf"
      })
  void what_is_written_stays_as_it_was_written(String tampering) {
    transaction.executeWithoutResult(_ -> act("one"));
    assertThat(new Sequencer(database).turn()).isTrue();
    assertThatThrownBy(() -> sql.sql(tampering).update())
        .rootCause()
        .hasMessageContaining("append-only");
    assertThat(count("audit.event where action = 'DONE'")).isEqualTo(1);
    assertThat(numbers()).containsExactly(0L);
  }

  @Test
  void eight_writers_at_once_get_numbers_without_a_gap_in_the_order_things_became_final()
      throws Exception {
    int writers = 8;
    int each = 100;
    long seed = System.nanoTime();
    var committed = new AtomicInteger();
    var sequencer = new Sequencer(database);
    try (var threads = Executors.newFixedThreadPool(writers)) {
      List<Callable<Void>> work =
          IntStream.range(0, writers)
              .<Callable<Void>>mapToObj(writer ->
                  () -> {
                    var random = new Random(seed + writer);
                    for (int i = 0; i < each; i++) {
                      String id = writer + "." + i;
                      boolean fails = random.nextInt(5) == 0;
                      try {
                        transaction.executeWithoutResult(_ -> {
                          act(id);
                          pause(random.nextInt(3));
                          if (fails) {
                            throw new IllegalStateException();
                          }
                        });
                        committed.incrementAndGet();
                      } catch (IllegalStateException rolledBack) {
                        assertThat(fails).isTrue();
                      }
                    }
                    return null;
                  })
              .toList();
      var running = new ArrayList<Future<Void>>();
      work.forEach(one -> running.add(threads.submit(one)));
      while (running.stream().anyMatch(one -> !one.isDone())) {
        assertThat(sequencer.turn()).isTrue();
        pause(5);
      }
      for (var one : running) {
        one.get();
      }
    }
    sequencer.turn();
    sequencer.stop();
    assertThat(numbers())
        .as("seed %d", seed)
        .isEqualTo(LongStream.range(0, committed.get()).boxed().toList());
    assertThat(count("audit.event")).isEqualTo(committed.get());
    assertThat(count("audit.waiting")).isZero();
    var unordered =
        sql.sql(
                """
                select count(*) from (
                  select split_part(e.resource_id, '.', 1) as writer,
                         split_part(e.resource_id, '.', 2)::int as i, l.number,
                         lag(split_part(e.resource_id, '.', 2)::int)
                           over (partition by split_part(e.resource_id, '.', 1) order by l.number) as before
                  from audit.event e join audit.leaf l on l.event_id = e.id) x
                where before > i
                """)
            .query(Long.class)
            .single();
    assertThat(unordered).as("each writer's acts stand in the order it did them").isZero();
  }

  @Test
  void a_long_transaction_gets_its_number_when_it_ends_and_not_before() {
    var sequencer = new Sequencer(database);
    transaction.executeWithoutResult(_ -> {
      act("slow");
      inAnotherTransaction("quick");
      sequencer.turn();
      assertThat(numbers()).hasSize(1);
    });
    sequencer.turn();
    sequencer.stop();
    assertThat(
            sql.sql(
                    "select resource_id from audit.event e join audit.leaf l on l.event_id = e.id"
                        + " order by number")
                .query(String.class)
                .list())
        .containsExactly("quick", "slow");
  }

  @Test
  void a_second_instance_stands_by_and_takes_over_when_the_first_is_gone() {
    var first = new Sequencer(database);
    var second = new Sequencer(database);
    assertThat(first.turn()).isTrue();
    assertThat(second.turn()).isFalse();
    transaction.executeWithoutResult(_ -> act("one"));
    assertThat(second.turn()).isFalse();
    assertThat(numbers()).isEmpty();
    first.turn();
    first.stop();
    transaction.executeWithoutResult(_ -> act("two"));
    assertThat(second.turn()).isTrue();
    second.stop();
    assertThat(numbers()).containsExactly(0L, 1L);
  }

  @Test
  void an_event_whose_place_in_the_queue_was_lost_is_numbered_all_the_same() {
    transaction.executeWithoutResult(_ -> act("one"));
    sql.sql("delete from audit.waiting").update();
    var sequencer = new Sequencer(database);
    sequencer.turn();
    sequencer.stop();
    assertThat(numbers()).containsExactly(0L);
  }

  @Test
  void numbering_goes_on_after_its_own_connection_was_killed() {
    var sequencer = new Sequencer(database);
    sequencer.turn();
    sql.sql(
            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'"
                + " and database = (select oid from pg_database where datname = current_database())")
        .query(Boolean.class)
        .list();
    transaction.executeWithoutResult(_ -> act("one"));
    assertThat(sequencer.turn()).isFalse();
    assertThat(sequencer.turn()).isTrue();
    sequencer.stop();
    assertThat(numbers()).containsExactly(0L);
  }

  private void inAnotherTransaction(String id) {
    Thread.ofPlatform().start(() -> transaction.executeWithoutResult(_ -> act(id)));
    long until = System.nanoTime() + 5_000_000_000L;
    while (count("audit.event where resource_id = '" + id + "'") == 0
        && System.nanoTime() < until) {
      pause(5);
    }
  }

  private void killFromOutside(int pid) {
    try (var threads = Executors.newSingleThreadExecutor()) {
      threads.submit(() ->
          sql.sql("select pg_terminate_backend(:pid, 5000)")
              .param("pid", pid)
              .query(Boolean.class)
              .single());
    }
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
