package org.rostrum.identity;

import java.util.List;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page: a member's box for a post, an officer's list of pages. */
@Controller
class HomeController {

  /** Where what happened is recorded. */
  private static final String RECORD = "/incidents/new";

  private final PagesForHat pages;
  private final ObjectProvider<NewItems> newItems;

  HomeController(PagesForHat pages, ObjectProvider<NewItems> newItems) {
    this.pages = pages;
    this.newItems = newItems;
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
        new HomePage(
            Page.titled(title).current("home"),
            who.name(),
            waiting(who),
            checksPosts,
            pages.isOpenTo(who, RECORD),
            mine));
  }

  private int waiting(SignedIn who) {
    try {
      return newItems.stream().mapToInt(items -> items.countWaiting(who.account())).sum();
    } catch (DataAccessException | TransactionException databaseGone) {
      return 0;
    }
  }

  /** The start page. */
  record HomePage(
      Page page,
      String name,
      int waiting,
      boolean checksPosts,
      boolean recordsIncidents,
      List<PagesForHat.Entry> pages) {}
}
