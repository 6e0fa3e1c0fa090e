package org.rostrum.members;

import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Open;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The numbers to call and the form on paper: for anyone, from memory, whatever else has stopped.
 */
@Controller
@Open(value = "numbers that anyone may need at once", to = Open.To.ANYONE, fromMemory = true)
class HelpNowController {
  private final Lifeline lifeline;
  private final Pulse pulse;

  HelpNowController(Lifeline lifeline, Pulse pulse) {
    this.lifeline = lifeline;
    this.pulse = pulse;
  }

  @GetMapping("/help-now")
  ModelAndView numbers() {
    var page = Page.titled(Text.of("members.help.title")).withLeave();
    var state = pulse.beats() ? HelpNowPage.State.WORKING : HelpNowPage.State.NOT_SAVING;
    return new ModelAndView("members/helpNow", "it", HelpNowPage.of(page, lifeline, state));
  }

  /** The copy that a browser keeps for when it has no connection. */
  @GetMapping(path = "/help-now", params = "kept")
  ModelAndView kept() {
    var page = Page.titled(Text.of("members.help.title"));
    return new ModelAndView(
        "members/helpNow", "it", HelpNowPage.of(page, lifeline, HelpNowPage.State.NOT_CONNECTED));
  }

  @GetMapping("/help-now/form")
  ModelAndView form() {
    var page = Page.titled(Text.of("members.form.title")).back("/help-now");
    return new ModelAndView(
        "members/paperForm",
        "it",
        new PaperForm(page, lifeline.holder("MONITORING_OFFICER").orElse(null)));
  }

  /** Appendix 2, blank, and where to send it. */
  record PaperForm(Page page, @Nullable Contact returnTo) {}
}
