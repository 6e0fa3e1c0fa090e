package org.rostrum.screening.rules;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Finding;
import org.rostrum.screening.rules.PhraseDetector.Spoken;

/**
 * TN-02: the writer says they are not at their best; or several signs of heat come together; or one
 * comes late at night; or the draft is one of many quick replies. The hour alone says nothing, and
 * every reason given names what the draft really has.
 */
final class HeatOfTheMoment implements Detector {

  private static final int QUIET_FROM = 23;
  private static final int QUIET_UNTIL = 5;
  private static final int QUICK_REPLIES = 4;
  private static final int SHOUTING_LETTERS = 20;
  private static final int EXCLAMATIONS = 3;

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
    List<String> words = angryWords(reading, rule);
    List<String> signs = new ArrayList<>(words);
    if (shouts(reading.text())) {
      signs.add("capital letters");
    }
    if (reading.text().chars().filter(c -> c == '!').count() >= EXCLAMATIONS) {
      signs.add("many exclamation marks");
    }
    Integer replies = reading.circumstances().history().repliesInThread10min();
    boolean calm = reading.has(rule, "calm") || reading.has(rule, "news");
    if (replies != null && replies >= QUICK_REPLIES && (!calm || signs.size() > 1)) {
      return "This is one of " + replies + " replies within ten minutes.";
    }
    if (calm && words.isEmpty()) {
      return "";
    }
    if (night(reading.circumstances().localTime())) {
      if (reading.has(rule, "hurt")) {
        signs.add("words that sound hurt");
      }
      if (!signs.isEmpty() && !(calm && signs.size() < 2)) {
        return "It is late, and the draft has " + listed(signs) + ".";
      }
    }
    return signs.size() > 1 ? "The draft has " + listed(signs) + "." : "";
  }

  private static List<String> angryWords(Reading reading, String rule) {
    List<String> signs = new ArrayList<>();
    if (reading.has(rule, "anger")) {
      signs.add("angry words");
    }
    if (reading.has(rule, "profanity")) {
      signs.add("swearing");
    }
    if (reading.has(rule, "accusation")) {
      signs.add("blame put on the reader");
    }
    return signs;
  }

  /** One, two and three. */
  private static String listed(List<String> things) {
    int last = things.size() - 1;
    return last == 0
        ? things.getFirst()
        : String.join(", ", things.subList(0, last)) + " and " + things.get(last);
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
