package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rostrum.screening.text.Lists;
import org.rostrum.screening.text.Pack;
import org.rostrum.screening.text.Packer;
import org.rostrum.screening.text.Phrase;
import org.rostrum.screening.text.PhraseBook;
import org.rostrum.screening.text.PhraseBook.Entry;
import org.rostrum.screening.text.PhraseBook.Meaning;
import org.rostrum.screening.text.Tokens;
import org.rostrum.screening.text.Vocabulary;
import org.rostrum.screening.text.Words;

/**
 * Every phrase of a rulebook: those that mark things in a text, and those that rules listen for.
 */
final class Phrasing {

  private static final String MARK = "mark.";

  private final Vocabulary vocabulary;
  private final PhraseBook<String> marks;
  private final PhraseBook<Told> phrases;

  /** What a phrase tells of: a signal or guard of a rule. */
  record Told(String rule, String name) {
    @Override
    public String toString() {
      return rule + ", signal \"" + name + "\"";
    }
  }

  private Phrasing(Vocabulary vocabulary, PhraseBook<String> marks, PhraseBook<Told> phrases) {
    this.vocabulary = vocabulary;
    this.marks = marks;
    this.phrases = phrases;
  }

  /**
   * Reads every phrase of these rules and lexicons.
   *
   * @throws IllegalArgumentException naming rule and signal, when one cannot be read
   */
  static Phrasing of(List<RuleFile> rules, Map<String, List<String>> lexicon) {
    Vocabulary vocabulary = new Vocabulary();
    Lists lists = Lists.of(vocabulary, lexicon);
    List<Entry<String>> marking = new ArrayList<>();
    lexicon.forEach((list, entries) -> {
      if (list.startsWith(MARK)) {
        add(new Meaning<>(list.substring(MARK.length()), lists), entries, marking);
      }
    });
    List<Entry<Told>> telling = new ArrayList<>();
    for (RuleFile rule : rules) {
      Lists own = lists.under(rule.lists());
      String id = rule.rule().id();
      for (var phrases : List.of(rule.signalPhrases(), rule.guardPhrases())) {
        phrases.forEach(
            (name, sources) -> add(new Meaning<>(new Told(id, name), own), sources, telling));
      }
    }
    return new Phrasing(
        vocabulary, new PhraseBook<>(marking, vocabulary), new PhraseBook<>(telling, vocabulary));
  }

  private static <T> void add(Meaning<T> meaning, List<String> sources, List<Entry<T>> entries) {
    for (String source : unfolded(sources, meaning.lists())) {
      entries.add(new Entry<>(source, meaning));
    }
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
        List<String> single = options.stream().filter(Phrasing::oneWord).toList();
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

  /** What is known of the phrases once all were read. */
  void pack(Packer out) {
    vocabulary.pack(out);
    out.texts(marks.meanings());
    marks.pack(out);
    out.texts(phrases.meanings().stream().map(Told::rule).toList());
    out.texts(phrases.meanings().stream().map(Told::name).toList());
    phrases.pack(out);
  }

  /** What {@link #pack} wrote, over the same rules and lexicons. */
  static Phrasing of(Pack in, List<RuleFile> rules, Map<String, List<String>> lexicon) {
    Vocabulary vocabulary = Vocabulary.of(in);
    Lists lists = Lists.of(vocabulary, lexicon);
    List<Meaning<String>> kinds =
        in.texts().stream().map(kind -> new Meaning<>(kind, lists)).toList();
    PhraseBook<String> marks = PhraseBook.of(in, kinds, vocabulary);
    Map<String, Lists> own = new HashMap<>();
    rules.forEach(rule -> own.put(rule.rule().id(), lists.under(rule.lists())));
    List<String> ids = in.texts();
    List<String> names = in.texts();
    List<Meaning<Told>> told = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      told.add(
          new Meaning<>(
              new Told(ids.get(i), names.get(i)), Objects.requireNonNull(own.get(ids.get(i)))));
    }
    return new Phrasing(vocabulary, marks, PhraseBook.of(in, told, vocabulary));
  }

  /** True of a word that some phrase has. */
  boolean knows(String word) {
    return vocabulary.number(word) != Vocabulary.UNKNOWN;
  }

  /** Marks what phrases mark, on the words themselves. */
  Tokens mark(Words words) {
    Tokens tokens = new Tokens(words, vocabulary);
    marks.find(tokens, words::mark);
    return tokens;
  }

  /** Finds what rules listen for, in words that are marked by now. */
  void find(Tokens tokens, PhraseBook.Hits<Told> hits) {
    phrases.find(tokens.withMarks(vocabulary), hits);
  }
}
