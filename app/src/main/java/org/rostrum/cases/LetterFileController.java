package org.rostrum.cases;

import java.util.UUID;
import org.rostrum.audit.AccessLog;
import org.rostrum.complaints.CaseStanding;
import org.rostrum.complaints.Complaints;
import org.rostrum.govuk.NotFound;
import org.rostrum.identity.Action;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Open;
import org.rostrum.identity.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A letter that was sent, as its PDF: for the member it went to, and for those who have the case.
 */
@Controller
class LetterFileController {

  private final Letters letters;
  private final Cases cases;
  private final Complaints complaints;
  private final CaseStanding standing;
  private final AccessLog accessLog;

  LetterFileController(
      Letters letters,
      Cases cases,
      Complaints complaints,
      CaseStanding standing,
      AccessLog accessLog) {
    this.letters = letters;
    this.cases = cases;
    this.complaints = complaints;
    this.standing = standing;
    this.accessLog = accessLog;
  }

  @GetMapping("/letters/{letter}")
  @Open("asks for whom the letter is itself: its id is not a case's")
  ResponseEntity<byte[]> letter(@PathVariable String letter, SignedIn who) {
    var sent = letters.find(id(letter)).orElseThrow(NotFound::new);
    boolean own = who.hat() == Hat.MEMBER && complaints.isComplainant(who, sent.complaint());
    boolean waits =
        cases
            .unguarded(sent.complaint())
            .filter(file -> file.state() == State.OPTIONS_SENT)
            .isPresent();
    if (own ? waits : !mayRead(who, sent)) {
      throw new NotFound();
    }
    if (!own) {
      accessLog.viewed(
          who.actor(), who.hat().name(), "complaint.outcome", sent.complaint().toString());
    }
    return LetterController.file("letter", letters.pdf(sent.id()).orElseThrow(NotFound::new));
  }

  /**
   * Counts are no letters: whoever the matrix allows only those is not assigned, and is refused.
   */
  private boolean mayRead(SignedIn who, Letters.Letter letter) {
    var facts = standing.between(who, letter.complaint());
    return !facts.isEmpty()
        && who.may(Action.READ, "complaint.outcome", facts).isAllowed()
        && who.hat() != Hat.MEMBERS_SERVICES;
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFound();
    }
  }
}
