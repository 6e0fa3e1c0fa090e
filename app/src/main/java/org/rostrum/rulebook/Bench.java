package org.rostrum.rulebook;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Action;
import org.rostrum.identity.SignedIn;
import org.rostrum.rulebook.AnsweredForms.Answer;
import org.rostrum.rulebook.Workbench.Outcome;
import org.rostrum.screening.ChangedRulebook;
import org.rostrum.screening.Rule;
import org.rostrum.screening.Rulebook;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What every page of the workbench begins with: the draft, its rulebook, and who did what. */
@Component
class Bench {

  static final String RESOURCE = "rulebook.draft";

  private final RulebookDrafts drafts;
  private final RulebookVersions versions;
  private final MadeDrafts made;
  private final Accounts accounts;

  Bench(RulebookDrafts drafts, RulebookVersions versions, MadeDrafts made, Accounts accounts) {
    this.drafts = drafts;
    this.versions = versions;
    this.made = made;
    this.accounts = accounts;
  }

  static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  Draft draft(String id) {
    return id(id).flatMap(drafts::find).orElseThrow(NotFound::new);
  }

  /** The draft while it can still be changed. */
  Draft open(String id) {
    Draft draft = draft(id);
    if (!draft.isOpen()) {
      throw new NotFound();
    }
    return draft;
  }

  ChangedRulebook made(Draft draft) {
    return made.of(draft.changes());
  }

  /** The draft's rulebook; a draft of which none can be made has no such pages. */
  Rulebook rulebook(Draft draft) {
    if (made(draft) instanceof ChangedRulebook.Made(Rulebook rulebook)) {
      return rulebook;
    }
    throw new NotFound();
  }

  static Rule shipped(String rule) {
    return Rulebook.shipped().rule(rule).orElseThrow(NotFound::new);
  }

  boolean isBehind(Draft draft) {
    return draft.base() != versions.number();
  }

  String name(AccountId account) {
    return accounts.find(account).map(Accounts.Person::name).orElse("");
  }

  static boolean mayWork(SignedIn who) {
    return who.may(Action.UPDATE, RESOURCE, Set.of()).isAllowed();
  }

  /** Done, and on to that page; or a page that says why not. */
  static Answer answer(Outcome outcome, String to, String back) {
    if (outcome == Outcome.DONE) {
      return new Answer.Done(to);
    }
    Page page = Page.titled(Text.of("rulebook.refused.title")).current("rulebook").back(back);
    ModelAndView view =
        new ModelAndView(
            "rulebook/refused", "it", new Refused(page, Text.of("rulebook.refused." + outcome)));
    view.setStatus(HttpStatus.CONFLICT);
    return new Answer.Refused(view);
  }

  record Refused(Page page, String why) {}
}
