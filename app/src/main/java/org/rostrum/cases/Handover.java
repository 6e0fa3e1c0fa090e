package org.rostrum.cases;

import org.rostrum.complaints.ComplaintId;
import org.rostrum.identity.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A case leaves somebody's hands at once and goes to the next who can have it. */
@Component
class Handover {

  private final Standings standings;
  private final Cover cover;
  private final Cases cases;
  private final Work work;

  Handover(Standings standings, Cover cover, Cases cases, Work work) {
    this.standings = standings;
    this.cover = cover;
    this.cases = cases;
    this.work = work;
  }

  /** The handler stands back of their own accord; within the act's transaction. */
  void standBack(AccountId handler, CaseFile file) {
    cover.causes(file.id(), handler).forEach(cause -> standings.recuse(file.id(), handler, cause));
    standings.recuse(file.id(), handler, Conflicts.Cause.OWN_WISH);
    cover.assignHandler(file.id(), file.risk() == Risk.RED);
  }

  /**
   * Somebody declared a tie: every case is looked at anew, for a tie binds both ends, and those
   * that somebody may not touch are gone from them before this returns.
   */
  @Transactional
  public void lookAgain() {
    for (var held : standings.held()) {
      lookAgain(held.id(), held.account());
    }
  }

  private void lookAgain(ComplaintId id, AccountId account) {
    var causes = cover.causes(id, account);
    if (causes.isEmpty()) {
      return;
    }
    var file = cases.lock(id).orElseThrow();
    boolean handles = standings.handler(id).filter(account::equals).isPresent();
    causes.forEach(cause -> standings.recuse(id, account, cause));
    if (handles) {
      work.actAsSystem(id, Deed.of(Act.REASSIGN).with(Guard.REASON_GIVEN), Who.HANDLER);
      cover.assignHandler(id, file.risk() == Risk.RED);
    }
  }
}
