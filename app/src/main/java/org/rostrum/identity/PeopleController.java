package org.rostrum.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.audit.AccessLog;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.SelectItem;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Grants.Grant;
import org.rostrum.identity.Grants.State;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who may sign in and in which hats: one person proposes a hat, another approves it. */
@Controller
class PeopleController {

  private static final String ACCOUNT = "account.role";

  private final Accounts accounts;
  private final Grants grants;
  private final AccessLog accessLog;
  private final FirstAnswers answers;

  PeopleController(Accounts accounts, Grants grants, AccessLog accessLog, FirstAnswers answers) {
    this.accounts = accounts;
    this.grants = grants;
    this.accessLog = accessLog;
    this.answers = answers;
  }

  @Guarded(
      resource = ACCOUNT,
      action = {Action.READ, Action.CREATE, Action.APPROVE})
  @GetMapping("/people")
  ModelAndView all(SignedIn who) {
    return list(who, "", "", FormErrors.none(), null);
  }

  @Guarded(resource = ACCOUNT, action = Action.CREATE)
  @PostMapping("/people")
  ModelAndView open(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String login,
      @RequestParam(name = FormKey.FIELD, defaultValue = "") String formKey,
      SignedIn who) {
    var errors = NewPerson.errors(name, login);
    if (!errors.isEmpty()) {
      return list(who, name, login, errors, null);
    }
    var opened = answers.to(who, formKey, () -> opened(name, login, who));
    return opened.isPresent()
        ? list(who, "", "", FormErrors.none(), opened.get())
        : list(
            who, name, login, FormErrors.of("login", Text.of("identity.people.login.taken")), null);
  }

  private Optional<NewAccount> opened(String name, String login, SignedIn who) {
    var account = NewAccount.withFreshSecrets(login, name, null);
    return accounts.open(account, who).map(_ -> account);
  }

  @Guarded(
      resource = ACCOUNT,
      action = {Action.READ, Action.CREATE, Action.APPROVE})
  @GetMapping("/people/{id}")
  ModelAndView one(@PathVariable UUID id, SignedIn who) {
    return person(visible(id, who), who, "", "", "", FormErrors.none());
  }

  @Guarded(resource = ACCOUNT, action = Action.CREATE)
  @PostMapping("/people/{id}/hats")
  ModelAndView propose(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String hat,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(name = FormKey.FIELD, defaultValue = "") String formKey,
      SignedIn who) {
    var person = visible(id, who);
    var chosen = Arrays.stream(Hat.values()).filter(one -> one.name().equals(hat)).findFirst();
    var first = from.isBlank() ? Optional.of(grants.today()) : date(from);
    var last = to.isBlank() ? Optional.<LocalDate>empty() : date(to);
    if (chosen.isEmpty()) {
      return person(
          person, who, hat, from, to, FormErrors.of("hat", Text.of("identity.person.hat.missing")));
    }
    if (first.isEmpty()) {
      return person(
          person, who, hat, from, to, FormErrors.of("from", Text.of("identity.person.date.wrong")));
    }
    if (!to.isBlank() && last.filter(day -> !day.isBefore(first.get())).isEmpty()) {
      return person(
          person, who, hat, from, to, FormErrors.of("to", Text.of("identity.person.to.wrong")));
    }
    return answers.to(
        who,
        formKey,
        () -> {
          grants.propose(person.id(), chosen.get(), first.get(), last.orElse(null), who);
          return back(id);
        });
  }

  @Guarded(resource = ACCOUNT, action = Action.APPROVE)
  @PostMapping("/people/{id}/hats/{grant}/approve")
  ModelAndView approve(@PathVariable UUID id, @PathVariable UUID grant, SignedIn who) {
    var person = visible(id, who);
    if (!mayApprove(grant, person, who) || !grants.approve(grant, who)) {
      throw new NotFound();
    }
    return seesAll(who) ? back(id) : new ModelAndView("redirect:/people");
  }

  @Guarded(resource = ACCOUNT, action = Action.DISABLE)
  @PostMapping("/people/{id}/hats/{grant}/end")
  ModelAndView end(@PathVariable UUID id, @PathVariable UUID grant, SignedIn who) {
    var person = visible(id, who);
    if (grants.find(grant).filter(one -> one.account().equals(person.id())).isEmpty()) {
      throw new NotFound();
    }
    grants.end(grant, who);
    return back(id);
  }

  @Guarded(resource = ACCOUNT, action = Action.DISABLE)
  @PostMapping("/people/{id}/disable")
  ModelAndView disable(@PathVariable UUID id, SignedIn who) {
    accounts.disable(visible(id, who).id(), who);
    return back(id);
  }

  private static ModelAndView back(UUID id) {
    return new ModelAndView("redirect:/people/" + id);
  }

  private static Optional<LocalDate> date(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Readers and administrators see everybody; approvers those who wait for them. */
  private boolean seesAll(SignedIn who) {
    return who.may(Action.READ, ACCOUNT, Set.of()).isAllowed()
        || who.may(Action.CREATE, ACCOUNT, Set.of()).isAllowed();
  }

  private Accounts.Person visible(UUID id, SignedIn who) {
    var account = new AccountId(id);
    var person = accounts.find(account).orElseThrow(NotFound::new);
    if (!seesAll(who) && grants.of(account).stream().allMatch(Grant::approved)) {
      throw new NotFound();
    }
    return person;
  }

  private boolean mayApprove(UUID id, Accounts.Person person, SignedIn who) {
    return grants
        .find(id)
        .filter(grant -> grant.account().equals(person.id()))
        .filter(grant -> mayApprove(grant, who))
        .isPresent();
  }

  private boolean mayApprove(Grant grant, SignedIn who) {
    return !grant.approved()
        && !grant.proposedBy().equals(who.actor())
        && !grant.account().equals(who.account())
        && who.may(Action.APPROVE, ACCOUNT, AccountRelations.of(List.of(grant), grants))
            .isAllowed();
  }

  private ModelAndView list(
      SignedIn who, String name, String login, FormErrors errors, @Nullable NewAccount opened) {
    var all = grants.all();
    var today = grants.today();
    var rows =
        accounts.all().stream()
            .map(person ->
                PeoplePage.Row.of(
                    person,
                    all.stream().filter(g -> g.account().equals(person.id())).toList(),
                    today))
            .filter(row -> seesAll(who) || row.waits())
            .toList();
    var page = Page.titled(Text.of("identity.people.title")).current("people");
    return new ModelAndView(
        "identity/people",
        "it",
        new PeoplePage(
            errors.isEmpty() ? page : page.withErrors(),
            rows,
            who.may(Action.CREATE, ACCOUNT, Set.of()).isAllowed(),
            name,
            login,
            errors,
            opened));
  }

  private ModelAndView person(
      Accounts.Person person,
      SignedIn who,
      String chosen,
      String from,
      String to,
      FormErrors errors) {
    accessLog.viewed(who.actor(), who.hat().name(), ACCOUNT, person.id().toString());
    boolean changes = !person.disabled() && who.may(Action.DISABLE, ACCOUNT, Set.of()).isAllowed();
    var today = grants.today();
    var hats =
        grants.of(person.id()).stream()
            .map(grant ->
                new PersonPage.Held(
                    grant,
                    grant.at(today),
                    mayApprove(grant, who),
                    changes && grant.at(today) != State.ENDED))
            .toList();
    var choice =
        Stream.concat(
                Stream.of(SelectItem.of("", Text.of("identity.person.hat.missing"), false)),
                Arrays.stream(Hat.values())
                    .map(hat -> SelectItem.of(hat.name(), hat.label(), hat.name().equals(chosen))))
            .toList();
    var page = Page.titled(Text.of("identity.person.title")).current("people").back("/people");
    return new ModelAndView(
        "identity/person",
        "it",
        new PersonPage(
            errors.isEmpty() ? page : page.withErrors(),
            person,
            hats,
            choice,
            changes,
            from,
            to,
            errors));
  }
}
