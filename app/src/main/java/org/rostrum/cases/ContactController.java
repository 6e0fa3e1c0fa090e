package org.rostrum.cases;

import static org.rostrum.identity.Action.EXPORT;
import static org.rostrum.identity.Action.READ;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.complaints.Complainant;
import org.rostrum.complaints.Complaints;
import org.rostrum.complaints.Confidentiality;
import org.rostrum.complaints.ContactRelease;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes out how to reach the person who complained, once, for somebody and for a reason (A2.1n):
 * both are kept, and the person reads them. Nobody takes them out for another who may not take
 * anything else out of a case either; while the name is sealed there is no such page.
 */
@Controller
@Guarded(resource = "complaint.identity", action = READ)
class ContactController {

  private static final int LONGEST = 2_000;

  private final Handled handled;
  private final Complaints complaints;
  private final SentForms forms;
  private final Accounts accounts;

  ContactController(Handled handled, Complaints complaints, SentForms forms, Accounts accounts) {
    this.handled = handled;
    this.complaints = complaints;
    this.forms = forms;
    this.accounts = accounts;
  }

  @GetMapping("/cases/{id}/contact-details")
  ModelAndView form(@PathVariable String id, SignedIn who) {
    var file = named(handled.seen(who, id, "complaint.outcome"));
    return page(who, file, who.name(), "", FormErrors.none());
  }

  /** Shows them, once it is kept who took them out, for whom and why. */
  @PostMapping("/cases/{id}/contact-details")
  @Transactional
  public ModelAndView take(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String formKey,
      @RequestParam(defaultValue = "") String recipient,
      @RequestParam(defaultValue = "") String reason,
      SignedIn who) {
    var file = named(handled.found(who, id));
    if (!FormKey.looksRight(formKey)) {
      throw new NotFound();
    }
    var to = isForOthers(who, file) ? Words.tidy(recipient) : who.name();
    var why = Words.tidy(reason);
    var errors = wanted(to, why);
    if (!errors.isEmpty()) {
      return Handled.again(page(who, file, to, why, errors));
    }
    var shown =
        (forms.isFirst(who.account().value(), new FormKey(formKey))
                ? complaints.release(who, file.id(), to, why)
                : complaints.complainant(who, file.id()))
            .orElseThrow(NotFound::new);
    var page = Page.titled(Text.of("cases.contact.shown")).current("desk").back(file.path());
    return new ModelAndView(
        "cases/contactShown", "it", new ShownPage(page.withLeave(), file, shown));
  }

  private static FormErrors wanted(String to, String why) {
    var errors = FormErrors.none();
    if (to.isEmpty()) {
      errors = errors.and("recipient", Text.of("cases.contact.to.error"));
    } else if (to.length() > LONGEST) {
      errors = errors.and("recipient", Text.of("cases.too-long", "most", LONGEST));
    }
    if (why.isEmpty()) {
      errors = errors.and("reason", Text.of("cases.contact.reason.error"));
    } else if (why.length() > LONGEST) {
      errors = errors.and("reason", Text.of("cases.too-long", "most", LONGEST));
    }
    return errors;
  }

  private CaseFile named(CaseFile file) {
    if (complaints.confidentiality(file.id()).filter(Confidentiality::isSealed).isPresent()) {
      throw new NotFound();
    }
    return file;
  }

  private boolean isForOthers(SignedIn who, CaseFile file) {
    return who.may(EXPORT, "complaint.outcome", handled.facts(who, file)).isAllowed();
  }

  private ModelAndView page(SignedIn who, CaseFile file, String to, String why, FormErrors errors) {
    var page =
        Page.titled(Text.of("cases.contact.title"))
            .current("desk")
            .back(file.path())
            .withLeave()
            .withErrors(errors);
    return new ModelAndView(
        "cases/contact",
        "it",
        new ContactPage(
            page,
            file,
            isForOthers(who, file),
            to,
            why,
            complaints.releases(file.id()).stream().map(this::line).toList(),
            errors));
  }

  private Line line(ContactRelease one) {
    return new Line(
        When.moment(one.at()),
        accounts.find(one.by()).map(Accounts.Person::name).orElse(""),
        one.to(),
        one.reason());
  }

  /** One time before. */
  record Line(String at, String by, String to, String why) {}

  record ContactPage(
      Page page,
      CaseFile file,
      boolean isForOthers,
      String to,
      String why,
      List<Line> before,
      FormErrors errors) {}

  record ShownPage(Page page, CaseFile file, Complainant complainant) {

    String address() {
      return said(complainant.address(), "cases.contact.council-house");
    }

    String phone() {
      return said(complainant.phone(), "cases.contact.none");
    }

    String email() {
      return said(complainant.email(), "cases.contact.none");
    }

    String call() {
      return complainant.doNotCall()
          ? Text.of("cases.contact.do-not-call")
          : said(complainant.call(), "cases.contact.any-time");
    }

    private static String said(@Nullable String value, String otherwise) {
      return value == null ? Text.of(otherwise) : value;
    }
  }
}
