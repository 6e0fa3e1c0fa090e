package org.rostrum.screening.text;

import java.util.List;

/**
 * A pattern over words, written the way people write examples.
 *
 * <pre>
 * over my dead body          these words, in this order, within one sentence
 * kill~                      the word with its endings: kill, kills, killed, killing, killer
 * threat*                    any word that begins so
 * (him|her|the lot of them)  one of these
 * (really)?  or  really?     may be missing
 * {violence}                 any entry of a named list
 * &lt;PERSON&gt;                   something marked as this kind; &lt;CAP&gt; a capitalised word, &lt;NUM&gt; a number, &lt;ANY&gt; any word
 * ..4                        up to four words between, none of them a negation
 * he's  or  he ('s|is)       a contraction is two words, with or without its apostrophe in the text
 * :clown:                    an emoji by the word for it
 * ^ at the front, $ at the end: where the sentence begins or ends
 * ,                          where a clause begins: at the front, behind a comma, colon or dash
 * </pre>
 *
 * <p>Every pattern has a bounded length, so trying one costs no more in a long text than in a short
 * one.
 */
public final class Phrase {

  private final String source;
  private final Node first;
  private final Beginning beginning;

  private Phrase(String source, Node first) {
    this.source = source;
    this.first = first;
    this.beginning = Beginning.of(first);
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static Phrase of(String source, Lists lists) {
    return new Phrase(source, new PhraseReader(lists).read(source));
  }

  /** The alternatives of a pattern that is nothing but one choice; empty for any other. */
  public static List<String> options(String source) {
    int open = 0;
    for (int i = 0; i < source.length(); i++) {
      open += source.charAt(i) == '(' ? 1 : source.charAt(i) == ')' ? -1 : 0;
      if (open == 0 && i < source.length() - 1) {
        return List.of();
      }
    }
    return source.startsWith("(") && source.endsWith(")")
        ? PhraseReader.split(source.substring(1, source.length() - 1), '|')
        : List.of();
  }

  /** One past the last word of a match that begins at this word, or -1. */
  public int matchAt(Tokens tokens, int from) {
    Words words = tokens.words();
    return match(tokens, from, words.lastOf(words.sentence(from)));
  }

  int match(Tokens tokens, int from, int limit) {
    return first.match(tokens, from, limit, null);
  }

  Beginning beginning() {
    return beginning;
  }

  /** Where a match may begin. */
  Anchor near() {
    return Anchor.near(first);
  }

  /** Without what no sentence can hold a match. */
  Anchor anywhere() {
    return Anchor.anywhere(first);
  }

  @Override
  public String toString() {
    return source;
  }
}
