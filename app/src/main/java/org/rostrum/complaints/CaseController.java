package org.rostrum.complaints;

import static org.rostrum.identity.Action.READ;
import static org.rostrum.identity.Action.UPDATE;
import static org.rostrum.identity.Action.WITHDRAW;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.complaints.CaseProgress.Answer;
import org.rostrum.complaints.CaseProgress.Choice;
import org.rostrum.complaints.CaseProgress.Letter;
import org.rostrum.complaints.CaseProgress.Progress;
import org.rostrum.govuk.CheckboxItem;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Delegations;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Open;
import org.rostrum.identity.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The member's side of the case: what they sent, where it stands, what they choose. */
@Controller
class CaseController {

  private final Drafts drafts;
  private final Filing filing;
  private final SentComplaints sent;
  private final Printing printing;
  private final ObjectProvider<CaseProgress> cases;
  private final Delegations delegations;

  CaseController(
      Drafts drafts,
      Filing filing,
      SentComplaints sent,
      Printing printing,
      ObjectProvider<CaseProgress> cases,
      Delegations delegations) {
    this.drafts = drafts;
    this.filing = filing;
    this.sent = sent;
    this.printing = printing;
    this.cases = cases;
    this.delegations = delegations;
  }

  @GetMapping("/complaints")
  @Open(
      value = "one's own complaints, or the drafts one prepares for a member",
      hats = {Hat.MEMBER, Hat.DELEGATE})
  ModelAndView list(SignedIn who) {
    return new ModelAndView(
        "complaints/list",
        "it",
        new ListPage(
            Page.titled(Text.of("complaints.list")).current("complaints").withLeave(),
            drafts.listFor(who).stream().map(form -> line(form)).toList(),
            hasAMember(who)));
  }

  /** A delegate whom no member has named has nothing to begin. */
  private boolean hasAMember(SignedIn who) {
    return who.hat() == Hat.MEMBER || !delegations.membersOf(who.account()).isEmpty();
  }

  private Line line(Form form) {
    if (form.isDraft()) {
      return new Line(
          Text.of("complaints.list.draft"),
          "/complaints/" + form.id(),
          Text.of(
              "complaints.tasks.saved",
              "time",
              London.time(form.savedAt()),
              "until",
              London.said(London.day(form.keptUntil()))));
    }
    return new Line(form.ref(), "/complaints/" + form.id() + "/progress", standing(form));
  }

  private String standing(Form form) {
    if (form.state() == Form.State.WITHDRAWN) {
      return Text.of("complaints.list.withdrawn");
    }
    return progress(form)
        .map(Progress::step)
        .orElseGet(() -> Text.of("complaints.progress.waiting"));
  }

  private Optional<Progress> progress(Form form) {
    return Optional.ofNullable(cases.getIfAvailable())
        .flatMap(room -> room.of(form.id()))
        .map(seen -> seen.withWords((at, words) -> sent.forMember(form.id(), at, words)));
  }

  /** The form to fill in with a pen. */
  @GetMapping("/complaints/blank-form")
  @Open("a blank form is nobody's")
  ResponseEntity<byte[]> blank() {
    return FormController.pdf(printing.blank(), "complaint-form.pdf");
  }

  @GetMapping("/complaints/{complaint}/progress")
  @Guarded(resource = Standings.BODY, action = READ)
  ModelAndView progress(@PathVariable String complaint, SignedIn who) {
    return progress(own(complaint, who), FormErrors.none(), "");
  }

  private ModelAndView progress(Form form, FormErrors errors, String statement) {
    return new ModelAndView(
        "complaints/progress",
        "it",
        new ProgressPage(
            Pages.titled("complaints.progress", "/complaints", errors),
            form,
            standing(form),
            progress(form).orElse(null),
            errors,
            statement));
  }

  @PostMapping("/complaints/{complaint}/statement")
  @Guarded(resource = Standings.BODY, action = UPDATE)
  ModelAndView addStatement(
      @PathVariable String complaint,
      @RequestParam(defaultValue = "") String statement,
      @RequestParam(name = FormKey.FIELD, defaultValue = "") String key,
      SignedIn who) {
    var form = own(complaint, who);
    if (statement.isBlank()) {
      return progress(
          form, FormErrors.of("statement", Text.of("complaints.error.statement")), statement);
    }
    return room()
        .addStatement(
            who,
            form.id(),
            sent.forOthers(form, statement),
            Pages.key(key).orElseThrow(NotFound::new))
        .map(why -> refused(form, why, statement))
        .orElseGet(() -> back(form));
  }

  /** Why it cannot be done now; what was typed stays on the page. */
  private static ModelAndView refused(Form form, String why, String words) {
    var page = Pages.titled("complaints.refused", "/complaints/" + form.id() + "/progress");
    var answer = new ModelAndView("complaints/refused", "it", new RefusedPage(page, why, words));
    answer.setStatus(HttpStatus.CONFLICT);
    return answer;
  }

  @PostMapping("/complaints/{complaint}/withdrawal")
  @Guarded(resource = Standings.BODY, action = WITHDRAW)
  ModelAndView withdraw(@PathVariable String complaint, SignedIn who) {
    var form = own(complaint, who);
    return filing
        .withdraw(who, form.id())
        .map(why -> refused(form, why, ""))
        .orElseGet(() ->
            new ModelAndView(
                "complaints/withdrawn",
                "it",
                new ProgressPage(
                    Pages.titled("complaints.withdrawn", "/complaints"),
                    form,
                    "",
                    null,
                    FormErrors.none(),
                    "")));
  }

  /** After a refusal: go on with the name, ask the deputy to look again, or withdraw. */
  @PostMapping("/complaints/{complaint}/name")
  @Guarded(resource = Standings.BODY, action = UPDATE)
  ModelAndView answerRefusal(
      @PathVariable String complaint,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(name = FormKey.FIELD, defaultValue = "") String key,
      SignedIn who) {
    var form = own(complaint, who);
    return switch (answer) {
      case "named" ->
          sent.decide(who, form.id(), Confidentiality.NAMED)
                  || sent.confidentiality(form.id()).equals(Optional.of(Confidentiality.NAMED))
              ? back(form)
              : refused(form, Text.of("complaints.refused.name"), "");
      case "again" ->
          room()
              .askAgain(who, form.id(), Pages.key(key).orElseThrow(NotFound::new))
              .map(why -> refused(form, why, ""))
              .orElseGet(() -> back(form));
      default -> progress(form, FormErrors.of("answer", Text.of("complaints.error.refusal")), "");
    };
  }

  @GetMapping("/complaints/{complaint}/choice")
  @Guarded(resource = Standings.BODY, action = READ)
  ModelAndView choice(@PathVariable String complaint, SignedIn who) {
    return choice(own(complaint, who), List.of(), "", FormErrors.none());
  }

  private ModelAndView choice(Form form, List<String> ticked, String words, FormErrors errors) {
    var progress = progress(form).orElseThrow(NotFound::new);
    var letter = progress.letter().orElseThrow(NotFound::new);
    if (progress.chosen().isPresent()) {
      return back(form);
    }
    return new ModelAndView(
        "complaints/choice",
        "it",
        new ChoicePage(
            Pages.titled("complaints.choice", "/complaints/" + form.id() + "/progress", errors),
            form,
            letter,
            ticked,
            words,
            errors));
  }

  @PostMapping("/complaints/{complaint}/choice")
  @Guarded(resource = Standings.BODY, action = READ)
  ModelAndView choose(
      @PathVariable String complaint,
      @RequestParam(defaultValue = "") List<String> option,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(name = FormKey.FIELD, defaultValue = "") String key,
      SignedIn who) {
    var form = own(complaint, who);
    var now = progress(form);
    var letter = now.flatMap(Progress::letter);
    var known =
        letter.stream()
            .flatMap(one -> one.options().stream())
            .map(CaseProgress.Option::key)
            .filter(option::contains)
            .toList();
    boolean open = letter.isPresent() && now.flatMap(Progress::chosen).isEmpty();
    if (open && known.isEmpty()) {
      return choice(
          form, known, words, FormErrors.of("option", Text.of("complaints.error.choice")));
    }
    var choice = new Choice(known, sent.forOthers(form, words));
    return switch (room()
        .choose(who, form.id(), choice, Pages.key(key).orElseThrow(NotFound::new))) {
      case Answer.Taken(CaseProgress.Chosen chosen) ->
          new ModelAndView(
              "complaints/chosen",
              "it",
              new ChosenPage(
                  Pages.titled("complaints.chosen", "/complaints"),
                  form,
                  chosen.withWords((at, typed) -> sent.forMember(form.id(), at, typed))));
      case Answer.NotOpen(String why) -> refused(form, why, words);
    };
  }

  private CaseProgress room() {
    return Optional.ofNullable(cases.getIfAvailable()).orElseThrow(NotFound::new);
  }

  private Form own(String complaint, SignedIn who) {
    return ComplaintId.of(complaint)
        .filter(id -> sent.isComplainant(who, id))
        .flatMap(filing::find)
        .filter(Form::wasSent)
        .orElseThrow(NotFound::new);
  }

  private static ModelAndView back(Form form) {
    return new ModelAndView("redirect:/complaints/" + form.id() + "/progress");
  }

  /** Why not, and the words that would be lost otherwise. */
  record RefusedPage(Page page, String why, String words) {}

  /** One complaint in the list. */
  record Line(String title, String path, String standing) {}

  record ListPage(Page page, List<Line> lines, boolean mayStart) {
    ListPage {
      lines = List.copyOf(lines);
    }
  }

  record ProgressPage(
      Page page,
      Form form,
      String standing,
      @Nullable Progress progress,
      FormErrors errors,
      String statement) {

    String sentAt() {
      var at = form.sentAt();
      return at == null ? "" : London.moment(at);
    }

    String moment(java.time.Instant at) {
      return London.moment(at);
    }

    String day(java.time.LocalDate day) {
      return London.said(day);
    }

    boolean isWithdrawn() {
      return form.state() == Form.State.WITHDRAWN;
    }

    boolean canAdd() {
      return !isWithdrawn() && (progress == null || progress.canAdd());
    }

    boolean canWithdraw() {
      return !isWithdrawn() && (progress == null || progress.canWithdraw());
    }
  }

  record ChoicePage(
      Page page, Form form, Letter letter, List<String> ticked, String words, FormErrors errors) {
    ChoicePage {
      ticked = List.copyOf(ticked);
    }

    List<CheckboxItem> options() {
      return letter.options().stream()
          .map(option ->
              CheckboxItem.of(option.key(), option.title(), ticked.contains(option.key()))
                  .withHint(
                      Text.of(
                          "complaints.choice.option",
                          "what",
                          option.what(),
                          "limit",
                          option.limit(),
                          "time",
                          option.time())))
          .toList();
    }
  }

  record ChosenPage(Page page, Form form, CaseProgress.Chosen chosen) {
    String until() {
      var day = chosen.nextUpdateBy();
      return day == null ? "" : London.said(day);
    }
  }
}
