package org.rostrum.incidents;

import static org.rostrum.identity.Action.CREATE;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.RadioItem;
import org.rostrum.govuk.Text;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Accounts.Person;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.Hat;
import org.rostrum.identity.PagesForHat;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first question, alone: are you safe now? */
@Controller
@Guarded(resource = SheetRelations.DRAFT, action = CREATE)
class StartController {

  private final LogBook log;
  private final Owners owners;
  private final PagesForHat pages;

  StartController(LogBook log, Owners owners, PagesForHat pages) {
    this.log = log;
    this.owners = owners;
    this.pages = pages;
  }

  /** The question, and for whom it is asked. */
  record SafePage(
      Page page,
      FormErrors errors,
      Answers answers,
      List<Person> members,
      boolean onBehalf,
      boolean bringsIn) {

    SafePage {
      members = List.copyOf(members);
    }

    boolean choosesMember() {
      return onBehalf || members.size() > 1;
    }

    List<RadioItem> safe() {
      return List.of(
          RadioItem.of("YES", Text.of("incidents.yes"), answers.is("safe", "YES")),
          RadioItem.of("NO", Text.of("incidents.safe.NO"), answers.is("safe", "NO")));
    }
  }

  @GetMapping("/incidents/new")
  ModelAndView ask(SignedIn who) {
    return page(who, Answers.NONE, FormErrors.none());
  }

  @PostMapping("/incidents")
  ModelAndView open(@RequestParam MultiValueMap<String, String> sent, SignedIn who) {
    var answers = new Answers(sent);
    var owner = owners.chosen(who, answers.value("member"));
    var errors = errors(who, answers, owner);
    if (!errors.isEmpty() || owner.isEmpty()) {
      return page(who, answers, errors);
    }
    boolean safe = answers.is("safe", "YES");
    var id = log.open(owner.get(), who, answers.has("consent"), safe, key(answers));
    return new ModelAndView("redirect:/incidents/" + id + (safe ? "/sheet" : "/urgent"));
  }

  static @Nullable FormKey key(Answers answers) {
    var key = answers.value(FormKey.FIELD);
    return FormKey.looksRight(key) ? new FormKey(key) : null;
  }

  private FormErrors errors(SignedIn who, Answers answers, Optional<AccountId> owner) {
    var errors = FormErrors.none();
    if (owner.isEmpty()) {
      errors = errors.and("member", Text.of("incidents.member.error.none"));
    }
    if (!answers.is("safe", "YES") && !answers.is("safe", "NO")) {
      errors = errors.and("safe", Text.of("incidents.safe.error.none"));
    }
    if (who.hat() == Hat.MEMBERS_SERVICES && !answers.has("consent")) {
      errors =
          errors.and(
              "consent",
              Text.of(
                  "incidents.consent.error.none",
                  "name",
                  owner
                      .map(owners::bareName)
                      .orElseGet(() -> Text.of("incidents.consent.somebody"))));
    }
    return errors;
  }

  private ModelAndView page(SignedIn who, Answers answers, FormErrors errors) {
    boolean onBehalf = who.hat() == Hat.MEMBERS_SERVICES;
    var page =
        Page.titled(Text.of(onBehalf ? "incidents.safe.title.other" : "incidents.safe.title"))
            .current("incidents")
            .withLeave()
            .withErrors(errors);
    return new ModelAndView(
        "incidents/safe",
        "it",
        new SafePage(
            page,
            errors,
            answers,
            owners.choices(who),
            onBehalf,
            pages.isOpenTo(who, SavedPages.CHATS)));
  }
}
