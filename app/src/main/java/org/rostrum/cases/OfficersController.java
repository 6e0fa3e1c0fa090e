package org.rostrum.cases;

import static org.rostrum.identity.Action.UPDATE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.SelectItem;
import org.rostrum.govuk.Text;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who helps with a case: named people, each with a reason, never everybody of a role. */
@Controller
@Guarded(resource = "complaint.outcome", action = UPDATE)
class OfficersController {

  private static final List<Hat> MAY_HELP =
      List.of(Hat.INVESTIGATOR, Hat.INDEPENDENT_PERSON, Hat.DEPUTY_MO, Hat.MEMBERS_SERVICES);

  private final Handled handled;
  private final Standings standings;
  private final Cover cover;
  private final Accounts accounts;

  OfficersController(Handled handled, Standings standings, Cover cover, Accounts accounts) {
    this.handled = handled;
    this.standings = standings;
    this.cover = cover;
    this.accounts = accounts;
  }

  @GetMapping("/cases/{id}/officers")
  ModelAndView list(@PathVariable String id, SignedIn who) {
    return page(handled.seen(who, id, "complaint.outcome"), "", "", FormErrors.none());
  }

  @PostMapping("/cases/{id}/officers")
  ModelAndView add(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String formKey,
      @RequestParam(defaultValue = "") String officer,
      @RequestParam(defaultValue = "") String reason,
      SignedIn who) {
    var file = handled.found(who, id);
    var words = Words.tidy(reason);
    var chosen = candidate(officer);
    if (Transitions.has(file.state(), Act.ADD_OFFICER)) {
      var errors = FormErrors.none();
      if (chosen.isEmpty()) {
        errors = errors.and("officer", Text.of("cases.officers.error"));
      } else if (!cover.causes(file.id(), chosen.get().id()).isEmpty()
          || standings.recused(file.id()).contains(chosen.get().id())) {
        errors = errors.and("officer", Text.of("cases.officers.conflict"));
      }
      if (words.isEmpty()) {
        errors = errors.and("reason", Text.of("cases.step.reason.error"));
      }
      if (!errors.isEmpty()) {
        return Handled.again(page(file, officer, words, errors));
      }
    }
    var deed =
        Deed.of(Act.ADD_OFFICER)
            .saying(words)
            .about(chosen.map(one -> one.id().toString()).orElse(""))
            .and(() ->
                chosen.ifPresent(account -> {
                  standings.assign(file.id(), account.id(), Standings.Part.OFFICER, false, null);
                  cover.tell(account.id(), page(file, account));
                }));
    return handled.act(who, file, deed, formKey, file.path() + "/officers");
  }

  private Optional<Candidate> candidate(String id) {
    return candidates().stream().filter(one -> one.id().toString().equals(id)).findFirst();
  }

  /** Whoever may help, by the first hat in which they could. */
  private List<Candidate> candidates() {
    var found = new LinkedHashMap<AccountId, Candidate>();
    for (Hat hat : MAY_HELP) {
      accounts.wearing(hat).stream()
          .filter(one -> !standings.isGuest(one.id()))
          .forEach(one -> found.putIfAbsent(one.id(), new Candidate(one.id(), one.name(), hat)));
    }
    return List.copyOf(found.values());
  }

  /** Members' Services see how far a case is, and no more; so they are led to that page. */
  private static String page(CaseFile file, Candidate one) {
    return one.hat() == Hat.MEMBERS_SERVICES ? file.path() + "/status" : file.path();
  }

  private ModelAndView page(CaseFile file, String officer, String words, FormErrors errors) {
    var page =
        Page.titled(Text.of("cases.officers.title"))
            .current("desk")
            .back(file.path())
            .withErrors(errors);
    var items = new ArrayList<SelectItem>();
    items.add(new SelectItem("", Text.of("cases.officers.choose"), officer.isEmpty(), false, null));
    candidates()
        .forEach(one ->
            items.add(
                new SelectItem(
                    one.id().toString(),
                    Text.of("cases.officers.person", "name", one.name(), "hat", one.hat().label()),
                    one.id().toString().equals(officer),
                    false,
                    null)));
    var team =
        standings.of(file.id()).stream()
            .map(one ->
                Text.of(
                    "cases.part." + one.part(),
                    "name",
                    accounts.find(one.account()).map(Accounts.Person::name).orElse("")))
            .toList();
    return new ModelAndView(
        "cases/officers", "it", new OfficersPage(page, file, team, items, words, errors));
  }

  /** Somebody who could be asked to help. */
  private record Candidate(AccountId id, String name, Hat hat) {}

  record OfficersPage(
      Page page,
      CaseFile file,
      List<String> team,
      List<SelectItem> candidates,
      String words,
      FormErrors errors) {}
}
