package org.rostrum.govuk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * "Leave this page": locks the session, so that Back shows the lock and nothing else, and goes to a
 * neutral site. A {@code Refresh} is used in place of a redirect, because the page's own policy
 * lets no form lead to another site.
 */
@Controller
@ForAnyone
class Leaving {

  private final Surroundings surroundings;
  private final ObjectProvider<Lock> lock;

  Leaving(Surroundings surroundings, ObjectProvider<Lock> lock) {
    this.surroundings = surroundings;
    this.lock = lock;
  }

  @PostMapping("/leave")
  void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
    lock.ifUnique(one -> one.lock(request));
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Refresh", "0; url=" + surroundings.leaveTo());
    response.setContentType("text/html;charset=UTF-8");
    response.getOutputStream().print("<!DOCTYPE html><html lang=\"en\"><title>Weather</title>");
  }
}
