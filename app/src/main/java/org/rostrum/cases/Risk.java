package org.rostrum.cases;

import org.rostrum.govuk.Text;

/** How great the risk is; always shown as sign and word. */
enum Risk {
  GREEN("-", "govuk-tag--green"),
  AMBER("^", "govuk-tag--yellow"),
  RED("!", "govuk-tag--red");

  private final String sign;
  private final String tag;

  Risk(String sign, String tag) {
    this.sign = sign;
    this.tag = tag;
  }

  /** Sign and word, such as "! Red". */
  String label() {
    return sign + " " + Text.of("cases.risk." + name());
  }

  String tag() {
    return tag;
  }
}
