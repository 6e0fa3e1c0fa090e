package org.rostrum.evidence;

import static org.rostrum.identity.Action.READ;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.audit.AccessLog;
import org.rostrum.evidence.Links.What;
import org.rostrum.govuk.CheckboxItem;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A file that looks harmful or could not be scanned, for whoever may have it and says that they
 * need it all the same. That they did is on record before they have it.
 */
@Controller
@RequestMapping("/evidence/{id}/locked")
@Guarded(resource = Standing.ORIGINAL, action = READ)
class LockedController {

  private final Exhibits exhibits;
  private final Standing standing;
  private final OtherOrigin origin;
  private final AccessLog log;
  private final ApplicationEventPublisher events;

  LockedController(
      Exhibits exhibits,
      Standing standing,
      OtherOrigin origin,
      AccessLog log,
      ApplicationEventPublisher events) {
    this.exhibits = exhibits;
    this.standing = standing;
    this.origin = origin;
    this.log = log;
    this.events = events;
  }

  @GetMapping
  ModelAndView ask(@PathVariable String id, SignedIn who) {
    Exhibit exhibit = found(id, who);
    return standing.mayInsist(who, exhibit)
        ? page(exhibit, FormErrors.none(), null)
        : new ModelAndView("redirect:/evidence/" + exhibit.id());
  }

  @PostMapping
  @Transactional
  public ModelAndView give(
      @PathVariable String id,
      @RequestParam(name = "sure", defaultValue = "") String sure,
      SignedIn who) {
    Exhibit exhibit = found(id, who);
    if (!standing.mayInsist(who, exhibit)) {
      return new ModelAndView("redirect:/evidence/" + exhibit.id());
    }
    if (!sure.equals("yes")) {
      return page(exhibit, FormErrors.of("sure", Text.of("evidence.locked.sure.error")), null);
    }
    log.viewed(who.actor(), who.hat().name(), Standing.ORIGINAL, exhibit.id().toString());
    events.publishEvent(
        new LockedGivenOut(who.actor(), who.hat().name(), exhibit.id(), exhibit.scan()));
    return page(exhibit, FormErrors.none(), origin.linkTo(What.LOCKED_ORIGINAL, exhibit.id()));
  }

  private Exhibit found(String id, SignedIn who) {
    return ExhibitId.of(id)
        .flatMap(exhibits::find)
        .filter(exhibit -> standing.mayReadOriginal(who, exhibit))
        .orElseThrow(NotFound::new);
  }

  private static ModelAndView page(Exhibit exhibit, FormErrors errors, @Nullable String link) {
    String path = "/evidence/" + exhibit.id();
    Page page =
        Page.titled(Text.of("evidence.locked.title." + exhibit.scan().name()))
            .withLeave()
            .withErrors(errors)
            .back(path);
    return new ModelAndView(
        "evidence/locked",
        "it",
        new LockedPage(page, path, exhibit.scan() == Scan.FLAGGED, errors, link));
  }

  /**
   * The question that must be answered before the file is given out, and then the link to it: a
   * form may not lead to the other origin, a link may.
   */
  record LockedPage(
      Page page, String path, boolean harmful, FormErrors errors, @Nullable String link) {

    String warning() {
      return Text.of("evidence.original.warning." + (harmful ? Scan.FLAGGED : Scan.UNSCANNABLE));
    }

    List<CheckboxItem> sure() {
      return List.of(CheckboxItem.of("yes", Text.of("evidence.locked.sure"), false));
    }
  }
}
