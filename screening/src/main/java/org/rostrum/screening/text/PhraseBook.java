package org.rostrum.screening.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Many phrases looked for in one pass: at each word only those are tried that can begin with it.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseBook<T> {

  private final Map<String, List<Entry<T>>> byWord = new HashMap<>();
  private final Map<Character, List<Entry<T>>> byPrefix = new HashMap<>();
  private final Map<String, List<Entry<T>>> byKind = new HashMap<>();
  private final List<Entry<T>> anywhere = new ArrayList<>();

  private record Entry<T>(Phrase phrase, T meaning) {}

  /** A phrase found: words [from, to). */
  public record Hit<T>(T meaning, int from, int to) {}

  /** A phrase with what it can begin with, worked out and ready to be taken in. */
  public record Ready<T>(Phrase phrase, T meaning, Phrase.Beginnings beginnings) {}

  /** Works out what a phrase can begin with; may be done for many at once. */
  public static <T> Ready<T> ready(Phrase phrase, T meaning) {
    return new Ready<>(phrase, meaning, phrase.beginnings());
  }

  /** Takes a phrase in; not to be called once texts are read. */
  public void add(Ready<T> ready) {
    Entry<T> entry = new Entry<>(ready.phrase(), ready.meaning());
    Phrase.Beginnings beginnings = ready.beginnings();
    if (beginnings.any) {
      anywhere.add(entry);
      return;
    }
    beginnings.words.forEach(word -> in(byWord, word).add(entry));
    beginnings.prefixes.stream()
        .map(prefix -> prefix.charAt(0))
        .distinct()
        .forEach(c -> in(byPrefix, c).add(entry));
    beginnings.kinds.forEach(kind -> in(byKind, kind).add(entry));
  }

  private static <K, V> List<V> in(Map<K, List<V>> map, K key) {
    return map.computeIfAbsent(key, any -> new ArrayList<>(2));
  }

  /** Tells of every phrase that stands in these words, in the order of the text. */
  public void find(Words words, Consumer<Hit<T>> hits) {
    for (int at = 0; at < words.count(); at++) {
      String form = words.form(at);
      tryAll(byWord.get(form), words, at, hits);
      String second = words.second(at);
      if (second != null && !second.equals(form)) {
        tryAll(byWord.get(second), words, at, hits);
      }
      if (!form.isEmpty() && !byPrefix.isEmpty()) {
        tryAll(byPrefix.get(form.charAt(0)), words, at, hits);
      }
      for (Map.Entry<String, List<Entry<T>>> kind : byKind.entrySet()) {
        if (begins(words, at, kind.getKey())) {
          tryAll(kind.getValue(), words, at, hits);
        }
      }
      tryAll(anywhere, words, at, hits);
    }
  }

  private static boolean begins(Words words, int at, String kind) {
    return switch (kind) {
      case "CAP" -> words.capitalised(at);
      case "NUM" -> Character.isDigit(words.text().charAt(words.start(at)));
      default -> words.markedUntil(kind, at) > 0;
    };
  }

  private void tryAll(
      @org.jspecify.annotations.Nullable List<Entry<T>> entries,
      Words words,
      int at,
      Consumer<Hit<T>> hits) {
    if (entries == null) {
      return;
    }
    for (Entry<T> entry : entries) {
      int end = entry.phrase().matchAt(words, at);
      if (end > at) {
        hits.accept(new Hit<>(entry.meaning(), at, end));
      }
    }
  }
}
