package org.rostrum.exhibits.log;

import java.util.Base64;
import org.rostrum.exhibits.log.Note.BadNote;

/**
 * What a log was at a moment, as in C2SP tlog-checkpoint: its name, its size, its root. Signed as a
 * {@link Note}; without extension lines.
 *
 * @param origin the log's name, which is also its key's
 */
public record Checkpoint(String origin, long size, Hash root) {

  public Checkpoint {
    if (size < 0 || !Note.isName(origin)) {
      throw new IllegalArgumentException("not a checkpoint");
    }
  }

  /** The checkpoint signed by its log. */
  public Note sign(SigningKey key) {
    return Note.sign(toString(), key);
  }

  /** The checkpoint that is this note's text. */
  public static Checkpoint of(Note note) throws BadNote {
    String[] lines = note.text().split("\n", -1);
    if (lines.length == 4) {
      try {
        Checkpoint checkpoint =
            new Checkpoint(
                lines[0], Long.parseLong(lines[1]), Hash.of(Base64.getDecoder().decode(lines[2])));
        if (checkpoint.toString().equals(note.text())) {
          return checkpoint;
        }
      } catch (IllegalArgumentException e) { // and NumberFormatException
        throw new BadNote("not a checkpoint");
      }
    }
    throw new BadNote("not a checkpoint");
  }

  /** The text of its note: three lines. */
  @Override
  public String toString() {
    return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.bytes()) + "\n";
  }
}
