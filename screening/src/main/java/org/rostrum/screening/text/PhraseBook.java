package org.rostrum.screening.text;

import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many phrases looked for in one pass. A phrase is tried only in sentences that hold the rarest
 * thing it cannot lack, and there only where its near {@link Anchor} stands.
 *
 * <p>Where each phrase is looked for can be packed, with its source. A book from a pack reads a
 * phrase when it first has to be tried, which for most of them is never.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseBook<T> {

  private final Vocabulary vocabulary;
  private final List<Meaning<T>> meanings;
  private final List<String> sources;
  private final int[] meant;
  private final @Nullable Phrase[] phrases;
  private final BitSet guarded;
  private final int[] permittedUntil;
  private final SignIndex rarest;
  private final SignIndex near;

  /** What phrases stand for, and the lists in which they are read. */
  public record Meaning<T>(T what, Lists lists) {}

  /** A phrase as it is written, and what it stands for. */
  public record Entry<T>(String source, Meaning<T> meaning) {}

  /** Is told of a phrase found in words [from, to). */
  @FunctionalInterface
  public interface Hits<T> {
    void found(T meaning, int from, int to);
  }

  private record Read<T>(Phrase phrase, Meaning<T> meaning) {}

  /**
   * A book of these phrases, whose lists are all in the words of this vocabulary.
   *
   * @throws IllegalArgumentException naming the meaning, when a phrase cannot be read
   */
  public PhraseBook(List<Entry<T>> entries, Vocabulary vocabulary) {
    List<Read<T>> read =
        entries.stream()
            .map(PhraseBook::read)
            .sorted(Comparator.comparing(entry -> entry.phrase().beginning()))
            .toList();
    this.vocabulary = vocabulary;
    Map<Meaning<T>, Integer> numbers = new LinkedHashMap<>();
    entries.forEach(entry -> numbers.putIfAbsent(entry.meaning(), numbers.size()));
    this.meanings = List.copyOf(numbers.keySet());
    this.sources = read.stream().map(entry -> entry.phrase().toString()).toList();
    this.meant = read.stream().mapToInt(entry -> numbers.get(entry.meaning())).toArray();
    this.phrases = new Phrase[read.size()];
    this.guarded = new BitSet();
    SignIndex.Draft rarestThings = new SignIndex.Draft();
    SignIndex.Draft nearAnchors = new SignIndex.Draft();
    for (int i = 0; i < read.size(); i++) {
      Phrase phrase = read.get(i).phrase();
      phrases[i] = phrase;
      Anchor near = phrase.near();
      Anchor anywhere = phrase.anywhere();
      nearAnchors.add(i, near);
      if (anywhere.cost() < near.cost()) {
        guarded.set(i);
        rarestThings.add(i, anywhere);
      }
    }
    this.permittedUntil = Candidates.permittedUntil(meant.length, guarded);
    this.rarest = rarestThings.index(vocabulary);
    this.near = nearAnchors.index(vocabulary);
  }

  private static <T> Read<T> read(Entry<T> entry) {
    try {
      return new Read<>(Phrase.of(entry.source(), entry.meaning().lists()), entry.meaning());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(entry.meaning().what() + ": " + e.getMessage(), e);
    }
  }

  private PhraseBook(Pack in, List<Meaning<T>> meanings, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.meanings = List.copyOf(meanings);
    this.sources = in.texts();
    this.meant = in.numbers();
    this.phrases = new Phrase[meant.length];
    this.guarded = new BitSet(meant.length);
    for (int phrase : in.numbers()) {
      guarded.set(phrase);
    }
    this.permittedUntil = Candidates.permittedUntil(meant.length, guarded);
    this.rarest = SignIndex.of(in, vocabulary);
    this.near = SignIndex.of(in, vocabulary);
  }

  /** What phrases of this book stand for, in the order in which they are packed. */
  public List<T> meanings() {
    return meanings.stream().map(Meaning::what).toList();
  }

  /** Everything but the meanings, which whoever packs the book packs too. */
  public void pack(Packer out) {
    out.texts(sources);
    out.numbers(meant);
    out.numbers(guarded.stream().toArray());
    rarest.pack(out);
    near.pack(out);
  }

  /** What {@link #pack} wrote, with the same meanings in the same order, and its vocabulary. */
  public static <T> PhraseBook<T> of(Pack in, List<Meaning<T>> meanings, Vocabulary vocabulary) {
    return new PhraseBook<>(in, meanings, vocabulary);
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
    Candidates candidates = new Candidates(permittedUntil);
    for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
      int first = words.firstOf(sentence);
      int limit = words.lastOf(sentence);
      collect(tokens, first, limit, candidates);
      for (int i = 0; i < candidates.count(); i++) {
        int phrase = candidates.phrase(i);
        int from = candidates.from(i);
        int end = phrase(phrase).match(tokens, from, limit);
        if (end > from) {
          hits.found(meanings.get(meant[phrase]).what(), from, end);
        }
      }
    }
  }

  /** A phrase never changes, so a thread may see one here or not yet: both will do. */
  private Phrase phrase(int number) {
    Phrase phrase = phrases[number];
    return phrase == null ? readNow(number) : phrase;
  }

  /** Lists are read into a book's vocabulary, by one thread at a time. */
  private Phrase readNow(int number) {
    synchronized (vocabulary) {
      Phrase phrase = Phrase.of(sources.get(number), meanings.get(meant[number]).lists());
      phrases[number] = phrase;
      return phrase;
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
