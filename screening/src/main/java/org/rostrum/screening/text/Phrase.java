package org.rostrum.screening.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

  private static final Node END = new End();

  /** No gap reaches over these: what stands behind them is denied. */
  private static final Set<String> NEGATIONS =
      Set.of(
          "not",
          "never",
          "no",
          "nobody",
          "without",
          "don't",
          "dont",
          "doesn't",
          "doesnt",
          "didn't",
          "didnt",
          "isn't",
          "isnt",
          "wasn't",
          "wasnt",
          "aren't",
          "arent",
          "won't",
          "wouldn't",
          "can't",
          "cannot",
          "cant",
          "shouldn't",
          "couldn't",
          "nor",
          "neither");

  private final Node first;
  private final String source;

  private Phrase(String source, Node first) {
    this.source = source;
    this.first = first;
  }

  /**
   * Reads a pattern.
   *
   * @param lists entries of a named list, or null when there is none of that name
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static Phrase of(String source, Function<String, @Nullable List<String>> lists) {
    return new Phrase(source, new Reader(source, lists, 0).read());
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
        ? new Reader(source, name -> null, 0).alternatives(source.substring(1, source.length() - 1))
        : List.of();
  }

  /** One past the last word of a match that begins at this word, or -1. */
  public int matchAt(Words words, int from) {
    return first.match(words, from, words.lastOf(words.sentence(from)));
  }

  /** What a match can begin with. */
  Beginnings beginnings() {
    Beginnings beginnings = new Beginnings();
    first.addTo(beginnings);
    return beginnings;
  }

  @Override
  public String toString() {
    return source;
  }

  /** Words, prefixes and kinds that can begin a phrase; {@code any} when everything can. */
  public static final class Beginnings {
    final Set<String> words = new HashSet<>();
    final Set<String> prefixes = new HashSet<>();
    final Set<String> kinds = new HashSet<>();
    boolean any;
  }

  private sealed interface Node {
    int match(Words words, int at, int limit);

    void addTo(Beginnings beginnings);
  }

  private record End() implements Node {
    @Override
    public int match(Words words, int at, int limit) {
      return at;
    }

    @Override
    public void addTo(Beginnings beginnings) {
      beginnings.any = true;
    }
  }

  private record OneOf(Set<String> forms, Node next) implements Node {
    @Override
    public int match(Words words, int at, int limit) {
      if (at >= limit) {
        return -1;
      }
      String second = words.second(at);
      boolean here = forms.contains(words.form(at)) || second != null && forms.contains(second);
      return here ? next.match(words, at + 1, limit) : -1;
    }

    @Override
    public void addTo(Beginnings beginnings) {
      beginnings.words.addAll(forms);
    }
  }

  private record Prefix(String prefix, Node next) implements Node {
    @Override
    public int match(Words words, int at, int limit) {
      return at < limit && words.form(at).startsWith(prefix)
          ? next.match(words, at + 1, limit)
          : -1;
    }

    @Override
    public void addTo(Beginnings beginnings) {
      beginnings.prefixes.add(prefix);
    }
  }

  private record Kind(String kind, Node next) implements Node {
    @Override
    public int match(Words words, int at, int limit) {
      if (at >= limit) {
        return -1;
      }
      int until =
          switch (kind) {
            case "CAP" -> words.capitalised(at) ? at + 1 : -1;
            case "NUM" -> Character.isDigit(words.text().charAt(words.start(at))) ? at + 1 : -1;
            case "ANY" -> at + 1;
            default -> words.markedUntil(kind, at);
          };
      return until > 0 && until <= limit ? next.match(words, until, limit) : -1;
    }

    @Override
    public void addTo(Beginnings beginnings) {
      if (kind.equals("ANY")) {
        beginnings.any = true;
      } else {
        beginnings.kinds.add(kind);
      }
    }
  }

  private record Choice(List<Node> options) implements Node {
    @Override
    public int match(Words words, int at, int limit) {
      int longest = -1;
      for (Node option : options) {
        longest = Math.max(longest, option.match(words, at, limit));
      }
      return longest;
    }

    @Override
    public void addTo(Beginnings beginnings) {
      options.forEach(option -> option.addTo(beginnings));
    }
  }

  private record Gap(int most, Node next) implements Node {
    @Override
    public int match(Words words, int at, int limit) {
      for (int skipped = 0; skipped <= most && at + skipped <= limit; skipped++) {
        int end = next.match(words, at + skipped, limit);
        if (end >= 0) {
          return end;
        }
        if (at + skipped < limit && NEGATIONS.contains(words.form(at + skipped))) {
          return -1;
        }
      }
      return -1;
    }

    @Override
    public void addTo(Beginnings beginnings) {
      beginnings.any = true;
    }
  }

  private record SentenceStart(Node next) implements Node {
    @Override
    public int match(Words words, int at, int limit) {
      return at < limit && words.firstOf(words.sentence(at)) == at
          ? next.match(words, at, limit)
          : -1;
    }

    @Override
    public void addTo(Beginnings beginnings) {
      next.addTo(beginnings);
    }
  }

  private record ClauseStart(Node next) implements Node {
    @Override
    public int match(Words words, int at, int limit) {
      return at < limit && words.beginsClause(at) ? next.match(words, at, limit) : -1;
    }

    @Override
    public void addTo(Beginnings beginnings) {
      next.addTo(beginnings);
    }
  }

  private record SentenceEnd(Node next) implements Node {
    @Override
    public int match(Words words, int at, int limit) {
      return at == limit ? next.match(words, at, limit) : -1;
    }

    @Override
    public void addTo(Beginnings beginnings) {
      beginnings.any = true;
    }
  }

  /** Reads the notation into nodes, last element first, so that each knows what follows it. */
  private static final class Reader {
    private static final int DEEPEST = 6;

    private final String source;
    private final Function<String, @Nullable List<String>> lists;
    private final int depth;

    Reader(String source, Function<String, @Nullable List<String>> lists, int depth) {
      if (depth > DEEPEST) {
        throw new IllegalArgumentException("Lists within lists within lists: " + source);
      }
      this.source = source;
      this.lists = lists;
      this.depth = depth;
    }

    Node read() {
      return sequence(source, END);
    }

    private Node sequence(String text, Node tail) {
      List<String> elements = elements(text);
      if (elements.isEmpty()) {
        throw new IllegalArgumentException("An empty phrase in: " + source);
      }
      Node next = tail;
      for (int i = elements.size() - 1; i >= 0; i--) {
        next = element(elements.get(i), next);
      }
      return next;
    }

    private Node element(String element, Node next) {
      if (element.endsWith("?") && element.length() > 1) {
        Node there = element(element.substring(0, element.length() - 1), next);
        return new Choice(List.of(there, next));
      }
      char c = element.charAt(0);
      if (element.startsWith("..")) {
        return new Gap(Integer.parseInt(element.substring(2)), next);
      }
      return switch (c) {
        case '^' -> new SentenceStart(next);
        case '$' -> new SentenceEnd(next);
        case ',' -> new ClauseStart(next);
        case '<' -> new Kind(element.substring(1, element.length() - 1), next);
        case '{' -> list(element.substring(1, element.length() - 1), next);
        case '(' -> choice(alternatives(element.substring(1, element.length() - 1)), next);
        default -> literal(element, next);
      };
    }

    private Node list(String name, Node next) {
      List<String> entries = lists.apply(name);
      if (entries == null || entries.isEmpty()) {
        throw new IllegalArgumentException("No list {" + name + "} for: " + source);
      }
      List<Node> options = new ArrayList<>();
      Set<String> single = new HashSet<>();
      for (String entry : entries) {
        addOption(entry, next, single, options, new Reader(entry, lists, depth + 1));
      }
      return joined(single, options, next);
    }

    private Node choice(List<String> alternatives, Node next) {
      List<Node> options = new ArrayList<>();
      Set<String> single = new HashSet<>();
      for (String alternative : alternatives) {
        addOption(alternative, next, single, options, this);
      }
      return joined(single, options, next);
    }

    private static void addOption(
        String option, Node next, Set<String> single, List<Node> options, Reader reader) {
      Node node = reader.sequence(option, next);
      if (node instanceof OneOf one && one.next() == next) {
        single.addAll(one.forms());
      } else {
        options.add(node);
      }
    }

    private static Node joined(Set<String> single, List<Node> options, Node next) {
      if (!single.isEmpty()) {
        options.add(new OneOf(Set.copyOf(single), next));
      }
      return options.size() == 1 ? options.getFirst() : new Choice(List.copyOf(options));
    }

    private Node literal(String word, Node next) {
      if (word.endsWith("~")) {
        return new OneOf(Set.copyOf(Inflections.of(word.substring(0, word.length() - 1))), next);
      }
      if (word.endsWith("*")) {
        return new Prefix(word.substring(0, word.length() - 1), next);
      }
      boolean emoji = word.startsWith(":") && word.endsWith(":") && word.length() > 2;
      boolean secondHalf = word.startsWith("'") && word.length() > 1;
      if (emoji || secondHalf) {
        return new OneOf(Set.of(word), next);
      }
      if (plain(word)) {
        return new OneOf(Set.of(word), next);
      }
      Words cut = new Words(word);
      if (cut.count() == 0) {
        throw new IllegalArgumentException("\"" + word + "\" is not a word, in: " + source);
      }
      Node node = next;
      for (int i = cut.count() - 1; i >= 0; i--) {
        node = new OneOf(Set.of(cut.form(i)), node);
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

    /**
     * Splits at blanks, keeping brackets of every sort together with a question mark behind them.
     */
    private List<String> elements(String text) {
      return split(text, ' ');
    }

    private List<String> alternatives(String text) {
      return split(text, '|');
    }

    private List<String> split(String text, char at) {
      List<String> parts = new ArrayList<>();
      int open = 0;
      StringBuilder part = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        open += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
        if (c == at && open == 0) {
          if (!part.toString().isBlank()) {
            parts.add(part.toString().strip());
          }
          part.setLength(0);
        } else {
          part.append(c);
        }
      }
      if (open != 0) {
        throw new IllegalArgumentException("A bracket is not closed in: " + source);
      }
      if (!part.toString().isBlank()) {
        parts.add(part.toString().strip());
      }
      return parts;
    }
  }
}
