package org.rostrum.screening.text;

import org.jspecify.annotations.Nullable;

/**
 * One element of a phrase, which knows what follows it. A list or choice is built once and shared
 * by all phrases that use it; where it ends, matching goes on with what is waiting ({@link Then}).
 */
sealed interface Node {

  /** The end of a match of everything from here on, or -1. */
  int match(Tokens tokens, int at, int limit, @Nullable Then then);

  /** What follows this element in its own sequence; null behind the last. */
  @Nullable Node next();

  /** What is matched once the options of a choice are through. */
  record Then(Node node, @Nullable Then after) {}

  /** The end of a sequence: of the phrase, or of one option within it. */
  record End() implements Node {
    static final End HERE = new End();

    @Override
    public int match(Tokens tokens, int at, int limit, @Nullable Then then) {
      return then == null ? at : then.node().match(tokens, at, limit, then.after());
    }

    @Override
    public @Nullable Node next() {
      return null;
    }
  }

  record OneOf(WordSet words, Node next) implements Node {
    @Override
    public int match(Tokens tokens, int at, int limit, @Nullable Then then) {
      return at < limit && words.has(tokens, at) ? next.match(tokens, at + 1, limit, then) : -1;
    }
  }

  /** Any word that begins so; {@code number} is the vocabulary's for it. */
  record Prefix(int number, Node next) implements Node {
    @Override
    public int match(Tokens tokens, int at, int limit, @Nullable Then then) {
      return at < limit && tokens.beginsWith(at, number)
          ? next.match(tokens, at + 1, limit, then)
          : -1;
    }
  }

  /** Something that extraction marked as this kind. */
  record Marked(int kind, Node next) implements Node {
    @Override
    public int match(Tokens tokens, int at, int limit, @Nullable Then then) {
      int until = at < limit ? tokens.markedUntil(kind, at) : 0;
      return until > 0 && until <= limit ? next.match(tokens, until, limit, then) : -1;
    }
  }

  record Capital(Node next) implements Node {
    @Override
    public int match(Tokens tokens, int at, int limit, @Nullable Then then) {
      return at < limit && tokens.capitalised(at) ? next.match(tokens, at + 1, limit, then) : -1;
    }
  }

  record Numeral(Node next) implements Node {
    @Override
    public int match(Tokens tokens, int at, int limit, @Nullable Then then) {
      return at < limit && tokens.numeral(at) ? next.match(tokens, at + 1, limit, then) : -1;
    }
  }

  record Any(Node next) implements Node {
    @Override
    public int match(Tokens tokens, int at, int limit, @Nullable Then then) {
      return at < limit ? next.match(tokens, at + 1, limit, then) : -1;
    }
  }

  /** The option that reaches farthest together with what follows. */
  record Choice(Options options, Node next) implements Node {
    @Override
    public int match(Tokens tokens, int at, int limit, @Nullable Then then) {
      return options.match(tokens, at, limit, next, then);
    }
  }

  /** There or not, whichever reaches farther; {@code there} has the same next. */
  record Maybe(Node there, Node next) implements Node {
    @Override
    public int match(Tokens tokens, int at, int limit, @Nullable Then then) {
      return Math.max(there.match(tokens, at, limit, then), next.match(tokens, at, limit, then));
    }
  }

  record Gap(int most, Node next) implements Node {
    @Override
    public int match(Tokens tokens, int at, int limit, @Nullable Then then) {
      for (int here = at; here <= at + most && here <= limit; here++) {
        int end = next.match(tokens, here, limit, then);
        if (end >= 0) {
          return end;
        }
        if (here < limit && Vocabulary.denies(tokens.form(here))) {
          return -1;
        }
      }
      return -1;
    }
  }

  record SentenceStart(Node next) implements Node {
    @Override
    public int match(Tokens tokens, int at, int limit, @Nullable Then then) {
      Words words = tokens.words();
      return at < limit && words.firstOf(words.sentence(at)) == at
          ? next.match(tokens, at, limit, then)
          : -1;
    }
  }

  record ClauseStart(Node next) implements Node {
    @Override
    public int match(Tokens tokens, int at, int limit, @Nullable Then then) {
      return at < limit && tokens.words().beginsClause(at)
          ? next.match(tokens, at, limit, then)
          : -1;
    }
  }

  record SentenceEnd(Node next) implements Node {
    @Override
    public int match(Tokens tokens, int at, int limit, @Nullable Then then) {
      return at == limit ? next.match(tokens, at, limit, then) : -1;
    }
  }
}
