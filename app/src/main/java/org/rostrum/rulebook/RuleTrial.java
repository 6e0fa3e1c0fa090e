package org.rostrum.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.members.CouncilDirectory;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Example;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Level;
import org.rostrum.screening.Rulebook;
import org.rostrum.screening.Screener;
import org.springframework.stereotype.Component;

/** What a rule's own examples get, in the published rulebook and in a draft. */
@Component
class RuleTrial {

  /** A group's post always waits for a person; this says that nothing speaks against it. */
  private static final String PUBLISH = "GM-01.PUBLISH";

  private final RulebookInForce inForce;
  private final CouncilDirectory directory;

  RuleTrial(RulebookInForce inForce, CouncilDirectory directory) {
    this.inForce = inForce;
    this.directory = directory;
  }

  /**
   * One example tried.
   *
   * @param now the rule's level in the published rulebook, or null if it is silent
   * @param then its level in the draft, or null if it is silent
   */
  record Tried(Example example, @Nullable Level now, @Nullable Level then) {

    boolean asItShould() {
      return example.catches() == (then != null);
    }

    boolean changes() {
      return now != then;
    }

    String nowWord() {
      return word(now);
    }

    String thenWord() {
      return word(then);
    }

    private static String word(@Nullable Level level) {
      return level == null ? org.rostrum.govuk.Text.of("rulebook.silent") : Told.word(level);
    }
  }

  /**
   * The rule's examples it must catch or must leave; first those that do not fare as they should.
   */
  List<Tried> of(Rulebook draft, String rule, boolean catches) {
    Screener published = inForce.screener();
    Screener other = Screener.with(draft);
    Directory council = directory.current();
    List<Tried> tried = new ArrayList<>();
    for (Example example : Example.of(rule)) {
      if (example.catches() == catches) {
        tried.add(
            new Tried(example, level(published, example, council), level(other, example, council)));
      }
    }
    tried.sort(Comparator.comparing(Tried::asItShould));
    return tried;
  }

  static @Nullable Level level(Screener screener, Example example, Directory council) {
    Level level = null;
    for (Finding finding :
        screener.screen(example.text(), example.circumstances(), council).findings()) {
      if (finding.rule().equals(example.rule())
          && !PUBLISH.equals(finding.subCode())
          && (level == null || finding.level().compareTo(level) > 0)) {
        level = finding.level();
      }
    }
    return level;
  }
}
