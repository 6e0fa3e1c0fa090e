package org.rostrum.exhibits.bundle;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.bundle.ProofLine.Place;
import org.rostrum.exhibits.log.Commitment;
import org.rostrum.exhibits.log.Hash;
import org.rostrum.exhibits.log.Json;
import org.rostrum.exhibits.log.Json.NotCanonical;
import org.rostrum.exhibits.log.Leaf;
import org.rostrum.exhibits.log.Members;

/**
 * An entry of the log in an export. Alone it is the leaf's own canonical JSON; with a place or
 * opened words it is {@code {"leaf":{…},"number":42,"path":[…],"salt":"…","words":"…"}}.
 *
 * @param place where it stands; null where the export holds the whole log, in order
 * @param opened the words that its details commit to, for who may read them; null otherwise
 */
public record ExportLine(Leaf leaf, @Nullable Place place, @Nullable Commitment opened) {

  private static final Set<String> KEYS = Set.of("leaf", "number", "path", "salt", "words");

  public ExportLine {
    if (opened != null && !(leaf instanceof Leaf.Event event && event.details() != null)) {
      throw new IllegalArgumentException("words are opened of an event that commits to some");
    }
  }

  /** An entry of a whole log. */
  public static ExportLine of(Leaf leaf) {
    return new ExportLine(leaf, null, null);
  }

  /** Whether the opened words are those that the entry commits to; true where none are opened. */
  public boolean opens() {
    if (opened == null) {
      return true;
    }
    Hash details = leaf instanceof Leaf.Event event ? event.details() : null;
    return details != null && opened.hash().equals(details);
  }

  /** One line of canonical JSON, without its line end. */
  public String line() {
    if (place == null && opened == null) {
      return Json.write(leaf.json());
    }
    Map<String, Object> json = Json.object("leaf", leaf.json());
    if (place != null) {
      json.put("number", place.number());
      json.put("path", place.path().stream().map(Hash::toString).toList());
    }
    if (opened != null) {
      json.put("salt", opened.salt());
      json.put("words", opened.words());
    }
    return Json.write(json);
  }

  /** The entry that is written here; nothing is verified yet. */
  public static ExportLine read(String line) throws NotCanonical {
    Members members = Json.readObject(line);
    if (!members.has("leaf")) {
      return of(Leaf.read(members));
    }
    members.only(KEYS);
    Leaf leaf = Leaf.read(members.object("leaf"));
    boolean placed = members.has("number") || members.has("path");
    boolean opened = members.has("salt") || members.has("words");
    if (!placed && !opened) {
      throw new NotCanonical("it says no more than its leaf, and not in the shorter form");
    }
    try {
      return new ExportLine(
          leaf,
          placed
              ? new Place(members.count("number"), new ArrayList<>(members.hashes("path")))
              : null,
          opened ? new Commitment(members.string("salt"), members.string("words")) : null);
    } catch (IllegalArgumentException e) {
      throw new NotCanonical(String.valueOf(e.getMessage()));
    }
  }
}
