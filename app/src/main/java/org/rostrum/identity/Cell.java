package org.rostrum.identity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one cell of the access matrix, such as {@code RUo(append statement)W}.
 *
 * <p>Capitals are actions. Small letters are conditions on the whole cell. A note in brackets that
 * names a fact concerns the actions just before it; one that names a limit concerns the whole cell.
 * Whatever it does not know, it refuses: a word nobody understood must not open a door.
 */
final class Cell {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\((?<note>[^)]*)\\)|(?<phrase>"
              + "after unseal|only if MO and DMO both conflicted|status only|consult|hold|approve"
              + "|for MO|disable|no role grant alone|verify proof only|share holder)"
              + "|(?<actions>[CRUWXSD]+)(?![A-Z])|(?<conditions>[odgamsri]+)(?![a-z])|[ ,]+");

  private static final Map<Character, Action> ACTIONS =
      Map.of(
          'C', Action.CREATE,
          'R', Action.READ,
          'U', Action.UPDATE,
          'W', Action.WITHDRAW,
          'X', Action.EXPORT,
          'S', Action.SHARE,
          'D', Action.DECIDE);

  private static final Map<String, Relation> FACTS =
      Map.ofEntries(
          Map.entry("o", Relation.OWN),
          Map.entry("d", Relation.DELEGATED),
          Map.entry("g", Relation.GRANTED),
          Map.entry("a", Relation.ASSIGNED),
          Map.entry("m", Relation.MODERATES),
          Map.entry("acting", Relation.ACTING),
          Map.entry("when acting or MO conflicted", Relation.ACTING),
          Map.entry("on behalf with consent", Relation.CONSENT),
          Map.entry("safeguarding flag", Relation.SAFEGUARDING_FLAG),
          Map.entry("2nd person", Relation.SECOND_PERSON),
          Map.entry("own report", Relation.OWN_REPORT),
          Map.entry("after unseal", Relation.UNSEALED),
          Map.entry("reason", Relation.REASON_GIVEN),
          Map.entry("only if MO and DMO both conflicted", Relation.BOTH_CONFLICTED),
          Map.entry("published decisions", Relation.PUBLISHED),
          Map.entry("closed", Relation.CLOSED),
          Map.entry("high risk", Relation.HIGH_RISK),
          Map.entry("member conduct or no lead reachable", Relation.MEMBER_CONDUCT_OR_NO_LEAD),
          Map.entry("council pages", Relation.COUNCIL_PAGE),
          Map.entry("own group", Relation.OWN_GROUP),
          Map.entry("own delegate", Relation.OWN_DELEGATE),
          Map.entry("own record: who looked", Relation.OWN),
          Map.entry("own", Relation.OWN),
          Map.entry("own cases", Relation.ASSIGNED),
          Map.entry("for MO", Relation.ABOUT_MO));

  private static final Map<String, Limit> LIMITS =
      Map.ofEntries(
          Map.entry("r", Limit.REDACTED),
          Map.entry("i", Limit.CODE_NAME_ONLY),
          Map.entry("code name only", Limit.CODE_NAME_ONLY),
          Map.entry("s", Limit.COUNTS_ONLY),
          Map.entry("append only", Limit.APPEND_ONLY),
          Map.entry("append statement", Limit.APPEND_ONLY),
          Map.entry("status only", Limit.STATUS_ONLY),
          Map.entry("all, no content", Limit.NO_CONTENT),
          Map.entry("cannot sign or submit", Limit.NO_SIGNING),
          Map.entry("consult", Limit.CONSULTED),
          Map.entry("hold", Limit.HOLDS_ONLY),
          Map.entry("alerts", Limit.ALERTS_ONLY),
          Map.entry("inventory", Limit.INVENTORY_ONLY),
          Map.entry("no plaintext data, KEK split 2 of 3", Limit.NO_PLAINTEXT),
          Map.entry("no role grant alone", Limit.NO_GRANT_ALONE),
          Map.entry("2-person, except the first administrator", Limit.NO_GRANT_ALONE));

  private static final Map<String, Action> VERBS =
      Map.of(
          "approve", Action.APPROVE,
          "disable", Action.DISABLE,
          "verify proof only", Action.VERIFY,
          "share holder", Action.HOLD_SHARE);

  private final List<Group> groups = new ArrayList<>();
  private final Set<Relation> everywhere = EnumSet.noneOf(Relation.class);
  private final Set<Limit> limits = EnumSet.noneOf(Limit.class);

  /** Actions written together, with the facts noted behind them. */
  private record Group(Set<Action> actions, Set<Relation> needs) {}

  private Cell() {}

  static List<Permission> read(String text) {
    if (text.startsWith("-")) {
      return List.of();
    }
    var cell = new Cell();
    var tokens = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!tokens.find(at) || tokens.start() != at) {
        throw unknown(text.substring(at));
      }
      cell.take(tokens.group("note"), tokens.group("phrase"));
      cell.take(tokens.group("actions"));
      cell.conditions(tokens.group("conditions"));
      at = tokens.end();
    }
    return cell.permissions();
  }

  private void take(@Nullable String note, @Nullable String phrase) {
    var verb = phrase == null ? null : VERBS.get(phrase);
    if (verb != null) {
      group(EnumSet.of(verb));
    } else if (phrase != null) {
      fact(phrase, everywhere);
    } else if (note != null) {
      fact(note, groups.isEmpty() ? everywhere : groups.getLast().needs());
    }
  }

  private void take(@Nullable String letters) {
    if (letters == null) {
      return;
    }
    var actions = EnumSet.noneOf(Action.class);
    letters.chars().forEach(c -> actions.add(known(ACTIONS.get((char) c), letters)));
    boolean approving = !groups.isEmpty() && groups.getLast().actions().contains(Action.APPROVE);
    if (!approving) {
      group(actions);
    }
  }

  private void conditions(@Nullable String letters) {
    if (letters == null) {
      return;
    }
    for (String letter : letters.split("")) {
      if (letter.equals("s") || letter.equals("i")) {
        group(EnumSet.of(Action.READ));
      }
      fact(letter, everywhere);
    }
  }

  private void group(Set<Action> actions) {
    groups.add(new Group(actions, EnumSet.noneOf(Relation.class)));
  }

  private void fact(String words, Set<Relation> whereFactsGo) {
    var limit = LIMITS.get(words);
    if (limit != null) {
      limits.add(limit);
    } else {
      whereFactsGo.add(known(FACTS.get(words), words));
    }
  }

  private List<Permission> permissions() {
    return groups.stream()
        .flatMap(group -> group.actions().stream().map(action -> permission(action, group)))
        .toList();
  }

  private Permission permission(Action action, Group group) {
    var needs = EnumSet.noneOf(Relation.class);
    needs.addAll(everywhere);
    needs.addAll(group.needs());
    if (action == Action.CREATE) {
      needs.remove(Relation.GRANTED);
    }
    var held = EnumSet.noneOf(Limit.class);
    held.addAll(limits);
    if (action != Action.UPDATE) {
      held.remove(Limit.APPEND_ONLY);
    }
    return new Permission(action, needs, held);
  }

  private static <T> T known(@Nullable T found, String words) {
    if (found == null) {
      throw unknown(words);
    }
    return found;
  }

  private static IllegalStateException unknown(String words) {
    return new IllegalStateException("The access matrix says something unknown: " + words);
  }
}
