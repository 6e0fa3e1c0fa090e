package org.rostrum.exhibits.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.exhibits.bundle.AuditExport;
import org.rostrum.exhibits.bundle.ExportLine;
import org.rostrum.exhibits.bundle.SampleBundle;
import org.rostrum.exhibits.bundle.SampleLog;
import org.rostrum.exhibits.log.Checkpoint;
import org.rostrum.exhibits.log.Commitment;
import org.rostrum.exhibits.log.Leaf;
import org.rostrum.exhibits.log.Note;
import org.rostrum.exhibits.log.Note.BadNote;

class AuditExportTests {

  private static final SecureRandom SALT = new SecureRandom();

  @TempDir Path folder;

  private SampleLog log(SampleLog log, Random random, int entries) {
    for (int i = 0; i < entries; i++) {
      var at = SampleLog.NOW.plusSeconds(random.nextInt(20_000));
      String id = "evidence-" + random.nextInt(9);
      if (random.nextInt(3) == 0) {
        log.add(SampleBundle.receipt(id, new byte[] {(byte) i, (byte) random.nextInt()}, at));
      } else {
        String action = random.nextBoolean() ? "VIEWED" : "GRANTED";
        Commitment said = Commitment.to("words " + i, SALT);
        log.add(new Leaf.Event(at, "actor-" + i, "MO", action, "evidence", id, null, said.hash()));
      }
    }
    return log;
  }

  private Path all(SampleLog log) throws IOException, BadNote {
    return all(log.checkpoint(), log.leaves(), List.of());
  }

  private Path all(Note checkpoint, List<Leaf> leaves, List<byte[]> stamps)
      throws IOException, BadNote {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AuditExport.writeAll(out, checkpoint, stamps, leaves.iterator());
    return Files.write(folder.resolve("export.ndjson"), out.toByteArray());
  }

  @Test
  void a_thousand_untouched_exports_raise_no_alarm() throws IOException, BadNote {
    Random random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      SampleLog log = log(new SampleLog(0), random, random.nextInt(40));
      assertThat(Judged.verdict(all(log))).as("export %d", i).isEqualTo(new Verdict.Valid());
    }
  }

  @Test
  void a_thousand_tamperings_are_found() throws IOException, BadNote {
    Random random = new Random(2);
    for (int i = 0; i < 1_000; i++) {
      SampleLog log = log(new SampleLog(0), random, 20 + random.nextInt(20));
      Trust trust = Judged.TRUST;
      Path file = all(log);
      switch (i % 11) {
        case 0 -> edit(file, random);
        case 1 -> lines(file, lines -> lines.remove(1 + random.nextInt(lines.size() - 1)));
        case 2 -> lines(file, lines -> lines.add(1 + random.nextInt(8), lines.getLast()));
        case 3 -> lines(file, lines -> Collections.swap(lines, 3, 4 + random.nextInt(9)));
        case 4 -> lines(file, List::removeLast);
        case 5 -> lines(file, lines -> lines.replaceAll(AuditExportTests::anotherDay));
        case 6 -> lines(file, lines -> lines.replaceAll(line -> line.replace("\"MO\"", "\"DMO\"")));
        case 7 -> remade(log, random, true);
        case 8 -> remade(log, random, false);
        case 9 -> trust = rolledBack(log, random);
        default -> trust = rewritten(log, random);
      }
      assertThat(new Verifier(trust).verify(file).verdict())
          .as("tampering %d", i)
          .isInstanceOf(Verdict.Invalid.class);
    }
  }

  /** One character becomes another. */
  private static void edit(Path file, Random random) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    Files.write(file, bytes);
  }

  private static void lines(Path file, java.util.function.Consumer<List<String>> change)
      throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    List<String> before = List.copyOf(lines);
    change.accept(lines);
    assertThat(lines).isNotEqualTo(before);
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private static String anotherDay(String line) {
    return line.replace("\"at\":\"2026-11-23T", "\"at\":\"2026-11-22T");
  }

  /** The whole log made anew without one entry: with an own key, or with the old signature. */
  private void remade(SampleLog log, Random random, boolean ownKey) throws IOException, BadNote {
    var key = ownKey ? SampleLog.otherKey(SampleLog.NAME) : SampleLog.key();
    SampleLog own = new SampleLog(key, SampleLog.authority(), 0);
    List<Leaf> leaves = new ArrayList<>(log.leaves());
    leaves.remove(random.nextInt(leaves.size()));
    leaves.forEach(own::add);
    Note forged = own.checkpoint();
    all(
        ownKey ? forged : new Note(forged.text(), log.checkpoint().signatures()),
        leaves,
        List.of());
  }

  /** An old state with its true signature, where a later checkpoint was kept elsewhere. */
  private Trust rolledBack(SampleLog log, Random random) throws IOException, BadNote {
    SampleLog old = new SampleLog(0);
    log.leaves().subList(0, random.nextInt(log.leaves().size())).forEach(old::add);
    all(old);
    return anchored(log.checkpoint());
  }

  /** The log's own keeper rewrites it, where an earlier checkpoint was kept elsewhere. */
  private Trust rewritten(SampleLog log, Random random) throws IOException, BadNote {
    SampleLog early = new SampleLog(0);
    log.leaves().subList(0, 10).forEach(early::add);
    SampleLog other = new SampleLog(0);
    List<Leaf> leaves = new ArrayList<>(log.leaves());
    leaves.remove(random.nextInt(10));
    leaves.forEach(other::add);
    all(other);
    return anchored(early.checkpoint());
  }

  private static Trust anchored(Note checkpoint) throws BadNote {
    return new Trust(Judged.TRUST.keys(), Set.of(), Set.of(), List.of(Checkpoint.of(checkpoint)));
  }

  @Test
  void an_anchor_of_the_past_agrees_with_a_log_that_only_grew() throws IOException, BadNote {
    SampleLog log = log(new SampleLog(0), new Random(3), 12);
    Trust trust = anchored(log.checkpoint());
    log(log, new Random(4), 30);
    Report report = new Verifier(trust).verify(all(log));
    assertThat(report.verdict()).isEqualTo(new Verdict.Valid());
    assertThat(report.proved()).anyMatch(sentence -> sentence.contains("anchor of 12 entries"));
  }

  @Test
  void some_entries_are_proved_at_their_places_and_words_as_they_were_committed_to()
      throws IOException {
    SampleLog log = log(new SampleLog(1), new Random(5), 30);
    Commitment said = Commitment.to("He asked \u201cwhy\u201d", SALT);
    Leaf event =
        log.add(
            new Leaf.Event(
                SampleLog.NOW, "actor", "MO", "DECIDED", "case", "7", null, said.hash()));
    log(log, new Random(6), 12);
    Leaf other = log.leaves().get(3);
    List<ExportLine> lines =
        List.of(
            new ExportLine(other, log.place(other), null),
            new ExportLine(event, log.place(event), said));
    Path file = some(log, lines);
    Report report = new Verifier(Judged.TRUST).verify(file);
    assertThat(report.verdict()).isEqualTo(new Verdict.Valid());
    assertThat(report.proved())
        .contains(
            "2 of 43 entries of the log, each at its place.",
            "1 entries whose words are opened, each as it was committed to.");
    assertThat(report.open()).anyMatch(sentence -> sentence.contains("what was left out"));

    String text = Files.readString(file);
    for (String changed :
        new String[] {
          text.replace("why", "how"),
          text.replace("DECIDED", "GRANTED"),
          text.replace("\"number\":30", "\"number\":31"),
          text.replace("\"entries\":2", "\"entries\":1"),
          text.replace("\"SOME\"", "\"ALL\""),
        }) {
      assertThat(changed).isNotEqualTo(text);
      Files.writeString(file, changed);
      assertThat(Judged.verdict(file)).as(changed).isInstanceOf(Verdict.Invalid.class);
    }
  }

  private Path some(SampleLog log, List<ExportLine> lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Note checkpoint = log.checkpoint();
    AuditExport.writeSome(out, checkpoint, log.stamps(checkpoint.bytes()), lines);
    return Files.write(folder.resolve("some.ndjson"), out.toByteArray());
  }

  @Test
  void an_export_that_nobody_trusted_signed_is_complete_but_not_anchored()
      throws IOException, BadNote {
    Path file = all(log(new SampleLog(0), new Random(7), 9));
    assertThat(Judged.without(file)).isInstanceOf(Verdict.NotAnchored.class);
    lines(file, lines -> Collections.swap(lines, 2, 5));
    assertThat(Judged.without(file)).isInstanceOf(Verdict.Invalid.class);
  }

  @Test
  void a_line_without_end_or_too_long_is_refused() throws IOException {
    Path file = folder.resolve("long");
    Files.writeString(file, "{");
    assertThat(Judged.verdict(file)).isInstanceOf(Verdict.Invalid.class);
    byte[] endless = "{".repeat(5 << 20).getBytes(StandardCharsets.UTF_8);
    Files.write(file, endless);
    assertThat(Judged.verdict(file))
        .isInstanceOfSatisfying(
            Verdict.Invalid.class,
            invalid -> assertThat(invalid.reason()).contains("longer than any may be"));
  }
}
