package org.rostrum;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.elections.OfficeDays;
import org.rostrum.identity.SignedIn;
import org.rostrum.rulebook.Publishing;
import org.rostrum.rulebook.Workbench;
import org.rostrum.screening.RulebookChanges.OfRule;
import org.rostrum.screening.RulebookChanges.OfWords;
import org.rostrum.screening.RulebookChanges.State;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The made-up council's own rulebook: one version that two people published, and a draft that waits
 * for the second.
 */
@Component
@ConditionalOnProperty("rostrum.demo")
class DemoRulebook {

  private final Workbench workbench;
  private final Publishing publishing;
  private final OfficeDays days;
  private final Clock clock;

  DemoRulebook(Workbench workbench, Publishing publishing, OfficeDays days, Clock clock) {
    this.workbench = workbench;
    this.publishing = publishing;
    this.days = days;
    this.clock = clock;
  }

  /** Makes both, by the calls of the pages. */
  void bringIn(SignedIn mo, SignedIn deputy) {
    var story = new DemoStory(days, LocalDate.now(clock));
    story.then(11, "10:20", () -> publish(mo, deputy));
    story.then(1, "15:40", () -> propose(deputy));
    story.tell();
  }

  private void publish(SignedIn mo, SignedIn deputy) {
    UUID draft = workbench.open(mo, "Words that people here use", null);
    workbench.change(
        mo,
        draft,
        changes ->
            changes.withWords(
                "insultOnly", new OfWords(List.of("mardy-pants", "gongoozler~"), List.of())));
    publishing.propose(mo, draft, workbench.edition(draft));
    publishing.publish(deputy, draft, workbench.edition(draft));
  }

  private void propose(SignedIn deputy) {
    UUID draft = workbench.open(deputy, "Ask more gently about sources", null);
    workbench.change(
        deputy,
        draft,
        changes ->
            changes
                .with(
                    "FX-01",
                    new OfRule(
                        null,
                        null,
                        null,
                        "Where can people read more?",
                        "A link or the name of a report helps people to trust a figure.",
                        Map.of()))
                .with("TN-01", new OfRule(State.SHADOW, null, null, null, null, Map.of())));
    publishing.propose(deputy, draft, workbench.edition(draft));
  }
}
