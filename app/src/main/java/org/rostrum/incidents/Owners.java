package org.rostrum.incidents;

import java.util.List;
import java.util.Optional;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Accounts.Person;
import org.rostrum.identity.Delegations;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignedIn;
import org.springframework.stereotype.Component;

/** For whom somebody may write a sheet. */
@Component
class Owners {

  private final Accounts accounts;
  private final Delegations delegations;

  Owners(Accounts accounts, Delegations delegations) {
    this.accounts = accounts;
    this.delegations = delegations;
  }

  /** The members to choose from; empty for a member, who writes their own. */
  List<Person> choices(SignedIn who) {
    return switch (who.hat()) {
      case DELEGATE ->
          delegations.membersOf(who.account()).stream()
              .map(accounts::find)
              .flatMap(Optional::stream)
              .toList();
      case MEMBERS_SERVICES -> accounts.wearing(Hat.MEMBER);
      default -> List.of();
    };
  }

  /** The chosen member, or the only one there is; a member's is always their own. */
  Optional<AccountId> chosen(SignedIn who, String choice) {
    if (who.hat() == Hat.MEMBER) {
      return Optional.of(who.account());
    }
    var choices = choices(who);
    if (who.hat() == Hat.DELEGATE && choices.size() == 1) {
      return Optional.of(choices.getFirst().id());
    }
    return choices.stream().map(Person::id).filter(id -> id.toString().equals(choice)).findFirst();
  }

  String name(AccountId account) {
    return accounts.find(account).map(Person::name).orElse("");
  }

  /** The name as it stands behind "Cllr". */
  String bareName(AccountId account) {
    return bare(name(account));
  }

  static String bare(String name) {
    return name.replaceFirst("^(Cllr|Councillor) ", "");
  }
}
