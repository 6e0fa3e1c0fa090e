package org.rostrum.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down without ever locking anybody out: after a few wrong tries each further one
 * must wait, one second at first and 42 at most. Who guesses from elsewhere holds up only
 * themselves; nothing survives a restart.
 */
@Component
class Brake {

  private static final long LONGEST_SECONDS = 42;
  private static final Duration FORGET = Duration.ofHours(1);
  private static final int ROOM = 10_000;

  private final Clock clock;

  private final Map<String, Tries> tries =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
          return size() > ROOM;
        }
      };

  private record Tries(int wrong, Instant last) {

    Instant next(int free) {
      int beyond = wrong - free;
      if (beyond < 0) {
        return last;
      }
      return last.plusSeconds(beyond > 5 ? LONGEST_SECONDS : 1L << beyond);
    }
  }

  Brake(Clock clock) {
    this.clock = clock;
  }

  /**
   * How long this one must wait before the next try; zero if not at all.
   *
   * @param free so many wrong tries cost nothing
   */
  synchronized Duration waitFor(String key, int free) {
    var past = tries.get(key);
    if (past == null) {
      return Duration.ZERO;
    }
    var left = Duration.between(clock.instant(), past.next(free));
    return left.isNegative() ? Duration.ZERO : left;
  }

  synchronized void wrong(String key) {
    var now = clock.instant();
    var past = tries.get(key);
    boolean fresh = past != null && !now.isAfter(past.last().plus(FORGET));
    tries.put(key, new Tries(past != null && fresh ? past.wrong() + 1 : 1, now));
  }

  synchronized void right(String key) {
    tries.remove(key);
  }
}
