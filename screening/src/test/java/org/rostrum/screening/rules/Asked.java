package org.rostrum.screening.rules;

import java.util.List;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Records;
import org.rostrum.screening.Screener;
import org.rostrum.screening.text.Json;

/** What the shipped rules say of a text in given circumstances, written as a record has them. */
final class Asked {

  private static final Screener SCREENER = Screener.standard();

  private Asked() {}

  /** All findings of one rule. */
  static List<Finding> about(String rule, String text, String context) {
    String record = "{\"text\":" + Json.write(text) + ",\"context\":" + context + "}";
    Records.Request request = Records.read(record);
    return SCREENER
        .screen(request.text(), request.circumstances(), Directory.EMPTY)
        .findings()
        .stream()
        .filter(finding -> finding.rule().equals(rule))
        .toList();
  }

  static boolean speaks(String rule, String text, String context) {
    return !about(rule, text, context).isEmpty();
  }
}
