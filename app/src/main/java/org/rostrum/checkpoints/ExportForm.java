package org.rostrum.checkpoints;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.rostrum.exhibits.log.Hash;
import org.rostrum.exhibits.log.Json;
import org.rostrum.exhibits.log.Leaf;

/**
 * What is handed out for others to check without us: lines of canonical JSON. The form {@code
 * rostrum audit export 1} begins with a line that holds the checkpoint and its time stamps; each
 * further line is an entry, alone where the whole log is there, else with its number and its path
 * to the root (docs/log.md).
 */
final class ExportForm {

  private ExportForm() {}

  /** The first line. */
  static byte[] head(Signed checkpoint, long entries, boolean whole, List<byte[]> stamps) {
    return line(
        Json.object(
            "format",
            "rostrum audit export 1",
            "checkpoint",
            checkpoint.note(),
            "entries",
            entries,
            "selection",
            whole ? "ALL" : "SOME",
            "stamps",
            stamps.stream().map(Base64.getEncoder()::encodeToString).toList()));
  }

  /** An entry of the whole log, in its order. */
  static byte[] entry(Leaf leaf) {
    return line(leaf.json());
  }

  /** An entry alone, with the way from it to the root of the checkpoint. */
  static byte[] proof(Leaf leaf, long number, List<Hash> path) {
    return line(Json.object("leaf", leaf.json(), "number", number, "path", hex(path)));
  }

  /** That one checkpoint is the beginning of another. */
  static byte[] consistency(Signed earlier, Signed later, List<Hash> path) {
    return line(
        Json.object(
            "format",
            "rostrum consistency proof 1",
            "earlier",
            earlier.note(),
            "later",
            later.note(),
            "path",
            hex(path)));
  }

  private static List<String> hex(List<Hash> path) {
    return path.stream().map(Hash::toString).toList();
  }

  private static byte[] line(Object json) {
    return (Json.write(json) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
