package org.rostrum.rulebook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rostrum.screening.ChangedRulebook;
import org.rostrum.screening.Rulebook;
import org.springframework.stereotype.Component;

/** Rulebooks made of drafts. Making one takes some tenths of a second, so the last few are kept. */
@Component
class MadeDrafts {

  private static final int KEPT = 6;

  private final Map<String, ChangedRulebook> made =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ChangedRulebook> eldest) {
          return size() > KEPT;
        }
      };

  /** The rulebook of this JSON form, or why there is none. */
  synchronized ChangedRulebook of(String changes) {
    ChangedRulebook known = made.get(changes);
    if (known == null) {
      known = Rulebook.changed(changes);
      made.put(changes, known);
    }
    return known;
  }
}
