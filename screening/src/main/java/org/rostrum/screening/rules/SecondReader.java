package org.rostrum.screening.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Level;
import org.rostrum.screening.learned.Traits;
import org.rostrum.screening.learned.Weights;
import org.rostrum.screening.learned.Weights.Card;
import org.rostrum.screening.learned.Weights.Weighed;
import org.rostrum.screening.rules.Reading.Hit;

/**
 * Reads a text again by its wording as a whole, for rules that words decide: speaks where no phrase
 * of the rule stands and the wording is clearly of its kind, and is silent where phrases stand in a
 * wording that clearly is not. What it says alone is one step softer than the rule.
 */
final class SecondReader {

  private static final int LONGEST_TOLD = 8;
  private static final double SURE = 0.6;

  private static final String BECAUSE =
      "No single phrase decides this. The wording as a whole is like posts that raise it, and these"
          + " words weigh most: \"{words}\".";

  private final Weights weights;

  SecondReader(Weights weights) {
    this.weights = weights;
  }

  /** One text, weighed at the first rule that asks. */
  final class Sight {
    private final Reading reading;
    private @Nullable Traits traits;
    private Weighed @Nullable [] weighed;

    private Sight(Reading reading) {
      this.reading = reading;
    }

    private Traits traits() {
      if (traits == null) {
        traits = SecondReader.traits(reading);
      }
      return traits;
    }

    private Weighed weighed(Card card) {
      if (weighed == null) {
        weighed = weights.weigh(traits());
      }
      return weighed[card.number()];
    }

    /** What the rule says in the end. */
    List<Finding> settle(RuleFile rule, List<Finding> byPhrases) {
      Card card = weights.card(rule.rule().id());
      if (card == null || reading.words().count() == 0) {
        return byPhrases;
      }
      Weighed stretch = weighed(card);
      if (!byPhrases.isEmpty()) {
        return stretch.sum() <= card.silent() ? List.of() : byPhrases;
      }
      if (stretch.sum() < card.speaks()) {
        return List.of();
      }
      Hit told = heaviest(rule, card, stretch);
      return PhraseDetector.guarded(reading, rule, told) ? List.of() : List.of(finding(rule, told));
    }

    /** The few words together that carry most. */
    private Hit heaviest(RuleFile rule, Card card, Weighed stretch) {
      double[] carried = weights.carried(traits(), card, stretch.from(), stretch.to());
      int from = 0;
      int to = 1;
      double most = Double.NEGATIVE_INFINITY;
      for (int first = 0; first < carried.length; first++) {
        double sum = 0;
        for (int last = first; last < Math.min(carried.length, first + LONGEST_TOLD); last++) {
          sum += carried[last];
          if (sum > most) {
            most = sum;
            from = first;
            to = last + 1;
          }
        }
      }
      return new Hit(rule.rule().id(), "wording", stretch.from() + from, stretch.from() + to);
    }

    private Finding finding(RuleFile rule, Hit told) {
      var span = reading.span(told);
      return PhraseDetector.of(
          rule,
          softer(rule.rule().level()),
          rule.rule().id().equals("EQ-01")
              ? Discrimination.subCode(reading.words(), List.of())
              : null,
          SURE,
          List.of(span),
          BECAUSE.replace("{words}", span.in(reading.text())));
    }
  }

  Sight over(Reading reading) {
    return new Sight(reading);
  }

  static Traits traits(Reading reading) {
    return new Traits(reading.words(), word -> reading.quotes().covers(word, word + 1));
  }

  private static Level softer(Level level) {
    return switch (level) {
      case URGENT -> Level.ROUTE;
      case STOP -> Level.CHECK;
      case ROUTE, CHECK, TIP -> level;
    };
  }
}
