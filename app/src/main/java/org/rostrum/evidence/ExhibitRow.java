package org.rostrum.evidence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.Text;

/**
 * One exhibit among others on a page of any room, drawn by {@code evidence/exhibitRow.jte}: what it
 * is and when it was kept, never what it shows.
 *
 * @param label such as "E1", as the page numbers them
 * @param scanned what the virus check came to, in a sentence or two
 * @param thumbnail where the 24 dots of it are, for this one page
 */
public record ExhibitRow(
    String label,
    Receipt receipt,
    String showing,
    String scanned,
    @Nullable String thumbnail,
    String path) {

  /** Such as "PNG picture". */
  public String kind() {
    return Text.of("evidence.kind." + kindOf(receipt.mediaType()).name().toLowerCase(Locale.ROOT));
  }

  public String size() {
    return Size.words(receipt.bytes());
  }

  /** Such as "22 November 2026, 10:58:04pm GMT". */
  public String keptAt() {
    return Moment.full(receipt.keptAt());
  }

  /** Whether there is a picture to ask for. */
  public boolean canShow() {
    return thumbnail != null;
  }

  /** What stands in the picture's place for those who hear the page. */
  public String alternative() {
    return Text.of(
        "evidence.hidden.alt", "label", label, "kind", kind(), "day", Moment.day(receipt.keptAt()));
  }

  private static Kind kindOf(String mediaType) {
    for (Kind kind : Kind.values()) {
      if (kind.mediaType().equals(mediaType)) {
        return kind;
      }
    }
    throw new IllegalStateException(mediaType);
  }
}
