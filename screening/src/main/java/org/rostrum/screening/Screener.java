package org.rostrum.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Circumstances.Direction;
import org.rostrum.screening.abuse.AbuseReader;
import org.rostrum.screening.extract.Extraction;
import org.rostrum.screening.people.People;
import org.rostrum.screening.rewrite.Mender;
import org.rostrum.screening.rules.RulebookData;
import org.rostrum.screening.text.Language;
import org.rostrum.screening.text.Words;

/**
 * Thinks twice about a text: what could harm someone or break the policy, in which words, and what
 * to do instead.
 *
 * <p>Immutable and safe to share between threads. Takes time linear in the length of the text;
 * keeps nothing, reads nothing from outside, sends nothing anywhere.
 */
public final class Screener {

  private final Rulebook rulebook;

  private Screener(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** A screener with the rulebook that ships with the library. */
  public static Screener standard() {
    return new Screener(Rulebook.shipped());
  }

  /** A screener with this rulebook. */
  public static Screener with(Rulebook rulebook) {
    return new Screener(rulebook);
  }

  public Rulebook rulebook() {
    return rulebook;
  }

  /** Screens a member's own draft of which nothing else is known. */
  public Screening screen(String text) {
    return screen(text, Circumstances.UNKNOWN, Directory.EMPTY);
  }

  /**
   * Screens a text.
   *
   * @param text as written; any string, also with broken surrogates
   * @param circumstances what is known around it
   * @param directory what the council knows
   */
  public Screening screen(String text, Circumstances circumstances, Directory directory) {
    Words words = new Words(text);
    Language.Told told = Language.of(words);
    String language = told.tag();
    String refusal = refusal(text, circumstances);
    if (!refusal.isEmpty()) {
      return new Screening(
          Outcome.NOT_CHECKED,
          language,
          rulebook.name(),
          List.of(),
          Extraction.of(words, directory),
          List.of(refusal),
          List.of(),
          null);
    }
    if (language.equals(Language.WELSH)) {
      return welsh(words, circumstances, directory);
    }
    if (!language.equals(Language.ENGLISH)
        && words.text().codePoints().anyMatch(Character::isLetter)) {
      return wordless(words, language, circumstances, directory);
    }
    RulebookData.Result result = rulebook.data().examine(words, circumstances, directory);
    List<Finding> findings =
        Mender.mend(
            words,
            ranked(result.findings()),
            result.entities(),
            circumstances,
            directory,
            rulebook.data()::knows,
            other -> again(other, circumstances, directory));
    Screening screening =
        new Screening(
            Screening.outcomeOf(findings, true),
            language,
            rulebook.name(),
            findings,
            new Recognised(() -> People.shipped().among(result.entities(), text, directory)),
            notes(circumstances),
            null,
            Abuse.later(() -> abuseReader().judge(words)));
    return told.hearsWelsh() ? partlyWelsh(screening, words, circumstances, directory) : screening;
  }

  /** A Welsh text: read by the rules that reach Welsh, its English sentences by all. */
  private Screening welsh(Words words, Circumstances circumstances, Directory directory) {
    WelshReach reach = new WelshReach(rulebook, circumstances, directory);
    List<String> notes = new ArrayList<>(reach.notes(words));
    notes.addAll(notes(circumstances));
    return new Screening(
        Outcome.NOT_CHECKED,
        Language.WELSH,
        rulebook.name(),
        ranked(reach.inWelsh(words)),
        Extraction.of(words, directory),
        notes,
        reach.rules(),
        null);
  }

  /** An English text some of whose sentences may be Welsh: they are read by the rules for it. */
  private Screening partlyWelsh(
      Screening english, Words words, Circumstances circumstances, Directory directory) {
    WelshReach reach = new WelshReach(rulebook, circumstances, directory);
    BitSet welsh = reach.sentences(words);
    if (welsh.isEmpty()) {
      return english;
    }
    List<Finding> findings = ranked(reach.among(words, welsh, english.findings()));
    boolean says = WelshReach.says(words, welsh);
    List<String> notes = new ArrayList<>(says ? reach.notesOnPart() : List.of());
    notes.addAll(english.notes());
    return new Screening(
        Screening.outcomeOf(findings, !says),
        english.language(),
        english.rulebook(),
        findings,
        english.entities(),
        notes,
        says ? reach.rules() : null,
        english.abuse());
  }

  /** Name and version of the second opinion on abuse that is installed, or null. */
  public @Nullable String secondOpinion() {
    AbuseModel model = SecondOpinion.installed().model();
    return model == null ? null : model.version();
  }

  /**
   * Why a second opinion on abuse that is installed cannot be had, in a sentence, or null. Loads it
   * to find out.
   */
  public @Nullable String secondOpinionTrouble() {
    AbuseModel model = SecondOpinion.installed().model();
    return model == null ? SecondOpinion.installed().trouble() : model.trouble();
  }

  private static AbuseReader abuseReader() {
    return Reader.SHIPPED;
  }

  /** Read at the first text whose abuse somebody asks for. */
  private static final class Reader {
    private static final AbuseReader SHIPPED =
        AbuseReader.shipped(SecondOpinion.installed().model(), SecondOpinion.installed().trouble());
  }

  /** What is found in a suggested rewrite; for itself none is suggested. */
  private List<Finding> again(String text, Circumstances circumstances, Directory directory) {
    return rulebook.data().examine(new Words(text), circumstances, directory).findings();
  }

  /** How firmly the example's rule speaks about it, without a directory; -1 if it is silent. */
  int firmness(Example example) {
    return screen(example.text(), example.circumstances(), Directory.EMPTY).findings().stream()
        .filter(finding -> finding.rule().equals(example.rule()))
        .mapToInt(finding -> finding.level().ordinal())
        .max()
        .orElse(-1);
  }

  /** A text in a language the rules cannot read: what can be seen without reading it. */
  private Screening wordless(
      Words words, String language, Circumstances circumstances, Directory directory) {
    RulebookData.Result result = rulebook.data().examineWordless(words, circumstances, directory);
    String seems =
        language.equals(Language.UNDETERMINED) ? "" : " (it looks like " + named(language) + ")";
    List<String> notes = new ArrayList<>();
    notes.add(
        "It is not in a language we can check yet"
            + seems
            + ". We can check English, and part of Welsh.");
    notes.add(
        inAnyLanguage()
            .map(rule -> rule.name() + " (" + rule.id() + ")")
            .collect(
                Collectors.joining(
                    "; ",
                    "In any language we look at numbers, links, addresses and files, with these rules: ",
                    ".")));
    notes.addAll(notes(circumstances));
    return new Screening(
        Outcome.NOT_CHECKED,
        language,
        rulebook.name(),
        ranked(result.findings()),
        result.entities(),
        notes,
        inAnyLanguage().map(Rule::id).toList(),
        null);
  }

  private Stream<Rule> inAnyLanguage() {
    return rulebook.rules().stream()
        .filter(
            rule -> rule.anyLanguage() && rulebook.state(rule.id()) == RulebookChanges.State.ON);
  }

  /** Why nothing of the text is checked, or an empty string. */
  private static String refusal(String text, Circumstances circumstances) {
    if (nothingToSee(text)) {
      boolean somethingElse =
          circumstances.direction() == Direction.ACTION
              || circumstances.original() != null
              || circumstances.form() != null
              || circumstances.history().incidents6m() != null
              || !circumstances.attachments().isEmpty();
      return somethingElse
          ? ""
          : "There was nothing to check. Write or paste your post, then check it.";
    }
    if (unreadable(text)) {
      return "We could not read this as text. Copy the words themselves, then check them.";
    }
    return "";
  }

  /** Blanks of every kind, marks without a letter under them, and characters that show nothing. */
  private static boolean nothingToSee(String text) {
    return text.codePoints()
        .allMatch(c ->
            Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isIdentifierIgnorable(c)
                || Character.getType(c) == Character.NON_SPACING_MARK);
  }

  private static String named(String language) {
    return java.util.Locale.forLanguageTag(language).getDisplayLanguage(java.util.Locale.ENGLISH);
  }

  /**
   * Control characters or replacement characters in more than one place of thirty: a file, not a
   * post.
   */
  private static boolean unreadable(String text) {
    long strange =
        text.chars()
            .filter(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t' || c == 0xFFFD)
            .count();
    return strange * 30 > text.length();
  }

  private static List<String> notes(Circumstances circumstances) {
    return circumstances.attachments().isEmpty()
        ? List.of()
        : List.of("We did not look inside your pictures or files.");
  }

  /** Most serious first; a family speaks once about the same words. */
  private static List<Finding> ranked(List<Finding> findings) {
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(
        Comparator.comparing(Finding::level)
            .reversed()
            .thenComparing(Comparator.comparingDouble(Finding::confidence).reversed()));
    List<Finding> kept = new ArrayList<>();
    for (Finding finding : sorted) {
      if (kept.stream().noneMatch(other -> repeats(finding, other))) {
        kept.add(finding);
      }
    }
    return kept;
  }

  private static boolean repeats(Finding finding, Finding other) {
    return finding.rule().equals(other.rule())
        && java.util.Objects.equals(finding.subCode(), other.subCode())
        && finding.spans().equals(other.spans());
  }
}
