package org.rostrum.screening.rules;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Finding;
import org.rostrum.screening.rules.PhraseDetector.Spoken;

/**
 * TN-02: the writer says they are not at their best; or several signs of heat come together; or one
 * comes late at night or in a quick exchange.
 */
final class HeatOfTheMoment implements Detector {

  private static final int QUIET_FROM = 23;
  private static final int QUIET_UNTIL = 5;
  private static final int QUICK_REPLIES = 4;
  private static final int SHOUTING_LETTERS = 20;

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    List<Spoken> said = PhraseDetector.spoken(reading, rule);
    if (!said.isEmpty()) {
      return PhraseDetector.findings(reading, rule, said);
    }
    String because = because(reading, rule.rule().id());
    return because.isEmpty()
        ? List.of()
        : List.of(PhraseDetector.of(rule, rule.rule().level(), null, 0.7, List.of(), because));
  }

  private static String because(Reading reading, String rule) {
    List<String> signs = signs(reading, rule);
    Integer replies = reading.circumstances().history().repliesInThread10min();
    boolean quick = replies != null && replies >= QUICK_REPLIES;
    boolean calm = reading.has(rule, "calm") || reading.has(rule, "news");
    if (quick && (!calm || signs.size() > 1)) {
      return "This is one of several replies within ten minutes.";
    }
    boolean warm =
        signs.stream().anyMatch(sign -> !sign.equals("you")) || !calm && !signs.isEmpty();
    if (night(reading.circumstances().localTime()) && warm && !(calm && signs.size() < 2)) {
      return "It is late, and the words run warm.";
    }
    return signs.size() > 1 ? "The words run hot: " + String.join(", ", signs) + "." : "";
  }

  private static List<String> signs(Reading reading, String rule) {
    List<String> signs = new ArrayList<>();
    if (shouts(reading.text())) {
      signs.add("capitals");
    }
    if (reading.text().chars().filter(c -> c == '!').count() >= 3) {
      signs.add("exclamation marks");
    }
    if (reading.has(rule, "profanity")) {
      signs.add("swearing");
    }
    if (reading.has(rule, "anger")) {
      signs.add("anger");
    }
    if (reading.has(rule, "accusation")) {
      signs.add("you");
    }
    return signs;
  }

  private static boolean shouts(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long capitals = text.codePoints().filter(Character::isUpperCase).count();
    return letters > SHOUTING_LETTERS && capitals * 10 >= letters * 6;
  }

  private static boolean night(@Nullable LocalDateTime time) {
    return time != null && (time.getHour() >= QUIET_FROM || time.getHour() < QUIET_UNTIL);
  }
}
