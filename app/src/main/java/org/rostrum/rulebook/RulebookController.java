package org.rostrum.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Action;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.Open;
import org.rostrum.identity.SignedIn;
import org.rostrum.rulebook.AnsweredForms.Answer;
import org.rostrum.rulebook.RulebookVersions.Version;
import org.rostrum.screening.Rulebook;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rulebook in force, the list of versions, and to officers the drafts at work. */
@Controller
class RulebookController {

  private static final int LONGEST_TITLE = 100;

  private final RulebookInForce inForce;
  private final RulebookVersions versions;
  private final RulebookDrafts drafts;
  private final Workbench workbench;
  private final Shadows shadows;
  private final AnsweredForms forms;
  private final Bench bench;

  RulebookController(
      RulebookInForce inForce,
      RulebookVersions versions,
      RulebookDrafts drafts,
      Workbench workbench,
      Shadows shadows,
      AnsweredForms forms,
      Bench bench) {
    this.inForce = inForce;
    this.versions = versions;
    this.drafts = drafts;
    this.workbench = workbench;
    this.shadows = shadows;
    this.forms = forms;
    this.bench = bench;
  }

  @GetMapping("/rulebook")
  @Open("Everybody may see which rules judge, and since when")
  ModelAndView all(SignedIn who) {
    return all(who, "", FormErrors.none());
  }

  /** Opens a draft: of the version in force, or with an older one's content to go back to it. */
  @PostMapping("/rulebook/drafts")
  @Guarded(resource = Bench.RESOURCE, action = Action.CREATE)
  ModelAndView open(
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String formKey,
      SignedIn who) {
    Integer number = from.isEmpty() ? null : number(from);
    String words =
        number == null ? title.strip() : Text.of("rulebook.back.to", "version", title(number));
    FormErrors errors = errors(words);
    if (!errors.isEmpty()) {
      ModelAndView again = all(who, title, errors);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    return forms.once(
        who,
        formKey,
        () ->
            new Answer.Done(
                "/rulebook/drafts/" + workbench.open(who, words.replace("\0", "\uFFFD"), number)));
  }

  private static FormErrors errors(String title) {
    if (title.isEmpty()) {
      return FormErrors.of("title", Text.of("rulebook.new.error.empty"));
    }
    return title.length() > LONGEST_TITLE
        ? FormErrors.of("title", Text.of("rulebook.new.error.long", "most", LONGEST_TITLE))
        : FormErrors.none();
  }

  private int number(String typed) {
    int number = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1;
    if (number != 0 && versions.find(number).isEmpty()) {
      throw new NotFound();
    }
    return number;
  }

  private String title(int number) {
    return versions.find(number).map(Version::name).orElse(Rulebook.shipped().name());
  }

  private ModelAndView all(SignedIn who, String title, FormErrors errors) {
    boolean works = Bench.mayWork(who);
    Page page = Page.titled(Text.of("rulebook.title")).current("rulebook").withErrors(errors);
    List<VersionLine> lines = new ArrayList<>();
    versions.all().forEach(version -> lines.add(VersionLine.of(version, works, bench)));
    return new ModelAndView(
        "rulebook/all",
        "it",
        new AllPage(
            page,
            inForce.rulebook().name(),
            Rulebook.shipped().name(),
            inForce.number(),
            lines,
            works,
            works ? drafts.atWork().stream().map(this::line).toList() : List.of(),
            works ? ShadowTable.of(shadows, inForce.rulebook().name()) : null,
            inForce.damaged().orElse(null),
            title,
            errors));
  }

  private DraftLine line(Draft draft) {
    return new DraftLine(
        draft, bench.name(draft.editedBy()), Moment.of(draft.editedAt()), bench.isBehind(draft));
  }

  /** A draft in the list. */
  record DraftLine(Draft draft, String editor, String at, boolean behind) {}

  /** The page of all. */
  record AllPage(
      Page page,
      String current,
      String shipped,
      int inForce,
      List<VersionLine> versions,
      boolean works,
      List<DraftLine> drafts,
      @Nullable ShadowTable shadow,
      @Nullable String damaged,
      String title,
      FormErrors errors) {}
}
