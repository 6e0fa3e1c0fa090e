package org.rostrum.screening.text;

import java.util.Objects;

/** What a phrase can begin with, the most particular first: the order in which phrases speak. */
enum Beginning {
  WORD,
  PREFIX,
  SIGN,
  ANYTHING;

  static Beginning of(Node first) {
    return switch (first) {
      case Node.OneOf one -> WORD;
      case Node.Prefix prefix -> PREFIX;
      case Node.Marked marked -> SIGN;
      case Node.Capital capital -> SIGN;
      case Node.Numeral numeral -> SIGN;
      case Node.Maybe maybe -> either(of(maybe.there()), of(maybe.next()));
      case Node.Choice choice -> of(choice.options());
      case Node.SentenceStart start -> of(start.next());
      case Node.ClauseStart start -> of(start.next());
      case Node.Any any -> ANYTHING;
      case Node.Gap gap -> ANYTHING;
      case Node.SentenceEnd end -> ANYTHING;
      case Node.End end -> ANYTHING;
    };
  }

  private static Beginning of(Options options) {
    Beginning beginning = options.single().isEmpty() ? null : WORD;
    for (Node option : options.longer()) {
      beginning = beginning == null ? of(option) : either(beginning, of(option));
    }
    return Objects.requireNonNull(beginning);
  }

  /** The more particular of the two, unless one of them says nothing. */
  private static Beginning either(Beginning one, Beginning other) {
    boolean nothing = one == ANYTHING || other == ANYTHING;
    return nothing ? ANYTHING : one.compareTo(other) < 0 ? one : other;
  }
}
