package org.rostrum.govuk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * "Leave this page": ends the session, so that Back shows the way in and nothing else, and goes to
 * a neutral site. A {@code Refresh} is used in place of a redirect, because the page's own policy
 * lets no form lead to another site.
 */
@Controller
@ForAnyone
class Leaving {

  private final Surroundings surroundings;

  Leaving(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @PostMapping("/leave")
  void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Refresh", "0; url=" + surroundings.leaveTo());
    response.setContentType("text/html;charset=UTF-8");
    response.getOutputStream().print("<!DOCTYPE html><html lang=\"en\"><title>Weather</title>");
  }
}
