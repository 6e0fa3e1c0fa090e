package org.rostrum.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.TestDatabase;
import org.rostrum.exhibits.log.Commitment;
import org.rostrum.exhibits.log.Hash;
import org.rostrum.exhibits.log.Leaf;
import org.rostrum.exhibits.log.Proofs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LogTreeTests {

  private static final ActorId SOMEBODY = new ActorId(UUID.randomUUID());

  DataSource database;
  JdbcClient sql;
  TransactionTemplate transaction;
  AuditTrail trail;
  LogTree tree;

  private record Done(String resourceId, @Nullable Hash details) implements Auditable {
    @Override
    public ActorId actor() {
      return SOMEBODY;
    }

    @Override
    public String hat() {
      return "MO";
    }

    @Override
    public String action() {
      return "DECIDED";
    }

    @Override
    public String resource() {
      return "complaint.outcome";
    }
  }

  private record FileKept(String resourceId, Instant keptAt, long bytes, String sha256, String sha3)
      implements Receipted {
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
      return "KEPT";
    }

    @Override
    public String resource() {
      return "evidence.original";
    }
  }

  @BeforeEach
  void fresh_database() {
    database = TestDatabase.freshDataSource();
    sql = JdbcClient.create(database);
    transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    trail = new AuditTrail(sql, Clock.systemUTC());
    tree = new LogTree(sql);
  }

  private void acts(int count) {
    transaction.executeWithoutResult(_ -> {
      for (int i = 0; i < count; i++) {
        trail.on(new Done("case." + i, null));
      }
    });
  }

  private void turn() {
    var sequencer = new Sequencer(database);
    assertThat(sequencer.turn()).isTrue();
    sequencer.stop();
  }

  /** What the record says, hashed without any stored node. */
  private Hash rootOfTheRecord() {
    var root = new Hash[] {Hash.ofNothing()};
    tree.rebuild(tree.size(), (_, edge) -> root[0] = edge.root());
    return root[0];
  }

  @Test
  void an_empty_record_is_the_empty_tree() {
    turn();
    assertThat(tree.size()).isZero();
    assertThat(tree.root(0)).isEqualTo(Hash.ofNothing());
  }

  @Test
  void an_entry_is_hashed_as_the_public_form_says() {
    acts(1);
    turn();
    var at =
        sql.sql(
                "select to_char(at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                    + " from audit.event")
            .query(String.class)
            .single();
    var leaf =
        "{\"action\":\"DECIDED\",\"actor\":\"%s\",\"at\":\"%s\",\"hat\":\"MO\",\"kind\":\"EVENT\",\"resource\":\"complaint.outcome\",\"resourceId\":\"case.0\"}"
            .formatted(SOMEBODY, at);
    var digest = Hash.sha256();
    digest.update((byte) 0);
    digest.update(leaf.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(tree.root(1).toString()).isEqualTo(HexFormat.of().formatHex(digest.digest()));
  }

  @Test
  void every_entry_proves_that_it_is_in_the_log_and_every_log_that_it_continues_the_one_before() {
    acts(37);
    turn();
    long size = tree.size();
    assertThat(size).isEqualTo(37);
    for (long number = 0; number < size; number++) {
      assertThat(
              Proofs.included(
                  tree.leaf(number).orElseThrow().hash(),
                  number,
                  size,
                  tree.inclusion(number, size),
                  tree.root(size)))
          .as("entry %d", number)
          .isTrue();
    }
    for (long earlier = 1; earlier <= size; earlier++) {
      assertThat(
              Proofs.consistent(
                  earlier,
                  tree.root(earlier),
                  size,
                  tree.root(size),
                  tree.consistency(earlier, size)))
          .as("size %d", earlier)
          .isTrue();
    }
  }

  @Test
  void a_restart_goes_on_where_the_tree_ended() {
    var random = new Random(3161);
    for (int restart = 0; restart < 12; restart++) {
      acts(random.nextInt(9));
      turn();
      assertThat(tree.root(tree.size())).isEqualTo(rootOfTheRecord());
    }
    assertThat(tree.size())
        .isEqualTo(sql.sql("select count(*) from audit.event").query(Long.class).single());
  }

  @Test
  void a_turn_that_is_cut_off_leaves_neither_numbers_nor_nodes_and_the_next_gives_the_same_root() {
    acts(5);
    turn();
    acts(6);
    sql.sql(
            """
            create function audit.cut() returns trigger language plpgsql as $$
            begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$
            """)
        .update();
    sql.sql(
            "create trigger cut after insert on audit.node for each row when (new.index = 8)"
                + " execute function audit.cut()")
        .update();
    var sequencer = new Sequencer(database);
    assertThat(sequencer.turn()).isFalse();
    assertThat(tree.size()).isEqualTo(5);
    assertThat(sql.sql("select count(*) from audit.leaf").query(Long.class).single()).isEqualTo(5);
    assertThat(sql.sql("select count(*) from audit.waiting").query(Long.class).single())
        .isEqualTo(6);
    sql.sql("drop trigger cut on audit.node").update();
    for (int i = 0; i < 200 && !sequencer.turn(); i++) {
      LockSupport.parkNanos(25_000_000); // until the database has seen the end of the one cut off
    }
    sequencer.stop();
    assertThat(tree.size()).isEqualTo(11);
    assertThat(tree.root(11)).isEqualTo(rootOfTheRecord());
  }

  @Test
  void entries_numbered_before_there_was_a_tree_come_into_it() {
    acts(9);
    sql.sql(
            """
            with taken as (delete from audit.waiting returning event_id)
            insert into audit.leaf (number, event_id)
            select row_number() over (order by event_id) - 1, event_id from taken
            """)
        .update();
    acts(4);
    turn();
    assertThat(tree.size()).isEqualTo(13);
    assertThat(tree.root(13)).isEqualTo(rootOfTheRecord());
  }

  @Test
  void a_kept_file_is_a_leaf_of_its_own_behind_that_of_the_act() {
    var keptAt = Instant.parse("2026-11-22T22:58:04.123456Z");
    var kept = new FileKept("e1", keptAt, 12, "ab".repeat(32), "cd".repeat(64));
    transaction.executeWithoutResult(_ -> trail.on(kept));
    acts(1);
    turn();
    assertThat(tree.leaf(0).orElseThrow()).isInstanceOf(Leaf.Event.class);
    assertThat(tree.leaf(1).orElseThrow())
        .isEqualTo(
            new Leaf.Receipt(keptAt, "e1", 12, Hash.of("ab".repeat(32)), "cd".repeat(64), null));
    assertThat(((Leaf.Event) tree.leaf(2).orElseThrow()).resourceId()).isEqualTo("case.0");
    assertThat(tree.root(3)).isEqualTo(rootOfTheRecord());
  }

  @Test
  void words_are_vouched_for_without_being_held() {
    var words = Commitment.to("He may not use the page.", new SecureRandom());
    transaction.executeWithoutResult(_ -> trail.on(new Done("case.1", words.hash())));
    turn();
    assertThat(tree.leaf(0).orElseThrow().json()).containsEntry("details", words.hash().toString());
    var other = new Commitment(words.salt(), "He may use the page.");
    assertThat(other.hash()).isNotEqualTo(words.hash());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit.event set action = 'GRANTED' where resource_id = 'case.3'",
        "update audit.event set at = at + interval '1 second' where resource_id = 'case.3'",
        "update audit.event set actor = gen_random_uuid() where resource_id = 'case.3'",
        "update audit.leaf set number = -number where number in (3, 4);"
            + " update audit.leaf set number = 7 + number where number in (-3, -4)",
        "delete from audit.leaf where number = 7"
      })
  void whoever_gets_round_the_database_is_still_found_out(String tampering) {
    acts(8);
    turn();
    var before = tree.root(8);
    for (String table : List.of("event", "leaf")) {
      sql.sql("alter table audit.%s disable trigger append_only".formatted(table)).update();
    }
    sql.sql("alter table audit.leaf drop constraint leaf_number_check").update();
    sql.sql(tampering).update();
    var roots = new ArrayList<Hash>();
    try {
      tree.rebuild(8, (_, edge) -> roots.add(edge.root()));
      assertThat(roots).hasSize(8);
      assertThat(roots.getLast()).isNotEqualTo(before);
    } catch (IllegalStateException gap) {
      assertThat(gap).hasMessage("The record lacks its entry 7");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit.node set hash = decode(repeat('00', 32), 'hex')",
        "delete from audit.node",
        "truncate audit.node",
        "delete from audit.receipt",
        "set session_replication_role = replica; delete from audit.node"
      })
  void the_tree_cannot_be_changed_through_the_database(String tampering) {
    acts(2);
    turn();
    assertThatThrownBy(() -> sql.sql(tampering).update())
        .rootCause()
        .hasMessageContaining("append-only");
  }
}
