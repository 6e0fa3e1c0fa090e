package org.rostrum.complaints;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rostrum.govuk.NotFound;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Action;
import org.rostrum.identity.Decision;
import org.rostrum.identity.Delegations;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Limit;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Component;

/** The drafts somebody may work on, and how much of one they may see. */
@Component
class Drafts {

  private final Forms forms;
  private final Standings standings;
  private final Identities identities;
  private final Delegations delegations;

  Drafts(Forms forms, Standings standings, Identities identities, Delegations delegations) {
    this.forms = forms;
    this.standings = standings;
    this.identities = identities;
    this.delegations = delegations;
  }

  /** The draft, if this person may change it; otherwise it does not exist. */
  Form of(SignedIn who, String id) {
    return find(who, id, Action.UPDATE).orElseThrow(NotFound::new);
  }

  private Optional<Form> find(SignedIn who, String id, Action action) {
    return ComplaintId.of(id)
        .flatMap(forms::find)
        .filter(form ->
            who.may(action, Standings.DRAFT, standings.between(who, form, Standings.DRAFT))
                .isAllowed());
  }

  /** Whether they may sign: a delegate may prepare and no more. */
  boolean maySign(SignedIn who, Form form) {
    return who.may(Action.UPDATE, Standings.DRAFT, standings.between(who, form, Standings.DRAFT))
            instanceof Decision.Allowed(Set<Limit> limits)
        && !limits.contains(Limit.NO_SIGNING);
  }

  /** Whether a part that tells who complains is theirs to see: sealed, it is the member's alone. */
  boolean maySee(SignedIn who, Form form, Section section) {
    return !section.isIdentity() || !form.isSealed() || forms.isOf(form.id(), who.account());
  }

  AccountId owner(Form form) {
    return identities.of(form.id()).account();
  }

  /** Everything of one's own, or the drafts of those one prepares for. */
  List<Form> listFor(SignedIn who) {
    return who.hat() == Hat.DELEGATE
        ? delegations.membersOf(who.account()).stream()
            .flatMap(member -> forms.of(member).stream())
            .filter(Form::isDraft)
            .toList()
        : forms.of(who.account());
  }
}
