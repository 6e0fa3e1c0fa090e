package org.rostrum.cases;

import static org.rostrum.identity.Action.UPDATE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.cases.Conflicts.Cause;
import org.rostrum.complaints.Complaints;
import org.rostrum.complaints.Confidentiality;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets somebody back to a case from which they stood back: the other side decides, never they
 * themselves, who cannot open this page. Parties are not listed, for that could say who complains;
 * while a name is locked, nor are the ties of others.
 */
@Controller
@Guarded(resource = "complaint.outcome", action = UPDATE)
class RecusalsController {

  private final Handled handled;
  private final Standings standings;
  private final Cover cover;
  private final Complaints complaints;
  private final Accounts accounts;
  private final ApplicationEventPublisher events;

  RecusalsController(
      Handled handled,
      Standings standings,
      Cover cover,
      Complaints complaints,
      Accounts accounts,
      ApplicationEventPublisher events) {
    this.handled = handled;
    this.standings = standings;
    this.cover = cover;
    this.complaints = complaints;
    this.accounts = accounts;
    this.events = events;
  }

  @GetMapping("/cases/{id}/recusals")
  ModelAndView list(@PathVariable String id, SignedIn who) {
    var file = handled.seen(who, id, "complaint.outcome");
    return page(who, file, null, "", FormErrors.none());
  }

  @PostMapping("/cases/{id}/recusals/{account}/{cause}")
  @Transactional
  public ModelAndView lift(
      @PathVariable String id,
      @PathVariable String account,
      @PathVariable String cause,
      @RequestParam(defaultValue = "") String reason,
      SignedIn who) {
    var file = handled.found(who, id);
    var found =
        shown(file).stream()
            .filter(one -> one.account().toString().equals(account))
            .filter(one -> one.cause().name().equals(cause))
            .findFirst()
            .orElseThrow(NotFound::new);
    if (!isHandler(who, file)) {
      return Handled.refused(file, new Verdict.NotYours(Who.HANDLER));
    }
    if (!found.holds()) {
      return new ModelAndView("redirect:" + file.path() + "/recusals");
    }
    var words = Words.tidy(reason);
    var error =
        words.isEmpty()
            ? Text.of("cases.recusals.error")
            : cover.causes(file.id(), found.account()).contains(found.cause())
                ? Text.of("cases.recusals.still")
                : null;
    if (error != null) {
      return Handled.again(
          page(who, file, found, words, FormErrors.of("reason-" + account + cause, error)));
    }
    if (standings.lift(file.id(), found.account(), found.cause(), who.account(), words)) {
      events.publishEvent(
          new CaseActed(
              who.actor(),
              who.hat().name(),
              "RECUSAL_LIFTED",
              "complaint.outcome",
              file.id().toString()));
    }
    return new ModelAndView("redirect:" + file.path() + "/recusals");
  }

  private List<Standings.Recusal> shown(CaseFile file) {
    boolean locked =
        complaints.confidentiality(file.id()).filter(Confidentiality::isSealed).isPresent();
    return standings.recusals(file.id()).stream()
        .filter(one -> one.cause() == Cause.OWN_WISH || one.cause() != Cause.PARTY && !locked)
        .toList();
  }

  private boolean isHandler(SignedIn who, CaseFile file) {
    return standings.handler(file.id()).filter(who.account()::equals).isPresent();
  }

  private ModelAndView page(
      SignedIn who,
      CaseFile file,
      Standings.@Nullable Recusal tried,
      String words,
      FormErrors errors) {
    var page =
        Page.titled(Text.of("cases.recusals.title"))
            .current("desk")
            .back(file.path())
            .withErrors(errors);
    boolean mayLift = isHandler(who, file);
    var rows =
        shown(file).stream()
            .map(one ->
                new Row(
                    one,
                    name(one.account()),
                    Text.of("cases.recusals.cause." + one.cause()),
                    When.moment(one.at()),
                    one.liftedBy() == null ? "" : name(one.liftedBy()),
                    one.equals(tried) ? words : ""))
            .toList();
    return new ModelAndView(
        "cases/recusals", "it", new RecusalsPage(page, file, rows, mayLift, errors));
  }

  private String name(AccountId account) {
    return accounts.find(account).map(Accounts.Person::name).orElse("");
  }

  /** One line of the page. */
  record Row(
      Standings.Recusal recusal, String name, String why, String at, String lifter, String typed) {

    String path() {
      return "/" + recusal.account() + "/" + recusal.cause();
    }

    String field() {
      return "reason-" + recusal.account() + recusal.cause();
    }
  }

  record RecusalsPage(
      Page page, CaseFile file, List<Row> rows, boolean mayLift, FormErrors errors) {}
}
