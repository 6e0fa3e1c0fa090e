package org.rostrum.cases;

import static org.rostrum.identity.Action.UPDATE;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.complaints.Complainant;
import org.rostrum.complaints.Complaints;
import org.rostrum.complaints.Remedy;
import org.rostrum.complaints.Submitted;
import org.rostrum.govuk.CheckboxItem;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.rostrum.notifications.TaggedPdf;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The options letter, which cannot be skipped: tick, edit, look, send, and for half a minute take
 * back.
 */
@Controller
@Guarded(resource = "complaint.outcome", action = UPDATE)
class LetterController {

  private final Handled handled;
  private final Letters letters;
  private final Templates templates;
  private final Cases cases;
  private final Complaints complaints;
  private final TaggedPdf pdfs;
  private final Clock clock;

  LetterController(
      Handled handled,
      Letters letters,
      Templates templates,
      Cases cases,
      Complaints complaints,
      TaggedPdf pdfs,
      Clock clock) {
    this.handled = handled;
    this.letters = letters;
    this.templates = templates;
    this.cases = cases;
    this.complaints = complaints;
    this.pdfs = pdfs;
    this.clock = clock;
  }

  @GetMapping("/cases/{id}/options-letter")
  ModelAndView form(@PathVariable String id, SignedIn who) {
    var file = handled.seen(who, id, "complaint.outcome");
    var kept = letters.draft(file.id());
    return kept.isPresent()
        ? page(who, file, kept.get().options(), kept.get().body(), kept.get().fair(), null)
        : page(who, file, List.of(), "", false, null);
  }

  @PostMapping("/cases/{id}/options-letter")
  ModelAndView write(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String formKey,
      @RequestParam(required = false) @Nullable List<String> options,
      @RequestParam(defaultValue = "") String body,
      @RequestParam(defaultValue = "no") String fair,
      @RequestParam(name = "do", defaultValue = "save") String what,
      SignedIn who) {
    var file = handled.found(who, id);
    var ticked = ticked(options);
    var text = Words.tidy(body);
    boolean weighed = fair.equals("yes");
    if (what.equals("send")) {
      return send(who, file, ticked, text, weighed, formKey);
    }
    boolean fresh = text.isEmpty() && !ticked.isEmpty();
    var template = templates.current();
    if (fresh) {
      text = LetterText.draft(template.body(), greeting(who, file), file, ticked);
    }
    var kept = LetterText.with(text, ticked);
    var from = fresh ? template.version() : null;
    var deed =
        Deed.of(Act.SAVE_LETTER).and(() -> letters.save(file.id(), ticked, kept, weighed, from));
    return handled.act(who, file, deed, formKey, file.path() + "/options-letter");
  }

  private ModelAndView send(
      SignedIn who,
      CaseFile file,
      List<Offer> ticked,
      String text,
      boolean weighed,
      String formKey) {
    boolean gentle = !ticked.contains(Offer.MEDIATION) || mayMediate(file);
    var wanted =
        !gentle
            ? Guard.NO_MEDIATION_WITH_THREAT
            : ticked.isEmpty()
                ? Guard.OPTIONS_TICKED
                : text.isEmpty() || LetterText.gaps(text) > 0
                    ? Guard.NO_GAPS
                    : weighed ? null : Guard.FAIRNESS_WEIGHED;
    if (wanted != null && Transitions.has(file.state(), Act.SEND_LETTER)) {
      return Handled.again(page(who, file, ticked, text, weighed, wanted));
    }
    var deed =
        Deed.of(Act.SEND_LETTER)
            .given(Guard.NO_MEDIATION_WITH_THREAT, gentle)
            .given(Guard.OPTIONS_TICKED, !ticked.isEmpty())
            .given(Guard.NO_GAPS, !text.isEmpty() && LetterText.gaps(text) == 0)
            .given(Guard.FAIRNESS_WEIGHED, weighed)
            .and(() -> {
              letters.save(file.id(), ticked, text, weighed, null);
              letters.send(file.id(), pdf(file, text));
              cases.letterSent(file.id(), clock.instant());
            });
    return handled.act(who, file, deed, formKey, file.path() + "/options-letter-sent");
  }

  /** Sent, and for half a minute it can be taken back. */
  @GetMapping("/cases/{id}/options-letter-sent")
  ModelAndView sent(@PathVariable String id, SignedIn who) {
    var file = handled.seen(who, id, "complaint.outcome");
    var at = Optional.ofNullable(file.letterSent()).orElseThrow(NotFound::new);
    boolean open =
        file.state() == State.OPTIONS_SENT && clock.instant().isBefore(at.plus(CaseFacts.UNDO));
    var page = Page.titled(Text.of("cases.letter.sent.title")).current("desk").back(file.path());
    return new ModelAndView(
        "cases/letterSent",
        "it",
        new SentPage(
            page,
            file,
            When.moment(at),
            When.moment(at.plus(CaseFacts.UNDO)),
            letters.sent(file.id()).map(LetterController::madeFrom).orElse(""),
            open));
  }

  /** From which version of the template a letter was drafted, as a page says it. */
  private static String madeFrom(Letters.Letter letter) {
    var version = letter.template();
    return version == null
        ? Text.of("cases.letter.from.none")
        : Text.of("cases.letter.from", "version", version);
  }

  @PostMapping("/cases/{id}/options-letter-return")
  ModelAndView takeBack(
      @PathVariable String id, @RequestParam(defaultValue = "") String formKey, SignedIn who) {
    var file = handled.found(who, id);
    var deed =
        Deed.of(Act.TAKE_BACK)
            .and(() -> {
              letters.takeBack(file.id());
              cases.letterSent(file.id(), null);
            });
    return handled.act(who, file, deed, formKey, file.path() + "/options-letter");
  }

  /** The draft as the member would get it. */
  @GetMapping("/cases/{id}/options-letter-preview")
  ResponseEntity<byte[]> preview(@PathVariable String id, SignedIn who) {
    var file = handled.seen(who, id, "complaint.outcome");
    var kept = letters.draft(file.id()).orElseThrow(NotFound::new);
    return file("preview", pdf(file, kept.body()));
  }

  static ResponseEntity<byte[]> file(String name, byte[] pdf) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + ".pdf").build().toString())
        .body(pdf);
  }

  private byte[] pdf(CaseFile file, String body) {
    var title = Text.of("cases.letter.title");
    var day = When.day(Clocks.day(clock.instant()));
    return pdfs.of(LetterText.page(title, file.reference(), day, body), title, Locale.UK);
  }

  /** A sealed name is not in the letter: it goes to whoever the code name is. */
  private String greeting(SignedIn who, CaseFile file) {
    return complaints
        .complainant(who, file.id())
        .map(Complainant::name)
        .map(name -> Text.of("cases.letter.greeting", "name", name))
        .orElseGet(() -> Text.of("cases.letter.greeting.sealed"));
  }

  static boolean mayMediate(CaseFile file) {
    return !file.threat() && file.risk() != Risk.RED;
  }

  private static List<Offer> ticked(@Nullable List<String> names) {
    return Stream.of(names == null ? List.<String>of() : names)
        .flatMap(List::stream)
        .map(Offer::of)
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .toList();
  }

  private ModelAndView page(
      SignedIn who,
      CaseFile file,
      List<Offer> ticked,
      String body,
      boolean fair,
      @Nullable Guard wanted) {
    var complaint = complaints.submitted(file.id()).orElseThrow(NotFound::new);
    var page =
        Page.titled(Text.of("cases.letter.title")).current("desk").back(file.path()).withLeave();
    return new ModelAndView(
        "cases/letter",
        "it",
        new LetterPage(
            wanted == null ? page : page.withErrors(),
            file,
            complaint,
            ticked,
            body,
            fair,
            wanted,
            letters.draft(file.id()).map(one -> When.moment(one.savedAt())).orElse(null),
            letters.draft(file.id()).map(LetterController::madeFrom).orElse(null),
            Transitions.has(file.state(), Act.SEND_LETTER)));
  }

  record SentPage(
      Page page, CaseFile file, String at, String until, String madeFrom, boolean isOpen) {}

  record LetterPage(
      Page page,
      CaseFile file,
      Submitted complaint,
      List<Offer> ticked,
      String body,
      boolean fair,
      @Nullable Guard wanted,
      @Nullable String savedAt,
      @Nullable String madeFrom,
      boolean isOpen) {

    int gaps() {
      return LetterText.gaps(body);
    }

    String field() {
      return wanted == Guard.NO_GAPS
          ? "body"
          : wanted == Guard.FAIRNESS_WEIGHED ? "fair" : "options";
    }

    @Nullable String errorAt(String field) {
      return wanted != null && field().equals(field) ? wanted.sentence() : null;
    }

    List<CheckboxItem> usual() {
      return items(true);
    }

    List<CheckboxItem> more() {
      return items(false);
    }

    private List<CheckboxItem> items(boolean usual) {
      return Arrays.stream(Offer.values())
          .filter(one -> one.isUsual() == usual)
          .map(this::item)
          .toList();
    }

    private CheckboxItem item(Offer one) {
      boolean barred = one == Offer.MEDIATION && !mayMediate(file);
      var hint =
          barred
              ? Text.of("cases.letter.no-mediation")
              : Text.of(
                  "cases.letter.hint",
                  "what",
                  one.what(),
                  "limit",
                  one.limit(),
                  "time",
                  one.time());
      return new CheckboxItem(
          one.name(),
          one.title(),
          null,
          ticked.contains(one),
          org.rostrum.govuk.Words.of(hint),
          null,
          null,
          null,
          barred,
          null,
          null,
          null,
          null);
    }

    /** What the member asked for, each with whether the ticked options cover it. */
    List<String> asked() {
      return complaint.remedies().stream().sorted().map(this::asked).toList();
    }

    private String asked(Remedy remedy) {
      boolean covered = ticked.stream().anyMatch(one -> one.covers(remedy));
      return Text.of(
          covered ? "cases.letter.covered" : "cases.letter.uncovered", "remedy", remedy.label());
    }
  }
}
