package org.rostrum.exhibits.imports;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How reading an export ended. */
public sealed interface Result {

  /**
   * It was read, wholly or but for what was named.
   *
   * @param messages how many messages there were
   * @param notUnderstood how many things could not be read
   * @param omitted how many attachments the platform left out when exporting
   * @param missing how many attachments are named but not in the export
   * @param asked what a person must say before times are known; null where the file tells
   * @param owner whose account it is, where the export says so
   * @param someoneElses whether that is not the account which the person said is theirs
   */
  record Read(
      long messages,
      long notUnderstood,
      long omitted,
      long missing,
      @Nullable Question asked,
      @Nullable String owner,
      boolean someoneElses)
      implements Result {

    /** What a person must say before times are known. */
    public Optional<Question> question() {
      return Optional.ofNullable(asked);
    }
  }

  /**
   * It was not read at all, or stopped being read because going on would be unsafe.
   *
   * @param reason one or two sentences for people
   * @param messages how many messages had been given out before
   */
  record Refused(String reason, long messages) implements Result {}
}
