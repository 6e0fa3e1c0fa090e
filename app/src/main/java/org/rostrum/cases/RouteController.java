package org.rostrum.cases;

import static org.rostrum.identity.Action.UPDATE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.complaints.Complaints;
import org.rostrum.complaints.Submitted;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.RadioItem;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Is this the right route, and may the handler handle it? */
@Controller
@Guarded(resource = "complaint.outcome", action = UPDATE)
class RouteController {

  private final Handled handled;
  private final Cases cases;
  private final Complaints complaints;

  RouteController(Handled handled, Cases cases, Complaints complaints) {
    this.handled = handled;
    this.cases = cases;
    this.complaints = complaints;
  }

  @GetMapping("/cases/{id}/route")
  ModelAndView form(@PathVariable String id, SignedIn who) {
    return page(handled.seen(who, id, "complaint.body"), Map.of(), FormErrors.none());
  }

  @PostMapping("/cases/{id}/route")
  ModelAndView record(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String formKey,
      @RequestParam Map<String, String> sent,
      SignedIn who) {
    var file = handled.found(who, id);
    var route = route(sent.get("route"));
    var reason = Words.tidy(sent.getOrDefault("reason", ""));
    if ("yes".equals(sent.get("conflict")) && Transitions.has(file.state(), Act.REASSIGN)) {
      return new ModelAndView("redirect:" + Step.REASSIGNMENT.path(file));
    }
    var act = route.filter(Route::isElsewhere).isPresent() ? Act.REDIRECT : Act.RECORD_ROUTE;
    if (Transitions.has(file.state(), act)) {
      var errors = errors(route, reason, sent.get("conflict"));
      if (!errors.isEmpty()) {
        return Handled.again(page(file, sent, errors));
      }
    }
    var chosen = route.orElse(Route.RIGHT);
    var deed =
        Deed.of(act).saying(reason).about(chosen.name()).and(() -> cases.route(file.id(), chosen));
    return handled.act(who, file, deed, formKey);
  }

  private static FormErrors errors(
      Optional<Route> route, String reason, @org.jspecify.annotations.Nullable String conflict) {
    var errors = FormErrors.none();
    if (route.isEmpty()) {
      errors = errors.and("route", Text.of("cases.route.error"));
    }
    if (conflict == null) {
      errors = errors.and("conflict", Text.of("cases.route.conflict.error"));
    }
    return reason.isEmpty() ? errors.and("reason", Text.of("cases.step.reason.error")) : errors;
  }

  private static Optional<Route> route(@org.jspecify.annotations.Nullable String name) {
    return Arrays.stream(Route.values()).filter(one -> one.name().equals(name)).findFirst();
  }

  private ModelAndView page(CaseFile file, Map<String, String> sent, FormErrors errors) {
    var page =
        Page.titled(Text.of("cases.route.title"))
            .current("desk")
            .back(file.path())
            .withLeave()
            .withErrors(errors);
    var complaint = complaints.submitted(file.id()).orElseThrow(NotFound::new);
    return new ModelAndView(
        "cases/route", "it", new RoutePage(page, file, complaint, sent, errors));
  }

  record RoutePage(
      Page page, CaseFile file, Submitted complaint, Map<String, String> sent, FormErrors errors) {

    List<RadioItem> routes() {
      return Arrays.stream(Route.values())
          .map(one ->
              RadioItem.of(one.name(), one.label(), one.name().equals(sent.get("route")))
                  .withHint(Text.of("cases.route." + one + ".hint")))
          .toList();
    }

    List<RadioItem> conflicts() {
      return List.of(
          RadioItem.of("no", Text.of("cases.route.conflict.no"), "no".equals(sent.get("conflict"))),
          RadioItem.of(
              "yes", Text.of("cases.route.conflict.yes"), "yes".equals(sent.get("conflict"))));
    }
  }
}
