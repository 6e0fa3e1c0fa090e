package org.rostrum.screening.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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

  private SignIndex(Function<Sign, Places> places, Vocabulary vocabulary) {
    this.kinds = vocabulary.kinds().size();
    this.words = places.apply(Sign.WORD);
    this.prefixes = places.apply(Sign.PREFIX);
    this.marks = places.apply(Sign.MARK);
    this.capitals = places.apply(Sign.CAPITAL);
    this.numerals = places.apply(Sign.NUMERAL);
    this.sentences = places.apply(Sign.SENTENCE_START);
    this.clauses = places.apply(Sign.CLAUSE_START);
    this.anywhere = places.apply(Sign.ANY);
  }

  void pack(Packer out) {
    Stream.of(words, prefixes, marks, capitals, numerals, sentences, clauses, anywhere)
        .forEach(places -> places.pack(out));
  }

  static SignIndex of(Pack in, Vocabulary vocabulary) {
    return new SignIndex(sign -> Places.of(in), vocabulary);
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
  static final class Draft implements Anchor.Signs {
    private final List<Places.Draft> drafts = new ArrayList<>();
    private int phrase;

    Draft() {
      for (int sign = 0; sign < Sign.values().length; sign++) {
        drafts.add(new Places.Draft());
      }
    }

    void add(int added, Anchor anchor) {
      phrase = added;
      anchor.tell(0, 0, this);
    }

    @Override
    public void take(Sign sign, int number, int least, int most) {
      drafts.get(sign.ordinal()).add(number, phrase, least, most);
    }

    SignIndex index(Vocabulary vocabulary) {
      return new SignIndex(this::places, vocabulary);
    }

    private Places places(Sign sign) {
      return drafts.get(sign.ordinal()).places();
    }
  }
}
