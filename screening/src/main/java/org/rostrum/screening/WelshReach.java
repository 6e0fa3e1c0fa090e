package org.rostrum.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.rostrum.screening.RulebookChanges.State;
import org.rostrum.screening.text.Language;
import org.rostrum.screening.text.Words;

/**
 * What becomes of Welsh: which rules reach it, what they find, and what the answer says of the
 * rest. Where a text has sentences of both languages, each sentence is read by the rules of its
 * own.
 */
final class WelshReach {

  /** Below it, Welsh in an English text is a greeting or a word of thanks. */
  private static final int FEWEST_WORDS = 8;

  private final Rulebook rulebook;
  private final Circumstances circumstances;
  private final Directory directory;

  WelshReach(Rulebook rulebook, Circumstances circumstances, Directory directory) {
    this.rulebook = rulebook;
    this.circumstances = circumstances;
    this.directory = directory;
  }

  /** What is seen in a Welsh text, and in its English sentences. */
  List<Finding> inWelsh(Words words) {
    List<Finding> findings =
        new ArrayList<>(
            rulebook.data().examineWelsh(words, circumstances, directory).findings().stream()
                .map(finding -> finding.rewrittenAs(null))
                .toList());
    BitSet english = Language.sentences(words, Language.ENGLISH, Language.WELSH);
    if (!english.isEmpty()) {
      add(
          findings,
          rulebook
              .data()
              .examine(new Words(only(words, english)), circumstances, directory)
              .findings());
    }
    return findings;
  }

  /** The Welsh sentences of an English text. */
  BitSet sentences(Words words) {
    return Language.sentences(words, Language.WELSH, Language.ENGLISH);
  }

  /** What is seen in the Welsh sentences of an English text, beside what was found already. */
  List<Finding> among(Words words, BitSet welsh, List<Finding> found) {
    List<Finding> findings = new ArrayList<>(found);
    add(
        findings,
        rulebook
            .data()
            .examineWelsh(new Words(only(words, welsh)), circumstances, directory)
            .findings());
    return findings;
  }

  /** True of Welsh sentences that are more than a greeting. */
  static boolean says(Words words, BitSet welsh) {
    return welsh.stream().map(sentence -> words.lastOf(sentence) - words.firstOf(sentence)).sum()
        >= FEWEST_WORDS;
  }

  /** The rules that can read Welsh, by id. */
  List<String> rules() {
    return reaching().stream().map(Rule::id).toList();
  }

  /** What was checked of a Welsh text and what was not, in plain sentences. */
  List<String> notes(Words words) {
    List<String> notes = new ArrayList<>();
    notes.add("This looks like Welsh, and we can check only part of it yet.");
    notes.addAll(checked());
    if (!Language.sentences(words, Language.ENGLISH, Language.WELSH).isEmpty()) {
      notes.add("The English sentences were checked with every rule.");
    }
    return notes;
  }

  /** The same of the Welsh part of an English text. */
  List<String> notesOnPart() {
    List<String> notes = new ArrayList<>();
    notes.add("Part of this looks like Welsh, of which we can check only part yet.");
    notes.addAll(checked());
    return notes;
  }

  private List<String> checked() {
    List<Rule> reaching = reaching();
    long on = rulebook.rules().stream().filter(this::on).count();
    return List.of(
        reaching.stream()
            .map(rule -> rule.name() + " (" + rule.id() + ")")
            .collect(Collectors.joining("; ", "Checked in Welsh: ", ".")),
        "Not checked in Welsh: the other "
            + (on - reaching.size())
            + " rules. No native speaker has read over our Welsh wording yet.");
  }

  private List<Rule> reaching() {
    return rulebook.rules().stream()
        .filter(rule -> on(rule) && (rule.welsh() || rule.anyLanguage()))
        .toList();
  }

  private boolean on(Rule rule) {
    return rulebook.state(rule.id()) == State.ON;
  }

  /**
   * What no finding of the same rule says already, without a rewrite: none is made of half a text.
   */
  private static void add(List<Finding> findings, List<Finding> more) {
    for (Finding one : more) {
      boolean said =
          findings.stream()
              .filter(other -> other.rule().equals(one.rule()))
              .anyMatch(other -> covers(other, one));
      if (!said) {
        findings.add(one.rewrittenAs(null));
      }
    }
  }

  private static boolean covers(Finding other, Finding one) {
    return one.spans().stream()
        .allMatch(span ->
            other.spans().stream()
                .anyMatch(wide -> wide.start() <= span.start() && span.end() <= wide.end()));
  }

  /** The text with these sentences in their places, and blanks for all others. */
  private static String only(Words words, BitSet sentences) {
    StringBuilder text = new StringBuilder(words.text());
    int sentence = 0;
    for (int i = 0; i < text.length(); i++) {
      while (sentence + 1 < words.sentenceCount()
          && words.start(words.firstOf(sentence + 1)) <= i) {
        sentence++;
      }
      if (!sentences.get(sentence)) {
        text.setCharAt(i, ' ');
      }
    }
    return text.toString();
  }
}
