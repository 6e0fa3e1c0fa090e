package org.rostrum.screening.text;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rostrum.screening.text.Anchor.Sign;

/**
 * Many phrases looked for in one pass: each is tried only where its {@link Anchor} stands.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseBook<T> {

  private final List<Entry<T>> entries;
  private final Beginnings beginnings;
  private final int kinds;
  private final Places words;
  private final Places prefixes;
  private final Places marks;
  private final Places capitals;
  private final Places numerals;
  private final Places sentences;
  private final Places clauses;
  private final Places anywhere;

  /** A phrase and what it stands for. */
  public record Entry<T>(Phrase phrase, T meaning) {}

  /** Is told of a phrase found in words [from, to). */
  @FunctionalInterface
  public interface Hits<T> {
    void found(T meaning, int from, int to);
  }

  /** A book of these phrases, all of which were read in the words of this vocabulary. */
  public PhraseBook(List<Entry<T>> entries, Vocabulary vocabulary) {
    this.entries =
        entries.stream().sorted(Comparator.comparing(entry -> entry.phrase().beginning())).toList();
    this.beginnings = new Beginnings(vocabulary.prefixes());
    this.kinds = vocabulary.kinds().size();
    Map<Sign, Places.Draft> drafts = drafts(this.entries);
    this.words = places(drafts, Sign.WORD);
    this.prefixes = places(drafts, Sign.PREFIX);
    this.marks = places(drafts, Sign.MARK);
    this.capitals = places(drafts, Sign.CAPITAL);
    this.numerals = places(drafts, Sign.NUMERAL);
    this.sentences = places(drafts, Sign.SENTENCE_START);
    this.clauses = places(drafts, Sign.CLAUSE_START);
    this.anywhere = places(drafts, Sign.ANY);
  }

  private static <T> Map<Sign, Places.Draft> drafts(List<Entry<T>> entries) {
    Map<Sign, Places.Draft> drafts = new EnumMap<>(Sign.class);
    for (int i = 0; i < entries.size(); i++) {
      int phrase = i;
      entries
          .get(i)
          .phrase()
          .anchor()
          .tell(
              0,
              0,
              (sign, number, least, most) ->
                  drafts
                      .computeIfAbsent(sign, any -> new Places.Draft())
                      .add(number, phrase, least, most));
    }
    return drafts;
  }

  private static Places places(Map<Sign, Places.Draft> drafts, Sign sign) {
    return drafts.getOrDefault(sign, new Places.Draft()).places();
  }

  /**
   * Tells of every phrase that stands in these words: in the order of the text; at one word, the
   * phrases that begin most particularly first.
   */
  public void find(Tokens tokens, Hits<T> hits) {
    Words text = tokens.words();
    Candidates candidates = new Candidates();
    for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
      int first = text.firstOf(sentence);
      int limit = text.lastOf(sentence);
      candidates.begin(first);
      for (int at = first; at < limit; at++) {
        collect(tokens, at, candidates);
      }
      candidates.sort();
      for (int i = 0; i < candidates.count(); i++) {
        Entry<T> entry = entries.get(candidates.phrase(i));
        int from = candidates.from(i);
        int end = entry.phrase().match(tokens, from, limit);
        if (end > from) {
          hits.found(entry.meaning(), from, end);
        }
      }
    }
  }

  private void collect(Tokens tokens, int at, Candidates candidates) {
    words.collect(tokens.form(at), at, candidates);
    words.collect(tokens.second(at), at, candidates);
    anywhere.collect(0, at, candidates);
    if (!prefixes.isEmpty()) {
      beginnings.of(tokens.words().form(at), number -> prefixes.collect(number, at, candidates));
    }
    for (int kind = 0; kind < kinds; kind++) {
      if (tokens.markedUntil(kind, at) > 0) {
        marks.collect(kind, at, candidates);
      }
    }
    if (!capitals.isEmpty() && tokens.capitalised(at)) {
      capitals.collect(0, at, candidates);
    }
    if (!numerals.isEmpty() && tokens.numeral(at)) {
      numerals.collect(0, at, candidates);
    }
    if (at == candidates.first()) {
      sentences.collect(0, at, candidates);
    }
    if (!clauses.isEmpty() && tokens.words().beginsClause(at)) {
      clauses.collect(0, at, candidates);
    }
  }
}
