package org.rostrum.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Open;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.SignedIn;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

@RostrumTest
@Import(KeepingTests.SomeForm.class)
class KeepingTests {

  @Autowired ApplicationContext context;
  @Autowired Shelf shelf;
  @Autowired Stocktaking stocktaking;
  @Autowired JdbcClient sql;
  @Autowired TestClock clock;

  Visitor member;

  /** A page of some other room: says what came in. */
  @Controller
  @TestComponent
  static class SomeForm {
    @PostMapping("/some-form")
    @Open("only for tests")
    ResponseEntity<String> take(Intake intake, SignedIn who) {
      Sent sent = intake.receive(who.account(), who);
      StringBuilder said = new StringBuilder();
      sent.fields()
          .forEach((name, values) -> said.append(name).append('=').append(values).append('\n'));
      sent.kept().forEach(receipt -> said.append("KEPT ").append(receipt.name()).append('\n'));
      sent.refused().forEach(no -> said.append(no.sentence("01632 960041")).append('\n'));
      return ResponseEntity.ok(said.toString());
    }
  }

  @BeforeEach
  void a_member_signs_in() {
    clock.pass(Duration.ofMinutes(2));
    member = new SignIns(context).as(Hat.MEMBER);
  }

  private FormWithFiles form() {
    return new FormWithFiles().field("_csrf", member.formToken());
  }

  private List<Path> in(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void a_file_of_every_kind_is_kept_as_it_came() throws IOException {
    var files = Samples.ofEveryKind();
    for (var file : files.entrySet()) {
      var answer = FormWithFiles.upload(member, file.getKey(), file.getValue());
      assertThat(answer.statusCode()).as(file.getKey() + answer.body()).isEqualTo(200);
      var kept = shelf.kept().resolve(FormWithFiles.id(answer));
      assertThat(Files.readAllBytes(kept)).as(file.getKey()).isEqualTo(file.getValue());
      var hash = java.util.HexFormat.of().formatHex(Shelf.sha256().digest(file.getValue()));
      assertThat(answer.body()).contains(hash, file.getKey());
      assertThat(Files.getPosixFilePermissions(kept)).hasSize(2);
    }
    assertThat(in(shelf.incoming())).isEmpty();
    assertThat(
            sql.sql("select count(*) from audit.event where action = 'KEPT'")
                .query(Integer.class)
                .single())
        .isGreaterThanOrEqualTo(files.size());
  }

  @ParameterizedTest
  @CsvSource({
    "photo.png, program, NAME_AND_TYPE_DIFFER",
    "setup.exe, program, TYPE",
    "photo.png, zip, NAME_AND_TYPE_DIFFER",
    "all.zip, zip, ARCHIVE",
    "bomb.zip, bomb, ARCHIVE",
    "letter.docx, zip, TYPE",
    "all.rar, rar, ARCHIVE",
    "all.7z, seven, ARCHIVE",
    "all.gz, gz, ARCHIVE",
    "page.html, html, TYPE",
    "drawing.svg, html, TYPE",
    "photo.png, html, NAME_AND_TYPE_DIFFER",
    "photo.png, random, NAME_AND_TYPE_DIFFER",
    "letter.pdf, png, NAME_AND_TYPE_DIFFER",
    "mail.eml, txt, NAME_AND_TYPE_DIFFER",
    "words.txt, random, NAME_AND_TYPE_DIFFER",
    "data, random, TYPE",
    "old.doc, office, TYPE",
    "scan.tiff, tiff, TYPE",
    "film.mov, mov, TYPE",
    "empty.png, empty, EMPTY",
    "photo.jpg, forty, TOO_BIG",
    "eicar.com, eicar, TYPE"
  })
  void what_is_not_taken_is_refused_with_a_sentence(String name, String what, Refusal why)
      throws IOException {
    var before = in(shelf.kept()).size();
    var answer = FormWithFiles.upload(member, name, bytes(what));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("\"" + why + "\"");
    if (why != Refusal.DAYS_LIMIT) {
      assertThat(answer.body()).contains(name);
    }
    assertThat(in(shelf.kept())).hasSize(before);
    assertThat(in(shelf.incoming())).isEmpty();
  }

  private static byte[] bytes(String what) {
    return switch (what) {
      case "program" -> Samples.program();
      case "zip" -> Samples.zip(10_000);
      case "bomb" -> Samples.zip(200_000_000);
      case "rar" -> Samples.latin("Rar!\u001a\7\1\0xxxx");
      case "seven" -> Samples.latin("7z\u00bc\u00af\u0027\u001c\0\4");
      case "gz" -> Samples.latin("\u001f\u008b\b\0xxxx");
      case "html" -> Samples.latin("<html><script>alert(1)</script></html>");
      case "random" -> Samples.latin("\1\2\0\4\5\6\7random");
      case "png" -> Samples.picture("png", 10, 10);
      case "txt" -> Samples.latin("Not a mail at all.");
      case "office" -> Samples.office();
      case "tiff" -> Samples.latin("II*\0\b\0\0\0\0\0");
      case "mov" -> Samples.boxed("qt  ");
      case "empty" -> new byte[0];
      case "forty" -> Samples.padded(Samples.picture("jpg", 50, 50), 40_000_000);
      case "eicar" -> Samples.latin(Samples.EICAR);
      default -> throw new IllegalArgumentException(what);
    };
  }

  @Test
  void a_picture_saved_under_another_pictures_ending_or_none_is_taken_for_what_it_is() {
    var named = FormWithFiles.upload(member, "saved.jpg", Samples.picture("png", 11, 11));
    assertThat(named.statusCode()).isEqualTo(200);
    var bare = FormWithFiles.upload(member, "Screenshot", Samples.picture("png", 12, 11));
    assertThat(bare.statusCode()).isEqualTo(200);
    assertThat(kind(named)).isEqualTo("PNG");
    assertThat(kind(bare)).isEqualTo("PNG");
  }

  private String kind(java.net.http.HttpResponse<String> answer) {
    return sql.sql("select kind from evidence.exhibit where id = :id")
        .param("id", UUID.fromString(FormWithFiles.id(answer)))
        .query(String.class)
        .single();
  }

  @Test
  void a_form_without_scripts_brings_its_words_from_before_and_behind_the_files() {
    var answer =
        form()
            .field("where", "Facebook \u2603")
            .file("files", "one.png", Samples.picture("png", 21, 20))
            .file("files", "big.jpg", Samples.padded(Samples.picture("jpg", 50, 50), 40_000_000))
            .file("files", "", new byte[0])
            .file("files", "two.txt", Samples.latin("What was said."))
            .field("behind", "still here")
            .sendBy(member, "/some-form");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("where=[Facebook \u2603]", "behind=[still here]", "KEPT one.png", "KEPT two.txt")
        .contains("\"big.jpg\" is 40.0 MB. Files can be up to 25 MB.")
        .doesNotContain("\"file\"");
  }

  @Test
  void a_form_with_a_hundred_files_keeps_twenty_and_says_so_of_the_rest() {
    var form = form();
    for (int i = 0; i < 100; i++) {
      form.file("files", "n" + i + ".txt", Samples.latin("Number " + i + " of many."));
    }
    var answer = form.field("behind", "here").sendBy(member, "/some-form");
    assertThat(answer.body().lines().filter(line -> line.startsWith("KEPT"))).hasSize(20);
    assertThat(answer.body().lines().filter(line -> line.contains("one file too many")))
        .hasSize(80);
    assertThat(answer.body()).contains("behind=[here]");
  }

  @Test
  void words_without_files_come_in_as_ever_and_too_many_words_are_said_to_be_too_big() {
    assertThat(member.post("/some-form", "where", "here").body()).contains("where=[here]");
    var answer = form().field("words", "x".repeat(2_200_000)).sendBy(member, "/some-form");
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void nothing_of_a_file_is_read_for_somebody_who_is_not_let_in() throws IOException {
    var before = in(shelf.kept()).size();
    var nobody = new SignIns(context).nobody();
    nobody.get("/sign-in");
    var answer =
        new FormWithFiles()
            .field("_csrf", nobody.formToken())
            .file("files", "one.png", Samples.picture("png", 33, 20))
            .field("words", "kept words")
            .sendBy(nobody, "/some-form");
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
    var forged =
        new FormWithFiles()
            .file("files", "one.png", Samples.picture("png", 34, 20))
            .field("_csrf", member.formToken())
            .field("words", "what was typed")
            .sendBy(member, "/some-form");
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("what was typed").doesNotContain("KEPT");
    assertThat(in(shelf.kept())).hasSize(before);
    assertThat(in(shelf.incoming())).isEmpty();
  }

  @Test
  void the_same_bytes_sent_by_many_threads_at_once_are_one_exhibit() throws Exception {
    byte[] shot = Samples.picture("png", 77, 20);
    Set<String> ids = new HashSet<>();
    try (var threads = Executors.newFixedThreadPool(10)) {
      List<Callable<String>> sends = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        sends.add(() -> FormWithFiles.id(FormWithFiles.upload(member, "same.png", shot)));
      }
      for (Future<String> sent : threads.invokeAll(sends)) {
        ids.add(sent.get());
      }
    }
    assertThat(ids).hasSize(1);
    assertThat(in(shelf.incoming())).isEmpty();
    assertThat(stocktaking.look().missing()).isEmpty();
    var other = new SignIns(context).as(Hat.MEMBER);
    assertThat(FormWithFiles.id(FormWithFiles.upload(other, "same.png", shot))).isNotIn(ids);
  }

  @Test
  void a_day_takes_so_much_and_the_next_day_again() {
    var signIns = new SignIns(context);
    var known = signIns.account(null, Hat.MEMBER);
    var today = signIns.signedIn(known);
    byte[] start = Samples.picture("png", 10, 10);
    for (int i = 0; i < 8; i++) {
      byte[] big = Samples.padded(start, 24_999_000 + i);
      assertThat(FormWithFiles.upload(today, "big.png", big).statusCode()).isEqualTo(200);
    }
    byte[] more = Samples.padded(start, 100_000);
    var over = FormWithFiles.upload(today, "one.png", more);
    assertThat(over.body()).contains("DAYS_LIMIT", "What you typed is saved.");
    var same = FormWithFiles.upload(today, "big.png", Samples.padded(start, 24_999_000));
    assertThat(same.statusCode()).isEqualTo(200);
    clock.pass(Duration.ofDays(1));
    var tomorrow = signIns.signedIn(known);
    assertThat(FormWithFiles.upload(tomorrow, "one.png", more).statusCode()).isEqualTo(200);
  }

  @Test
  void a_crash_between_file_and_row_leaves_an_orphan_that_is_reported_and_goes()
      throws IOException {
    var orphan = shelf.kept().resolve(UUID.randomUUID().toString());
    Files.write(orphan, new byte[] {1});
    Files.setLastModifiedTime(orphan, FileTime.from(clock.instant()));
    assertThat(stocktaking.look().orphans()).doesNotContain(orphan);
    clock.pass(Duration.ofHours(25));
    assertThat(stocktaking.look().orphans()).contains(orphan);
    stocktaking.report();
    assertThat(orphan).exists();
    clock.pass(Duration.ofDays(7));
    stocktaking.report();
    assertThat(orphan).doesNotExist();
  }

  @Test
  void a_row_whose_file_is_gone_is_an_alarm() throws IOException {
    var id = FormWithFiles.id(FormWithFiles.upload(member, "a.txt", Samples.latin("One line.")));
    assertThat(stocktaking.look().missing()).doesNotContain(id);
    Files.move(shelf.kept().resolve(id), shelf.kept().resolve(id + ".away"));
    assertThat(stocktaking.look().missing()).contains(id);
    assertThat(new SignIns(context).as(Hat.SYSADMIN).get("/health").body())
        .contains("not in its place", "Do not tidy up");
    Files.move(shelf.kept().resolve(id + ".away"), shelf.kept().resolve(id));
  }

  @Test
  void what_stands_in_a_row_cannot_be_altered() {
    var id = FormWithFiles.id(FormWithFiles.upload(member, "b.txt", Samples.latin("A line.")));
    org.assertj.core.api.Assertions.assertThatThrownBy(() ->
            sql.sql("update evidence.exhibit set name = 'other' where id = :id")
                .param("id", UUID.fromString(id))
                .update())
        .hasMessageContaining("a kept file is not altered");
  }
}
