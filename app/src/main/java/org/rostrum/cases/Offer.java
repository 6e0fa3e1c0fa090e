package org.rostrum.cases;

import java.util.Optional;
import java.util.Set;
import org.rostrum.complaints.CaseProgress;
import org.rostrum.complaints.Remedy;
import org.rostrum.govuk.Text;

/** What an options letter can offer, in the order of the letter; the first ten are usual. */
enum Offer {
  RECORD_ONLY(Remedy.RECORD_ONLY),
  TAKE_DOWN(Remedy.TAKE_DOWN),
  LETTER(Remedy.WARNING_LETTER, Remedy.APOLOGY),
  STOP_CONTACT(Remedy.STOP_CONTACT),
  MEDIATION,
  POLICE(Remedy.POLICE_SUPPORT),
  INJUNCTION(Remedy.LEGAL_ACTION),
  SECURITY(Remedy.SAFETY_MEASURES),
  COUNSELLING,
  INVESTIGATION,
  NO_REPLY,
  COMMUNITY_WARNING(Remedy.WARNING_LETTER),
  COMMUNITY_NOTICE(Remedy.LEGAL_ACTION),
  COUNCIL_INJUNCTION(Remedy.LEGAL_ACTION),
  CONTACT_LIMITS(Remedy.STOP_CONTACT, Remedy.SAFETY_MEASURES),
  CAUTIONARY_MARKER(Remedy.SAFETY_MEASURES),
  SENSITIVE_INTEREST(Remedy.SAFETY_MEASURES);

  private final Set<Remedy> covers;

  Offer(Remedy... covers) {
    this.covers = Set.of(covers);
  }

  static Optional<Offer> of(String name) {
    for (Offer one : values()) {
      if (one.name().equals(name)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** Whether it is among the ten that are shown at once. */
  boolean isUsual() {
    return ordinal() <= INVESTIGATION.ordinal();
  }

  boolean covers(Remedy asked) {
    return covers.contains(asked);
  }

  String title() {
    return Text.of("cases.option." + name());
  }

  String what() {
    return Text.of("cases.option." + name() + ".what");
  }

  String limit() {
    return Text.of("cases.option." + name() + ".limit");
  }

  String time() {
    return Text.of("cases.option." + name() + ".time");
  }

  CaseProgress.Option forMember() {
    return new CaseProgress.Option(name(), title(), what(), limit(), time());
  }
}
