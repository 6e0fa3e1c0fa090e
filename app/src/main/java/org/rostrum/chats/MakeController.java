package org.rostrum.chats;

import static org.rostrum.identity.Action.READ;
import static org.rostrum.identity.Action.UPDATE;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.chats.ChatPages.EndPage;
import org.rostrum.chats.ChatPages.PickedPage;
import org.rostrum.exhibits.imports.Kind;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.BroughtIn;
import org.rostrum.incidents.IncidentId;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was picked becomes an incident, or goes to one that is there; the rest goes. */
@Controller
class MakeController {

  private final OpenExports open;
  private final Exports exports;
  private final Making making;
  private final BroughtIn log;

  MakeController(OpenExports open, Exports exports, Making making, BroughtIn log) {
    this.open = open;
    this.exports = exports;
    this.making = making;
    this.log = log;
  }

  @GetMapping("/chats/{export}/picked")
  @Guarded(resource = ExportRelations.EXPORT, action = READ)
  ModelAndView check(@PathVariable String export, SignedIn who) {
    OpenExport one = open.of(export, who);
    return one.picked().isEmpty()
        ? new ModelAndView("redirect:/chats/" + export)
        : page(one, who, "new", "", "", FormErrors.none());
  }

  private ModelAndView page(
      OpenExport export, SignedIn who, String what, String sheet, String safe, FormErrors errors) {
    var page = ChatPages.page(Text.of("chats.picked.title"), "/chats/" + export.id(), errors);
    return new ModelAndView(
        "chats/picked",
        "it",
        new PickedPage(
            page,
            export.id(),
            errors,
            export.withContext(),
            log.open(who, export.owner()),
            what,
            sheet,
            safe,
            export.kind() == Kind.MBOX));
  }

  @PostMapping("/chats/{export}/picked")
  @Guarded(resource = ExportRelations.EXPORT, action = UPDATE)
  ModelAndView make(
      @PathVariable String export,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(defaultValue = "new") String what,
      @RequestParam(defaultValue = "") String sheet,
      @RequestParam(defaultValue = "") String safe,
      SignedIn who) {
    OpenExport one = open.of(export, who);
    if (one.picked().isEmpty()) {
      return new ModelAndView("redirect:/chats/" + export);
    }
    boolean adds = what.equals("add");
    Optional<IncidentId> to =
        IncidentId.of(sheet)
            .filter(
                id -> log.open(who, one.owner()).stream().anyMatch(entry -> entry.id().equals(id)));
    var errors = FormErrors.none();
    if (adds && to.isEmpty()) {
      errors = errors.and("sheet", Text.of("chats.error.sheet"));
    }
    if (!adds && !safe.equals("YES") && !safe.equals("NO")) {
      errors = errors.and("safe", Text.of("chats.error.safe"));
    }
    if (!errors.isEmpty()) {
      return page(one, who, what, sheet, safe, errors);
    }
    Making.Made made =
        adds && to.isPresent()
            ? making.add(who, one, to.get())
            : making.incident(who, one, safe.equals("YES"), key(sent));
    return switch (made) {
      case Making.Made.Yes(Done done) -> {
        exports.close(one, done);
        yield new ModelAndView(
            "redirect:" + (done.left().isEmpty() ? done.path() : "/chats/" + export + "/done"));
      }
      case Making.Made.No(String why) ->
          page(one, who, what, sheet, safe, FormErrors.of("picked", why));
    };
  }

  private static @Nullable FormKey key(MultiValueMap<String, String> sent) {
    String key = sent.getFirst(FormKey.FIELD);
    return key != null && FormKey.looksRight(key) ? new FormKey(key) : null;
  }

  /** What was not kept, before the sheet is gone on with. */
  @GetMapping("/chats/{export}/done")
  @Guarded(resource = ExportRelations.EXPORT, action = READ)
  ModelAndView done(@PathVariable String export, SignedIn who) {
    Done done =
        exports.closed(export, who.account()).map(Exports.Closed::done).orElseThrow(NotFound::new);
    var page = ChatPages.page(Text.of("chats.done.title"), null, FormErrors.none());
    return new ModelAndView("chats/done", "it", new EndPage(page, done));
  }
}
