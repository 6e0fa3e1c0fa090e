package org.rostrum.rulebook;

import java.util.List;
import java.util.Optional;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Action;
import org.rostrum.identity.Guarded;
import org.rostrum.identity.Open;
import org.rostrum.identity.SignedIn;
import org.rostrum.rulebook.RulebookVersions.Version;
import org.rostrum.screening.Rulebook;
import org.rostrum.screening.RulebookChanges;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One published version: what changed in it, and to officers its file and the way back to it. */
@Controller
class RulebookVersionController {

  private final RulebookInForce inForce;
  private final RulebookVersions versions;
  private final Workbench workbench;
  private final Bench bench;

  RulebookVersionController(
      RulebookInForce inForce, RulebookVersions versions, Workbench workbench, Bench bench) {
    this.inForce = inForce;
    this.versions = versions;
    this.workbench = workbench;
    this.bench = bench;
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
            VersionLine.of(version, works, bench),
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
