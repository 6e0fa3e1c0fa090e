package org.rostrum.cases;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rostrum.govuk.Text;
import org.rostrum.identity.AccountId;

/** Who may not touch a case, and who may: pure, so that whole organisations can be tried. */
final class Conflicts {

  private Conflicts() {}

  /** Why somebody is recused. */
  enum Cause {
    /** Complained about, a witness, or the one who complains. */
    PARTY,
    /** Close to one of them. */
    DECLARED_RELATION,
    /** Manages one of them, or is managed by one. */
    LINE_MANAGER,
    /** Stood back of their own accord. */
    OWN_WISH
  }

  /** What kind of tie an officer declares. */
  enum Kind {
    RELATION,
    /** The officer manages this person. */
    MANAGES,
    /** This person manages the officer. */
    REPORTS_TO;

    String label() {
      return Text.of("cases.tie." + name());
    }
  }

  /** Somebody who might handle a case. */
  record Officer(AccountId account, String name) {}

  /** What an officer declared about themselves and a person. */
  record Tie(AccountId account, Kind kind, String person) {}

  /**
   * Why this officer may not handle a case.
   *
   * @param officers all, for a tie that another declared binds both ends
   * @param involved whether a person of this name is a party; nobody learns which
   */
  static Set<Cause> of(
      Officer officer, List<Officer> officers, List<Tie> ties, Predicate<String> involved) {
    var causes = EnumSet.noneOf(Cause.class);
    if (involved.test(officer.name())) {
      causes.add(Cause.PARTY);
    }
    for (Tie tie : ties) {
      if (tie.account().equals(officer.account()) && involved.test(tie.person())) {
        causes.add(cause(tie));
      }
      if (sameName(tie.person(), officer.name())
          && nameOf(tie.account(), officers).filter(involved).isPresent()) {
        causes.add(cause(tie));
      }
    }
    return causes;
  }

  private static Cause cause(Tie tie) {
    return tie.kind() == Kind.RELATION ? Cause.DECLARED_RELATION : Cause.LINE_MANAGER;
  }

  private static Optional<String> nameOf(AccountId account, List<Officer> officers) {
    return officers.stream()
        .filter(one -> one.account().equals(account))
        .map(Officer::name)
        .findFirst();
  }

  /** The Monitoring Officer if they can; else the deputy; else nobody here. */
  static Optional<AccountId> handler(
      List<Officer> monitoringOfficers,
      List<Officer> deputies,
      Set<AccountId> recused,
      Predicate<AccountId> away) {
    return Optional.<AccountId>empty()
        .or(() -> first(monitoringOfficers, recused, away))
        .or(() -> first(deputies, recused, away))
        .or(() -> first(monitoringOfficers, recused, _ -> false))
        .or(() -> first(deputies, recused, _ -> false));
  }

  private static Optional<AccountId> first(
      List<Officer> officers, Set<AccountId> recused, Predicate<AccountId> away) {
    return officers.stream()
        .map(Officer::account)
        .filter(one -> !recused.contains(one) && !away.test(one))
        .findFirst();
  }

  /** Whether two names are the same person's, whatever the order, the case and the title. */
  static boolean sameName(String one, String other) {
    return key(one).equals(key(other)) && !key(one).isEmpty();
  }

  private static Set<String> key(String name) {
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.UK)
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return Arrays.stream(plain.split(" "))
        .filter(word -> !word.matches("|mr|mrs|ms|miss|dr|cllr|councillor|alderman|sir|dame"))
        .collect(Collectors.toSet());
  }
}
