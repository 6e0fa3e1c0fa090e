package org.rostrum.exhibits.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.rostrum.exhibits.log.Checkpoint;
import org.rostrum.exhibits.log.Json;
import org.rostrum.exhibits.log.Json.NotCanonical;
import org.rostrum.exhibits.log.Leaf;
import org.rostrum.exhibits.log.Members;
import org.rostrum.exhibits.log.Note;
import org.rostrum.exhibits.log.Note.BadNote;

/**
 * An export of the log: lines of canonical JSON in UTF-8, this one first, then one an entry. It
 * holds the whole log or some entries, each with the way to the root.
 *
 * @param checkpoint the signed note the entries are proved by, as it stands
 * @param entries how many lines follow
 * @param whole whether they are the whole log of the checkpoint, in its order
 * @param stamps RFC 3161 tokens over the bytes of the checkpoint
 */
public record AuditExport(String checkpoint, long entries, boolean whole, List<byte[]> stamps) {

  /** The form this code writes and reads. */
  public static final String FORMAT = "rostrum audit export 1";

  private static final Set<String> KEYS =
      Set.of("checkpoint", "entries", "format", "selection", "stamps");
  private static final String ALL = "ALL";
  private static final String SOME = "SOME";

  public AuditExport {
    stamps = List.copyOf(stamps);
    if (entries < 0 || stamps.size() > Cover.STAMPS) {
      throw new IllegalArgumentException("an export has 0 or more entries and up to 16 stamps");
    }
  }

  /** Writes the whole log of a checkpoint; the leaves come in their order. */
  public static void writeAll(
      OutputStream out, Note checkpoint, List<byte[]> stamps, Iterator<? extends Leaf> leaves)
      throws IOException, BadNote {
    long size = Checkpoint.of(checkpoint).size();
    line(out, new AuditExport(checkpoint.toString(), size, true, stamps).line());
    for (long i = 0; i < size; i++) {
      line(out, Json.write(leaves.next().json()));
    }
  }

  /** Writes some entries, each with its place. */
  public static void writeSome(
      OutputStream out, Note checkpoint, List<byte[]> stamps, List<ExportLine> entries)
      throws IOException {
    line(out, new AuditExport(checkpoint.toString(), entries.size(), false, stamps).line());
    for (ExportLine entry : entries) {
      line(out, entry.line());
    }
  }

  /** The first line, without its line end. */
  public String line() {
    return Json.write(
        Json.object(
            "format",
            FORMAT,
            "checkpoint",
            checkpoint,
            "entries",
            entries,
            "selection",
            whole ? ALL : SOME,
            "stamps",
            stamps.stream().map(Base64.getEncoder()::encodeToString).toList()));
  }

  /** The first line of an export; nothing is verified yet. */
  public static AuditExport read(String line) throws NotCanonical {
    Members members = Json.readObject(line);
    if (!members.string("format").equals(FORMAT)) {
      throw new NotCanonical("it is of another format than \"" + FORMAT + "\"");
    }
    members.only(KEYS);
    String selection = members.string("selection");
    if (!selection.equals(ALL) && !selection.equals(SOME)) {
      throw new NotCanonical("its selection is neither ALL nor SOME");
    }
    try {
      List<byte[]> stamps = new ArrayList<>();
      for (String stamp : members.strings("stamps")) {
        byte[] token = Base64.getDecoder().decode(stamp);
        if (!Base64.getEncoder().encodeToString(token).equals(stamp)) {
          throw new NotCanonical("a time stamp is not in the one form of base64");
        }
        stamps.add(token);
      }
      return new AuditExport(
          members.string("checkpoint"), members.count("entries"), selection.equals(ALL), stamps);
    } catch (IllegalArgumentException e) {
      throw new NotCanonical("its time stamps are not base64, or more than 16");
    }
  }

  private static void line(OutputStream out, String line) throws IOException {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    byte[] ended = Arrays.copyOf(bytes, bytes.length + 1);
    ended[bytes.length] = '\n';
    out.write(ended);
  }
}
