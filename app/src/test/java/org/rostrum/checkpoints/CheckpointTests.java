package org.rostrum.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.audit.AccessLog;
import org.rostrum.audit.ActorId;
import org.rostrum.audit.LogTree;
import org.rostrum.exhibits.log.Checkpoint;
import org.rostrum.exhibits.log.Hash;
import org.rostrum.exhibits.log.Json;
import org.rostrum.exhibits.log.Leaf;
import org.rostrum.exhibits.log.Note;
import org.rostrum.exhibits.log.Proofs;
import org.rostrum.exhibits.log.RightEdge;
import org.rostrum.exhibits.log.SigningKey;
import org.rostrum.exhibits.log.VerifierKey;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The log signed, checked and handed out, as an auditor and those who check without us see it. */
@RostrumTest
@TestPropertySource(properties = "rostrum.log-name=hartsmere.example/log")
class CheckpointTests {

  @Autowired ApplicationContext context;
  @Autowired AccessLog accessLog;
  @Autowired LogTree tree;
  @Autowired Checkpoints checkpoints;
  @Autowired Rounds rounds;
  @Autowired TestClock clock;
  @Autowired JdbcClient sql;

  private Visitor auditor;

  @BeforeEach
  void an_auditor_is_there() {
    clock.pass(Duration.ofMinutes(2));
    auditor = new SignIns(context).as(Hat.AUDITOR);
  }

  /** Something happens, and the tree has it. */
  private void somethingHappens(int times) {
    for (int i = 0; i < times; i++) {
      accessLog.viewed(ActorId.SYSTEM, "SYSTEM", "member.private", "m" + i);
    }
    settled();
  }

  /** The tree grows in the background: waits until it holds what was written before. */
  private void settled() {
    long events = sql.sql("select count(*) from audit.event").query(Long.class).single();
    for (int i = 0; i < 400 && tree.size() < events; i++) {
      pause();
    }
    assertThat(tree.size()).isGreaterThanOrEqualTo(events);
  }

  private static void pause() {
    LockSupport.parkNanos(25_000_000);
  }

  private Signed signed() {
    assertThat(auditor.post("/audit/checkpoints").statusCode()).isEqualTo(302);
    return checkpoints.latest().orElseThrow();
  }

  private static Note note(String body) throws Exception {
    return Note.read(body.getBytes(StandardCharsets.UTF_8));
  }

  private VerifierKey trusted() {
    var line = auditor.get("/audit/trust").body().lines().toList().getLast();
    assertThat(line).startsWith("key hartsmere.example/log+");
    return VerifierKey.of(line.substring("key ".length()));
  }

  @Test
  void a_checkpoint_is_a_note_that_anybody_can_check_with_the_logs_key() throws Exception {
    somethingHappens(3);
    var signed = signed();
    var answer = auditor.get(signed.path() + "/note");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("attachment", "checkpoint-" + signed.size() + ".txt");
    var note = note(answer.body());
    assertThat(note.verify(Set.of(trusted()))).hasSize(1);
    var checkpoint = Checkpoint.of(note);
    assertThat(checkpoint.origin()).isEqualTo("hartsmere.example/log");
    assertThat(checkpoint.size()).isEqualTo(signed.size());
    assertThat(checkpoint.root()).isEqualTo(tree.root(signed.size()));
  }

  @Test
  void the_page_says_what_was_signed_when_and_by_which_key() {
    clock.set("2026-11-22T22:58:04");
    auditor = new SignIns(context).as(Hat.AUDITOR);
    somethingHappens(1);
    var signed = signed();
    var text = Jsoup.parse(auditor.get("/audit").body()).select("main").text();
    assertThat(text)
        .contains(signed.root().toString())
        .contains(trusted().toString())
        .contains("22 November 2026, 10:58:04pm GMT, of ")
        .contains("Number");
  }

  @Test
  void a_second_press_without_anything_new_signs_nothing() {
    somethingHappens(1);
    signed();
    settled();
    signed(); // the first press is an act itself
    settled();
    checkpoints.sign();
    var last = checkpoints.latest().orElseThrow();
    assertThat(checkpoints.sign()).isEqualTo(new Signing.Unchanged(last));
  }

  @Test
  void an_entry_is_proved_to_whoever_has_the_file_and_the_key() throws Exception {
    somethingHappens(6);
    var signed = signed();
    long number = signed.size() - 3;
    var lines = auditor.get("/audit/entries/" + number + "/proof").body().lines().toList();
    assertThat(lines).hasSize(2);
    var head = Json.readObject(lines.getFirst());
    assertThat(head.string("format")).isEqualTo("rostrum audit export 1");
    assertThat(head.string("selection")).isEqualTo("SOME");
    var note = note(head.string("checkpoint"));
    note.verify(Set.of(trusted()));
    var checkpoint = Checkpoint.of(note);
    var line = Json.readObject(lines.get(1));
    var leaf = Leaf.read(line.object("leaf"));
    assertThat(
            Proofs.included(
                leaf.hash(),
                line.count("number"),
                checkpoint.size(),
                line.hashes("path"),
                checkpoint.root()))
        .isTrue();
    assertThat(((Leaf.Event) leaf).resource()).isEqualTo("member.private");
  }

  @Test
  void the_whole_log_can_be_checked_by_whoever_has_the_export_and_the_key() throws Exception {
    somethingHappens(7);
    var signed = signed();
    var lines = auditor.get("/audit/export").body().lines().toList();
    var head = Json.readObject(lines.getFirst());
    assertThat(head.string("format")).isEqualTo("rostrum audit export 1");
    assertThat(head.string("selection")).isEqualTo("ALL");
    var note = note(head.string("checkpoint"));
    note.verify(Set.of(trusted()));
    var checkpoint = Checkpoint.of(note);
    assertThat(checkpoint.size()).isEqualTo(signed.size()).isEqualTo(head.count("entries"));
    var entries = lines.subList(1, lines.size());
    assertThat(entries).hasSize((int) signed.size());
    assertThat(root(entries)).isEqualTo(checkpoint.root());
    for (int i = 0; i < entries.size(); i++) {
      var other = new ArrayList<>(entries);
      other.set(i, entries.get(i).replace("\"hat\":\"", "\"hat\":\"X"));
      assertThat(root(other)).as("entry %d changed", i).isNotEqualTo(checkpoint.root());
    }
    assertThat(
            sql.sql("select count(*) from audit.event where action = 'EXPORTED'")
                .query(Long.class)
                .single())
        .isPositive();
  }

  /** RFC 6962 2.1 over the lines as they stand. */
  private static Hash root(List<String> lines) {
    var edge = new RightEdge();
    lines.forEach(line -> edge.append(Hash.ofLeaf(line.getBytes(StandardCharsets.UTF_8))));
    return edge.root();
  }

  @Test
  void a_later_checkpoint_is_proved_to_continue_an_earlier_one() throws Exception {
    somethingHappens(2);
    var earlier = signed();
    somethingHappens(5);
    var later = signed();
    var body = auditor.get(later.path() + "/since/" + earlier.size()).body().strip();
    var proof = Json.readObject(body);
    var first = Checkpoint.of(note(proof.string("earlier")));
    var second = Checkpoint.of(note(proof.string("later")));
    assertThat(
            Proofs.consistent(
                first.size(), first.root(), second.size(), second.root(), proof.hashes("path")))
        .isTrue();
    assertThat(second.size()).isGreaterThan(first.size());
    assertThat(auditor.get(earlier.path() + "/since/" + later.size()).statusCode()).isEqualTo(404);
  }

  @Test
  void the_log_is_signed_by_itself_when_a_quarter_of_an_hour_has_passed() {
    somethingHappens(1);
    signed();
    somethingHappens(1);
    rounds.sign();
    long before = checkpoints.latest().orElseThrow().size();
    assertThat(before).isLessThan(tree.size());
    clock.pass(Duration.ofMinutes(15));
    rounds.sign();
    assertThat(checkpoints.latest().orElseThrow().size()).isGreaterThan(before);
  }

  @Test
  void a_record_that_was_changed_behind_our_back_is_found_and_never_signed_again() {
    somethingHappens(4);
    var signed = signed();
    settled();
    assertThat(checked()).contains("entries agree with");
    sql.sql("alter table audit.event disable trigger append_only").update();
    var changed =
        "update audit.event set hat = '%s' where id = (select max(id) from audit.event where resource = 'member.private')";
    sql.sql(changed.formatted("MO")).update();
    assertThat(checked())
        .contains("The record does not say any more what it said when it was signed")
        .contains("does not agree with what was signed");
    sql.sql(changed.formatted("SYSTEM")).update();
    sql.sql("alter table audit.event enable trigger append_only").update();
    assertThat(checked()).contains("entries agree with");

    sql.sql("alter table audit.node disable trigger append_only").update();
    var nodes = new ArrayList<byte[]>();
    for (int level = 0; level < 20; level++) {
      nodes.addAll(
          sql.sql("select hash from audit.node where level = :level and index = 0")
              .param("level", level)
              .query((row, _) -> row.getBytes(1))
              .list());
    }
    sql.sql("update audit.node set hash = :hash where index = 0")
        .param("hash", Hash.ofNothing().bytes())
        .update();
    assertThat(checkpoints.sign()).isInstanceOf(Signing.Contradicted.class);
    for (int level = 0; level < nodes.size(); level++) {
      sql.sql("update audit.node set hash = :hash where level = :level and index = 0")
          .param("hash", nodes.get(level))
          .param("level", level)
          .update();
    }
    sql.sql("alter table audit.node enable trigger append_only").update();
    assertThat(tree.root(signed.size())).isEqualTo(signed.root());
  }

  @Test
  void whoever_can_write_to_the_database_but_has_no_key_cannot_have_us_go_on_from_another_log() {
    somethingHappens(2);
    var signed = signed();
    settled();
    var foreign = SigningKey.generate("hartsmere.example/log", new SecureRandom());
    var note = new Checkpoint("hartsmere.example/log", signed.size(), signed.root()).sign(foreign);
    sql.sql("alter table checkpoints.checkpoint disable trigger append_only").update();
    sql.sql("insert into checkpoints.signing_key (verifier, first_used) values (:key, now())")
        .param("key", foreign.verifier().toString())
        .update();
    put(signed.size(), note.toString(), foreign.verifier());
    assertThat(checkpoints.sign()).isInstanceOf(Signing.Contradicted.class);
    assertThat(checked()).contains("is not as this service signed it");
    put(signed.size(), note.toString(), signed.key());
    assertThat(checkpoints.sign()).isInstanceOf(Signing.Contradicted.class);
    put(signed.size(), signed.note(), signed.key());
    sql.sql("alter table checkpoints.checkpoint enable trigger append_only").update();
    settled();
    assertThat(checkpoints.sign()).isInstanceOf(Signing.Made.class);
    sql.sql("alter table checkpoints.signing_key disable trigger append_only").update();
    sql.sql("delete from checkpoints.signing_key where verifier = :key")
        .param("key", foreign.verifier().toString())
        .update();
    sql.sql("alter table checkpoints.signing_key enable trigger append_only").update();
  }

  private void put(long size, String note, VerifierKey key) {
    sql.sql("update checkpoints.checkpoint set note = :note, verifier = :key where size = :size")
        .param("note", note)
        .param("key", key.toString())
        .param("size", size)
        .update();
  }

  private String checked() {
    assertThat(auditor.post("/audit/checks").statusCode()).isEqualTo(302);
    return Jsoup.parse(auditor.get("/audit").body()).select("main").text();
  }

  @ParameterizedTest
  @EnumSource(Hat.class)
  void who_may_see_the_log_is_what_the_matrix_says(Hat hat) {
    clock.pass(Duration.ofMinutes(2));
    somethingHappens(1);
    signed();
    var reader = new SignIns(context).as(hat);
    var page = reader.get("/audit");
    boolean sees = Set.of(Hat.AUDITOR, Hat.DPO, Hat.SYSADMIN, Hat.CHIEF_EXEC).contains(hat);
    assertThat(page.statusCode()).isEqualTo(sees ? 200 : 404);
    boolean reads = Set.of(Hat.AUDITOR, Hat.DPO).contains(hat);
    assertThat(page.body().contains("member.private")).isEqualTo(reads);
    boolean works = Set.of(Hat.AUDITOR, Hat.SYSADMIN).contains(hat);
    assertThat(page.body().contains("Sign the log now")).isEqualTo(works);
    assertThat(reader.post("/audit/checks").statusCode()).isEqualTo(works ? 302 : 404);
    assertThat(reader.get("/audit/entries/0/proof").statusCode())
        .isEqualTo(hat == Hat.AUDITOR ? 200 : 404);
  }

  @Test
  void reading_the_log_stands_in_the_log() {
    auditor.get("/audit");
    assertThat(
            sql.sql(
                    "select count(*) from audit.event where action = 'VIEWED' and resource = 'audit.log'")
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  void nothing_that_was_signed_can_be_changed_through_the_database() {
    somethingHappens(1);
    signed();
    for (var tampering :
        List.of(
            "update checkpoints.checkpoint set size = size + 1",
            "delete from checkpoints.checkpoint",
            "update checkpoints.signing_key set first_used = now()",
            "update checkpoints.log set name = 'other'")) {
      assertThatThrownBy(() -> sql.sql(tampering).update())
          .rootCause()
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void the_secret_is_in_no_table() {
    somethingHappens(1);
    signed();
    var notes =
        sql.sql("select note || verifier from checkpoints.checkpoint").query(String.class).list();
    assertThat(notes).isNotEmpty().noneMatch(note -> note.contains("PRIVATE"));
    assertThat(Base64.getDecoder().decode(trusted().toString().split("\\+", 3)[2])).hasSize(33);
  }
}
