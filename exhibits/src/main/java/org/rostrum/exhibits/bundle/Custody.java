package org.rostrum.exhibits.bundle;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.rostrum.exhibits.log.Hash;
import org.rostrum.exhibits.log.Json;
import org.rostrum.exhibits.log.Json.NotCanonical;
import org.rostrum.exhibits.log.Leaf;
import org.rostrum.exhibits.log.Members;

/**
 * The chain of custody, a line an entry: {@code {"event":{…},"number":1,"previous":"e3b…"}}. Each
 * names the SHA-256 of the line before it, without its line end; the first that of no bytes.
 */
public final class Custody {

  private static final Set<String> KEYS = Set.of("event", "number", "previous");

  private Hash previous = Hash.ofNothing();
  private long number;

  /** The next line that is written for this event. */
  public String add(Leaf.Event event) {
    String line =
        Json.write(
            Json.object(
                "event", event.json(), "number", ++number, "previous", previous.toString()));
    previous = Hash.ofContent(line.getBytes(StandardCharsets.UTF_8));
    return line;
  }

  /**
   * Reads the next line and demands that it follows upon the one before.
   *
   * @throws NotCanonical if it does not, or is no entry; the message says which
   */
  public Leaf.Event next(String line) throws NotCanonical {
    Members members = Json.readObject(line).only(KEYS);
    if (members.count("number") != number + 1) {
      throw new NotCanonical("its number is not " + (number + 1));
    }
    if (!members.hash("previous").equals(previous)) {
      throw new NotCanonical("it does not name the hash of the entry before it");
    }
    if (!(Leaf.read(members.object("event")) instanceof Leaf.Event event)) {
      throw new NotCanonical("it is not about something that was done");
    }
    number++;
    previous = Hash.ofContent(line.getBytes(StandardCharsets.UTF_8));
    return event;
  }
}
