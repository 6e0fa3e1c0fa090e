package org.rostrum.screening.text;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Many phrases looked for in one pass. A phrase is tried only in sentences that hold the rarest
 * thing it cannot lack, and there only where its near {@link Anchor} stands.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseBook<T> {

  private final List<Entry<T>> entries;
  private final BitSet guarded = new BitSet();
  private final SignIndex rarest;
  private final SignIndex near;

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
    SignIndex.Draft rarestThings = new SignIndex.Draft();
    SignIndex.Draft nearAnchors = new SignIndex.Draft();
    for (int i = 0; i < this.entries.size(); i++) {
      Anchor near = this.entries.get(i).phrase().near();
      Anchor anywhere = this.entries.get(i).phrase().anywhere();
      nearAnchors.add(i, near);
      if (anywhere.cost() < near.cost()) {
        guarded.set(i);
        rarestThings.add(i, anywhere);
      }
    }
    this.rarest = rarestThings.index(vocabulary);
    this.near = nearAnchors.index(vocabulary);
  }

  /**
   * Tells of every phrase that stands in these words: in the order of the text; at one word, the
   * phrases that begin most particularly first.
   */
  public void find(Tokens tokens, Hits<T> hits) {
    Words words = tokens.words();
    if (words.count() == 0) {
      return;
    }
    Candidates candidates = new Candidates(entries.size(), guarded);
    for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
      int first = words.firstOf(sentence);
      int limit = words.lastOf(sentence);
      collect(tokens, first, limit, candidates);
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

  private void collect(Tokens tokens, int first, int limit, Candidates candidates) {
    candidates.begin(first);
    for (int word = first; word < limit; word++) {
      rarest.at(tokens, word, first, (places, number) -> places.permit(number, candidates));
    }
    for (int word = first; word < limit; word++) {
      int at = word;
      near.at(tokens, word, first, (places, number) -> places.collect(number, at, candidates));
    }
    candidates.sort();
  }
}
