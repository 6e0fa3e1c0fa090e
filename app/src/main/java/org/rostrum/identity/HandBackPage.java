package org.rostrum.identity;

import java.util.Comparator;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;

/** Gives back a form that could not be taken, with one button that sends it again. */
record HandBackPage(Page page, String lead, String button, CarriedForm carried) {

  /** The words came through the sign-in. */
  static HandBackPage afterSignIn(CarriedForm carried) {
    return new HandBackPage(
        Page.titled(Text.of("identity.goOn.title")),
        Text.of("identity.goOn.lead"),
        Text.of("identity.goOn.button"),
        carried);
  }

  /** The form was too old to be taken. */
  static HandBackPage outOfDate(CarriedForm carried) {
    return new HandBackPage(
        Page.titled(Text.of("identity.outOfDate.title")),
        Text.of("identity.outOfDate.lead"),
        Text.of("identity.outOfDate.button"),
        carried);
  }

  /** What the person will know their form by: its longest answer. */
  String words() {
    return carried.fields().stream()
        .map(CarriedForm.Field::value)
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }
}
