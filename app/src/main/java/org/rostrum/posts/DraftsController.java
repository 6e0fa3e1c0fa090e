package org.rostrum.posts;

import static org.rostrum.identity.Action.CREATE;
import static org.rostrum.identity.Action.READ;
import static org.rostrum.identity.Action.WITHDRAW;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The drafts a member asked to keep: only theirs, and only while they want them. */
@Controller
@RequestMapping("/drafts")
class DraftsController {

  private final Drafts drafts;
  private final Clock clock;

  DraftsController(Drafts drafts, Clock clock) {
    this.drafts = drafts;
    this.clock = clock;
  }

  @GetMapping
  @Guarded(resource = "post.draft", action = READ)
  ModelAndView list(SignedIn who) {
    Page page = Page.titled(Text.of("posts.drafts.title")).current("drafts");
    return new ModelAndView(
        "posts/drafts", "page", new DraftsPage(page, drafts.of(who.account()), clock.instant()));
  }

  @PostMapping
  @Guarded(resource = "post.draft", action = CREATE)
  String keep(@RequestParam MultiValueMap<String, String> sent, SignedIn who) {
    ThinkTwiceForm form = ThinkTwiceForm.of(sent);
    if (form.text().isBlank()) {
      return "redirect:/drafts";
    }
    String key = form.value(FormKey.FIELD);
    DraftId id =
        drafts.keep(
            who.account(),
            form.text(),
            form.ticked("hold"),
            FormKey.looksRight(key) ? new FormKey(key) : null);
    return "redirect:/drafts/" + id.value();
  }

  @GetMapping("/{id}")
  @Guarded(resource = "post.draft", action = READ)
  ModelAndView show(@PathVariable String id, SignedIn who) {
    Draft draft =
        DraftId.of(id)
            .flatMap(draftId -> drafts.find(who.account(), draftId))
            .orElseThrow(NotFound::new);
    Page page =
        Page.titled(Text.of("posts.draft.title", "time", draft.keptHere()))
            .current("drafts")
            .back("/drafts");
    return new ModelAndView("posts/draft", "page", new DraftPage(page, draft, clock.instant()));
  }

  @PostMapping("/{id}/deletion")
  @Guarded(resource = "post.draft", action = WITHDRAW)
  String delete(@PathVariable String id, SignedIn who) {
    if (!DraftId.of(id).map(draftId -> drafts.delete(who.account(), draftId)).orElse(false)) {
      throw new NotFound();
    }
    return "redirect:/drafts";
  }

  record DraftsPage(Page page, List<Draft> drafts, Instant now) {
    DraftsPage {
      drafts = List.copyOf(drafts);
    }
  }

  record DraftPage(Page page, Draft draft, Instant now) {}
}
