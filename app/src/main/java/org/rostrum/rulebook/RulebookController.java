package org.rostrum.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.rostrum.screening.RulebookChanges;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rulebook in force, the versions before it, and to officers the drafts at work. */
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

  @GetMapping("/rulebook/versions/{number}")
  @Open("Everybody may see which rules judge, and since when")
  ModelAndView one(@PathVariable String number, SignedIn who) {
    Version version = find(number);
    Page page =
        Page.titled(Text.of("rulebook.version.title", "number", version.number()))
            .current("rulebook")
            .back("/rulebook");
    RulebookChanges before =
        versions.all().stream()
            .filter(other -> other.number() < version.number())
            .findFirst()
            .map(other -> workbench.read(other.changes()))
            .orElse(Rulebook.shipped().changes());
    RulebookChanges now = workbench.read(version.changes());
    boolean works = Bench.mayWork(who);
    return new ModelAndView(
        "rulebook/version",
        "it",
        new VersionPage(
            page,
            line(version, works),
            Told.between(before, now),
            Told.between(Rulebook.shipped().changes(), now),
            works,
            version.number() == inForce.number(),
            workbench.isWhole(version.changes())));
  }

  @GetMapping("/rulebook/versions/{number}/json")
  @Guarded(resource = Bench.RESOURCE, action = Action.EXPORT)
  ResponseEntity<String> json(@PathVariable String number) {
    Version version = find(number);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            "Content-Disposition",
            "attachment; filename=\"rulebook-" + version.number() + ".json\"")
        .body(version.changes());
  }

  private Version find(String number) {
    return Optional.of(number)
        .filter(text -> text.matches("[0-9]{1,6}"))
        .map(Integer::parseInt)
        .flatMap(versions::find)
        .orElseThrow(NotFound::new);
  }

  private ModelAndView all(SignedIn who, String title, FormErrors errors) {
    boolean works = Bench.mayWork(who);
    Page page = Page.titled(Text.of("rulebook.title")).current("rulebook").withErrors(errors);
    List<VersionLine> lines = new ArrayList<>();
    versions.all().forEach(version -> lines.add(line(version, works)));
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

  private VersionLine line(Version version, boolean named) {
    return new VersionLine(
        version.number(),
        version.name(),
        version.title(),
        Moment.of(version.publishedAt()),
        named ? bench.name(version.proposedBy()) : null,
        named ? bench.name(version.approvedBy()) : null);
  }

  private DraftLine line(Draft draft) {
    return new DraftLine(
        draft, bench.name(draft.editedBy()), Moment.of(draft.editedAt()), bench.isBehind(draft));
  }

  /** A version in the list; who did what is for officers. */
  record VersionLine(
      int number,
      String name,
      String title,
      String at,
      @Nullable String proposer,
      @Nullable String approver) {

    String path() {
      return "/rulebook/versions/" + number;
    }
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

  /** The page of one version. */
  record VersionPage(
      Page page,
      VersionLine version,
      List<Told.Otherwise> since,
      List<Told.Otherwise> all,
      boolean works,
      boolean inForce,
      boolean whole) {}
}
