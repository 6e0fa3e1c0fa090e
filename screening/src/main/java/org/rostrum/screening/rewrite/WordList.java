package org.rostrum.screening.rewrite;

import java.util.HashSet;
import java.util.Set;
import java.util.StringTokenizer;

/** Words written one behind the other, as a set. */
final class WordList {

  private WordList() {}

  static Set<String> words(String list) {
    Set<String> words = new HashSet<>();
    StringTokenizer tokens = new StringTokenizer(list);
    while (tokens.hasMoreTokens()) {
      words.add(tokens.nextToken());
    }
    return Set.copyOf(words);
  }
}
