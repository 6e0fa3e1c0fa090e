package org.rostrum.captures;

import static org.rostrum.identity.Action.UPDATE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.IncidentId;
import org.rostrum.incidents.Incidents;
import org.rostrum.incidents.Sheet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Keep what this link shows", for the member whose record it is. */
@Controller
@Guarded(resource = CaptureActed.RESOURCE, action = UPDATE)
class CaptureController {

  private static final int LONGEST = 10_000;

  private final Captures captures;
  private final CaptureSettings settings;
  private final Wishes wishes;
  private final Incidents incidents;

  CaptureController(
      Captures captures, CaptureSettings settings, Wishes wishes, Incidents incidents) {
    this.captures = captures;
    this.settings = settings;
    this.wishes = wishes;
    this.incidents = incidents;
  }

  /** The page: a link to keep, what is under way, and what became of those before. */
  record LinkPage(
      Page page,
      String id,
      boolean on,
      List<String> hosts,
      String typed,
      FormErrors errors,
      List<Kept> all) {

    LinkPage {
      hosts = List.copyOf(hosts);
      all = List.copyOf(all);
    }

    boolean isUnderWay() {
      return all.stream().anyMatch(Kept::isUnderWay);
    }

    List<Kept> ended() {
      return all.stream().filter(one -> !one.isUnderWay()).toList();
    }

    List<Kept> underWay() {
      return all.stream().filter(Kept::isUnderWay).toList();
    }

    String path() {
      return "/incidents/" + id + "/link";
    }
  }

  @GetMapping("/incidents/{id}/link")
  ModelAndView show(@PathVariable String id, SignedIn who) {
    Sheet sheet = sheet(id, who);
    String link = sheet.link();
    return page(sheet, link == null ? "" : link, FormErrors.none());
  }

  @PostMapping("/incidents/{id}/link")
  ModelAndView keep(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String link,
      @RequestParam(name = FormKey.FIELD, required = false) @Nullable String key,
      SignedIn who) {
    Sheet sheet = sheet(id, who);
    String typed = link.replace("\0", "").strip();
    var refusal = captures.refusal(typed);
    if (refusal.isPresent() && settings.isOn()) {
      String shown = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
      var sentence = Text.of("captures.refused." + refusal.get().name());
      return page(sheet, shown, FormErrors.of("link", sentence));
    }
    if (refusal.isEmpty()) {
      captures.ask(
          sheet.id(),
          sheet.owner(),
          typed,
          who,
          key != null && FormKey.looksRight(key) ? new FormKey(key) : null);
    }
    return new ModelAndView("redirect:/incidents/" + sheet.id() + "/link");
  }

  private Sheet sheet(String id, SignedIn who) {
    return IncidentId.of(id)
        .flatMap(one -> incidents.find(who.account(), one))
        .orElseThrow(NotFound::new);
  }

  private ModelAndView page(Sheet sheet, String typed, FormErrors errors) {
    return new ModelAndView(
        "captures/link",
        "it",
        new LinkPage(
            Page.titled(Text.of("captures.title"))
                .current("incidents")
                .withLeave()
                .back("/incidents/" + sheet.id())
                .withErrors(errors),
            sheet.id().toString(),
            settings.isOn(),
            settings.hosts().named().stream().sorted().toList(),
            typed,
            errors,
            wishes.of(sheet.id())));
  }
}
