package org.rostrum.screening.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The element of a sequence by which it is looked for: one that no match lacks, and that texts hold
 * as seldom as can be. <i>over my dead body</i> is tried where <i>dead</i> stands, not at every
 * <i>over</i>.
 *
 * @param element null when there is none, and every place must be tried
 * @param near true if it also tells where a match begins
 * @param least the fewest words of a match that stand before it, where it is near
 * @param most the most words of a match that stand before it, where it is near
 * @param cost how often, in ten thousand words, it makes us try; a guess
 */
record Anchor(@Nullable Node element, boolean near, int least, int most, double cost) {

  /** No match is longer than this; so long, it may be any length. */
  static final int UNBOUNDED = 1 << 16;

  /** What makes a place worth trying. */
  enum Sign {
    WORD,
    PREFIX,
    MARK,
    CAPITAL,
    NUMERAL,
    SENTENCE_START,
    CLAUSE_START,
    ANY
  }

  /** Takes one sign of a phrase, with how many words before it a match may begin. */
  interface Signs {
    void take(Sign sign, int number, int least, int most);
  }

  private static final double EVERY_WORD = 10_000;
  private static final double CLAUSES = 1_500;
  private static final double CAPITALS = 1_000;
  private static final double SENTENCES = 800;
  private static final double NUMERALS = 150;
  private static final double MARKS = 60;
  private static final double PREFIXES = 1;

  /** The best anchor that tells where a match begins. */
  static Anchor near(Node first) {
    Anchor best = new Anchor(null, true, 0, 0, EVERY_WORD);
    int least = 0;
    int most = 0;
    for (Node node = first; node.next() != null && most < UNBOUNDED; node = follower(node)) {
      double cost = cost(node, true) * (1 + most - least);
      if (cost < best.cost()) {
        best = new Anchor(node, true, least, most, cost);
      }
      least += leastOf(node);
      most += mostOf(node);
    }
    return best;
  }

  /** The rarest thing that a sequence cannot lack, however far into it. */
  static Anchor anywhere(Node first) {
    Anchor best = new Anchor(null, false, 0, 0, EVERY_WORD);
    for (Node node = first; node.next() != null; node = follower(node)) {
      double cost = cost(node, false);
      if (cost < best.cost()) {
        best = new Anchor(node, false, 0, 0, cost);
      }
    }
    return best;
  }

  private static Node follower(Node node) {
    return Objects.requireNonNull(node.next());
  }

  /** Tells of every sign by which this anchor is found, behind so many words of the match. */
  void tell(int fewer, int more, Signs signs) {
    int from = fewer + least;
    int to = more + most;
    switch (element) {
      case Node.OneOf one -> tell(one.words(), from, to, signs);
      case Node.Choice choice -> {
        tell(choice.options().single(), from, to, signs);
        for (Anchor option : choice.options().anchors(near)) {
          option.tell(from, to, signs);
        }
      }
      case Node.Prefix prefix -> signs.take(Sign.PREFIX, prefix.number(), from, to);
      case Node.Marked marked -> signs.take(Sign.MARK, marked.kind(), from, to);
      case Node.Capital capital -> signs.take(Sign.CAPITAL, 0, from, to);
      case Node.Numeral numeral -> signs.take(Sign.NUMERAL, 0, from, to);
      case Node.SentenceStart start -> signs.take(Sign.SENTENCE_START, 0, from, to);
      case Node.ClauseStart start -> signs.take(Sign.CLAUSE_START, 0, from, to);
      case null, default -> signs.take(Sign.ANY, 0, fewer, more);
    }
  }

  private static void tell(WordSet words, int from, int to, Signs signs) {
    for (int number : words.numbers()) {
      signs.take(Sign.WORD, number, from, to);
    }
  }

  private static double cost(Node node, boolean near) {
    return switch (node) {
      case Node.OneOf one -> cost(one.words());
      case Node.Choice choice -> choice.options().cost(near);
      case Node.Prefix prefix -> PREFIXES;
      case Node.Marked marked -> MARKS;
      case Node.Capital capital -> CAPITALS;
      case Node.Numeral numeral -> NUMERALS;
      case Node.SentenceStart start -> SENTENCES;
      case Node.ClauseStart start -> CLAUSES;
      default -> EVERY_WORD;
    };
  }

  static double cost(WordSet words) {
    double cost = 0;
    for (int number : words.numbers()) {
      cost += Vocabulary.commonness(number);
    }
    return cost;
  }

  /** The fewest words a sequence takes. */
  static int least(Node first) {
    int least = 0;
    for (Node node = first; node.next() != null; node = follower(node)) {
      least += leastOf(node);
    }
    return least;
  }

  /** The most words a sequence takes. */
  static int most(Node first) {
    return most(first, Node.End.HERE);
  }

  private static int most(Node first, Node end) {
    int most = 0;
    for (Node node = first; node != end; node = follower(node)) {
      most = Math.min(UNBOUNDED, most + mostOf(node));
    }
    return most;
  }

  private static int leastOf(Node node) {
    return switch (node) {
      case Node.Choice choice -> choice.options().least();
      case Node.Gap gap -> 0;
      case Node.Maybe maybe -> 0;
      case Node.SentenceStart start -> 0;
      case Node.ClauseStart start -> 0;
      case Node.SentenceEnd end -> 0;
      default -> 1;
    };
  }

  private static int mostOf(Node node) {
    return switch (node) {
      case Node.Choice choice -> choice.options().most();
      case Node.Gap gap -> gap.most();
      case Node.Maybe maybe -> most(maybe.there(), maybe.next());
      case Node.Marked marked -> UNBOUNDED;
      case Node.SentenceStart start -> 0;
      case Node.ClauseStart start -> 0;
      case Node.SentenceEnd end -> 0;
      default -> 1;
    };
  }
}
