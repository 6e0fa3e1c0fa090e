package org.rostrum.evidence;

import org.jspecify.annotations.Nullable;
import org.rostrum.evidence.Scans.Word;
import org.rostrum.govuk.Text;

/**
 * The scanner's word as a reader needs it.
 *
 * @param why what it knew or what kept it out; null if the file is clean
 * @param when it looked, and with what
 */
record ScanInWords(@Nullable String why, String when) {

  static ScanInWords of(Word word) {
    return new ScanInWords(
        why(word),
        Text.of("evidence.scan.when", "moment", Moment.full(word.at()), "scanner", word.scanner()));
  }

  private static @Nullable String why(Word word) {
    String name = word.name() == null ? "" : word.name();
    return switch (word.scan()) {
      case AWAITING_SCAN, CLEAN -> null;
      case FLAGGED -> Text.of("evidence.scan.why.harmful", "name", name);
      case UNSCANNABLE ->
          Text.of(
              name.startsWith("Heuristics.Encrypted")
                  ? "evidence.scan.why.password"
                  : name.contains("Limits.Exceeded")
                      ? "evidence.scan.why.limit"
                      : "evidence.scan.why.fault");
    };
  }
}
