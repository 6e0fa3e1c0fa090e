package org.rostrum.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Open;
import org.rostrum.identity.SignedIn;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Brings in the council's files: choose one, see what it would do, then do it.
 *
 * <p>Between the two steps the file travels in the page; nothing of it is kept until it is brought
 * in.
 */
@Controller
@Open(
    value = "the council's public lists, kept by the administrator and the clerk",
    hats = {Hat.SYSADMIN, Hat.DEM_SERVICES})
class ImportsController {
  private static final int PROBLEMS_SHOWN = 50;

  private final Imports imports;

  ImportsController(Imports imports) {
    this.imports = imports;
  }

  @GetMapping("/imports")
  ModelAndView kinds() {
    var page = Page.titled(Text.of("imports.title")).current("imports");
    return new ModelAndView("imports/kinds", "it", new KindsPage(page, imports.kinds()));
  }

  @GetMapping("/imports/{kind}")
  ModelAndView choose(@PathVariable String kind) {
    return choose(find(kind), FormErrors.none());
  }

  @GetMapping("/imports/{kind}/example")
  ResponseEntity<byte[]> example(@PathVariable String kind) {
    var columns = find(kind).columns();
    var header = columns.stream().map(Column::name).collect(Collectors.joining(","));
    var row =
        columns.stream().map(column -> quoted(column.example())).collect(Collectors.joining(","));
    var named = ContentDisposition.attachment().filename(kind + ".csv").build();
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
        .body((header + "\r\n" + row + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping("/imports/{kind}")
  ModelAndView preview(@PathVariable String kind, @RequestParam @Nullable MultipartFile file)
      throws IOException {
    var found = find(kind);
    if (file == null || file.isEmpty()) {
      return choose(found, FormErrors.of("file", Text.of("imports.file.none")));
    }
    var bytes = file.getBytes();
    return preview(found, bytes, imports.preview(found, bytes));
  }

  @PostMapping("/imports/{kind}/done")
  ModelAndView bringIn(
      @PathVariable String kind, @RequestParam(defaultValue = "") String content, SignedIn who) {
    var found = find(kind);
    var bytes = decoded(content);
    var outcome = imports.bringIn(found, bytes, new Importer(who.actor(), who.hat().name()));
    if (!outcome.isClean()) {
      return preview(found, bytes, outcome);
    }
    var page = Page.titled(Text.of("imports.done.title")).current("imports").back("/imports");
    return new ModelAndView("imports/done", "it", new DonePage(page, found, outcome));
  }

  private ModelAndView choose(ImportKind kind, FormErrors errors) {
    var page =
        Page.titled(Text.of("imports.kind." + kind.name()))
            .wide()
            .current("imports")
            .back("/imports")
            .withErrors(errors);
    return new ModelAndView("imports/choose", "it", new ChoosePage(page, kind, errors));
  }

  private static ModelAndView preview(ImportKind kind, byte[] bytes, Outcome outcome) {
    var page =
        Page.titled(Text.of(outcome.isClean() ? "imports.preview.title" : "imports.preview.mend"))
            .current("imports")
            .back("/imports/" + kind.name());
    return new ModelAndView(
        "imports/preview",
        "it",
        new PreviewPage(
            outcome.isClean() ? page : page.withErrors(),
            kind,
            outcome,
            outcome.problems().stream().limit(PROBLEMS_SHOWN).map(Mend::of).toList(),
            outcome.isClean() ? Base64.getEncoder().encodeToString(bytes) : ""));
  }

  private ImportKind find(String name) {
    return imports.kind(name).orElseThrow(NotFound::new);
  }

  private static byte[] decoded(String content) {
    try {
      return Base64.getDecoder().decode(content);
    } catch (IllegalArgumentException spoilt) {
      return new byte[0];
    }
  }

  private static String quoted(String value) {
    return value.contains(",") || value.contains("\"")
        ? '"' + value.replace("\"", "\"\"") + '"'
        : value;
  }

  /** The kinds of file, in the order in which to bring them in. */
  record KindsPage(Page page, List<ImportKind> kinds) {}

  /** What one kind of file must look like, and the box to choose one. */
  record ChoosePage(Page page, ImportKind kind, FormErrors errors) {}

  /** What the chosen file would do, or all that is to be mended in it. */
  record PreviewPage(
      Page page, ImportKind kind, Outcome outcome, List<Mend> mends, String content) {

    int more() {
      return outcome.problems().size() - mends.size();
    }
  }

  /** What was done. */
  record DonePage(Page page, ImportKind kind, Outcome outcome) {}
}
