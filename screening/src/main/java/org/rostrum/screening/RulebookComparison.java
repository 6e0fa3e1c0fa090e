package org.rostrum.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What two rulebooks say differently of the same texts. */
public final class RulebookComparison {

  private final Screener before;
  private final Screener after;
  private final Directory directory;

  private RulebookComparison(Rulebook before, Rulebook after, Directory directory) {
    this.before = Screener.with(before);
    this.after = Screener.with(after);
    this.directory = directory;
  }

  /** A text both are asked about, with what is known around it. */
  public record Asked(String id, String text, Circumstances circumstances) {}

  /** How they differ about one rule. */
  public enum Kind {
    /** Only the other rulebook finds it. */
    CAUGHT,
    /** Only the first rulebook finds it. */
    SPARED,
    /** Both find it, at another level. */
    LEVEL
  }

  /**
   * One rule of which they say otherwise about one text.
   *
   * @param before its highest level in the first rulebook, or null if it is silent
   * @param after its highest level in the other, or null if it is silent
   */
  public record Difference(
      Asked asked, String rule, @Nullable Level before, @Nullable Level after) {

    public Kind kind() {
      if (before == null) {
        return Kind.CAUGHT;
      }
      return after == null ? Kind.SPARED : Kind.LEVEL;
    }
  }

  /**
   * Compares two rulebooks.
   *
   * @param directory what the council knows, for every text
   */
  public static RulebookComparison of(Rulebook before, Rulebook after, Directory directory) {
    return new RulebookComparison(before, after, directory);
  }

  /** Every difference about these texts, in their order and by rule. */
  public List<Difference> over(Iterable<Asked> texts) {
    List<Difference> differences = new ArrayList<>();
    texts.forEach(asked -> differences.addAll(about(asked)));
    return differences;
  }

  private List<Difference> about(Asked asked) {
    Map<String, Level> first = levels(before, asked);
    Map<String, Level> second = levels(after, asked);
    TreeSet<String> rules = new TreeSet<>(first.keySet());
    rules.addAll(second.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String rule : rules) {
      if (first.get(rule) != second.get(rule)) {
        differences.add(new Difference(asked, rule, first.get(rule), second.get(rule)));
      }
    }
    return differences;
  }

  private Map<String, Level> levels(Screener screener, Asked asked) {
    Map<String, Level> levels = new LinkedHashMap<>();
    for (Finding finding :
        screener.screen(asked.text(), asked.circumstances(), directory).findings()) {
      levels.merge(
          finding.rule(), finding.level(), (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
    return levels;
  }
}
