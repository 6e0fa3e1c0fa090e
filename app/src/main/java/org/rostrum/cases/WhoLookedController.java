package org.rostrum.cases;

import java.util.List;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Open;
import org.rostrum.identity.SignedIn;
import org.rostrum.notifications.Notice;
import org.rostrum.notifications.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Every time somebody opened a record of the reader's, and the way to ask why. */
@Controller
class WhoLookedController {

  private final WhoLooked whoLooked;
  private final Accounts accounts;
  private final Notices notices;

  WhoLookedController(WhoLooked whoLooked, Accounts accounts, Notices notices) {
    this.whoLooked = whoLooked;
    this.accounts = accounts;
    this.notices = notices;
  }

  @GetMapping("/who-looked")
  @Open(value = "who looked at one's own records", hats = Hat.MEMBER)
  ModelAndView list(SignedIn who) {
    var looks = whoLooked.at(who);
    var page = Page.titled(Text.of("cases.looked.title")).current("whoLooked");
    return new ModelAndView(
        "cases/whoLooked",
        "it",
        new LookedPage(page, looks, whoLooked.recent(looks), (int) whoLooked.recentPeople(looks)));
  }

  /** Asks why; the Data Protection Officer hears of it, once for each view. */
  @PostMapping("/who-looked/{number}")
  @Open(value = "one asks about one's own records", hats = Hat.MEMBER)
  @Transactional
  public ModelAndView ask(@PathVariable long number, SignedIn who) {
    if (whoLooked.at(who).stream().noneMatch(look -> look.number() == number)) {
      throw new NotFound();
    }
    if (whoLooked.ask(who, number)) {
      accounts
          .wearing(Hat.DPO)
          .forEach(dpo -> notices.tell(dpo.id(), Notice.Kind.ITEM, "/who-looked-questions"));
    }
    return new ModelAndView("redirect:/who-looked");
  }

  @GetMapping("/who-looked-questions")
  @Open(value = "who and when, never what", hats = Hat.DPO)
  ModelAndView questions(SignedIn who) {
    var page = Page.titled(Text.of("cases.looked.questions.title"));
    return new ModelAndView(
        "cases/lookedQuestions", "it", new QuestionsPage(page, whoLooked.questions()));
  }

  record LookedPage(Page page, List<WhoLooked.Look> looks, int recent, int people) {}

  record QuestionsPage(Page page, List<WhoLooked.Question> questions) {}
}
