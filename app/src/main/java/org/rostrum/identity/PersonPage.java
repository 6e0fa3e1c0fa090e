package org.rostrum.identity;

import java.util.List;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.SelectItem;
import org.rostrum.identity.Grants.Grant;
import org.rostrum.identity.Grants.State;

/** One person's account and hats. */
record PersonPage(
    Page page,
    Accounts.Person person,
    List<Held> hats,
    List<SelectItem> choice,
    boolean changes,
    FormErrors errors) {

  /** A hat with what the asker may do about it. */
  record Held(Grant grant, State state, boolean approvable, boolean endable) {}
}
