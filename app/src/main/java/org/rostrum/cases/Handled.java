package org.rostrum.cases;

import java.util.Optional;
import java.util.Set;
import org.rostrum.audit.AccessLog;
import org.rostrum.complaints.CaseStanding;
import org.rostrum.complaints.ComplaintId;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Relation;
import org.rostrum.identity.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * What every page about one case begins with: the case is there for this reader, and the record
 * says that they looked, before anything of it is sent.
 */
@Component
class Handled {

  private final Cases cases;
  private final CaseStanding standing;
  private final AccessLog accessLog;
  private final Work work;
  private final SentForms forms;

  Handled(Cases cases, CaseStanding standing, AccessLog accessLog, Work work, SentForms forms) {
    this.cases = cases;
    this.standing = standing;
    this.accessLog = accessLog;
    this.work = work;
    this.forms = forms;
  }

  /** The case, seen: absent and forbidden are the same. */
  CaseFile seen(SignedIn who, String id, String resource) {
    var file = found(who, id);
    accessLog.viewed(who.actor(), who.hat().name(), resource, file.id().toString());
    return file;
  }

  /** The case, for an act on it, which is announced itself. */
  CaseFile found(SignedIn who, String id) {
    return ComplaintId.of(id)
        .flatMap(one -> cases.find(who.account(), one))
        .orElseThrow(NotFound::new);
  }

  Set<Relation> facts(SignedIn who, CaseFile file) {
    return standing.between(who, file.id());
  }

  /** Acts, and goes on to the page; a refusal is a page that says why. */
  ModelAndView act(SignedIn who, CaseFile file, Deed deed, String key, String then) {
    if (!FormKey.looksRight(key)) {
      throw new NotFound();
    }
    return work.act(who, file.id(), deed, new FormKey(key))
        .map(refused -> refused(file, refused))
        .orElseGet(() -> new ModelAndView("redirect:" + then));
  }

  /** Whether this very form of theirs was answered before. */
  boolean wasAnswered(SignedIn who, String key) {
    return forms.wasSent(who.account().value(), key);
  }

  ModelAndView act(SignedIn who, CaseFile file, Deed deed, String key) {
    return act(who, file, deed, key, file.path());
  }

  /** Why it cannot be done now, and what to do first. */
  static ModelAndView refused(CaseFile file, Verdict.Refused refused) {
    var page = Page.titled(Text.of("cases.refused.title")).current("desk").back(file.path());
    var answer = new ModelAndView("cases/refused", "it", new RefusedPage(page, refused.sentence()));
    answer.setStatus(HttpStatus.CONFLICT);
    return answer;
  }

  /** A form that was refused, drawn again with what was typed. */
  static ModelAndView again(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  record RefusedPage(Page page, String why) {}

  static Optional<String> blankToEmpty(String typed) {
    return Optional.of(Words.tidy(typed)).filter(words -> !words.isEmpty());
  }
}
