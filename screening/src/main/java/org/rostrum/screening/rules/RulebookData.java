package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Entity;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Rule;
import org.rostrum.screening.extract.Extraction;
import org.rostrum.screening.extract.Names;
import org.rostrum.screening.learned.Traits;
import org.rostrum.screening.learned.Weights;
import org.rostrum.screening.rules.Reading.Hit;
import org.rostrum.screening.text.Json;
import org.rostrum.screening.text.Lists;
import org.rostrum.screening.text.Phrase;
import org.rostrum.screening.text.PhraseBook;
import org.rostrum.screening.text.Tokens;
import org.rostrum.screening.text.Vocabulary;
import org.rostrum.screening.text.Words;

/** The rule files and shared lexicons, compiled once; reads a text and asks every rule about it. */
public final class RulebookData {

  private static final String MARK = "mark.";

  private final String name;
  private final List<RuleFile> rules;
  private final Vocabulary vocabulary = new Vocabulary();
  private final PhraseBook<String> marks;
  private final PhraseBook<Told> phrases;
  private final Names names;
  private final SecondReader second;

  /** What a phrase tells of: a signal or guard of a rule. */
  private record Told(String rule, String name) {}

  /** What a text was found to hold. */
  public record Result(List<Finding> findings, List<Entity> entities) {}

  private RulebookData(
      String name, List<RuleFile> rules, Map<String, List<String>> lexicon, Weights weights) {
    this.name = name;
    this.second = new SecondReader(weights);
    this.rules = List.copyOf(rules);
    this.names =
        new Names(
            lower(lexicon.getOrDefault("firstNames", List.of())),
            lower(lexicon.getOrDefault("notNames", List.of())));
    Lists lists = Lists.of(vocabulary, lexicon);
    List<PhraseBook.Entry<String>> marking = new ArrayList<>();
    lexicon.forEach((list, entries) -> {
      if (list.startsWith(MARK)) {
        String kind = list.substring(MARK.length());
        for (String entry : unfolded(entries, lists)) {
          marking.add(new PhraseBook.Entry<>(Phrase.of(entry, lists), kind));
        }
      }
    });
    List<PhraseBook.Entry<Told>> telling = new ArrayList<>();
    for (RuleFile rule : rules) {
      Lists own = lists.under(rule.lists());
      compile(rule, rule.signalPhrases(), own, telling);
      compile(rule, rule.guardPhrases(), own, telling);
    }
    this.marks = new PhraseBook<>(marking, vocabulary);
    this.phrases = new PhraseBook<>(telling, vocabulary);
  }

  private static void compile(
      RuleFile rule,
      Map<String, List<String>> named,
      Lists lists,
      List<PhraseBook.Entry<Told>> entries) {
    named.forEach((name, sources) -> {
      Told told = new Told(rule.rule().id(), name);
      try {
        for (String source : unfolded(sources, lists)) {
          entries.add(new PhraseBook.Entry<>(Phrase.of(source, lists), told));
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            told.rule() + ", signal \"" + name + "\": " + e.getMessage(), e);
      }
    });
  }

  /**
   * A phrase that is nothing but a list or a choice stands for each of its entries, so that only
   * those are tried that can begin at a word. Single words of a choice stay together.
   */
  private static List<String> unfolded(List<String> sources, Lists lists) {
    List<String> unfolded = new ArrayList<>();
    for (String source : sources) {
      boolean list = source.startsWith("{") && source.indexOf('}') == source.length() - 1;
      List<String> entries = list ? lists.entries(source.substring(1, source.length() - 1)) : null;
      List<String> options = entries == null ? Phrase.options(source) : List.of();
      if (entries != null) {
        unfolded.addAll(unfolded(entries, lists));
      } else if (options.size() < 2) {
        unfolded.add(source);
      } else {
        List<String> single = options.stream().filter(RulebookData::oneWord).toList();
        if (!single.isEmpty()) {
          unfolded.add("(" + String.join("|", single) + ")");
        }
        unfolded.addAll(
            unfolded(options.stream().filter(option -> !oneWord(option)).toList(), lists));
      }
    }
    return unfolded;
  }

  private static boolean oneWord(String option) {
    return option.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '~');
  }

  private static Set<String> lower(List<String> words) {
    Set<String> lower = new HashSet<>();
    words.forEach(word -> lower.add(word.toLowerCase(java.util.Locale.ROOT)));
    return lower;
  }

  /** The rulebook that ships with the library. */
  public static RulebookData shipped() {
    Map<String, List<String>> lexicon = new LinkedHashMap<>();
    for (String file : lines("lexicon/index.txt")) {
      Fields fields = Fields.of(Json.read(RuleFile.resource("lexicon/" + file)), file);
      fields.keys().forEach(list -> lexicon.put(list, fields.texts(list)));
    }
    List<RuleFile> rules =
        lines("rulebook/index.txt").parallelStream()
            .map(id -> RuleFile.read(RuleFile.resource("rulebook/" + id + ".json")))
            .toList();
    return new RulebookData(
        RuleFile.resource("rulebook/version.txt").strip(), rules, lexicon, Weights.shipped());
  }

  private static List<String> lines(String resource) {
    return RuleFile.resource(resource)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** {@code name@version}. */
  public String name() {
    return name;
  }

  public List<Rule> rules() {
    return rules.stream().map(RuleFile::rule).toList();
  }

  /** Reads the text once and asks each rule that applies to its direction. */
  public Result examine(Words words, Circumstances circumstances, Directory directory) {
    Reading reading = read(words, circumstances, directory);
    if (Shares.shares(circumstances)) {
      Words original = new Words(String.valueOf(circumstances.original()));
      reading.takeOriginal(examine(original, circumstances.ofOriginal(), directory).findings());
    }
    List<Finding> findings = new ArrayList<>();
    SecondReader.Sight sight = second.over(reading);
    for (RuleFile rule : rules) {
      if (Shares.concerns(rule.rule(), circumstances, words.count() > 0)) {
        findings.addAll(sight.settle(rule, Detectors.of(rule.rule().id()).detect(reading, rule)));
      }
    }
    return new Result(Politics.letPass(reading, findings), reading.entities());
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
    Tokens tokens = new Tokens(words, vocabulary);
    marks.find(tokens, words::mark);
    Reading reading =
        new Reading(
            words,
            circumstances,
            directory,
            entities,
            Quotes.in(words),
            new Targets(words, circumstances),
            other -> read(new Words(other), circumstances, directory));
    phrases.find(
        tokens.withMarks(vocabulary),
        (told, from, to) -> reading.take(new Hit(told.rule(), told.name(), from, to)));
    return reading;
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
