package org.rostrum.screening.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a list or choice: those of one word together, the others each as a sequence, found
 * by the word they begin with.
 */
final class Options {

  private final WordSet single;
  private final List<Node> longer;
  private final WordSet firstWords;
  private final Node[][] byFirstWord;
  private final Node[] byOther;
  private final int least;
  private final int most;
  private final List<Anchor> near;
  private final List<Anchor> anywhere;
  private final double nearCost;
  private final double anywhereCost;

  Options(WordSet single, List<Node> longer) {
    this.single = single;
    this.longer = List.copyOf(longer);
    Map<Integer, List<Node>> byWord = new TreeMap<>();
    List<Node> others = new ArrayList<>();
    int fewest = single.isEmpty() ? Anchor.UNBOUNDED : 1;
    int longest = single.isEmpty() ? 0 : 1;
    List<Anchor> near = new ArrayList<>();
    List<Anchor> anywhere = new ArrayList<>();
    for (Node option : longer) {
      fewest = Math.min(fewest, Anchor.least(option));
      longest = Math.max(longest, Anchor.most(option));
      near.add(Anchor.near(option));
      anywhere.add(Anchor.anywhere(option));
      Set<Integer> words = new TreeSet<>();
      if (beginsWith(option, words)) {
        words.forEach(word -> byWord.computeIfAbsent(word, any -> new ArrayList<>(2)).add(option));
      } else {
        others.add(option);
      }
    }
    this.least = fewest;
    this.most = longest;
    this.near = List.copyOf(near);
    this.anywhere = List.copyOf(anywhere);
    this.nearCost = cost(near);
    this.anywhereCost = cost(anywhere);
    this.firstWords = WordSet.of(byWord.keySet().stream().mapToInt(Integer::intValue).toArray());
    this.byFirstWord =
        byWord.values().stream().map(nodes -> nodes.toArray(Node[]::new)).toArray(Node[][]::new);
    this.byOther = others.toArray(Node[]::new);
  }

  private double cost(List<Anchor> anchors) {
    double cost = Anchor.cost(single);
    for (Anchor anchor : anchors) {
      cost += anchor.cost();
    }
    return cost;
  }

  /** Adds the words that a sequence can begin with; false if it can begin with something else. */
  private static boolean beginsWith(Node node, Set<Integer> words) {
    return switch (node) {
      case Node.OneOf one -> {
        for (int word : one.words().numbers()) {
          words.add(word);
        }
        yield true;
      }
      case Node.Choice choice -> {
        for (int word : choice.options().single.numbers()) {
          words.add(word);
        }
        yield choice.options().longer.stream().allMatch(option -> beginsWith(option, words));
      }
      case Node.Maybe maybe -> beginsWith(maybe.there(), words) && beginsWith(maybe.next(), words);
      default -> false;
    };
  }

  /** The end of the option that reaches farthest together with what follows, or -1. */
  int match(Tokens tokens, int at, int limit, Node next, Node.@Nullable Then then) {
    int longest = -1;
    boolean mayBegin = at < limit && firstWords.has(tokens, at);
    if (mayBegin || byOther.length > 0) {
      Node.Then rest = new Node.Then(next, then);
      longest = longest(byOther, tokens, at, limit, rest);
      if (mayBegin) {
        longest = Math.max(longest, longest(tokens.form(at), tokens, at, limit, rest));
        longest = Math.max(longest, longest(tokens.second(at), tokens, at, limit, rest));
      }
    }
    return at < limit && single.has(tokens, at)
        ? Math.max(longest, next.match(tokens, at + 1, limit, then))
        : longest;
  }

  private int longest(int word, Tokens tokens, int at, int limit, Node.Then rest) {
    return firstWords.contains(word)
        ? longest(
            byFirstWord[Arrays.binarySearch(firstWords.numbers(), word)], tokens, at, limit, rest)
        : -1;
  }

  private static int longest(Node[] options, Tokens tokens, int at, int limit, Node.Then rest) {
    int longest = -1;
    for (Node option : options) {
      longest = Math.max(longest, option.match(tokens, at, limit, rest));
    }
    return longest;
  }

  WordSet single() {
    return single;
  }

  List<Node> longer() {
    return longer;
  }

  /** The fewest words an entry takes. */
  int least() {
    return least;
  }

  /** The most words an entry takes. */
  int most() {
    return most;
  }

  /** The anchors of the longer entries, near ones or the rarest things in them. */
  List<Anchor> anchors(boolean nearby) {
    return nearby ? near : anywhere;
  }

  /** What it costs to look for every entry by these anchors. */
  double cost(boolean nearby) {
    return nearby ? nearCost : anywhereCost;
  }
}
