package org.rostrum.screening.text;

import java.util.EnumMap;
import java.util.Map;
import org.rostrum.screening.text.Anchor.Sign;

/** From what stands at a word to the phrases that have it for an anchor. */
final class SignIndex {

  private final int kinds;
  private final Places words;
  private final Places prefixes;
  private final Places marks;
  private final Places capitals;
  private final Places numerals;
  private final Places sentences;
  private final Places clauses;
  private final Places anywhere;

  /** Takes the phrases of one sign that stands at a word. */
  @FunctionalInterface
  interface Visitor {
    void visit(Places places, int number);
  }

  private SignIndex(Map<Sign, Places.Draft> drafts, Vocabulary vocabulary) {
    this.kinds = vocabulary.kinds().size();
    this.words = places(drafts, Sign.WORD);
    this.prefixes = places(drafts, Sign.PREFIX);
    this.marks = places(drafts, Sign.MARK);
    this.capitals = places(drafts, Sign.CAPITAL);
    this.numerals = places(drafts, Sign.NUMERAL);
    this.sentences = places(drafts, Sign.SENTENCE_START);
    this.clauses = places(drafts, Sign.CLAUSE_START);
    this.anywhere = places(drafts, Sign.ANY);
  }

  private static Places places(Map<Sign, Places.Draft> drafts, Sign sign) {
    return drafts.getOrDefault(sign, new Places.Draft()).places();
  }

  /** Shows every sign that stands at this word of a sentence. */
  void at(Tokens tokens, int at, int firstOfSentence, Visitor visitor) {
    visitor.visit(anywhere, 0);
    visitor.visit(words, tokens.form(at));
    visitor.visit(words, tokens.second(at));
    for (int beginning : tokens.beginnings(at)) {
      visitor.visit(prefixes, beginning);
    }
    for (int kind = 0; kind < kinds; kind++) {
      if (tokens.markedUntil(kind, at) > 0) {
        visitor.visit(marks, kind);
      }
    }
    if (tokens.capitalised(at)) {
      visitor.visit(capitals, 0);
    }
    if (tokens.numeral(at)) {
      visitor.visit(numerals, 0);
    }
    if (at == firstOfSentence) {
      visitor.visit(sentences, 0);
    }
    if (tokens.words().beginsClause(at)) {
      visitor.visit(clauses, 0);
    }
  }

  /** Anchors as they come. */
  static final class Draft {
    private final Map<Sign, Places.Draft> drafts = new EnumMap<>(Sign.class);

    void add(int phrase, Anchor anchor) {
      anchor.tell(
          0,
          0,
          (sign, number, least, most) ->
              drafts
                  .computeIfAbsent(sign, any -> new Places.Draft())
                  .add(number, phrase, least, most));
    }

    SignIndex index(Vocabulary vocabulary) {
      return new SignIndex(drafts, vocabulary);
    }
  }
}
