package org.rostrum.screening.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.Action;
import org.rostrum.screening.Circumstances.Audience;
import org.rostrum.screening.Circumstances.Meeting;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Level;
import org.rostrum.screening.Span;
import org.rostrum.screening.text.Words;

/**
 * MT-01: the member sits in a meeting that is on. The closed part of any meeting weighs most, then
 * a committee that decides people's cases; of any other public meeting only what is no report of it
 * gets a tip.
 */
final class InMeeting implements Detector {

  private static final Set<String> DECIDING =
      Set.of(
          "PLANNING", "LICENSING", "REGULATORY", "STANDARDS", "APPEAL", "HEARING", "DEVELOPMENT");
  private static final Set<Action> WRITTEN_TO_SOMEBODY = Set.of(Action.MESSAGE, Action.EMAIL);
  private static final int FEWEST_LETTERS = 4;

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    Circumstances circumstances = reading.circumstances();
    Meeting meeting = circumstances.meeting();
    if (meeting == null
        || !"IN_PROGRESS".equals(meeting.state())
        || !attends(circumstances, meeting)
        || circumstances.action() == Action.FORM) {
      return List.of();
    }
    if (Boolean.FALSE.equals(meeting.open())) {
      return found(rule, Level.STOP, List.of(), "You are in the closed part of a meeting.");
    }
    if (deciding(meeting.committee())) {
      Span item = named(reading, meeting.currentItem());
      return item == null
          ? found(
              rule,
              Level.CHECK,
              List.of(),
              "The committee is sitting, and it decides cases on what is said in the room.")
          : found(
              rule,
              Level.STOP,
              List.of(item),
              "\"" + item.in(reading.text()) + "\" is the case being heard now.");
    }
    return reports(reading, rule.rule().id())
        ? List.of()
        : found(rule, Level.TIP, List.of(), "The meeting you sit in has not ended.");
  }

  private static boolean attends(Circumstances circumstances, Meeting meeting) {
    String as = meeting.attendingAs();
    return as == null
        ? meeting.committee() != null && circumstances.member().sitsOn(meeting.committee())
        : !as.equals("OBSERVER");
  }

  private static boolean deciding(@Nullable String committee) {
    return committee != null
        && DECIDING.stream().anyMatch(committee.toUpperCase(Locale.ROOT)::contains);
  }

  /** Anyone may report a public meeting; a message to one person reports nothing. */
  private static boolean reports(Reading reading, String id) {
    Circumstances circumstances = reading.circumstances();
    boolean toSomebody =
        circumstances.channel().audience() == Audience.DIRECT
            || circumstances.action() != null
                && WRITTEN_TO_SOMEBODY.contains(circumstances.action());
    return !toSomebody
        && !reading.has(id, "not listening")
        && (reading.has(id, "report") || !reading.entities("URL").isEmpty());
  }

  /** The first word of the item that stands in the text. */
  private static @Nullable Span named(Reading reading, @Nullable String item) {
    Words title = new Words(item == null ? "" : item);
    Words words = reading.words();
    for (int word = 0; word < words.count(); word++) {
      for (int part = 0; part < title.count() && part < 20; part++) {
        String form = title.form(part);
        if (form.length() >= FEWEST_LETTERS
            && title.capitalised(part)
            && words.capitalised(word)
            && words.is(word, form)) {
          return reading.span(word, word + 1);
        }
      }
    }
    return null;
  }

  private static List<Finding> found(RuleFile rule, Level level, List<Span> spans, String because) {
    return List.of(PhraseDetector.of(rule, level, null, 0.9, spans, because));
  }
}
