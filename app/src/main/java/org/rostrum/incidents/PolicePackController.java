package org.rostrum.incidents;

import static org.rostrum.identity.Action.EXPORT;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.rostrum.evidence.Evidence;
import org.rostrum.evidence.ExhibitId;
import org.rostrum.evidence.Receipt;
import org.rostrum.govuk.CheckboxItem;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.IncidentActed.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A pack for the police, made by the member it happened to: nobody else takes one out. */
@Controller
@Guarded(resource = SheetRelations.SUBMITTED, action = EXPORT)
class PolicePackController {

  private static final int LONGEST = 500;

  private final Entries entries;
  private final Incidents incidents;
  private final Evidence evidence;
  private final PolicePack pack;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PolicePackController(
      Entries entries,
      Incidents incidents,
      Evidence evidence,
      PolicePack pack,
      ApplicationEventPublisher events,
      Clock clock) {
    this.entries = entries;
    this.incidents = incidents;
    this.evidence = evidence;
    this.pack = pack;
    this.events = events;
    this.clock = clock;
  }

  @GetMapping("/incidents/{id}/police-pack")
  ModelAndView form(@PathVariable String id, SignedIn who) {
    var entry = entries.of(id);
    var sheet = incidents.read(entry).orElseThrow(NotFound::new);
    return new ModelAndView(
        "incidents/policePack",
        "it",
        new PackPage(
            Questions.page("incidents.pack.title", "/incidents/" + id, FormErrors.none()),
            sheet,
            others(sheet),
            receipts(sheet),
            evidence));
  }

  /** Earlier and later records of the member's from the same person or account. */
  private List<Sheet> others(Sheet sheet) {
    return SavedPages.sameAs(sheet, incidents.logged(sheet.owner())).stream()
        .filter(other -> !other.id().equals(sheet.id()))
        .toList();
  }

  private List<Receipt> receipts(Sheet sheet) {
    return evidence.receipts(sheet.exhibits());
  }

  @PostMapping("/incidents/{id}/police-pack")
  @Transactional
  public ResponseEntity<byte[]> make(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, SignedIn who) {
    var entry = entries.of(id);
    var sheet = incidents.read(entry).orElseThrow(NotFound::new);
    var answers = new Answers(sent);
    var records = new ArrayList<Sheet>(List.of(sheet));
    others(sheet).stream()
        .filter(other -> answers.is("also", other.id().toString()))
        .forEach(records::add);
    var files = new HashMap<ExhibitId, Receipt>();
    records.forEach(one -> receipts(one).forEach(file -> files.put(file.id(), file)));
    var reach = answers.value("reach").strip();
    var made =
        pack.pdf(
            new PolicePack.Contents(
                who.name(),
                reach.substring(0, Math.min(reach.length(), LONGEST)),
                answers.is("effect", "yes"),
                records,
                files,
                London.second(clock.instant())));
    events.publishEvent(IncidentActed.by(who, What.POLICE_PACK_MADE, entry.id()));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("police-pack.pdf").build().toString())
        .body(made);
  }

  /** The page: never the words, and the files by their numbers. */
  record PackPage(
      Page page, Sheet sheet, List<Sheet> others, List<Receipt> files, Evidence evidence) {

    List<CheckboxItem> also() {
      return others.stream()
          .map(other ->
              CheckboxItem.of(
                  other.id().toString(), other.reference() + ", " + Labels.of(other), true))
          .toList();
    }

    String path(Receipt file) {
      return evidence.pathTo(file.id());
    }
  }
}
