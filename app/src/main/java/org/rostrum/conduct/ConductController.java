package org.rostrum.conduct;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.evidence.ExhibitRow;
import org.rostrum.evidence.ExhibitRows;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Open;
import org.rostrum.identity.SignedIn;
import org.rostrum.members.Contact;
import org.rostrum.members.Contacts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A member's own Code of Conduct drafts. Each question is asked with the account, so nobody else's
 * answers.
 */
@Controller
@Open(value = "one's own drafts only", hats = Hat.MEMBER)
class ConductController {

  private final CarriedDrafts drafts;
  private final ExhibitRows exhibits;
  private final Contacts contacts;
  private final Clock clock;

  ConductController(CarriedDrafts drafts, ExhibitRows exhibits, Contacts contacts, Clock clock) {
    this.drafts = drafts;
    this.exhibits = exhibits;
    this.contacts = contacts;
    this.clock = clock;
  }

  @GetMapping("/conduct")
  ModelAndView list(SignedIn who) {
    return new ModelAndView(
        "conduct/list",
        "it",
        new ListPage(Page.titled(Text.of("conduct.list")).withLeave(), drafts.of(who.account())));
  }

  @GetMapping("/conduct/{id}")
  ModelAndView one(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable String saved, SignedIn who) {
    var draft = drafts.find(who.account(), id).orElseThrow(NotFound::new);
    var officer =
        contacts
            .holder(
                "MONITORING_OFFICER",
                java.time.LocalDate.now(clock.withZone(java.time.ZoneId.of("Europe/London"))))
            .orElse(null);
    return new ModelAndView(
        "conduct/one",
        "it",
        new DraftPage(
            Page.titled(Text.of("conduct.one")).withLeave().back("/conduct"),
            draft,
            exhibits.of(who, draft.exhibits()),
            officer,
            saved != null));
  }

  @PostMapping("/conduct/{id}")
  ModelAndView save(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String about,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String shown,
      SignedIn who) {
    var myAbout = storable(about);
    var mine = storable(words);
    var theirs = drafts.save(who.account(), id, myAbout, mine, shown);
    if (theirs.isEmpty()) {
      return new ModelAndView("redirect:/conduct/" + id + "?saved");
    }
    var page = Page.titled(Text.of("conduct.both")).withLeave();
    var answer =
        new ModelAndView(
            "conduct/both", "it", new BothPage(page, myAbout, mine, theirs.orElseThrow()));
    answer.setStatus(HttpStatus.CONFLICT);
    return answer;
  }

  private static String storable(String typed) {
    return typed.replace("\0", "").replace("\r\n", "\n");
  }

  @PostMapping("/conduct/{id}/deletion")
  String delete(@PathVariable UUID id, SignedIn who) {
    if (!drafts.delete(who, id)) {
      throw new NotFound();
    }
    return "redirect:/conduct";
  }

  record ListPage(Page page, List<ConductDraft> drafts) {
    ListPage {
      drafts = List.copyOf(drafts);
    }
  }

  /** The same draft written by two, or in two windows: both texts, and a choice. */
  record BothPage(Page page, String about, String words, ConductDraft saved) {}

  record DraftPage(
      Page page,
      ConductDraft draft,
      List<ExhibitRow> files,
      @Nullable Contact officer,
      boolean saved) {
    DraftPage {
      files = List.copyOf(files);
    }
  }
}
