package org.rostrum.identity;

import java.util.List;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.SelectItem;
import org.rostrum.govuk.SummaryRow;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Grants.Grant;
import org.rostrum.identity.Grants.State;

/** One person's account and hats. */
record PersonPage(
    Page page,
    Accounts.Person person,
    List<Held> hats,
    List<SelectItem> choice,
    boolean changes,
    String from,
    String to,
    FormErrors errors) {

  List<SummaryRow> about() {
    var state = person.disabled() ? "closed" : "open";
    return List.of(
        SummaryRow.of(Text.of("identity.person.login"), person.login()),
        SummaryRow.of(
            Text.of("identity.person.account"), Text.of("identity.person.account." + state)));
  }

  /** A hat with what the asker may do about it. */
  record Held(Grant grant, State state, boolean approvable, boolean endable) {

    String dates() {
      var from = When.day(grant.from());
      var to = grant.to();
      return to == null
          ? Text.of("identity.person.dates.from", "from", from)
          : Text.of("identity.person.dates.both", "from", from, "to", When.day(to));
    }

    String tagClass() {
      return switch (state) {
        case PROPOSED -> "govuk-tag--yellow";
        case COMING -> "govuk-tag--blue";
        case WORN -> "govuk-tag--green";
        case ENDED -> "govuk-tag--grey";
      };
    }

    String path(String act) {
      return "/people/" + grant.account() + "/hats/" + grant.id() + "/" + act;
    }
  }
}
