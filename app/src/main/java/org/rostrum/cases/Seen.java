package org.rostrum.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostrum.audit.AccessLog.Viewing;
import org.rostrum.audit.ActorId;
import org.rostrum.identity.Hat;

/**
 * One opening of one record: all that a single page showed of it, however many lines the record of
 * views has for it. Pure.
 *
 * @param views the lines, the first written first; never empty
 */
record Seen(List<Viewing> views) {

  Seen {
    views = List.copyOf(views);
  }

  /** The lines of one page and one record share these. */
  private record Opened(ActorId actor, String record, Object request) {
    static Opened of(Viewing view) {
      Object request = view.request();
      return new Opened(
          view.actor(), view.resourceId(), request == null ? (Object) view.number() : request);
    }
  }

  /** The openings, in the order in which the latest of their lines come. */
  static List<Seen> of(List<Viewing> latestFirst) {
    var openings = new LinkedHashMap<Opened, List<Viewing>>();
    latestFirst.forEach(
        view -> openings.computeIfAbsent(Opened.of(view), _ -> new ArrayList<>()).addFirst(view));
    return openings.values().stream().map(Seen::new).toList();
  }

  private Viewing first() {
    return views.getFirst();
  }

  long number() {
    return first().number();
  }

  Instant at() {
    return first().at();
  }

  ActorId actor() {
    return first().actor();
  }

  String record() {
    return first().resourceId();
  }

  String hat() {
    return first().hat();
  }

  /** A hat as a page says it; {@code otherwise} for what nobody wore. */
  String hat(String otherwise) {
    for (Hat hat : Hat.values()) {
      if (hat.name().equals(hat())) {
        return hat.label();
      }
    }
    return otherwise;
  }

  /** What was shown: the matrix's rows, each once. */
  List<String> rows() {
    return views.stream().map(Viewing::resource).distinct().toList();
  }

  Set<Long> numbers() {
    return views.stream().map(Viewing::number).collect(Collectors.toSet());
  }
}
