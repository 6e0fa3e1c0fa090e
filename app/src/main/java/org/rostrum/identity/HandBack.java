package org.rostrum.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers a form that came too late, with the words that were in it. Reached from inside only. */
@Controller
class HandBack {

  @Open(value = "gives back what was just sent", to = Open.To.ANYONE)
  @RequestMapping(SentBack.HAND_BACK)
  ModelAndView again(HttpServletRequest request) {
    if (request.getDispatcherType() != DispatcherType.FORWARD) {
      throw new NotFound();
    }
    var sent = CarriedForm.sentIn(request);
    if (SignedIn.current().isPresent()) {
      return outOfDate(sent);
    }
    if (CarriedForm.ridesThroughSignIn(sent.action())) {
      return SignInController.passwordPage("", expired(), sent);
    }
    var luggage = CarriedForm.ridingIn(request);
    return luggage.isEmpty()
        ? new ModelAndView("redirect:/sign-in")
        : SignInController.passwordPage("", expired(), luggage);
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
