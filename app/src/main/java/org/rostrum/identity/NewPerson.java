package org.rostrum.identity;

import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Text;

/** What is wrong with the form for a new account, if anything. */
final class NewPerson {

  private static final int LONGEST = 200;

  private NewPerson() {}

  static FormErrors errors(String name, String login) {
    if (name.isBlank() || name.length() > LONGEST) {
      return FormErrors.of("name", Text.of("identity.people.name.wrong"));
    }
    if (login.isBlank() || login.length() > LONGEST) {
      return FormErrors.of("login", Text.of("identity.people.login.wrong"));
    }
    return FormErrors.none();
  }
}
