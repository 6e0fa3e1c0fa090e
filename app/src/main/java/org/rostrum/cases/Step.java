package org.rostrum.cases;

import java.util.Optional;
import org.rostrum.govuk.Text;

/** The acts that need no more than a reason, some not even that, each with its page. */
enum Step {
  ACKNOWLEDGEMENT("acknowledgement", Act.ACKNOWLEDGE, false),
  FIRST_CONTACT("first-contact", Act.RECORD_CONTACT, true),
  EXTENSION("extension", Act.EXTEND, true),
  REOPENING("reopening", Act.REOPEN, true),
  REASSIGNMENT("reassignment", Act.REASSIGN, true),
  TAKING_UP("taking-up", Act.TAKE_UP, false),
  POLICE_PRIMACY("police-primacy", Act.PAUSE, true),
  POLICE_PRIMACY_END("police-primacy-end", Act.RESUME, true),
  CONTINUATION("continuation", Act.CONTINUE, true),
  REVIEW("review", Act.BEGIN_REVIEW, false),
  ANOTHER_ROUND("another-round", Act.KEEP_OPEN, true),
  RESUMPTION("resumption", Act.GO_ON, false);

  /** The addresses of all of these, for the router. */
  static final String ADDRESS =
      "/cases/{id}/{step:acknowledgement|first-contact|extension|reopening|reassignment|taking-up"
          + "|police-primacy|police-primacy-end|continuation|review|another-round|resumption}";

  private final String address;
  private final Act act;
  private final boolean needsReason;

  Step(String address, Act act, boolean needsReason) {
    this.address = address;
    this.act = act;
    this.needsReason = needsReason;
  }

  static Optional<Step> at(String address) {
    for (Step step : values()) {
      if (step.address.equals(address)) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  Act act() {
    return act;
  }

  boolean needsReason() {
    return needsReason;
  }

  boolean needsDay() {
    return this == EXTENSION;
  }

  String path(CaseFile file) {
    return file.path() + "/" + address;
  }

  String title() {
    return Text.of("cases.step." + name() + ".title");
  }

  /** What follows from it, and who will read the reason. */
  String lead() {
    return Text.of("cases.step." + name() + ".lead");
  }

  String question() {
    return Text.of("cases.step." + name() + ".question");
  }

  String button() {
    return Text.of("cases.step." + name() + ".button");
  }
}
