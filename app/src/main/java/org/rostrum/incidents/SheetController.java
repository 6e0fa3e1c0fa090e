package org.rostrum.incidents;

import static org.rostrum.identity.Action.READ;
import static org.rostrum.identity.Action.UPDATE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.evidence.Intake;
import org.rostrum.evidence.Sent;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Page;
import org.rostrum.identity.Action;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.Sheet.Support;
import org.rostrum.members.Contact;
import org.rostrum.members.Contacts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The quick sheet: five things, two of them filled in; and, before it, how to get safe. */
@Controller
class SheetController {

  private final Entries entries;
  private final LogBook log;
  private final TypedWords typed;
  private final Questions questions;
  private final SavedPages saved;
  private final CallBacks callBacks;
  private final Contacts contacts;
  private final Clock clock;

  SheetController(
      Entries entries,
      LogBook log,
      TypedWords typed,
      Questions questions,
      SavedPages saved,
      CallBacks callBacks,
      Contacts contacts,
      Clock clock) {
    this.entries = entries;
    this.log = log;
    this.typed = typed;
    this.questions = questions;
    this.saved = saved;
    this.callBacks = callBacks;
    this.contacts = contacts;
    this.clock = clock;
  }

  /** Whom to call first. */
  record UrgentPage(Page page, String id, @Nullable String number, boolean called) {
    String dial() {
      return number == null ? "" : "tel:" + number.replaceAll("[^0-9+]", "");
    }
  }

  @GetMapping("/incidents/{id}/urgent")
  @Guarded(resource = SheetRelations.DRAFT, action = READ)
  ModelAndView urgent(@PathVariable String id) {
    var entry = entries.of(id);
    return new ModelAndView(
        "incidents/urgent",
        "it",
        new UrgentPage(
            Questions.page("incidents.urgent.title", null, FormErrors.none()),
            id,
            phone("DUTY_OFFICER").orElse(null),
            callBacks.isWaiting(entry.id())));
  }

  private Optional<String> phone(String role) {
    return contacts
        .holder(role, LocalDate.ofInstant(clock.instant(), London.ZONE))
        .map(Contact::phone);
  }

  @PostMapping("/incidents/{id}/urgent")
  @Guarded(resource = SheetRelations.DRAFT, action = UPDATE)
  String goOn(
      @PathVariable String id,
      @RequestParam(name = "do", defaultValue = "safe") String act,
      SignedIn who) {
    var entry = entries.of(id);
    return switch (act) {
      case "call" -> {
        log.askForCall(entry.id(), List.of(Support.CALL_BACK), who);
        yield "redirect:/incidents/" + id + "/urgent";
      }
      case "stop" -> "redirect:/incidents";
      default -> {
        if (entry.isDraft()) {
          log.answerSafe(entry.id());
        }
        yield "redirect:/incidents/" + id + "/sheet";
      }
    };
  }

  @GetMapping("/incidents/{id}/sheet")
  @Guarded(resource = SheetRelations.DRAFT, action = READ)
  ModelAndView sheet(@PathVariable String id, SignedIn who) {
    var entry = entries.of(id);
    return entry.isDraft() ? page(questions.sheet(entry, who)) : after(entry, who);
  }

  @PostMapping("/incidents/{id}/sheet")
  @Guarded(resource = SheetRelations.DRAFT, action = UPDATE)
  ModelAndView save(@PathVariable String id, Intake intake, SignedIn who) {
    var entry = entries.of(id);
    var sent = intake.receive(entry.owner(), who);
    if (!entry.isDraft()) {
      return after(entry, who);
    }
    log.keep(entry.id(), sent.kept(), who);
    var answers = new Answers(sent.fields());
    var quick = answers.only(Part.quickFields());
    typed.keep(entry.id(), TypedWords.SHEET, who.account(), quick, 0);
    return switch (answers.value("save")) {
      case "later" -> new ModelAndView("redirect:/incidents");
      case "share", "private" -> save(entry, quick, sent, answers, who);
      default -> files(entry, quick, sent, who);
    };
  }

  private ModelAndView save(Entry entry, Answers quick, Sent sent, Answers answers, SignedIn who) {
    var errors = refusals(sent);
    for (var error : questions.check(entry).quick(quick).byField().entrySet()) {
      errors = errors.and(error.getKey(), error.getValue());
    }
    if (!errors.isEmpty()) {
      return page(questions.sheet(entry, who, quick, errors, Optional.of(clock.instant())));
    }
    log.log(entry.id(), quick, answers.is("save", "share"), who, StartController.key(answers));
    return after(entries.of(entry.id().toString()), who);
  }

  private ModelAndView files(Entry entry, Answers quick, Sent sent, SignedIn who) {
    var errors = refusals(sent);
    return errors.isEmpty()
        ? new ModelAndView("redirect:/incidents/" + entry.id() + "/sheet")
        : page(questions.sheet(entry, who, quick, errors, Optional.of(clock.instant())));
  }

  FormErrors refusals(Sent sent) {
    if (sent.refused().isEmpty()) {
      return FormErrors.none();
    }
    var number = phone("MEMBERS_SERVICES").orElse("");
    return FormErrors.of(
        "files",
        String.join(". ", sent.refused().stream().map(file -> file.sentence(number)).toList()));
  }

  /** Who may read the record goes to it; who wrote it for somebody else is told that it is kept. */
  private ModelAndView after(Entry entry, SignedIn who) {
    return entries.may(who, entry, Action.READ)
        ? new ModelAndView("redirect:/incidents/" + entry.id() + "/saved")
        : new ModelAndView("incidents/saved", "it", saved.withoutContent(entry));
  }

  private static ModelAndView page(QuestionPage it) {
    return new ModelAndView("incidents/sheet", "it", it);
  }
}
