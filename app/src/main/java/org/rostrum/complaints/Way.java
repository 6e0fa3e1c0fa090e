package org.rostrum.complaints;

import org.springframework.stereotype.Component;

/**
 * Where a draft goes next: the questions before the form, in order, and the four routes away from
 * it.
 */
@Component
class Way {

  private final RouteCheck routes;

  Way(RouteCheck routes) {
    this.routes = routes;
  }

  /** Police first, then the questions, then another councillor, then the site, then the form. */
  String next(Form form) {
    var a = form.answers();
    var telling = new Telling(a);
    if (a.is("safe", "NO") && !a.has("police")) {
      return at(form, "police-first");
    }
    for (Gate gate : Gate.values()) {
      if (!a.has(gate.answer())) {
        return gate.path(form.id());
      }
      if (gate == Gate.ABOUT && isWrongForm(form)) {
        return at(form, "wrong-form");
      }
    }
    if (isWrongForm(form)) {
      return at(form, "wrong-form");
    }
    if (telling.couldBeCrime() && !a.has("police")) {
      return at(form, "police-first");
    }
    if (telling.mayBeForTheSite() && !a.has("siteFirst")) {
      return at(form, "platform-first");
    }
    return "/complaints/" + form.id();
  }

  boolean isWrongForm(Form form) {
    return form.answers().is("about", "COUNCILLOR")
        || !routes.councillors(form.answers()).isEmpty();
  }

  /** Whether all questions before the form are answered. */
  static boolean hasStarted(Form form) {
    for (Gate gate : Gate.values()) {
      if (!form.answers().has(gate.answer())) {
        return false;
      }
    }
    return true;
  }

  private static String at(Form form, String page) {
    return "/complaints/" + form.id() + "/" + page;
  }
}
