package org.rostrum.checkpoints;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.rostrum.exhibits.log.Checkpoint;
import org.rostrum.exhibits.log.Hash;
import org.rostrum.exhibits.log.Note;
import org.rostrum.exhibits.log.Note.BadNote;
import org.rostrum.exhibits.log.VerifierKey;

/**
 * A checkpoint as it was signed and given out.
 *
 * @param note the C2SP signed note, as it stands
 */
record Signed(long size, Hash root, Instant at, VerifierKey key, String note) {

  byte[] bytes() {
    return note.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether the note says so, and is signed by the key that is named with it. */
  boolean isAsItWasSigned() {
    try {
      Note read = Note.read(bytes());
      read.verify(Set.of(key));
      var said = Checkpoint.of(read);
      return said.size() == size && said.root().equals(root);
    } catch (BadNote e) {
      return false;
    }
  }

  /** Where its page is. */
  String path() {
    return "/audit/checkpoints/" + size;
  }
}
