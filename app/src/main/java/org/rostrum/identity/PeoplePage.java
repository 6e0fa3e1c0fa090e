package org.rostrum.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.SummaryRow;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Grants.Grant;
import org.rostrum.identity.Grants.State;

/**
 * Everybody who may sign in.
 *
 * @param opened the account just opened, whose secrets are shown this once
 */
record PeoplePage(
    Page page,
    List<Row> rows,
    boolean opens,
    String name,
    String login,
    FormErrors errors,
    @Nullable NewAccount opened) {

  List<SummaryRow> secrets() {
    return opened == null
        ? List.of()
        : List.of(
            SummaryRow.of(Text.of("identity.person.login"), opened.login()),
            SummaryRow.of(Text.of("identity.people.password"), opened.password()),
            SummaryRow.of(Text.of("identity.people.key"), opened.key()));
  }

  /** One person and the hats they have today. */
  record Row(Accounts.Person person, String hats, boolean waits) {

    static Row of(Accounts.Person person, List<Grant> grants, LocalDate today) {
      return new Row(
          person,
          grants.stream()
              .filter(grant -> grant.at(today) == State.WORN)
              .map(grant -> grant.hat().label())
              .distinct()
              .collect(Collectors.joining(", ")),
          grants.stream().anyMatch(grant -> grant.at(today) == State.PROPOSED));
    }
  }
}
