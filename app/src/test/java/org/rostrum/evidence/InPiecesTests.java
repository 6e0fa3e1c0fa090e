package org.rostrum.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.RostrumTest;
import org.rostrum.SameBytes;
import org.rostrum.TestClock;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Large files over lines that drop. */
@RostrumTest
class InPiecesTests {

  private static final int PIECE = Sender.PIECE;

  @Autowired ApplicationContext context;
  @Autowired Shelf shelf;
  @Autowired InPieces inPieces;
  @Autowired TestClock clock;

  SignIns.Known known;
  Visitor member;
  Sender sender;

  @BeforeEach
  void a_member_signs_in() {
    clock.pass(Duration.ofMinutes(2));
    var signIns = new SignIns(context);
    known = signIns.account(null, Hat.MEMBER);
    member = signIns.signedIn(known);
    sender = new Sender(member);
  }

  private static byte[] picture(int length, int seed) {
    byte[] file = new byte[length];
    new Random(seed).nextBytes(file);
    byte[] start = Samples.picture("png", 20, 20, seed);
    System.arraycopy(start, 0, file, 0, start.length);
    return file;
  }

  private static byte[] piece(byte[] file, int number) {
    return Arrays.copyOfRange(file, number * PIECE, Math.min(file.length, (number + 1) * PIECE));
  }

  private static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(Shelf.sha256().digest(bytes));
  }

  private Path folder(String at) {
    return shelf.unfinished().resolve(at.substring(at.lastIndexOf('/') + 1));
  }

  private void isKept(HttpResponse<String> answer, byte[] file) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains(sha256(file));
    assertThat(Files.readAllBytes(shelf.kept().resolve(FormWithFiles.id(answer)))).isEqualTo(file);
  }

  @Test
  void a_file_that_came_in_pieces_has_the_receipt_it_would_have_had_in_one() throws IOException {
    byte[] file = picture(12_000_000, 1);
    String at = sender.begun("shot.png", file.length);
    sender.sendTheRest(at, file);
    var kept = sender.finish(at);
    isKept(kept, file);
    assertThat(folder(at)).doesNotExist();
    var again = sender.finish(at);
    assertThat(again.body()).as("asked twice").isEqualTo(kept.body());
    assertThat(FormWithFiles.upload(member, "shot.png", file).body()).isEqualTo(kept.body());
  }

  @Test
  void a_line_that_is_cut_in_every_piece_costs_no_more_than_those_pieces() throws Exception {
    byte[] file = picture(22_000_000, 2);
    long seed = System.nanoTime();
    var random = new Random(seed);
    System.out.println("cuts from seed " + seed);
    String at = sender.begun("shot.png", file.length);
    for (int number = 0; number * (long) PIECE < file.length; number++) {
      byte[] piece = piece(file, number);
      sender.sendAndCut(at, (long) number * PIECE, piece, random.nextInt(piece.length));
      assertThat(sender.stands(at)).isEqualTo((long) number * PIECE);
      assertThat(sender.send(at, (long) number * PIECE, piece).statusCode()).isEqualTo(204);
    }
    isKept(sender.finish(at), file);
    for (int i = 0; i < 300 && !isEmpty(shelf.incoming()); i++) {
      Thread.sleep(100);
    }
    assertThat(isEmpty(shelf.incoming())).as("what was cut off is gone").isTrue();
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  @Test
  void it_goes_on_after_signing_in_again() throws IOException {
    byte[] file = picture(11_000_000, 3);
    String at = sender.begun("shot.png", file.length);
    assertThat(sender.send(at, 0, piece(file, 0)).statusCode()).isEqualTo(204);
    clock.pass(Duration.ofHours(13));
    assertThat(sender.send(at, PIECE, piece(file, 1)).statusCode()).isNotEqualTo(204);
    var later = new SignIns(context).signedIn(known);
    var again = new Sender(later);
    assertThat(again.stands(at)).isEqualTo(PIECE);
    assertThat(later.get("/evidence/unfinished?for=/some/page").body())
        .contains(at, "shot.png", sha256(piece(file, 0)));
    again.sendTheRest(at, file);
    isKept(again.finish(at), file);
  }

  @Test
  void what_was_acknowledged_is_on_the_disk_and_counted_and_a_stray_piece_harms_nothing()
      throws IOException {
    byte[] file = picture(11_000_000, 4);
    String at = sender.begun("shot.png", file.length);
    assertThat(sender.send(at, 0, piece(file, 0)).statusCode()).isEqualTo(204);
    try (var pieces = Files.list(folder(at))) {
      assertThat(pieces.map(Path::toFile).toList())
          .singleElement()
          .satisfies(piece -> assertThat(piece).hasBinaryContent(piece(file, 0)));
    }
    // As a cut of the power between a piece and its row leaves it.
    Files.write(folder(at).resolve("000005242880-" + "0".repeat(64)), new byte[100]);
    assertThat(sender.stands(at)).isEqualTo(PIECE);
    sender.sendTheRest(at, file);
    isKept(sender.finish(at), file);
    assertThat(folder(at)).doesNotExist();
  }

  @Test
  void what_does_not_fit_is_refused_with_what_to_do_and_changes_nothing() throws IOException {
    byte[] file = picture(8_000_000, 5);
    String at = sender.begun("shot.png", file.length);
    byte[] first = piece(file, 0);
    assertThat(sender.send(at, PIECE, piece(file, 1)).statusCode()).as("a gap").isEqualTo(409);
    assertThat(sender.send(at, 0, first).statusCode()).isEqualTo(204);
    for (long offset : new long[] {0, 1, PIECE - 1, PIECE + 1, file.length, Long.MAX_VALUE / 100}) {
      var answer = sender.send(at, offset, piece(file, 1));
      assertThat(answer.statusCode()).as("at " + offset).isEqualTo(409);
      assertThat(answer.headers().firstValue("Upload-Offset")).hasValue(String.valueOf(PIECE));
      assertThat(answer.body()).contains("Ask where the file stands");
    }
    assertThat(sender.send(at, PIECE, new byte[3_000_000]).statusCode())
        .as("beyond the end")
        .isEqualTo(413);
    assertThat(sender.send(at, PIECE, new byte[PIECE + 1]).body()).contains("up to 5 MiB");
    byte[] second = piece(file, 1);
    String offset = String.valueOf(PIECE);
    assertThat(sender.send(at, offset, second, Sender.checksum(first)).statusCode())
        .as("another hash")
        .isEqualTo(460);
    for (String hash : List.of("", "sha256", "sha256 x", "sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=")) {
      assertThat(sender.send(at, offset, second, hash).statusCode()).as(hash).isEqualTo(400);
    }
    for (String nowhere : List.of("-1", "x", "", "1e3", "9".repeat(30))) {
      assertThat(sender.send(at, nowhere, second, Sender.checksum(second)).statusCode())
          .as(nowhere)
          .isEqualTo(400);
    }
    assertThat(sender.stands(at)).isEqualTo(PIECE);
    assertThat(isEmpty(shelf.incoming())).isTrue();
    sender.sendTheRest(at, file);
    isKept(sender.finish(at), file);
  }

  @Test
  void a_beginning_that_says_too_little_or_too_much_is_refused() {
    for (String length : List.of("", "0", "-1", "x", "9".repeat(19))) {
      assertThat(sender.begin("shot.png", length, "1.0.0").statusCode()).as(length).isEqualTo(400);
    }
    assertThat(sender.begin("shot.png", "9", "0.2.2").statusCode()).isEqualTo(412);
    assertThat(sender.begin("shot.png", 25_000_001).body())
        .contains("TOO_BIG", "Files can be up to 25 MB.");
    assertThat(sender.begin("clip.mp4", 200_000_001).body())
        .contains("TOO_LONG_A_FILM", "Videos can be up to 200 MB.");
    assertThat(sender.begin("clip.mp4", 200_000_000).statusCode()).isEqualTo(201);
  }

  @Test
  void a_video_may_be_longer_than_other_files_and_nothing_else_passes_for_one() throws IOException {
    byte[] film = Samples.padded(Samples.boxed("isom"), 27_000_000);
    String at = sender.begun("clip.mp4", film.length);
    sender.sendTheRest(at, film);
    isKept(sender.finish(at), film);
    byte[] other = picture(27_000_000, 6);
    at = sender.begun("clip.mp4", other.length);
    sender.sendTheRest(at, other);
    var refused = sender.finish(at);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("NAME_AND_TYPE_DIFFER");
    assertThat(folder(at)).doesNotExist();
    assertThat(sender.where(at).statusCode()).isEqualTo(404);
  }

  @Test
  void two_tabs_that_send_the_same_file_at_once_send_it_once() throws Exception {
    byte[] file = picture(16_000_000, 7);
    String at = sender.begun("shot.png", file.length);
    for (int number = 0; number * (long) PIECE < file.length; number++) {
      byte[] piece = piece(file, number);
      long offset = (long) number * PIECE;
      List<Callable<Integer>> tabs = new ArrayList<>();
      for (int tab = 0; tab < 4; tab++) {
        tabs.add(() -> sender.send(at, offset, piece).statusCode());
      }
      var answers = new ArrayList<Integer>();
      try (var threads = Executors.newFixedThreadPool(4)) {
        for (var answer : threads.invokeAll(tabs)) {
          answers.add(answer.get());
        }
      }
      assertThat(answers).containsOnlyOnce(204).containsOnly(204, 409);
    }
    isKept(sender.finish(at), file);
  }

  @Test
  void a_file_that_is_finished_by_many_at_once_is_kept_once() throws Exception {
    byte[] file = picture(12_000_000, 12);
    String at = sender.begun("shot.png", file.length);
    sender.sendTheRest(at, file);
    List<Callable<HttpResponse<String>>> presses = new ArrayList<>();
    for (int press = 0; press < 6; press++) {
      presses.add(() -> sender.finish(at));
    }
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (var answer : threads.invokeAll(presses)) {
        isKept(answer.get(), file);
      }
    }
    assertThat(folder(at)).doesNotExist();
    assertThat(isEmpty(shelf.incoming())).isTrue();
  }

  @Test
  void a_page_that_is_none_is_not_remembered() {
    for (String place :
        List.of("\0", "https://elsewhere.example/", "/a b", "/" + "a".repeat(300))) {
      assertThat(sender.begin("shot.png", "9", "1.0.0", place).statusCode()).isEqualTo(201);
    }
    assertThat(sender.begin("a\0b.png", "9", "1.0.0", "/there").statusCode()).isEqualTo(201);
    assertThat(member.get("/evidence/unfinished?for=/there").body()).contains("\"ab.png\"");
    assertThat(member.get("/evidence/unfinished?for=/elsewhere").body()).isEqualTo("[]");
  }

  @Test
  void what_is_not_whole_is_not_kept_and_what_is_dropped_is_gone() {
    byte[] file = picture(8_000_000, 8);
    String at = sender.begun("shot.png", file.length);
    assertThat(sender.finish(at).body()).contains("NOT_WHOLE");
    sender.send(at, 0, piece(file, 0));
    var early = sender.finish(at);
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("Not all of \\\"shot.png\\\" has arrived.");
    assertThat(sender.drop(at).statusCode()).isEqualTo(204);
    assertThat(folder(at)).doesNotExist();
    assertThat(sender.where(at).statusCode()).isEqualTo(404);
    assertThat(sender.send(at, PIECE, piece(file, 1)).statusCode()).isEqualTo(404);
    assertThat(sender.finish(at).statusCode()).isEqualTo(404);
  }

  @Test
  void an_upload_is_its_senders_and_absent_for_everybody_else() {
    byte[] file = picture(6_000_000, 9);
    String at = sender.begun("shot.png", file.length);
    var signIns = new SignIns(context);
    for (Hat hat : Hat.values()) {
      var stranger = new Sender(signIns.as(hat));
      String none = "/evidence/unfinished/" + UUID.randomUUID();
      assertThat(SameBytes.of(stranger.where(at)))
          .as("%s", hat)
          .isEqualTo(SameBytes.of(stranger.where(none)));
      for (var answer :
          List.of(
              stranger.where(at),
              stranger.send(at, 0, piece(file, 0)),
              stranger.drop(at),
              stranger.finish(at))) {
        assertThat(answer.statusCode()).as("%s", hat).isEqualTo(404);
      }
      boolean sends = hat == Hat.MEMBER || hat == Hat.DELEGATE;
      assertThat(stranger.begin("shot.png", 9).statusCode())
          .as("%s", hat)
          .isEqualTo(sends ? 201 : 404);
      assertThat(signIns.as(hat).get("/evidence/unfinished").statusCode())
          .as("%s", hat)
          .isEqualTo(sends ? 200 : 404);
    }
    var nobody = signIns.nobody();
    nobody.get("/sign-in");
    assertThat(new Sender(nobody).send(at, 0, piece(file, 0)).statusCode()).isNotEqualTo(204);
    assertThat(sender.stands(at)).isZero();
  }

  @Test
  void what_nobody_goes_on_with_is_forgotten_after_a_week() throws IOException {
    byte[] file = picture(8_000_000, 10);
    String at = sender.begun("shot.png", file.length);
    sender.send(at, 0, piece(file, 0));
    var stray = Files.createDirectory(shelf.unfinished().resolve(UUID.randomUUID().toString()));
    clock.pass(Duration.ofDays(6));
    Files.setLastModifiedTime(stray, FileTime.from(clock.instant()));
    inPieces.expire();
    assertThat(stray).exists();
    assertThat(folder(at)).exists();
    clock.pass(Duration.ofDays(2));
    inPieces.expire();
    assertThat(stray).doesNotExist();
    assertThat(folder(at)).doesNotExist();
    var later = new Sender(new SignIns(context).signedIn(known));
    assertThat(later.where(at).statusCode()).isEqualTo(404);
  }

  @Test
  void no_more_lies_unfinished_than_one_sender_may_have() {
    for (int i = 0; i < 20; i++) {
      assertThat(sender.begin("n" + i + ".png", 1_000).statusCode()).isEqualTo(201);
    }
    assertThat(sender.begin("one.png", 1_000).body()).contains("TOO_MANY_UNFINISHED");
    var other = new Sender(new SignIns(context).as(Hat.MEMBER));
    assertThat(other.begin("a.mp4", 200_000_000).statusCode()).isEqualTo(201);
    assertThat(other.begin("b.mp4", 200_000_000).statusCode()).isEqualTo(201);
    assertThat(other.begin("c.png", 1).statusCode()).isEqualTo(413);
  }

  @Test
  void the_days_limit_holds_and_what_has_arrived_waits_for_tomorrow() throws IOException {
    byte[] start = Samples.picture("png", 10, 10);
    for (int i = 0; i < 8; i++) {
      byte[] big = Samples.padded(start, 24_500_000 + i);
      assertThat(FormWithFiles.upload(member, "big.png", big).statusCode()).isEqualTo(200);
    }
    byte[] file = picture(6_000_000, 11);
    String at = sender.begun("shot.png", file.length);
    sender.sendTheRest(at, file);
    assertThat(sender.finish(at).body()).contains("DAYS_LIMIT");
    clock.pass(Duration.ofDays(1));
    isKept(new Sender(new SignIns(context).signedIn(known)).finish(at), file);
  }
}
