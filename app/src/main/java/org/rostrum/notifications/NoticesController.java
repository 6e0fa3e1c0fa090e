package org.rostrum.notifications;

import java.util.List;
import java.util.UUID;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Open;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What waits for the reader. The list says that there is something, and never what. */
@Controller
@Open("only what waits for oneself")
class NoticesController {
  private final Notices notices;

  NoticesController(Notices notices) {
    this.notices = notices;
  }

  @GetMapping("/notices")
  ModelAndView list(SignedIn who) {
    var page = Page.titled(Text.of("notifications.title"));
    return new ModelAndView(
        "notifications/list", "it", new ListPage(page, notices.waiting(who.account())));
  }

  @Transactional
  @GetMapping("/notices/{id}")
  public ModelAndView open(@PathVariable UUID id, SignedIn who) {
    var link = notices.open(who.account(), id).orElseThrow(NotFound::new);
    return new ModelAndView("redirect:" + link);
  }

  /** The notices that have not been opened. */
  record ListPage(Page page, List<Notice> notices) {}
}
