package org.rostrum.govuk;

/** Whom to call for what. */
public record HelpNumber(String need, String number) {

  /** The address that dials: digits only. */
  public String link() {
    return "tel:" + number.replaceAll("[^0-9+]", "");
  }
}
