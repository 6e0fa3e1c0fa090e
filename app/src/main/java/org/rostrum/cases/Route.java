package org.rostrum.cases;

import org.rostrum.govuk.Text;

/** Whether Appendix 2 is the right form for what was sent, or where it belongs. */
enum Route {
  RIGHT,
  /** Against another councillor (R1). */
  CODE_OF_CONDUCT,
  /** Neither abuse nor threat nor harassment (R3). */
  PLATFORM,
  /** A data breach (R4). */
  DATA_PROTECTION,
  SAFEGUARDING;

  boolean isElsewhere() {
    return this != RIGHT;
  }

  String label() {
    return Text.of("cases.route." + name());
  }
}
