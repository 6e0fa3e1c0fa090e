package org.rostrum.complaints;

import static org.rostrum.identity.Action.CREATE;
import static org.rostrum.identity.Action.READ;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.complaints.Filing.Result;
import org.rostrum.complaints.Submitted.Part;
import org.rostrum.elections.WorkingDays;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignAgain;
import org.rostrum.identity.SignedIn;
import org.rostrum.members.Contact;
import org.rostrum.members.Contacts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Check, sign, sent. */
@Controller
class SendController {

  private final Drafts drafts;
  private final Drafting drafting;
  private final Filing filing;
  private final Reading reading;
  private final SignAgain signAgain;
  private final SentComplaints sent;
  private final Contacts contacts;
  private final WorkingDays workingDays;
  private final Clock clock;
  private final Object[] turns = Stream.generate(Object::new).limit(64).toArray();

  SendController(
      Drafts drafts,
      Drafting drafting,
      Filing filing,
      Reading reading,
      SignAgain signAgain,
      SentComplaints sent,
      Contacts contacts,
      WorkingDays workingDays,
      Clock clock) {
    this.drafts = drafts;
    this.drafting = drafting;
    this.filing = filing;
    this.reading = reading;
    this.signAgain = signAgain;
    this.sent = sent;
    this.contacts = contacts;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  @GetMapping("/complaints/{complaint}/answers")
  @Guarded(resource = Standings.DRAFT, action = READ)
  ModelAndView answers(@PathVariable String complaint, SignedIn who) {
    var form = drafts.of(who, complaint);
    var all = filing.everything(form);
    var parts = new ArrayList<Part>();
    Reading.asked(form.answers(), form.isSealed(), filing.isLate(form)).stream()
        .filter(section -> drafts.maySee(who, form, section))
        .forEach(section -> parts.add(reading.part(section, all)));
    var gaps = filing.gaps(form);
    boolean red = new Telling(form.answers()).isRed();
    return new ModelAndView(
        "complaints/answers",
        "it",
        new AnswersPage(
            Pages.titled("complaints.answers", "/complaints/" + form.id()),
            form,
            parts,
            gaps,
            gaps.isEmpty() || red));
  }

  @GetMapping("/complaints/{complaint}/declaration")
  @Guarded(resource = Standings.DRAFT, action = READ)
  ModelAndView declaration(@PathVariable String complaint, SignedIn who) {
    return declaration(drafts.of(who, complaint), "", false, FormErrors.none(), who);
  }

  private ModelAndView declaration(
      Form form, String name, boolean ticked, FormErrors errors, SignedIn who) {
    boolean maySign = drafts.maySign(who, form);
    return new ModelAndView(
        "complaints/declaration",
        "it",
        new DeclarationPage(
            Pages.titled("complaints.declaration", "/complaints/" + form.id() + "/answers", errors),
            form,
            name,
            ticked,
            errors,
            maySign,
            maySign ? "" : onlyTheMember(form),
            maySign ? signAgain.shownCode(who).orElse(null) : null));
  }

  private String onlyTheMember(Form form) {
    return form.isSealed()
        ? Text.of("complaints.error.signature.delegate.sealed")
        : Text.of(
            "complaints.error.signature.delegate",
            "name",
            SentComplaints.name(filing.everything(form)));
  }

  /**
   * Sends. The same form sent twice, even at the same moment, has the first answer twice: that is
   * why this page opens also when the form has gone, and why one waits for the other.
   */
  @PostMapping("/complaints/{signing}/declaration")
  @Guarded(resource = Standings.DRAFT, action = CREATE)
  ModelAndView send(
      @PathVariable("signing") String complaint,
      @RequestParam(defaultValue = "") String signature,
      @RequestParam(name = "true", defaultValue = "") String ticked,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "0") int revision,
      @RequestParam(name = FormKey.FIELD, defaultValue = "") String key,
      SignedIn who,
      HttpServletRequest request) {
    synchronized (turns[Math.floorMod(key.hashCode(), turns.length)]) {
      var id = ComplaintId.of(complaint).orElseThrow(NotFound::new);
      var before = Pages.key(key);
      if (before.isPresent() && filing.wasSent(who, id, before.get())) {
        return to("/complaints/" + id + "/sent");
      }
      return sign(drafts.of(who, complaint), signature, ticked, code, revision, key, who, request);
    }
  }

  private ModelAndView sign(
      Form form,
      String signature,
      String ticked,
      String code,
      int revision,
      String key,
      SignedIn who,
      HttpServletRequest request) {
    if (!drafts.maySign(who, form)) {
      return declaration(form, "", false, FormErrors.of("signature", onlyTheMember(form)), who);
    }
    var errors = FormErrors.none();
    if (signature.isBlank()) {
      errors = errors.and("signature", Text.of("complaints.error.signature.empty"));
    }
    if (!ticked.equals("yes")) {
      errors = errors.and("true", Text.of("complaints.error.declaration"));
    }
    if (errors.isEmpty()) {
      errors = signedAgain(code, who, request);
    }
    if (!errors.isEmpty()) {
      return declaration(form, signature, ticked.equals("yes"), errors, who);
    }
    var formKey = Pages.key(key).orElseThrow(NotFound::new);
    return switch (filing.send(who, form.id(), signature, revision, formKey)) {
      case Result.Sent(String _) -> to("/complaints/" + form.id() + "/sent");
      case Result.Councillor() -> {
        drafting.refused(who, form.id());
        yield to("/complaints/" + form.id() + "/wrong-form");
      }
      case Result.NameDiffers(String name) ->
          wrong(form, signature, who, Text.of("complaints.error.signature.differs", "name", name));
      case Result.ChangedElsewhere() ->
          wrong(form, signature, who, Text.of("complaints.error.send.changed"));
      case Result.Gaps(List<Section> missing) ->
          wrong(
              form,
              signature,
              who,
              Text.of(
                  "complaints.error.send.missing",
                  "count",
                  missing.size(),
                  "list",
                  String.join("; ", missing.stream().map(Section::title).toList())));
    };
  }

  private ModelAndView wrong(Form form, String signature, SignedIn who, String message) {
    return declaration(form, signature, true, FormErrors.of("signature", message), who);
  }

  private FormErrors signedAgain(String code, SignedIn who, HttpServletRequest request) {
    return switch (signAgain.check(who, code, request)) {
      case SignAgain.Check.Right() -> FormErrors.none();
      case SignAgain.Check.Wrong() ->
          FormErrors.of("code", Text.of("complaints.error.signature.old"));
      case SignAgain.Check.TooSoon(var left) ->
          FormErrors.of(
              "code", Text.of("complaints.error.signature.wait", "seconds", left.toSeconds() + 1));
    };
  }

  @GetMapping("/complaints/{complaint}/sent")
  @Guarded(resource = Standings.BODY, action = READ)
  ModelAndView sent(@PathVariable String complaint, SignedIn who) {
    var form = own(complaint, who);
    var today = London.day(clock.instant());
    return new ModelAndView(
        "complaints/sent",
        "it",
        new SentPage(
            Pages.titled("complaints.sent", null),
            form,
            London.said(twoWorkingDaysOn(form)),
            contacts.holder("MONITORING_OFFICER", today).map(Contact::phone).orElse(null)));
  }

  private LocalDate twoWorkingDaysOn(Form form) {
    var day = London.day(java.util.Objects.requireNonNull(form.sentAt()));
    for (int left = 2; left > 0; ) {
      day = day.plusDays(1);
      if (workingDays.isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  @GetMapping("/complaints/{complaint}/pdf")
  @Guarded(resource = Standings.BODY, action = READ)
  ResponseEntity<byte[]> pdf(@PathVariable String complaint, SignedIn who) {
    var form = own(complaint, who);
    return FormController.pdf(
        sent.pdf(form.id(), Audience.COMPLAINANT), "complaint-" + form.ref() + ".pdf");
  }

  /** These pages are the member's own side; officers have the case. */
  private Form own(String complaint, SignedIn who) {
    return ComplaintId.of(complaint)
        .filter(id -> sent.isComplainant(who, id))
        .flatMap(filing::find)
        .orElseThrow(NotFound::new);
  }

  private static ModelAndView to(String path) {
    return new ModelAndView("redirect:" + path);
  }

  record DeclarationPage(
      Page page,
      Form form,
      String name,
      boolean ticked,
      FormErrors errors,
      boolean maySign,
      String onlyTheMember,
      @Nullable String shownCode) {}

  record SentPage(Page page, Form form, String by, @Nullable String phone) {}
}
