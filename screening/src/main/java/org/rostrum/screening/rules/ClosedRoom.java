package org.rostrum.screening.rules;

import java.util.List;
import org.rostrum.screening.Circumstances.Attachment;
import org.rostrum.screening.Circumstances.Meeting;
import org.rostrum.screening.Finding;

/**
 * CF-03: what was said in a meeting, briefing or chat that the public could not attend: in the
 * words, in a picture of a chat, or told by someone known to come from such a meeting.
 */
final class ClosedRoom implements Detector {

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    String id = rule.rule().id();
    List<PhraseDetector.Spoken> spoken = PhraseDetector.spoken(reading, rule);
    Meeting meeting = reading.circumstances().meeting();
    boolean closed = meeting != null && Boolean.FALSE.equals(meeting.open());
    boolean open = meeting != null && Boolean.TRUE.equals(meeting.open());
    if (!spoken.isEmpty() && !open) {
      return PhraseDetector.findings(reading, rule, spoken);
    }
    for (Attachment file : reading.circumstances().attachments()) {
      Reading source = reading.beside(file.source());
      if (source.has(id, "shown") && !source.has(id, "not private")) {
        return found(rule, "The picture or file shows a private chat, briefing or message.");
      }
    }
    boolean tells =
        reading.has(id, "tells")
            && !reading.has(id, "refuses")
            && (!reading.has(id, "open") || reading.has(id, "kept"));
    return closed && tells
        ? found(rule, "The meeting you were in was not open to the public.")
        : List.of();
  }

  private static List<Finding> found(RuleFile rule, String because) {
    return List.of(PhraseDetector.of(rule, rule.rule().level(), null, 0.8, List.of(), because));
  }
}
