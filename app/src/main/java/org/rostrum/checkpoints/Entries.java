package org.rostrum.checkpoints;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.audit.ActorId;
import org.rostrum.audit.LogTree;
import org.rostrum.audit.LogTree.Numbered;
import org.rostrum.exhibits.log.Leaf;
import org.rostrum.govuk.Text;
import org.rostrum.identity.AccountId;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Hat;
import org.springframework.stereotype.Component;

/** The log's entries as rows of its page: who, when, under which hat; never anyone's words. */
@Component
class Entries {

  private static final int ON_A_PAGE = 25;

  private final LogTree tree;
  private final Accounts accounts;

  Entries(LogTree tree, Accounts accounts) {
    this.tree = tree;
    this.accounts = accounts;
  }

  /**
   * @param who the name of whoever acted
   * @param what as the record names it: what was done, to what, and that one's id
   */
  record Row(long number, String at, String who, String hat, String what, String id) {}

  /**
   * Some entries, the latest first.
   *
   * @param older where those before them begin; null if there are none
   */
  record Some(List<Row> rows, @Nullable Long older) {}

  Some before(long number) {
    var some = tree.before(number, ON_A_PAGE);
    Map<String, String> names = new HashMap<>();
    var rows = some.stream().map(one -> row(one, names)).toList();
    boolean more = !some.isEmpty() && some.getLast().number() > 0;
    return new Some(rows, more ? some.getLast().number() : null);
  }

  private Row row(Numbered entry, Map<String, String> names) {
    String at = When.full(entry.leaf().at());
    return switch (entry.leaf()) {
      case Leaf.Event event ->
          new Row(
              entry.number(),
              at,
              names.computeIfAbsent(event.actor(), this::name),
              hat(event.hat()),
              event.action() + " " + event.resource(),
              event.resourceId());
      case Leaf.Receipt receipt ->
          new Row(
              entry.number(),
              at,
              Text.of("checkpoints.service"),
              "",
              Text.of("checkpoints.receipt"),
              receipt.evidence());
    };
  }

  private String name(String actor) {
    return actor.equals(ActorId.SYSTEM.toString())
        ? Text.of("checkpoints.service")
        : accounts
            .find(new AccountId(UUID.fromString(actor)))
            .map(Accounts.Person::name)
            .orElseGet(() -> Text.of("checkpoints.nobody"));
  }

  static String hat(String name) {
    return Arrays.stream(Hat.values())
        .filter(hat -> hat.name().equals(name))
        .map(Hat::label)
        .findFirst()
        .orElse("");
  }
}
