package org.rostrum.cases;

import static org.rostrum.identity.Action.CREATE;
import static org.rostrum.identity.Action.READ;

import java.util.List;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Notes the member cannot see: legal advice and working notes. */
@Controller
class NotesController {

  private static final int LONGEST = 100_000;

  private final Handled handled;
  private final Timeline timeline;
  private final Accounts accounts;

  NotesController(Handled handled, Timeline timeline, Accounts accounts) {
    this.handled = handled;
    this.timeline = timeline;
    this.accounts = accounts;
  }

  @GetMapping("/cases/{id}/notes")
  @Guarded(resource = "complaint.privileged", action = READ)
  ModelAndView list(@PathVariable String id, SignedIn who) {
    return page(handled.seen(who, id, "complaint.privileged"), "", FormErrors.none());
  }

  @PostMapping("/cases/{id}/notes")
  @Guarded(resource = "complaint.privileged", action = CREATE)
  ModelAndView add(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String formKey,
      @RequestParam(defaultValue = "") String words,
      SignedIn who) {
    var file = handled.found(who, id);
    var said = Words.tidy(words);
    if (Transitions.has(file.state(), Act.ADD_NOTE)
        && (said.isEmpty() || said.length() > LONGEST)) {
      return Handled.again(
          page(
              file,
              said,
              FormErrors.of(
                  "words",
                  said.isEmpty()
                      ? Text.of("cases.notes.error")
                      : Text.of("cases.too-long", "most", LONGEST))));
    }
    var deed = Deed.of(Act.ADD_NOTE).and(() -> timeline.note(file.id(), who.account(), said));
    return handled.act(who, file, deed, formKey, file.path() + "/notes");
  }

  private ModelAndView page(CaseFile file, String words, FormErrors errors) {
    var page =
        Page.titled(Text.of("cases.notes.title"))
            .current("desk")
            .back(file.path())
            .withLeave()
            .withErrors(errors);
    var notes =
        timeline.notes(file.id()).stream()
            .map(note ->
                new Shown(
                    When.moment(note.at()),
                    accounts.find(note.by()).map(Accounts.Person::name).orElse(""),
                    note.words()))
            .toList();
    return new ModelAndView("cases/notes", "it", new NotesPage(page, file, notes, words, errors));
  }

  record Shown(String at, String by, String words) {}

  record NotesPage(Page page, CaseFile file, List<Shown> notes, String words, FormErrors errors) {}
}
