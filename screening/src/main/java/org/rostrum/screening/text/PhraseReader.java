package org.rostrum.screening.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the notation of {@link Phrase} into nodes, last element first, so that each knows what
 * follows it.
 */
final class PhraseReader {

  private final Lists lists;

  PhraseReader(Lists lists) {
    this.lists = lists;
  }

  /** A phrase or one entry of a list. */
  Node read(String source) {
    List<String> elements = split(source, ' ');
    if (elements.isEmpty()) {
      throw new IllegalArgumentException("An empty phrase");
    }
    Node next = Node.End.HERE;
    for (int i = elements.size() - 1; i >= 0; i--) {
      next = element(elements.get(i), next, source);
    }
    return next;
  }

  /** Entries or alternatives, those of one word put together. */
  Options options(List<String> entries) {
    List<WordSet> single = new ArrayList<>();
    List<Node> longer = new ArrayList<>();
    for (String entry : entries) {
      Node node = read(entry);
      if (node instanceof Node.OneOf one && one.next() == Node.End.HERE) {
        single.add(one.words());
      } else if (node instanceof Node.Choice choice && choice.next() == Node.End.HERE) {
        single.add(choice.options().single());
        longer.addAll(choice.options().longer());
      } else {
        longer.add(node);
      }
    }
    return new Options(WordSet.union(single), longer);
  }

  private Node element(String element, Node next, String source) {
    if (element.endsWith("?") && element.length() > 1) {
      String there = element.substring(0, element.length() - 1);
      return new Node.Maybe(element(there, next, source), next);
    }
    if (element.startsWith("..")) {
      return new Node.Gap(Integer.parseInt(element.substring(2)), next);
    }
    String inside = element.length() > 1 ? element.substring(1, element.length() - 1) : "";
    return switch (element.charAt(0)) {
      case '^' -> new Node.SentenceStart(next);
      case '$' -> new Node.SentenceEnd(next);
      case ',' -> new Node.ClauseStart(next);
      case '<' -> kind(inside, next);
      case '{' -> choice(lists.options(inside, source), next);
      case '(' -> choice(lists.choice(inside), next);
      default -> literal(element, next, source);
    };
  }

  private Node kind(String kind, Node next) {
    return switch (kind) {
      case "CAP" -> new Node.Capital(next);
      case "NUM" -> new Node.Numeral(next);
      case "ANY" -> new Node.Any(next);
      default -> new Node.Marked(lists.vocabulary().addKind(kind), next);
    };
  }

  private static Node choice(Options options, Node next) {
    return options.longer().isEmpty()
        ? new Node.OneOf(options.single(), next)
        : new Node.Choice(options, next);
  }

  private Node literal(String word, Node next, String source) {
    if (word.endsWith("~")) {
      return new Node.OneOf(lists.set(word), next);
    }
    if (word.endsWith("*")) {
      String prefix = word.substring(0, word.length() - 1);
      return new Node.Prefix(lists.vocabulary().addPrefix(prefix), next);
    }
    boolean emoji = word.startsWith(":") && word.endsWith(":") && word.length() > 2;
    boolean secondHalf = word.startsWith("'") && word.length() > 1;
    if (emoji || secondHalf || plain(word)) {
      return new Node.OneOf(lists.set(word), next);
    }
    Words cut = new Words(word);
    if (cut.count() == 0) {
      throw new IllegalArgumentException("\"" + word + "\" is not a word, in: " + source);
    }
    Node node = next;
    for (int i = cut.count() - 1; i >= 0; i--) {
      node = new Node.OneOf(lists.set(cut.form(i)), node);
    }
    return node;
  }

  /** Small letters only and no contraction: its own form, without cutting. */
  private static boolean plain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return !word.isEmpty() && Contractions.unmarked(word) == 0;
  }

  /** Splits at a sign, keeping brackets of every sort together; blanks at the edges go. */
  static List<String> split(String text, char at) {
    List<String> parts = new ArrayList<>();
    int open = 0;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : at;
      open += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
      if (c == at && (open == 0 || i == text.length())) {
        String part = text.substring(from, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        from = i + 1;
      }
    }
    if (open != 0) {
      throw new IllegalArgumentException("A bracket is not closed in: " + text);
    }
    return parts;
  }
}
