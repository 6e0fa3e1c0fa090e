package org.rostrum.screening.abuse;

import org.jspecify.annotations.Nullable;
import org.rostrum.screening.abuse.Lexicon.Kind;

/**
 * What a stretch of a text shows, each as a number of 32 bits: its words, their neighbours in twos
 * and threes, the same with words as what they do, the order in which such words come, what is
 * denied, quoted or shouted, and the letters of its words in threes to fives.
 */
public final class Features {

  /** Takes one feature and the token it stands at. */
  public interface Sink {
    void saw(int feature, int token, boolean letters);
  }

  private static final long WORD = Hash.of('w');
  private static final long PAIR = Hash.of('p');
  private static final long TRIPLE = Hash.of('t');
  private static final long KINDS = Hash.of('k');
  private static final long ORDER = Hash.of('o');
  private static final long DENIED = Hash.of('n');
  private static final long QUOTED = Hash.of('q');
  private static final long SHOUTED = Hash.of('s');
  private static final long LETTERS = Hash.of('c');
  private static final long BEGIN = Hash.of('^');
  private static final long NUMBER = Hash.of('#');
  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;
  private static final int LONGEST_WORD = 24;

  private Features() {}

  /** Tells everything of [from, to). */
  public static void of(Wording wording, int from, int to, Sink sink) {
    long before = BEGIN;
    long before2 = BEGIN;
    long kind1 = BEGIN;
    long kind2 = BEGIN;
    long order1 = BEGIN;
    long order2 = BEGIN;
    long order3 = BEGIN;
    boolean known1 = false;
    boolean known2 = false;
    for (int token = from; token < to; token++) {
      if (wording.begins(token) && token > from) {
        order1 = Hash.join(order1, BEGIN);
        before = Hash.join(before, BEGIN);
        kind1 = BEGIN;
        known2 = known1;
        known1 = false;
      }
      String form = wording.form(token);
      Kind kind = wording.kind(token);
      boolean quoted = wording.quoted(token);
      long own = Hash.of(quoted ? QUOTED : WORD, form);
      if (numeric(form)) {
        own = NUMBER;
      }
      sink.saw(Hash.feature(own), token, false);
      sink.saw(Hash.feature(Hash.join(Hash.join(PAIR, before), own)), token, false);
      sink.saw(
          Hash.feature(Hash.join(Hash.join(Hash.join(TRIPLE, before2), before), own)),
          token,
          false);
      long meant = kind == null || quoted ? own : kind.hash();
      boolean known = meant != own;
      if (known) {
        sink.saw(Hash.feature(Hash.join(KINDS, meant)), token, false);
        tell(sink, token, Hash.join(ORDER, order1), meant);
        tell(sink, token, Hash.join(Hash.join(ORDER, order2), order1), meant);
        tell(sink, token, Hash.join(Hash.join(Hash.join(ORDER, order3), order2), order1), meant);
        order3 = order2;
        order2 = order1;
        order1 = meant;
      }
      if (known || known1) {
        tell(sink, token, Hash.join(KINDS, kind1), meant);
      }
      if (known || known1 || known2) {
        tell(sink, token, Hash.join(Hash.join(KINDS, kind2), kind1), meant);
      }
      extras(wording, token, own, meant, known, sink);
      if (!quoted) {
        letters(form, token, sink);
      }
      before2 = before;
      before = own;
      kind2 = kind1;
      kind1 = meant;
      known2 = known1;
      known1 = known;
    }
  }

  private static void tell(Sink sink, int token, long before, long own) {
    sink.saw(Hash.feature(Hash.join(before, own)), token, false);
  }

  private static void extras(
      Wording wording, int token, long own, long meant, boolean known, Sink sink) {
    if (wording.denied(token)) {
      tell(sink, token, DENIED, own);
      if (known) {
        tell(sink, token, DENIED, meant);
      }
    }
    if (wording.shouted(token)) {
      tell(sink, token, SHOUTED, SHOUTED);
    }
    if (token + 1 == wording.count() || wording.begins(token + 1)) {
      long mark = Hash.of(wording.mark(token));
      tell(sink, token, mark, mark);
      tell(sink, token, mark, meant);
    }
  }

  private static boolean numeric(String form) {
    return !form.isEmpty() && Character.isDigit(form.charAt(0));
  }

  private static void letters(String form, int token, Sink sink) {
    int length = Math.min(form.length(), LONGEST_WORD) + 2;
    for (int start = 0; start + SHORTEST <= length; start++) {
      long hash = LETTERS;
      for (int size = 1; size <= LONGEST && start + size <= length; size++) {
        int at = start + size - 1;
        hash = Hash.add(hash, at == 0 || at == length - 1 ? '_' : form.charAt(at - 1));
        if (size >= SHORTEST) {
          sink.saw(Hash.feature(hash), token, true);
        }
      }
    }
  }

  /** Where a protected characteristic is named in [from, to): the kind of the first, or null. */
  static @Nullable Kind named(Wording wording, int from, int to, boolean slur) {
    for (int token = from; token < to; token++) {
      Kind kind = wording.kind(token);
      if (kind != null && kind.characteristic() != null && kind.slur() == slur) {
        return kind;
      }
    }
    return null;
  }
}
