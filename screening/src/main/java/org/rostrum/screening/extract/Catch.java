package org.rostrum.screening.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Entity;

/** What the finders bring in, in places of the original text. */
final class Catch {

  private final Track track;
  private final List<Entity> entities = new ArrayList<>(4);

  Catch(Track track) {
    this.track = track;
  }

  void add(String kind, int from, int to, double confidence) {
    add(kind, from, to, confidence, null);
  }

  /** One that is known to be harmless, and why. */
  void add(String kind, int from, int to, double confidence, @Nullable String suppressedBy) {
    entities.add(new Entity(kind, track.begins(from), track.ends(to), confidence, suppressedBy));
  }

  List<Entity> entities() {
    return entities;
  }
}
