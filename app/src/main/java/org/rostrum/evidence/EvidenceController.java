package org.rostrum.evidence;

import static org.rostrum.identity.Action.CREATE;
import static org.rostrum.identity.Action.READ;

import java.nio.charset.StandardCharsets;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.rostrum.audit.AccessLog;
import org.rostrum.evidence.Keeping.Kept;
import org.rostrum.evidence.Keeping.Refused;
import org.rostrum.evidence.Links.What;
import org.rostrum.govuk.HelpNumber;
import org.rostrum.govuk.HelpNumbers;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A kept file's own pages. Each opening is on record before its page is sent. */
@Controller
@RequestMapping("/evidence")
class EvidenceController {

  private final Exhibits exhibits;
  private final ExhibitRows rows;
  private final Standing standing;
  private final Scans scans;
  private final OtherOrigin origin;
  private final AccessLog log;
  private final ObjectProvider<HelpNumbers> numbers;

  EvidenceController(
      Exhibits exhibits,
      ExhibitRows rows,
      Standing standing,
      Scans scans,
      OtherOrigin origin,
      AccessLog log,
      ObjectProvider<HelpNumbers> numbers) {
    this.exhibits = exhibits;
    this.rows = rows;
    this.standing = standing;
    this.scans = scans;
    this.origin = origin;
    this.log = log;
    this.numbers = numbers;
  }

  @GetMapping("/{id}")
  @Guarded(resource = Standing.DERIVATIVE, action = READ)
  ModelAndView receipt(@PathVariable String id, SignedIn who) {
    Exhibit exhibit = opened(id, who, Standing.DERIVATIVE, standing::maySee);
    Page page = Page.titled(Text.of("evidence.title")).withLeave();
    return new ModelAndView(
        "evidence/receipt",
        "it",
        new ReceiptPage(
            page,
            rows.row(Text.of("evidence.this"), exhibit),
            Text.of(exhibit.hasOurName() ? "evidence.name.ours" : "evidence.name"),
            Hash.grouped(exhibit.sha256()),
            exhibit.sha3() == null ? null : Hash.grouped(exhibit.sha3()),
            scans.last(exhibit.id()).map(ScanInWords::of).orElse(null),
            standing.mayHaveOriginal(who, exhibit),
            standing.mayInsist(who, exhibit)));
  }

  @GetMapping("/{id}/picture")
  @Guarded(resource = Standing.DERIVATIVE, action = READ)
  ModelAndView picture(@PathVariable String id, SignedIn who) {
    Exhibit exhibit = opened(id, who, Standing.DERIVATIVE, standing::maySee);
    ExhibitRow row = rows.row(Text.of("evidence.this"), exhibit);
    if (!row.canShow()) {
      return new ModelAndView("redirect:" + row.path());
    }
    Page page = Page.titled(Text.of("evidence.picture.title")).withLeave().back(row.path());
    return new ModelAndView(
        "evidence/picture",
        "it",
        new PicturePage(page, row, origin.linkTo(What.PICTURE, exhibit.id())));
  }

  @GetMapping("/{id}/original")
  @Guarded(resource = Standing.ORIGINAL, action = READ)
  ResponseEntity<Void> original(@PathVariable String id, SignedIn who) {
    Exhibit exhibit = opened(id, who, Standing.ORIGINAL, standing::mayHaveOriginal);
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, origin.linkTo(What.ORIGINAL, exhibit.id()))
        .build();
  }

  @GetMapping("/{id}/receipt")
  @Guarded(resource = Standing.DERIVATIVE, action = READ)
  ResponseEntity<byte[]> download(@PathVariable String id, SignedIn who) {
    Exhibit exhibit = opened(id, who, Standing.DERIVATIVE, standing::maySee);
    String words =
        Text.of(
            exhibit.sha3() == null ? "evidence.receipt.file" : "evidence.receipt.file.both",
            "name",
            exhibit.name(),
            "bytes",
            exhibit.bytes(),
            "hash",
            exhibit.sha256(),
            "sha3",
            exhibit.sha3() == null ? "" : exhibit.sha3(),
            "moment",
            Moment.full(exhibit.keptAt()),
            "id",
            exhibit.id().toString());
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"receipt-" + exhibit.id().toString().substring(0, 8) + ".txt\"")
        .body(words.getBytes(StandardCharsets.UTF_8));
  }

  /** One file as the body, sent by a script; the answer is its receipt, or what to do about it. */
  @PostMapping("/uploads")
  @Guarded(resource = Standing.ORIGINAL, action = CREATE)
  ResponseEntity<Object> add(Intake intake, SignedIn who) {
    Sent sent = intake.receive(who.account(), who);
    if (sent.files().isEmpty()) {
      return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(sent.files());
    }
    return switch (sent.files().getFirst()) {
      case Kept(Receipt receipt) ->
          ResponseEntity.ok()
              .contentType(MediaType.APPLICATION_JSON)
              .body(ReceiptInShort.of(receipt));
      case Refused refused ->
          ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
              .contentType(MediaType.APPLICATION_JSON)
              .body(new RefusedInShort(refused.why().name(), refused.sentence(number())));
    };
  }

  private Exhibit opened(
      String id, SignedIn who, String resource, BiPredicate<SignedIn, Exhibit> may) {
    Exhibit exhibit =
        ExhibitId.of(id)
            .flatMap(exhibits::find)
            .filter(found -> may.test(who, found))
            .orElseThrow(NotFound::new);
    log.viewed(who.actor(), who.hat().name(), resource, exhibit.id().toString());
    return standing.asShownTo(who, exhibit);
  }

  private String number() {
    return numbers.getIfUnique(() -> HelpNumbers::national).numbers().stream()
        .skip(2)
        .findFirst()
        .map(HelpNumber::number)
        .orElse("101");
  }

  /**
   * What is known of a kept file, with what it shows withheld.
   *
   * @param sha3 null for what was kept before there was one
   * @param word the scanner's, or null while it has said nothing
   * @param original whether the reader may have the file itself
   * @param locked whether they may have it by saying that they want it all the same
   */
  record ReceiptPage(
      Page page,
      ExhibitRow row,
      String nameLabel,
      String hash,
      @Nullable String sha3,
      @Nullable ScanInWords word,
      boolean original,
      boolean locked) {

    /** What to think of before opening the file. */
    String warning() {
      return Text.of("evidence.original.warning." + row.receipt().scan().name());
    }
  }

  /** The picture itself, from the other origin. */
  record PicturePage(Page page, ExhibitRow row, String picture) {}

  /** A receipt as a script needs it. */
  record ReceiptInShort(
      String id, String name, String size, String time, String sha256, @Nullable String sha3) {

    static ReceiptInShort of(Receipt receipt) {
      return new ReceiptInShort(
          receipt.id().toString(),
          receipt.name(),
          Size.words(receipt.bytes()),
          Moment.time(receipt.keptAt()),
          receipt.sha256(),
          receipt.sha3());
    }
  }

  /** Why a file was not kept, as a script needs it. */
  record RefusedInShort(String reason, String error) {}
}
