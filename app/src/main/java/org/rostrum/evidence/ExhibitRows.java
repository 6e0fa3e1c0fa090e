package org.rostrum.evidence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.evidence.Links.What;
import org.rostrum.govuk.Text;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Component;

/** Exhibits as rows of other rooms' pages, for this reader and this one page. */
@Component
public class ExhibitRows {

  private final Exhibits exhibits;
  private final Views views;
  private final Standing standing;
  private final OtherOrigin origin;
  private final Scanner scanner;

  ExhibitRows(
      Exhibits exhibits, Views views, Standing standing, OtherOrigin origin, Scanner scanner) {
    this.scanner = scanner;
    this.exhibits = exhibits;
    this.views = views;
    this.standing = standing;
    this.origin = origin;
  }

  /**
   * Those of these that the reader may know of, labelled by their places: E1, E2 and so on. One
   * that is left out keeps its number, so that a number always means the same exhibit.
   */
  public List<ExhibitRow> of(SignedIn who, List<ExhibitId> ids) {
    List<ExhibitRow> rows = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      String label = "E" + (i + 1);
      exhibits
          .find(ids.get(i))
          .filter(exhibit -> standing.maySee(who, exhibit))
          .map(exhibit -> standing.asShownTo(who, exhibit))
          .ifPresent(exhibit -> rows.add(row(label, exhibit)));
    }
    return List.copyOf(rows);
  }

  ExhibitRow row(String label, Exhibit exhibit) {
    View view = views.of(exhibit);
    return new ExhibitRow(
        label,
        exhibit.receipt(),
        sentence(exhibit, view),
        scanned(exhibit.scan()),
        thumbnail(exhibit.id(), view),
        "/evidence/" + exhibit.id());
  }

  private String scanned(Scan scan) {
    return scan == Scan.AWAITING_SCAN && scanner.clamd().isEmpty()
        ? Text.of("evidence.scan.off")
        : Text.of("evidence.scan." + scan.name());
  }

  private @Nullable String thumbnail(ExhibitId id, View view) {
    return view instanceof View.Picture ? origin.linkTo(What.THUMBNAIL, id) : null;
  }

  private static String sentence(Exhibit exhibit, View view) {
    return switch (view) {
      case View.Picture _ -> Text.of("evidence.view.shown");
      case View.Waiting() -> Text.of("evidence.view.waiting");
      case View.Broken() -> Text.of("evidence.view.broken", "name", exhibit.name());
      case View.TooLarge() -> Text.of("evidence.view.too-large", "name", exhibit.name());
      case View.Locked() -> Text.of("evidence.view.locked");
      case View.None() -> Text.of("evidence.view.none");
    };
  }
}
