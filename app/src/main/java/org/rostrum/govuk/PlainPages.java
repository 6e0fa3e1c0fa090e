package org.rostrum.govuk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The accessibility statement, privacy and cookies. */
@Controller
@ForAnyone
class PlainPages {

  @GetMapping("/accessibility")
  ModelAndView accessibility() {
    return page("govuk.accessibility");
  }

  @GetMapping("/privacy")
  ModelAndView privacy() {
    return page("govuk.privacy");
  }

  @GetMapping("/cookies")
  ModelAndView cookies() {
    return page("govuk.cookies");
  }

  private static ModelAndView page(String key) {
    return new ModelAndView("govuk/plain", "plain", PlainPage.of(key));
  }
}
