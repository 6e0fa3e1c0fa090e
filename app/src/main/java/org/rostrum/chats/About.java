package org.rostrum.chats;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.rostrum.govuk.Text;

/** What is to be known of an export before anything is picked. */
record About(List<String> sentences, List<String> notUnderstood, long more) {
  private static final int NAMED = 20;

  About {
    sentences = List.copyOf(sentences);
    notUnderstood = List.copyOf(notUnderstood);
  }

  static About of(OpenExport export, Contents contents) {
    var kind = Objects.requireNonNull(export.kind());
    var read = contents.result();
    var owner = read.owner();
    var sentences =
        Stream.of(
                kind.proved() ? null : Text.of("chats.unproved", "name", Kinds.name(kind)),
                owner == null
                    ? null
                    : Text.of(
                        read.someoneElses() ? "chats.someone-else" : "chats.owner", "name", owner),
                contents.cut() ? Text.of("chats.cut", "count", contents.messages().size()) : null,
                read.omitted() > 0 ? Text.of("chats.omitted", "count", read.omitted()) : null,
                read.missing() > 0 ? Text.of("chats.missing", "count", read.missing()) : null)
            .filter(Objects::nonNull)
            .toList();
    var things = contents.notUnderstood();
    return new About(
        sentences,
        things.stream().limit(NAMED).map(Object::toString).toList(),
        read.notUnderstood() - Math.min(NAMED, things.size()));
  }
}
