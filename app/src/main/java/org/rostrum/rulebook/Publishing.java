package org.rostrum.rulebook;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.identity.Action;
import org.rostrum.identity.Relation;
import org.rostrum.identity.SignedIn;
import org.rostrum.rulebook.RulebookActed.What;
import org.rostrum.rulebook.Workbench.Outcome;
import org.rostrum.screening.ChangedRulebook;
import org.rostrum.screening.Rulebook;
import org.rostrum.screening.RulebookChanges;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a draft comes into force: one person proposes it, another decides. */
@Component
public class Publishing {

  private final RulebookDrafts drafts;
  private final RulebookVersions versions;
  private final MadeDrafts made;
  private final Workbench workbench;
  private final ApplicationEventPublisher events;

  Publishing(
      RulebookDrafts drafts,
      RulebookVersions versions,
      MadeDrafts made,
      Workbench workbench,
      ApplicationEventPublisher events) {
    this.drafts = drafts;
    this.versions = versions;
    this.made = made;
    this.workbench = workbench;
    this.events = events;
  }

  @Transactional
  public Outcome propose(SignedIn who, UUID id, int edition) {
    Draft draft = drafts.hold(id).orElse(null);
    if (draft == null || !draft.isOpen() || draft.edition() != edition) {
      return Outcome.CHANGED_MEANWHILE;
    }
    if (draft.base() != versions.number()) {
      return Outcome.BEHIND;
    }
    if (!workbench.isWhole(draft.changes())) {
      return Outcome.BROKEN;
    }
    if (draft.changes().equals(draft.baseChanges())) {
      return Outcome.NOTHING_NEW;
    }
    drafts.propose(draft, who.account());
    announce(who, What.RULEBOOK_PROPOSED, id);
    return Outcome.DONE;
  }

  @Transactional
  public Outcome withdraw(SignedIn who, UUID id) {
    Draft draft = drafts.hold(id).orElse(null);
    return draft == null || !draft.isProposed()
        ? Outcome.CHANGED_MEANWHILE
        : reopen(who, draft, null, What.RULEBOOK_PROPOSAL_WITHDRAWN);
  }

  /** The second person says no. */
  @Transactional
  public Outcome refuse(SignedIn who, UUID id, String why) {
    Draft draft = drafts.hold(id).orElse(null);
    if (draft == null || !draft.isProposed()) {
      return Outcome.CHANGED_MEANWHILE;
    }
    return mayDecide(who, draft)
        ? reopen(who, draft, why, What.RULEBOOK_PROPOSAL_REFUSED)
        : Outcome.NOT_SECOND;
  }

  private Outcome reopen(SignedIn who, Draft draft, @Nullable String why, What what) {
    drafts.reopen(draft, why == null ? null : who.account(), why);
    announce(who, what, draft.id());
    return Outcome.DONE;
  }

  /** A person, not a hat: whoever proposed it or changed it last is not the second one. */
  private static boolean mayDecide(SignedIn who, Draft draft) {
    Set<Relation> facts =
        draft.isSecondTo(who.account()) ? Set.of(Relation.SECOND_PERSON) : Set.of();
    return who.may(Action.DECIDE, Bench.RESOURCE, facts).isAllowed();
  }

  /** The second person says yes: from then on every check is made by it. All or nothing. */
  @Transactional
  public Outcome publish(SignedIn who, UUID id, int edition) {
    Draft draft = drafts.hold(id).orElse(null);
    if (draft == null || !draft.isProposed() || draft.edition() != edition) {
      return Outcome.CHANGED_MEANWHILE;
    }
    var proposer = draft.proposedBy();
    if (proposer == null || !mayDecide(who, draft)) {
      return Outcome.NOT_SECOND;
    }
    int number = draft.base() + 1;
    RulebookChanges changes = workbench.asVersion(draft, number);
    if (!workbench.isWhole(draft.changes())
        || !(made.of(changes.toJson()) instanceof ChangedRulebook.Made(Rulebook rulebook))) {
      return Outcome.BROKEN;
    }
    if (versions.number() != draft.base()
        || !versions.add(
            number, rulebook.name(), draft.title(), changes.toJson(), proposer, who.account())) {
      return Outcome.BEHIND;
    }
    drafts.close(draft, Draft.State.PUBLISHED);
    announce(who, What.RULEBOOK_PUBLISHED, id);
    return Outcome.DONE;
  }

  private void announce(SignedIn who, What what, UUID id) {
    events.publishEvent(RulebookActed.by(who, what, id));
  }
}
