package org.rostrum.complaints;

import org.rostrum.govuk.Text;

/** What the member hopes will happen (question 4). */
public enum Remedy {
  TAKE_DOWN,
  APOLOGY,
  STOP_CONTACT,
  WARNING_LETTER,
  POLICE_SUPPORT,
  LEGAL_ACTION,
  SAFETY_MEASURES,
  RECORD_ONLY,
  OTHER;

  /** As pages say it. */
  public String label() {
    return Text.of("complaints.remedy." + name());
  }
}
