package org.rostrum.incidents;

import static org.rostrum.identity.Action.UPDATE;

import java.time.Clock;
import org.rostrum.evidence.Intake;
import org.rostrum.evidence.Receipt;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps forms as they stand while they are being filled in. */
@Controller
class AutosaveController {

  private final Entries entries;
  private final TypedWords typed;
  private final LogBook log;
  private final Clock clock;

  AutosaveController(Entries entries, TypedWords typed, LogBook log, Clock clock) {
    this.entries = entries;
    this.typed = typed;
    this.log = log;
    this.clock = clock;
  }

  /** What the page says when its words are on the disk. */
  record Kept(String status) {}

  /** What became of one file: its row, or what to do about it. */
  record FileKept(boolean kept, String row) {}

  @PostMapping("/incidents/{id}/sheet/draft")
  @Guarded(resource = SheetRelations.DRAFT, action = UPDATE)
  ResponseEntity<Kept> sheet(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, SignedIn who) {
    var entry = entries.of(id);
    return entry.isDraft() ? keep(entry, TypedWords.SHEET, sent, who) : now();
  }

  @PostMapping("/incidents/{id}/sheet/{part}/draft")
  @Guarded(resource = SheetRelations.DRAFT, action = UPDATE)
  ResponseEntity<Kept> partOfDraft(
      @PathVariable String id,
      @PathVariable String part,
      @RequestParam MultiValueMap<String, String> sent,
      SignedIn who) {
    var entry = entries.of(id);
    return entry.isDraft() ? keep(entry, part(part), sent, who) : now();
  }

  @PostMapping("/incidents/{id}/more/{part}/draft")
  @Guarded(resource = SheetRelations.SUBMITTED, action = UPDATE)
  ResponseEntity<Kept> partOfRecord(
      @PathVariable String id,
      @PathVariable String part,
      @RequestParam MultiValueMap<String, String> sent,
      SignedIn who) {
    return keep(entries.of(id), part(part), sent, who);
  }

  /** One file, sent by the page's script while the rest of the form stays usable. */
  @PostMapping("/incidents/{id}/sheet/files")
  @Guarded(resource = SheetRelations.DRAFT, action = UPDATE)
  ResponseEntity<FileKept> file(@PathVariable String id, Intake intake, SignedIn who) {
    var entry = entries.of(id);
    if (!entry.isDraft()) {
      throw new NotFound();
    }
    var sent = intake.receive(entry.owner(), who);
    log.keep(entry.id(), sent.kept(), who);
    if (!sent.refused().isEmpty()) {
      return json(new FileKept(false, sent.refused().getFirst().sentence("")));
    }
    return json(
        sent.kept().stream()
            .findFirst()
            .map(file -> new FileKept(true, row(file)))
            .orElseGet(() -> new FileKept(false, "")));
  }

  private ResponseEntity<Kept> keep(
      Entry entry, String part, MultiValueMap<String, String> sent, SignedIn who) {
    var fields =
        part.equals(TypedWords.SHEET)
            ? Part.quickFields()
            : Part.at(part).orElseThrow(NotFound::new).fields();
    var answers = new Answers(sent);
    typed.keep(entry.id(), part, who.account(), answers.only(fields), turn(answers));
    return now();
  }

  private static String row(Receipt file) {
    return Text.of("incidents.file.row", "name", file.name(), "size", Labels.size(file.bytes()));
  }

  private static long turn(Answers answers) {
    try {
      return Math.max(1, Long.parseLong(answers.value("turn")));
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  private static String part(String address) {
    return Part.at(address).orElseThrow(NotFound::new).address();
  }

  private ResponseEntity<Kept> now() {
    return json(new Kept(Text.of("incidents.kept", "time", London.time(clock.instant()))));
  }

  /** Whatever was asked for: a script reads this, nobody else. */
  private static <T> ResponseEntity<T> json(T answer) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
  }
}
