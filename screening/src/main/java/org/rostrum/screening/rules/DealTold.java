package org.rostrum.screening.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances.AgendaItem;
import org.rostrum.screening.Circumstances.Attachment;
import org.rostrum.screening.Finding;
import org.rostrum.screening.text.Words;

/**
 * CF-04: bids, prices and limits that are not public: in the words, on a file, or where a
 * restricted item of the agenda is about to settle them.
 */
final class DealTold implements Detector {

  private static final int FEWEST_LETTERS = 4;
  private static final int LONGEST_TITLE = 20;

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    String id = rule.rule().id();
    List<PhraseDetector.Spoken> spoken = PhraseDetector.spoken(reading, rule);
    if (!spoken.isEmpty()) {
      return PhraseDetector.findings(reading, rule, spoken);
    }
    for (Attachment file : reading.circumstances().attachments()) {
      Reading source = reading.beside(file.source());
      if (source.has(id, "priced paper") && !source.has(id, "public")) {
        return found(rule, "The picture or file shows a bid, a price list or a valuation.");
      }
    }
    boolean harmless =
        reading.has(id, "public") || reading.has(id, "opinion") || reading.has(id, "other matters");
    return !harmless && tellsOfItem(reading, id)
        ? found(rule, "It tells of a deal, and an item on this is to be heard in private.")
        : List.of();
  }

  /** A figure beside the talk of a deal, or the item by its own name and how the deal stands. */
  private static boolean tellsOfItem(Reading reading, String id) {
    boolean figures =
        reading.has(id, "money")
            || reading.has(id, "limit")
            || reading.has(id, "bid") && reading.has(id, "number");
    boolean deal =
        reading.has(id, "bid")
            || reading.has(id, "value")
            || reading.has(id, "settlement")
            || reading.has(id, "trouble");
    boolean told = figures || deal && reading.has(id, "not yet");
    return reading.circumstances().agenda().stream()
        .filter(AgendaItem::exempt)
        .anyMatch(item -> figures && deal || told && named(reading.words(), item.title()));
  }

  /** Two words of the title stand in the text, or one that is a name. */
  private static boolean named(Words words, @Nullable String title) {
    Words item = new Words(title == null ? "" : title);
    int found = 0;
    for (int part = 0; part < Math.min(item.count(), LONGEST_TITLE); part++) {
      String form = item.form(part);
      for (int word = 0; form.length() >= FEWEST_LETTERS && word < words.count(); word++) {
        if (words.is(word, form)) {
          found += words.capitalised(word) && word > 0 ? 2 : 1;
          break;
        }
      }
    }
    return found >= 2;
  }

  private static List<Finding> found(RuleFile rule, String because) {
    return List.of(PhraseDetector.of(rule, rule.rule().level(), null, 0.85, List.of(), because));
  }
}
