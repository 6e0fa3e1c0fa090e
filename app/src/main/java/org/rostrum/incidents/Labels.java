package org.rostrum.incidents;

import java.util.ArrayList;
import java.util.List;
import org.rostrum.govuk.Text;

/** A sheet as a label: place, day, kind and length, never its words. */
final class Labels {

  private Labels() {}

  static String of(Sheet sheet) {
    var parts = new ArrayList<String>();
    parts.add(place(sheet));
    if (!sheet.kinds().isEmpty()) {
      parts.add(Choices.labels("kind", sheet.kinds()));
    }
    if (!sheet.words().isBlank()) {
      parts.add(Text.of("incidents.label.words", "count", words(sheet.words())));
    }
    if (!sheet.exhibits().isEmpty()) {
      parts.add(Text.of("incidents.label.files", "count", sheet.exhibits().size()));
    }
    return String.join(", ", parts);
  }

  static String place(Sheet sheet) {
    return Choices.label("where", sheet.place());
  }

  static int words(String text) {
    return (int)
        List.of(text.strip().split("\\s+")).stream().filter(word -> !word.isEmpty()).count();
  }

  static String size(long bytes) {
    return bytes < 1_000_000
        ? Text.of("incidents.size.kb", "size", Math.max(1, bytes / 1_000))
        : Text.of("incidents.size.mb", "size", bytes / 1_000_000.0);
  }

  /** "Members' Services and the Monitoring Officer", or "Only you". */
  static String audience(Sheet sheet) {
    return sheet.audience().isEmpty()
        ? Text.of("incidents.audience.only-you")
        : Choices.labels("audience", sheet.audience());
  }
}
