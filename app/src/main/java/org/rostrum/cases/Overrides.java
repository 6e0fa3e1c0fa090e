package org.rostrum.cases;

import java.util.Optional;
import org.rostrum.complaints.Complaints;
import org.rostrum.complaints.Confidentiality;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.identity.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A name must be known although the member asked otherwise: two people and a reason. */
@Component
class Overrides {

  private final Cases cases;
  private final SentForms forms;
  private final Confidences confidences;
  private final Standings standings;
  private final Cover cover;
  private final Complaints complaints;
  private final Work work;
  private final ApplicationEventPublisher events;

  Overrides(
      Cases cases,
      SentForms forms,
      Confidences confidences,
      Standings standings,
      Cover cover,
      Complaints complaints,
      Work work,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.forms = forms;
    this.confidences = confidences;
    this.standings = standings;
    this.cover = cover;
    this.complaints = complaints;
    this.work = work;
    this.events = events;
  }

  /** The handler asks, once a form; a deputy who can is brought in to agree or not. */
  @Transactional
  public void propose(SignedIn who, CaseFile file, String why, String key) {
    var _ = cases.lock(file.id()).orElseThrow(NotFound::new);
    if (!FormKey.looksRight(key)
        || !isHandler(who, file)
        || complaints.confidentiality(file.id()).filter(Confidentiality::isSealed).isEmpty()) {
      throw new NotFound();
    }
    if (!forms.isFirst(who.account().value(), new FormKey(key))) {
      return;
    }
    confidences.proposeOverride(file.id(), who.account(), why);
    events.publishEvent(
        new CaseActed(
            who.actor(),
            who.hat().name(),
            "OVERRIDE_PROPOSED",
            "complaint.confidentiality.decision",
            file.id().toString()));
    cover
        .deputyOtherThan(file.id(), who.account())
        .ifPresent(second -> {
          if (standings.of(file.id(), second).isEmpty()) {
            standings.assign(file.id(), second, Standings.Part.OFFICER, false, null);
          }
          cover.tell(second, file.id());
        });
  }

  /** Empty: the name is known now, and the member is told why. */
  @Transactional
  public Optional<Verdict.Refused> agree(SignedIn who, CaseFile file, String key) {
    if (!FormKey.looksRight(key)) {
      throw new NotFound();
    }
    var asked = confidences.of(file.id());
    var why = asked.map(Confidences.Confidence::overrideWhy).orElse("");
    boolean second =
        asked
            .filter(Confidences.Confidence::waitsForSecondPerson)
            .filter(one -> !who.account().equals(one.overrideBy()))
            .isPresent();
    var deed =
        Deed.of(Act.OVERRIDE_CONFIDENTIALITY)
            .saying(why)
            .given(Guard.SECOND_PERSON_AGREED, second)
            .and(() -> {
              confidences.agree(file.id(), who.account());
              if (!complaints.decide(who, file.id(), Confidentiality.OVERRIDDEN)) {
                throw new NotFound();
              }
            });
    return work.act(who, file.id(), deed, new FormKey(key));
  }

  private boolean isHandler(SignedIn who, CaseFile file) {
    return standings.handler(file.id()).filter(who.account()::equals).isPresent();
  }
}
