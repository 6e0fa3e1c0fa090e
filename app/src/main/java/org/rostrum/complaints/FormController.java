package org.rostrum.complaints;

import static org.rostrum.identity.Action.READ;
import static org.rostrum.identity.Action.UPDATE;
import static org.rostrum.identity.Action.WITHDRAW;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.rostrum.complaints.ComplaintActed.What;
import org.rostrum.evidence.Evidence;
import org.rostrum.evidence.Intake;
import org.rostrum.evidence.Sent;
import org.rostrum.govuk.CheckboxItem;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Shown;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.Incidents;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The form itself: its task list and its parts, one a page. */
@Controller
class FormController {

  private final Drafts drafts;
  private final Drafting drafting;
  private final Filing filing;
  private final Way way;
  private final SentComplaints sent;
  private final Incidents incidents;
  private final Evidence evidence;
  private final Reading reading;
  private final Clock clock;

  FormController(
      Drafts drafts,
      Drafting drafting,
      Filing filing,
      Way way,
      SentComplaints sent,
      Incidents incidents,
      Evidence evidence,
      Reading reading,
      Clock clock) {
    this.drafts = drafts;
    this.drafting = drafting;
    this.filing = filing;
    this.way = way;
    this.sent = sent;
    this.incidents = incidents;
    this.evidence = evidence;
    this.reading = reading;
    this.clock = clock;
  }

  @GetMapping("/complaints/{complaint}")
  @Guarded(resource = Standings.DRAFT, action = READ)
  ModelAndView tasks(@PathVariable String complaint, SignedIn who) {
    var form = drafts.of(who, complaint);
    if (!Way.hasStarted(form)) {
      return new ModelAndView("redirect:" + way.next(form));
    }
    return new ModelAndView(
        "complaints/tasks",
        "it",
        TasksPage.of(
            form, filing, drafts.maySign(who, form), drafts.maySee(who, form, Section.DETAILS)));
  }

  @GetMapping("/complaints/{complaint}/{section}")
  @Guarded(resource = Standings.DRAFT, action = READ)
  ModelAndView section(
      @PathVariable String complaint,
      @PathVariable String section,
      @RequestParam(defaultValue = "0") int rows,
      SignedIn who) {
    var form = drafts.of(who, complaint);
    var asked = asked(section, form, who);
    return page(form, asked, filing.everything(form), FormErrors.none(), rows, who);
  }

  @PostMapping("/complaints/{complaint}/{section}")
  @Guarded(resource = Standings.DRAFT, action = UPDATE)
  ModelAndView save(
      @PathVariable String complaint, @PathVariable String section, Intake intake, SignedIn who) {
    var form = drafts.of(who, complaint);
    var asked = asked(section, form, who);
    var received = intake.receive(drafts.owner(form), who);
    var typed = new Answers(received.fields());
    if (typed.is("save", "unwanted")) {
      drafting.keepSecret(who, form.id(), false);
      return to("/complaints/" + form.id());
    }
    var answers = withoutRow(typed.only(asked.names()), typed.value("remove"));
    boolean stays = typed.has("add") || typed.has("remove") || typed.is("save", "files");
    boolean told = !stays && received.kept().isEmpty();
    var others = drafting.save(who, form.id(), asked, answers, told, typed.value(Shown.FIELD));
    if (others.isPresent()) {
      return both(form, asked, withFiles(answers, asked, received), others.get());
    }
    asked.fields().stream()
        .filter(field -> field.kind() == Field.Kind.FILES)
        .findFirst()
        .ifPresent(field -> drafting.add(form.id(), field.name(), received.kept()));
    return after(drafts.of(who, complaint), asked, typed, received, stays, who);
  }

  private ModelAndView after(
      Form form, Section asked, Answers typed, Sent received, boolean stays, SignedIn who) {
    var all = filing.everything(form);
    var errors = FormErrors.none();
    for (var refused : received.refused()) {
      errors = errors.and(fileField(asked), refused.sentence(""));
    }
    if (typed.is("save", "later")) {
      return to("/complaints");
    }
    if (!errors.isEmpty()) {
      return page(form, asked, all, errors, 0, who);
    }
    if (stays) {
      int more = typed.has("add") ? all.numbers(asked.rowNames()).size() + 1 : 0;
      return to("/complaints/" + form.id() + "/" + asked.address() + "?rows=" + more);
    }
    var found = filing.errors(form, asked);
    boolean onlyCouncillor = asked == Section.WHO && way.isWrongForm(form);
    if (onlyCouncillor) {
      drafting.refused(who, form.id());
      return to("/complaints/" + form.id() + "/wrong-form");
    }
    return found.isEmpty()
        ? to(
            asked == Section.WHY || asked == Section.WHAT
                ? way.next(form)
                : "/complaints/" + form.id())
        : page(form, asked, all, found, 0, who);
  }

  /** Nothing was saved over anybody's words: both stand there, and the writer chooses. */
  private ModelAndView both(Form form, Section section, Answers mine, Answers theirs) {
    var page =
        new BothPage(
            Pages.titled("complaints.both", null),
            form,
            section,
            reading.part(section, mine),
            reading.part(section, theirs),
            mine,
            theirs);
    var answer = new ModelAndView("complaints/both", "it", page);
    answer.setStatus(HttpStatus.CONFLICT);
    return answer;
  }

  /** With the files that came just now. */
  private static Answers withFiles(Answers answers, Section section, Sent received) {
    var field = fileField(section);
    var files = new ArrayList<>(answers.all(field));
    received.kept().forEach(file -> files.add(file.id().toString()));
    return received.kept().isEmpty() ? answers : answers.with(field, files);
  }

  private static String fileField(Section section) {
    return section.fields().stream()
        .filter(field -> field.kind() == Field.Kind.FILES)
        .map(Field::name)
        .findFirst()
        .orElse("files");
  }

  private static Answers withoutRow(Answers answers, String number) {
    if (!number.matches("\\d{1,3}")) {
      return answers;
    }
    var left = new java.util.LinkedHashMap<>(answers.byField());
    left.keySet().removeIf(field -> field.endsWith("." + number));
    return new Answers(left);
  }

  /**
   * What the page says when its words are on the disk, or that another's are.
   *
   * @param shown the mark of what is on the disk now, as far as the page has seen it
   */
  record Kept(String status, String shown) {}

  @PostMapping("/complaints/{complaint}/{section}/draft")
  @Guarded(resource = Standings.DRAFT, action = UPDATE)
  @ResponseBody
  Kept keep(
      @PathVariable String complaint,
      @PathVariable String section,
      @RequestParam MultiValueMap<String, String> typed,
      SignedIn who) {
    var form = drafts.of(who, complaint);
    var asked = asked(section, form, who);
    var answers = new Answers(typed);
    var shown = answers.value(Shown.FIELD);
    var others = drafting.save(who, form.id(), asked, answers.only(asked.names()), false, shown);
    if (others.isPresent()) {
      return new Kept(Text.of("complaints.touched"), shown);
    }
    var now = filing.everything(drafts.of(who, complaint)).only(asked.names());
    return new Kept(Text.of("complaints.kept", "time", London.time(clock.instant())), now.mark());
  }

  @PostMapping("/complaints/{complaint}/deletion")
  @Guarded(resource = Standings.DRAFT, action = WITHDRAW)
  String delete(@PathVariable String complaint, SignedIn who) {
    var form = drafts.of(who, complaint);
    drafting.delete(who, form.id(), What.DRAFT_DELETED);
    return "redirect:/complaints";
  }

  @GetMapping("/complaints/{complaint}/deletion")
  @Guarded(resource = Standings.DRAFT, action = WITHDRAW)
  ModelAndView askToDelete(@PathVariable String complaint, SignedIn who) {
    var form = drafts.of(who, complaint);
    return new ModelAndView(
        "complaints/deletion",
        "it",
        new AnswersPage(
            Pages.titled("complaints.delete", "/complaints/" + form.id()),
            form,
            List.of(),
            List.of(),
            false));
  }

  /** What the form says now, to print; not signed and not sent. */
  @GetMapping("/complaints/{complaint}/copy")
  @Guarded(resource = Standings.DRAFT, action = READ)
  ResponseEntity<byte[]> copy(@PathVariable String complaint, SignedIn who) {
    var form = drafts.of(who, complaint);
    if (!drafts.maySee(who, form, Section.DETAILS)) {
      throw new NotFound();
    }
    return pdf(sent.own(form, null, null), "complaint-draft.pdf");
  }

  static ResponseEntity<byte[]> pdf(byte[] bytes, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(bytes);
  }

  private Section asked(String address, Form form, SignedIn who) {
    var section = Section.at(address).orElseThrow(NotFound::new);
    boolean isAsked =
        Reading.asked(form.answers(), form.isSealed(), filing.isLate(form)).contains(section);
    if (!isAsked || !drafts.maySee(who, form, section)) {
      throw new NotFound();
    }
    return section;
  }

  private ModelAndView page(
      Form form, Section section, Answers answers, FormErrors errors, int rows, SignedIn who) {
    var numbers = new ArrayList<>(answers.numbers(section.rowNames()));
    int wanted = Math.min(Math.max(rows, 1), 50);
    for (int next = 1; section.hasRows() && numbers.size() < wanted; next++) {
      if (!numbers.contains(next)) {
        numbers.add(next);
      }
    }
    numbers.sort(null);
    var records =
        section == Section.OTHER_INCIDENTS
            ? incidents.logged(drafts.owner(form)).stream()
                .filter(sheet -> !form.answers().is("records", sheet.id().toString()))
                .map(sheet ->
                    CheckboxItem.of(
                            sheet.id().toString(),
                            StartController.recordLabel(sheet),
                            answers.is("otherRecords", sheet.id().toString()))
                        .withHint(StartController.recordHint(sheet)))
                .toList()
            : List.<CheckboxItem>of();
    var exhibits = Reading.exhibits(form.answers());
    return new ModelAndView(
        "complaints/section",
        "it",
        new SectionPage(
            Pages.section(section, form.id(), errors),
            section,
            form,
            answers,
            errors,
            numbers,
            exhibits,
            evidence.receipts(exhibits.stream().map(NumberedExhibit::id).toList()),
            records,
            evidence.takesFrom(who),
            Text.of(
                form.isSealed() && section.isIdentity()
                    ? "complaints.seen-by.sealed"
                    : "complaints.seen-by")));
  }

  private static ModelAndView to(String path) {
    return new ModelAndView("redirect:" + path);
  }
}
