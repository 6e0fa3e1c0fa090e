package org.rostrum.identity;

import java.util.List;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page: a member's box for a post, an officer's list of pages. */
@Controller
class HomeController {

  private final PagesForHat pages;

  HomeController(PagesForHat pages) {
    this.pages = pages;
  }

  @Open("one's own start page")
  @GetMapping("/")
  ModelAndView home(SignedIn who) {
    var mine = pages.of(who).stream().filter(page -> !page.path().equals("/")).toList();
    boolean checksPosts = mine.stream().anyMatch(page -> page.key().equals("thinkTwice"));
    var title = Text.of(checksPosts ? "identity.home.title.member" : "identity.home.title");
    return new ModelAndView(
        "identity/home",
        "it",
        new HomePage(Page.titled(title).current("home"), who.name(), checksPosts, mine));
  }

  /** The start page. */
  record HomePage(Page page, String name, boolean checksPosts, List<PagesForHat.Entry> pages) {}
}
