package org.rostrum.exhibits.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rostrum.exhibits.log.Hash;
import org.rostrum.exhibits.log.Json;
import org.rostrum.exhibits.log.Json.NotCanonical;
import org.rostrum.exhibits.log.Leaf;
import org.rostrum.exhibits.log.Members;

/**
 * An entry of the log and where it stands: {@code {"leaf":{…},"number":42,"path":["9f8…",…]}}, the
 * path from the leaf to the root as in RFC 6962 2.1.1.
 *
 * @param place where it stands in the log
 */
public record ProofLine(Leaf leaf, Place place) {

  /**
   * A place in the log.
   *
   * @param number of the leaf, from 0
   * @param path the hashes from the leaf to the root
   */
  public record Place(long number, List<Hash> path) {

    public Place {
      path = List.copyOf(path);
    }
  }

  static final Set<String> KEYS = Set.of("leaf", "number", "path");

  /** One line of canonical JSON, without its line end. */
  public String line() {
    return Json.write(
        Json.object(
            "leaf",
            leaf.json(),
            "number",
            place.number,
            "path",
            place.path.stream().map(Hash::toString).toList()));
  }

  /** The proof that is written here; nothing is verified yet. */
  public static ProofLine read(String line) throws NotCanonical {
    Members members = Json.readObject(line).only(KEYS);
    return new ProofLine(
        Leaf.read(members.object("leaf")),
        new Place(members.count("number"), new ArrayList<>(members.hashes("path"))));
  }
}
