package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.Direction;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Entity;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Rule;
import org.rostrum.screening.RulebookChanges;
import org.rostrum.screening.RulebookChanges.State;
import org.rostrum.screening.extract.Extraction;
import org.rostrum.screening.extract.Names;
import org.rostrum.screening.learned.Traits;
import org.rostrum.screening.learned.Weights;
import org.rostrum.screening.rules.Reading.Hit;
import org.rostrum.screening.text.Tokens;
import org.rostrum.screening.text.Words;

/** A rulebook at work: reads a text and asks every rule about it. */
public final class RulebookData {

  private final RulebookFile file;
  private final String name;
  private final List<RuleFile> rules;
  private final Map<String, Tuning> tuning;
  private final List<Rule> cards;
  private final Phrasing phrasing;
  private final Names names;
  private final SecondReader second;
  private final List<Asked> on;
  private volatile @Nullable Welsh welsh;

  /** A rule that is on, with who asks it and how a council has tuned it. */
  private record Asked(RuleFile rule, Detector detector, Tuning tuning) {}

  /** What a text was found to hold. */
  public record Result(List<Finding> findings, List<Entity> entities) {}

  private RulebookData(RulebookFile file, RulebookChanges changes, Weights weights) {
    this.file = file;
    this.name = file.name();
    this.rules = file.rules();
    this.tuning = new HashMap<>();
    this.cards = new ArrayList<>();
    for (RuleFile each : rules) {
      Rule rule = each.rule();
      Tuning tuned = Tuning.of(changes.of(rule.id()), rule.level());
      tuning.put(rule.id(), tuned);
      cards.add(rule.at(tuned.level()));
    }
    this.on =
        rules.stream()
            .filter(rule -> tuned(rule).state() == State.ON)
            .map(rule -> new Asked(rule, Detectors.of(rule.rule().id()), tuned(rule)))
            .toList();
    this.phrasing = file.phrasing();
    this.names = new Names(lower(file.list("firstNames")), lower(file.list("notNames")));
    this.second = new SecondReader(weights);
  }

  private static Set<String> lower(List<String> words) {
    Set<String> lower = new HashSet<>();
    words.forEach(word -> lower.add(word.toLowerCase(java.util.Locale.ROOT)));
    return lower;
  }

  /** The rulebook that ships with the library. */
  public static RulebookData shipped() {
    return of(RulebookFile.shipped());
  }

  static RulebookData of(RulebookFile file) {
    return new RulebookData(file, RulebookChanges.none("", ""), Weights.shipped());
  }

  /** This rulebook, the shipped one, with changes that were found without fault. */
  public RulebookData changed(RulebookChanges changes, String changedName) {
    return new RulebookData(ChangedFile.of(file, changes, changedName), changes, Weights.shipped());
  }

  /** This rulebook with the same words and other rules speaking. */
  public RulebookData speaking(RulebookChanges changes) {
    return new RulebookData(file, changes, Weights.shipped());
  }

  /** {@code name@version}. */
  public String name() {
    return name;
  }

  /** Every card, in the order of the catalogue. */
  public List<Rule> rules() {
    return Collections.unmodifiableList(cards);
  }

  /** The card of this id, or null. */
  public @Nullable Rule rule(String id) {
    return cards.stream().filter(rule -> rule.id().equals(id)).findFirst().orElse(null);
  }

  /** A rule's own lists. */
  public Map<String, List<String>> ownLists(String rule) {
    return Collections.unmodifiableMap(fileOf(rule).lists());
  }

  /** The lists that a rule shares with others. */
  public Map<String, List<String>> sharedLists(String rule) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (String list : WordLists.sharedBy(fileOf(rule), file.lexicon())) {
      lists.put(list, file.list(list));
    }
    return lists;
  }

  private RuleFile fileOf(String rule) {
    return rules.stream()
        .filter(each -> each.rule().id().equals(rule))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no rule " + rule));
  }

  /** A shared list's entries, or null when there is none of that name. */
  public @Nullable List<String> list(String list) {
    return file.lexicon().get(list);
  }

  /** The kinds of marked things that phrases ask for. */
  public Set<String> kinds() {
    return WordLists.kinds(rules, file.lexicon());
  }

  /** True of a word that some phrase of the rulebook listens for. */
  public boolean knows(String word) {
    return phrasing.knows(word);
  }

  /** Reads the text once and asks each rule that applies to its direction. */
  public Result examine(Words words, Circumstances circumstances, Directory directory) {
    Reading reading = read(words, circumstances, directory);
    if (Shares.shares(circumstances)) {
      Words original = new Words(String.valueOf(circumstances.original()));
      reading.takeOriginal(examine(original, circumstances.ofOriginal(), directory).findings());
    }
    if (circumstances.direction() == Direction.IN) {
      reading.takeAsComment(judged(reading.under(circumstances.towards(Direction.GROUP))));
    }
    return new Result(judged(reading), reading.entities());
  }

  /**
   * Asks the rules that need no language: they see numbers, links, addresses and what is known
   * around the text, and none of its words.
   */
  public Result examineWordless(Words words, Circumstances circumstances, Directory directory) {
    Reading reading = unread(words, circumstances, directory, Extraction.of(words, directory));
    List<RuleFile> asked = rules.stream().filter(rule -> rule.rule().anyLanguage()).toList();
    return new Result(asked(asked, reading), reading.entities());
  }

  /** Asks the rules that reach Welsh, and those that need no language. */
  public Result examineWelsh(Words words, Circumstances circumstances, Directory directory) {
    Welsh reach = welsh();
    markParties(words, directory);
    Reading reading =
        new Reading(
            words,
            circumstances,
            directory,
            Extraction.of(words, directory),
            Quotes.in(words),
            new Targets(words, circumstances),
            other -> reach.hear(read(new Words(other), circumstances, directory)));
    return new Result(asked(reach.rules(), reach.hear(reading)), reading.entities());
  }

  /** Two that make it at the same time make the same. */
  private Welsh welsh() {
    Welsh made = welsh;
    if (made == null) {
      made = Welsh.of(rules);
      welsh = made;
    }
    return made;
  }

  private List<Finding> asked(List<RuleFile> some, Reading reading) {
    List<Finding> findings = new ArrayList<>();
    for (RuleFile rule : some) {
      if (tuned(rule).state() == State.ON
          && Shares.concerns(rule.rule(), reading.circumstances(), true)) {
        findings.addAll(tuned(rule).of(Detectors.of(rule.rule().id()).detect(reading, rule)));
      }
    }
    return findings;
  }

  /** What every rule that applies says of what was read. */
  private List<Finding> judged(Reading reading) {
    Circumstances circumstances = reading.circumstances();
    boolean comment = reading.words().count() > 0;
    List<Finding> findings = new ArrayList<>();
    SecondReader.Sight sight = second.over(reading);
    List<RuleFile> last = new ArrayList<>();
    for (Asked asked : on) {
      RuleFile rule = asked.rule();
      if (Shares.concerns(rule.rule(), circumstances, comment)) {
        if (asked.detector() instanceof AfterOthers) {
          last.add(rule);
        } else {
          List<Finding> byPhrases = asked.detector().detect(reading, rule);
          findings.addAll(asked.tuning().of(sight.settle(rule, byPhrases)));
        }
      }
    }
    List<Finding> passed = new ArrayList<>(Politics.letPass(reading, findings));
    for (RuleFile rule : last) {
      reading.takeOthers(passed);
      passed.addAll(tuned(rule).of(Detectors.of(rule.rule().id()).detect(reading, rule)));
    }
    return passed;
  }

  private Tuning tuned(RuleFile rule) {
    return Objects.requireNonNull(tuning.get(rule.rule().id()));
  }

  /**
   * What the weighing of wording learns from: a text as the rules see it, before it is weighed.
   *
   * @param heard the rules that look at such a text
   * @param spoke those whose phrases speak
   */
  public record Observed(Traits traits, Set<String> heard, Set<String> spoke) {}

  /** Observes a text for the rules that apply to its direction. */
  public Observed observe(Words words, Circumstances circumstances, Directory directory) {
    Reading reading = read(words, circumstances, directory);
    Set<String> heard = new HashSet<>();
    Set<String> spoke = new HashSet<>();
    for (RuleFile rule : rules) {
      String id = rule.rule().id();
      if (Shares.concerns(rule.rule(), circumstances, words.count() > 0)) {
        heard.add(id);
        if (!Detectors.of(id).detect(reading, rule).isEmpty()) {
          spoke.add(id);
        }
      }
    }
    return new Observed(SecondReader.traits(reading), heard, spoke);
  }

  private Reading read(Words words, Circumstances circumstances, Directory directory) {
    List<Entity> entities = new ArrayList<>(Extraction.of(words, directory));
    entities.addAll(names.find(words, directory));
    markParties(words, directory);
    Tokens tokens = phrasing.mark(words);
    Reading reading = unread(words, circumstances, directory, entities);
    phrasing.find(
        tokens, (told, from, to) -> reading.take(new Hit(told.rule(), told.name(), from, to)));
    return reading;
  }

  private Reading unread(
      Words words, Circumstances circumstances, Directory directory, List<Entity> entities) {
    return new Reading(
        words,
        circumstances,
        directory,
        entities,
        Quotes.in(words),
        new Targets(words, circumstances),
        other -> read(new Words(other), circumstances, directory));
  }

  /** The parties a directory names, as {@code PARTY} and as institutions nobody can insult. */
  private static void markParties(Words words, Directory directory) {
    Map<String, List<List<String>>> byFirst = new HashMap<>();
    for (String party : directory.parties()) {
      Words cut = new Words(party);
      List<String> forms = new ArrayList<>();
      for (int i = 0; i < cut.count(); i++) {
        forms.add(cut.form(i));
      }
      if (!forms.isEmpty()) {
        byFirst.computeIfAbsent(forms.getFirst(), any -> new ArrayList<>()).add(forms);
      }
    }
    for (int word = 0; word < words.count() && !byFirst.isEmpty(); word++) {
      if (!words.capitalised(word)) {
        continue;
      }
      for (List<String> forms : byFirst.getOrDefault(words.form(word), List.of())) {
        int size = forms.size();
        if (word + size <= words.count() && forms.equals(forms(words, word, size))) {
          words.mark("PARTY", word, word + size);
          words.mark("T_INSTITUTION", word, word + size);
        }
      }
    }
  }

  private static List<String> forms(Words words, int from, int size) {
    List<String> forms = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      forms.add(words.form(from + i));
    }
    return forms;
  }
}
