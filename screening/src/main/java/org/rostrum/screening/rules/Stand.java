package org.rostrum.screening.rules;

import java.util.HashSet;
import java.util.Set;
import org.rostrum.screening.text.Words;

/**
 * Whether a text speaks for or against something, told from how often its words turn its meaning
 * round: <i>opposed the charge</i> once, <i>against closing it</i> twice. Only clauses about the
 * matter count; one that says <i>it</i> counts half. What it says of a closing speaks of a thing's
 * end, so a sale or a rise turns the meaning too.
 */
final class Stand {

  private static final int MOST_WORDS = 600;
  private static final int ABOUT_IT = 2;
  private static final Set<String> STANDS_FOR_IT =
      Set.of("it", "that", "this", "them", "they", "these", "one");
  private static final Set<String> OWN_VOICE = Set.of("i", "my");
  private static final Set<String> JOINS =
      Set.of("but", "because", "so", "when", "while", "though", "although", "and", "which");

  private final Reading reading;
  private final String rule;
  private final int from;
  private final int to;

  Stand(Reading reading, String rule, int from, int to) {
    this.reading = reading;
    this.rule = rule;
    this.from = from;
    this.to = Math.min(to, from + MOST_WORDS);
  }

  /** The words that tell what it is about, without their endings. */
  Set<String> matters() {
    Set<String> matters = new HashSet<>();
    for (int word = from; word < to; word++) {
      if (tells(word)) {
        matters.add(stem(reading.words().form(word)));
      }
    }
    return matters;
  }

  /** All it tells, what it says of the matter included. */
  Set<String> facts() {
    Set<String> facts = new HashSet<>();
    for (int word = from; word < to; word++) {
      if (!reading.touches(rule, "small words", word, word + 1)) {
        facts.add(stem(reading.words().form(word)));
      }
    }
    return facts;
  }

  /** Above zero for, below against, zero when it takes no side. */
  int on(Set<String> matters, boolean ownVoiceOnly) {
    int sum = 0;
    int begin = from;
    for (int word = from; word < to; word++) {
      if (word > begin && begins(word)) {
        sum += clause(begin, word, matters, ownVoiceOnly);
        begin = word;
      }
    }
    return sum + clause(begin, to, matters, ownVoiceOnly);
  }

  private int clause(int begin, int end, Set<String> matters, boolean ownVoiceOnly) {
    Words words = reading.words();
    int weight = follows(begin, matters) ? 1 : 0;
    boolean own = false;
    for (int word = begin; word < end; word++) {
      if (tells(word) && matters.contains(stem(words.form(word)))) {
        weight = ABOUT_IT;
      } else if (weight == 0 && STANDS_FOR_IT.contains(words.form(word))) {
        weight = 1;
      }
      own |= OWN_VOICE.contains(words.form(word));
    }
    weight = weight == 1 && own ? ABOUT_IT : weight;
    if (weight == 0 || Unsourced.question(words, words.sentence(begin))) {
      return 0;
    }
    if (ownVoiceOnly && !reading.has(rule, "takes a stand", words.sentence(begin))) {
      return 0;
    }
    return weight * side(begin, end);
  }

  /** The sentence before speaks of the matter. */
  private boolean follows(int begin, Set<String> matters) {
    Words words = reading.words();
    int before = words.sentence(begin) - 1;
    if (before < words.sentence(from)) {
      return false;
    }
    for (int word = words.firstOf(before); word < words.lastOf(before); word++) {
      if (tells(word) && matters.contains(stem(words.form(word)))) {
        return true;
      }
    }
    return false;
  }

  /** 1, -1, or 0 when nothing in these words takes a side. */
  private int side(int begin, int end) {
    int turns = 0;
    boolean backs = false;
    for (int word = begin; word < end; word++) {
      if (reading.touches(rule, "firm", word, word + 1)) {
        continue;
      }
      turns += starts("turns", word) ? 1 : 0;
      backs |= reading.touches(rule, "backs", word, word + 1);
    }
    return turns == 0 && !backs ? 0 : turns % 2 == 0 ? 1 : -1;
  }

  private boolean starts(String signal, int word) {
    return reading.hits(rule, signal).stream().anyMatch(hit -> hit.from() == word);
  }

  private boolean begins(int word) {
    return reading.words().beginsClause(word) || JOINS.contains(reading.words().form(word));
  }

  private boolean tells(int word) {
    return reading.words().form(word).length() > 2
        && !reading.touches(rule, "small words", word, word + 1)
        && (!reading.touches(rule, "turns", word, word + 1)
            || reading.touches(rule, "turning things", word, word + 1))
        && !reading.touches(rule, "backs", word, word + 1);
  }

  static String stem(String form) {
    int length = form.length();
    if (length > 6 && form.endsWith("ing")) {
      return form.substring(0, length - 3);
    }
    if (length > 5 && (form.endsWith("es") || form.endsWith("ed"))) {
      return form.substring(0, length - 2);
    }
    return length > 3 && (form.endsWith("s") || form.endsWith("e"))
        ? form.substring(0, length - 1)
        : form;
  }
}
