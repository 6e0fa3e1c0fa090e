package org.rostrum.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers a form that came too late, with the words that were in it. Reached from inside only. */
@Controller
class HandBack {

  private final Luggage luggage;
  private final OwnFormKeys formKeys;

  HandBack(Luggage luggage, OwnFormKeys formKeys) {
    this.luggage = luggage;
    this.formKeys = formKeys;
  }

  @Open(value = "gives back what was just sent", to = Open.To.ANYONE)
  @RequestMapping(SentBack.HAND_BACK)
  ModelAndView again(HttpServletRequest request) {
    if (request.getDispatcherType() != DispatcherType.FORWARD) {
      throw new NotFound();
    }
    var sent = CarriedForm.sentIn(request, SessionWatch.lastIn(request));
    var who = SignedIn.current();
    if (who.isPresent()) {
      return isAnothers(sent, who.get()) ? new ModelAndView("redirect:/") : outOfDate(sent);
    }
    if (sent.ridesThroughSignIn()) {
      return SignInController.passwordPage("", expired(), luggage.packed(sent));
    }
    var riding = luggage.ridingIn(request);
    return riding.isEmpty()
        ? new ModelAndView("redirect:/sign-in")
        : SignInController.passwordPage("", expired(), luggage.packed(riding));
  }

  /** A tab that the person before left open: its words are not for whoever signed in since. */
  private boolean isAnothers(CarriedForm sent, SignedIn who) {
    return FormKey.looksRight(sent.key()) && !formKeys.isFor(sent.key(), who.account());
  }

  private static ModelAndView outOfDate(CarriedForm sent) {
    var answer = new ModelAndView("identity/handBack", "it", HandBackPage.outOfDate(sent));
    answer.setStatus(HttpStatus.FORBIDDEN);
    return answer;
  }

  private static FormErrors expired() {
    return FormErrors.of("login", Text.of("identity.signIn.expired"));
  }
}
