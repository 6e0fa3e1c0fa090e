package org.rostrum.incidents;

import java.util.Optional;
import org.rostrum.identity.SignedIn;
import org.rostrum.incidents.IncidentActed.What;
import org.rostrum.incidents.Respondents.Answer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Settles what to do with a record that may be about a serving councillor (R1). */
@Component
class Routes {

  private final Sheets sheets;
  private final Respondents respondents;
  private final ObjectProvider<ConductDrafts> conduct;
  private final ApplicationEventPublisher events;

  Routes(
      Sheets sheets,
      Respondents respondents,
      ObjectProvider<ConductDrafts> conduct,
      ApplicationEventPublisher events) {
    this.sheets = sheets;
    this.respondents = respondents;
    this.conduct = conduct;
    this.events = events;
  }

  /** Whether there is a room that takes Code of Conduct drafts. */
  boolean canMove() {
    return conduct.getIfAvailable() != null;
  }

  /**
   * Writes the answer down for every councillor asked about, once; where the words went, if they
   * went.
   */
  @Transactional
  public Optional<String> answer(Sheet sheet, Answer answer, String whoElse, SignedIn by) {
    var _ = sheets.hold(sheet.id());
    var open = respondents.open(sheet);
    if (open.isEmpty()) {
      return respondents.movedTo(sheet.id()).filter(_ -> answer == Answer.MOVED);
    }
    var room = conduct.getIfAvailable();
    var path =
        answer == Answer.MOVED && room != null
            ? Optional.of(room.carryOver(by, sheet.owner(), words(sheet)))
            : Optional.<String>empty();
    var settled = answer == Answer.MOVED && path.isEmpty() ? Answer.LEFT_IN_LOG : answer;
    for (var member : open) {
      respondents.answer(
          sheet.id(),
          member.id(),
          settled,
          settled == Answer.DIFFERENT && !whoElse.isBlank()
              ? Answers.storable(whoElse.strip())
              : null,
          path.orElse(null));
    }
    events.publishEvent(IncidentActed.by(by, What.ROUTE_ANSWERED, sheet.id()));
    return path;
  }

  private static CarriedWords words(Sheet sheet) {
    var from = sheet.from();
    return new CarriedWords(
        from == null ? "" : from, sheet.words(), sheet.exhibits(), sheet.reference());
  }
}
