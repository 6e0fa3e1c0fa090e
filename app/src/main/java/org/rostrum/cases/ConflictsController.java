package org.rostrum.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.cases.Conflicts.Kind;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.RadioItem;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Open;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What officers say about themselves, when they are away, and whom the chief executive appoints.
 * The page of somebody recused is the same as if the case were not there.
 */
@Controller
class ConflictsController {

  private final Ties ties;
  private final Standings standings;
  private final Handover handover;
  private final Guests guests;
  private final Clock clock;

  ConflictsController(
      Ties ties, Standings standings, Handover handover, Guests guests, Clock clock) {
    this.ties = ties;
    this.standings = standings;
    this.handover = handover;
    this.guests = guests;
    this.clock = clock;
  }

  @GetMapping("/conflicts")
  @Open(
      value = "what one said about oneself, and appointments without a word of the case",
      hats = {Hat.MO, Hat.DEPUTY_MO, Hat.INVESTIGATOR, Hat.INDEPENDENT_PERSON, Hat.CHIEF_EXEC})
  ModelAndView list(SignedIn who) {
    return page(who, Map.of(), FormErrors.none());
  }

  @PostMapping("/conflicts")
  @Open(
      value = "one speaks of oneself",
      hats = {Hat.MO, Hat.DEPUTY_MO, Hat.INVESTIGATOR, Hat.INDEPENDENT_PERSON})
  ModelAndView declare(@RequestParam Map<String, String> sent, SignedIn who) {
    var kind = kind(sent.get("kind"));
    var person = Words.tidy(sent.getOrDefault("person", ""));
    var errors = FormErrors.none();
    if (kind.isEmpty()) {
      errors = errors.and("kind", Text.of("cases.conflicts.kind.error"));
    }
    if (person.isEmpty() || person.length() > 200) {
      errors = errors.and("person", Text.of("cases.conflicts.person.error"));
    }
    if (!errors.isEmpty() || kind.isEmpty()) {
      return Handled.again(page(who, sent, errors));
    }
    if (ties.declare(who.account(), kind.get(), person)) {
      handover.lookAgain();
    }
    return new ModelAndView("redirect:/conflicts");
  }

  @PostMapping("/conflicts/{tie}")
  @Open(
      value = "one ends what one said of oneself",
      hats = {Hat.MO, Hat.DEPUTY_MO, Hat.INVESTIGATOR, Hat.INDEPENDENT_PERSON})
  ModelAndView end(@PathVariable UUID tie, SignedIn who) {
    if (!ties.end(who.account(), tie)) {
      throw new NotFound();
    }
    return new ModelAndView("redirect:/conflicts");
  }

  @PostMapping("/absences")
  @Open(
      value = "one says when one is away",
      hats = {Hat.MO, Hat.DEPUTY_MO})
  ModelAndView away(@RequestParam Map<String, String> sent, SignedIn who) {
    var first = TypedDay.of(sent, "first");
    var last = TypedDay.of(sent, "last");
    if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
      var errors = FormErrors.of("first-day", Text.of("cases.conflicts.away.error"));
      return Handled.again(page(who, sent, errors));
    }
    standings.away(who.account(), first.get(), last.get());
    return new ModelAndView("redirect:/conflicts");
  }

  /** An officer of another authority, for this one case, for ninety days. */
  @PostMapping("/appointments/{id}")
  @Open(value = "an appointment holds no word of the case", hats = Hat.CHIEF_EXEC)
  ModelAndView appoint(
      @PathVariable String id, @RequestParam Map<String, String> sent, SignedIn who) {
    var name = Words.tidy(sent.getOrDefault("name", ""));
    var login = Words.tidy(sent.getOrDefault("login", ""));
    if (name.isEmpty() || name.length() > 200 || login.isEmpty() || login.length() > 200) {
      var errors = FormErrors.of("name", Text.of("cases.appointment.error"));
      return Handled.again(page(who, sent, errors));
    }
    var complaint = ComplaintId.of(id).orElseThrow(NotFound::new);
    return guests
        .appoint(complaint, name, login, who)
        .map(guest -> {
          var page = Page.titled(Text.of("cases.appointment.done.title")).back("/conflicts");
          return new ModelAndView(
              "cases/appointed", "it", new AppointedPage(page, guest, When.day(guest.until())));
        })
        .orElseGet(() ->
            Handled.again(
                page(who, sent, FormErrors.of("login", Text.of("cases.appointment.taken")))));
  }

  private static Optional<Kind> kind(@org.jspecify.annotations.Nullable String name) {
    return Arrays.stream(Kind.values()).filter(one -> one.name().equals(name)).findFirst();
  }

  private ModelAndView page(SignedIn who, Map<String, String> sent, FormErrors errors) {
    var page =
        Page.titled(Text.of("cases.conflicts.title")).current("conflicts").withErrors(errors);
    boolean chief = who.hat() == Hat.CHIEF_EXEC;
    return new ModelAndView(
        "cases/conflicts",
        "it",
        new ConflictsPage(
            page,
            ties.of(who.account()),
            chief
                ? standings.appointments().stream()
                    .map(one -> new Wanted(one.id().toString(), When.moment(one.askedAt())))
                    .toList()
                : List.of(),
            !chief,
            who.hat() == Hat.MO || who.hat() == Hat.DEPUTY_MO,
            standings.isAway(who.account(), LocalDate.now(clock.withZone(Clocks.LONDON))),
            sent,
            errors));
  }

  record Wanted(String id, String askedAt) {}

  record AppointedPage(Page page, Guests.Guest guest, String until) {}

  record ConflictsPage(
      Page page,
      List<Ties.Declared> ties,
      List<Wanted> wanted,
      boolean mayDeclare,
      boolean mayBeAway,
      boolean isAway,
      Map<String, String> sent,
      FormErrors errors) {

    List<RadioItem> kinds() {
      return Arrays.stream(Kind.values())
          .map(one -> RadioItem.of(one.name(), one.label(), one.name().equals(sent.get("kind"))))
          .toList();
    }
  }
}
