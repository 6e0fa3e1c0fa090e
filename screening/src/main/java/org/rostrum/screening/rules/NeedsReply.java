package org.rostrum.screening.rules;

import java.util.List;
import org.rostrum.screening.Circumstances.Sender;
import org.rostrum.screening.Finding;
import org.rostrum.screening.rules.Reading.Hit;
import org.rostrum.screening.text.Words;

/**
 * IC-07: a resident asks something or reports a problem. A rude tone does not cancel it; what
 * offices and newsletters send round does not need it.
 */
final class NeedsReply implements Detector {

  private static final int FEWEST_WORDS = 3;
  private static final int MOST_SENTENCES = 200;
  private static final int LONGEST_TOLD = 10;

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    Sender sender = reading.circumstances().sender();
    if (Boolean.TRUE.equals(sender.verified()) && Boolean.TRUE.equals(sender.known())) {
      return List.of();
    }
    List<PhraseDetector.Spoken> spoken = PhraseDetector.spoken(reading, rule);
    if (!spoken.isEmpty()) {
      return PhraseDetector.findings(reading, rule, spoken);
    }
    Words words = reading.words();
    int sentences = Math.min(words.sentenceCount(), MOST_SENTENCES);
    for (int sentence = 0; sentence < sentences; sentence++) {
      int first = words.firstOf(sentence);
      int last = words.lastOf(sentence);
      if (last - first >= FEWEST_WORDS
          && Unsourced.question(words, sentence)
          && !reading.quotes().covers(first, last)
          && !reading.has(rule.rule().id(), "rhetorical", sentence)) {
        Hit asked =
            new Hit(rule.rule().id(), "question", Math.max(first, last - LONGEST_TOLD), last);
        String told = reading.span(asked).in(reading.text());
        return List.of(
            PhraseDetector.of(
                rule,
                rule.rule().level(),
                null,
                0.7,
                List.of(reading.span(asked)),
                "\"" + told + "\" is a question."));
      }
    }
    return List.of();
  }
}
