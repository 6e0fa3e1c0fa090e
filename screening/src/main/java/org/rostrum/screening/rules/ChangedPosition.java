package org.rostrum.screening.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Finding;
import org.rostrum.screening.text.Words;

/**
 * CX-01: the draft takes the other side from the member's own earlier post or recorded vote, or
 * repeats a deleted post with another date or place, and does not say so. Without such a record it
 * is silent, unless the words themselves tell of a quiet change.
 */
final class ChangedPosition implements Detector {

  private static final int SHORT = 6;
  private static final double MUCH_THE_SAME = 0.4;

  @Override
  public List<Finding> detect(Reading reading, RuleFile rule) {
    List<PhraseDetector.Spoken> spoken = PhraseDetector.spoken(reading, rule);
    if (!spoken.isEmpty()) {
      return PhraseDetector.findings(reading, rule, spoken);
    }
    String id = rule.rule().id();
    String kept = reading.circumstances().original();
    Reading before = reading.beside(kept);
    if (kept == null
        || kept.isBlank()
        || reading.has(id, "owns up")
        || !before.has(id, "own words")
        || before.has(id, "another's words")) {
      return List.of();
    }
    String because = because(reading, before, kept, id);
    return because == null
        ? List.of()
        : List.of(PhraseDetector.of(rule, rule.rule().level(), null, 0.7, List.of(), because));
  }

  private static @Nullable String because(Reading reading, Reading before, String kept, String id) {
    Words earlier = before.words();
    boolean voted = before.has(id, "vote on record");
    int from = voted ? earlier.wordAt(kept.lastIndexOf(':') + 1) : 0;
    int note = voted ? -1 : kept.lastIndexOf('(');
    int to = note > 0 ? earlier.wordAt(note) : earlier.count();
    if (from >= to) {
      return null;
    }
    Stand then = new Stand(before, id, from, to);
    Stand now = new Stand(reading, id, 0, reading.words().count());
    Set<String> shared = new HashSet<>(now.matters());
    shared.retainAll(then.matters());
    if (voted && shared.isEmpty() && reading.words().count() <= SHORT) {
      return saysOtherVote(reading, before, id, from)
          ? "The recorded vote shows that you voted the other way."
          : null;
    }
    if (!voted && before.has(id, "gone") && otherFacts(now.facts(), then.facts())) {
      return "It repeats a post you took down, with something changed, and does not say so.";
    }
    if (shared.isEmpty()) {
      return null;
    }
    int side = now.on(shared, true) * then.on(shared, false);
    if (side >= 0) {
      return null;
    }
    return voted
        ? "The recorded vote shows that you voted the other way."
        : "Your earlier post took the other side.";
  }

  /** The draft says only how the member voted, and the record says otherwise. */
  private static boolean saysOtherVote(Reading reading, Reading before, String id, int from) {
    boolean aye = before.hits(id, "said aye").stream().anyMatch(hit -> hit.from() == from);
    boolean nay = before.hits(id, "said nay").stream().anyMatch(hit -> hit.from() == from);
    boolean claimsAye = reading.has(id, "said aye");
    boolean claimsNay = reading.has(id, "said nay");
    return reading.has(id, "vote on record")
        && claimsAye != claimsNay
        && (aye && claimsNay || nay && claimsAye);
  }

  /** Most of it is the same, and something stands in another's place. */
  private static boolean otherFacts(Set<String> now, Set<String> then) {
    Set<String> shared = new HashSet<>(now);
    shared.retainAll(then);
    return !shared.isEmpty()
        && shared.size() >= MUCH_THE_SAME * now.size()
        && shared.size() < now.size()
        && shared.size() < then.size();
  }
}
