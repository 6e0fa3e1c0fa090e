package org.rostrum.cases;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.complaints.Confidentiality;
import org.rostrum.complaints.Submitted;
import org.rostrum.govuk.Text;

/** What comes next in a case, and what else can be done: read off the table, nothing else. */
record NextSteps(@Nullable Link next, List<Link> more) {

  static final NextSteps NONE = new NextSteps(null, List.of());

  NextSteps {
    more = List.copyOf(more);
  }

  /** A page, and the words of the link to it. */
  record Link(String path, String words) {
    static Link to(CaseFile file, String address, String key) {
      return new Link(file.path() + "/" + address, Text.of("cases.next." + key));
    }
  }

  /**
   * @param settled whether there were actions, and all are done or dropped
   */
  static NextSteps of(CaseFile file, Submitted sent, boolean settled) {
    var next =
        settled && Transitions.has(file.state(), Act.BEGIN_REVIEW)
            ? Link.to(file, "review", "review")
            : next(file);
    var more = new ArrayList<Link>();
    if (sent.confidentiality() != Confidentiality.NOT_ASKED) {
      more.add(Link.to(file, "confidentiality", "confidentiality"));
    }
    add(more, file, Act.RECORD_CONTACT, "first-contact");
    add(more, file, Act.UPDATE_MEMBER, "updates/new");
    add(more, file, Act.ADD_ACTION, "actions");
    add(more, file, Act.ADD_NOTE, "notes");
    add(more, file, Act.BEGIN_REVIEW, "review");
    add(more, file, Act.KEEP_OPEN, "another-round");
    add(more, file, Act.GO_ON, "resumption");
    add(more, file, Act.ASSESS_RISK, "risk");
    add(more, file, Act.EXTEND, "extension");
    add(more, file, Act.RELEASE, "release");
    add(more, file, Act.ADD_OFFICER, "officers");
    if (Transitions.has(file.state(), Act.ADD_OFFICER)) {
      more.add(Link.to(file, "recusals", "recusals"));
    }
    add(more, file, Act.PAUSE, "police-primacy");
    add(more, file, Act.REASSIGN, "reassignment");
    if (next != null) {
      more.removeIf(link -> link.path().equals(next.path()));
    }
    return new NextSteps(next, more);
  }

  private static void add(List<Link> links, CaseFile file, Act act, String address) {
    if (Transitions.has(file.state(), act)) {
      links.add(Link.to(file, address, address.replace('/', '-')));
    }
  }

  private static Link next(CaseFile file) {
    return switch (file.state()) {
      case SUBMITTED, CONFLICT_REASSIGNED -> Link.to(file, "taking-up", "taking-up");
      case ROUTE_CHECK ->
          file.route() == null
              ? Link.to(file, "route", "route")
              : Link.to(file, "acknowledgement", "acknowledgement");
      case ACKNOWLEDGED, REOPENED -> Link.to(file, "risk", "risk");
      case RISK_ASSESSED -> Link.to(file, "options-letter", "options-letter");
      case OPTIONS_SENT -> Link.to(file, "options-letter-sent", "options-letter-sent");
      case MEMBER_CHOICE -> Link.to(file, "updates/new", "updates-new");
      case ACTIONS_OPEN -> Link.to(file, "actions", "actions");
      case REVIEW -> Link.to(file, "closure", "closure");
      case POLICE_PRIMACY -> Link.to(file, "police-primacy-end", "police-primacy-end");
      case WITHDRAWN -> Link.to(file, "continuation", "continuation");
      case CLOSED, REDIRECTED -> Link.to(file, "reopening", "reopening");
    };
  }
}
