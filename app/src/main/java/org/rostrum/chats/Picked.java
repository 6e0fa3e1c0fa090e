package org.rostrum.chats;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rostrum.exhibits.imports.Message;

/**
 * A message that goes along.
 *
 * @param itself whether it was picked; otherwise it stands around one that was
 */
record Picked(Message message, boolean itself) {

  /** Messages before and after, of the same conversation. */
  static final int CONTEXT = 3;

  /** How far away in the export a neighbour is looked for. */
  private static final int NEAR = 500;

  /** The picked ones and, of the same conversation, three before and three after each. */
  static List<Picked> of(MessageList list, SortedSet<Integer> picked) {
    TreeSet<Integer> all = new TreeSet<>(picked);
    for (int n : picked) {
      neighbours(list, n, -1, all);
      neighbours(list, n, 1, all);
    }
    List<Picked> messages = new ArrayList<>();
    for (int n : all) {
      messages.add(new Picked(list.at(n - 1), picked.contains(n)));
    }
    return messages;
  }

  private static void neighbours(MessageList list, int n, int step, TreeSet<Integer> into) {
    String chat = list.at(n - 1).chat();
    int found = 0;
    for (int away = 1; away <= NEAR && found < CONTEXT; away++) {
      int other = n + step * away;
      if (other < 1 || other > list.size()) {
        return;
      }
      if (Objects.equals(list.at(other - 1).chat(), chat)) {
        into.add(other);
        found++;
      }
    }
  }
}
