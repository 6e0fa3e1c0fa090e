package org.rostrum.chats;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.imports.Message;
import org.rostrum.exhibits.imports.NotUnderstood;
import org.rostrum.exhibits.imports.Result;
import org.rostrum.exhibits.imports.Taker;

/** What was read of an export: its messages, and what is known of the whole. */
final class Contents implements Taker, Closeable {

  /** More senders than this are not offered to choose from. */
  static final int MOST_SENDERS = 30;

  private static final int MOST_CHATS = 10_000;
  private static final int GROUP = 3;

  private final MessageList messages;
  private final List<NotUnderstood> notUnderstood = new ArrayList<>();
  private final Set<String> senders = new TreeSet<>();
  private final Map<String, Set<String>> people = new HashMap<>();
  private boolean cut;
  private Result.@Nullable Read result;

  Contents(SealedFile file) {
    this.messages = new MessageList(file);
  }

  @Override
  public boolean message(Message message) {
    if (!messages.add(message)) {
      cut = true;
      return false;
    }
    String author = message.author();
    if (author != null && !message.system()) {
      if (senders.size() <= MOST_SENDERS) {
        senders.add(author);
      }
      String chat = message.chat() == null ? "" : message.chat();
      if (people.containsKey(chat) || people.size() < MOST_CHATS) {
        Set<String> known = people.computeIfAbsent(chat, _ -> new HashSet<>());
        if (known.size() < GROUP) {
          known.add(author);
        }
      }
    }
    return true;
  }

  @Override
  public void notUnderstood(NotUnderstood thing) {
    notUnderstood.add(thing);
  }

  void ended(Result.Read read) throws IOException {
    messages.written();
    result = read;
  }

  MessageList messages() {
    return messages;
  }

  Result.Read result() {
    if (result == null) {
      throw new IllegalStateException("It is still being read");
    }
    return result;
  }

  /** The first thousand things that could not be read. */
  List<NotUnderstood> notUnderstood() {
    return List.copyOf(notUnderstood);
  }

  /** Whether there were more messages than are listed. */
  boolean cut() {
    return cut;
  }

  /** Who wrote; empty where they are too many to choose from. */
  List<String> senders() {
    return senders.size() > MOST_SENDERS ? List.of() : List.copyOf(senders);
  }

  /** Whether more than two people wrote in the conversation. */
  boolean isGroup(@Nullable String chat) {
    return people.getOrDefault(chat == null ? "" : chat, Set.of()).size() >= GROUP;
  }

  @Override
  public void close() throws IOException {
    messages.close();
  }
}
