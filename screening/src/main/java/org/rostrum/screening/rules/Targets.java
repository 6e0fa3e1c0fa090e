package org.rostrum.screening.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rostrum.screening.Circumstances;
import org.rostrum.screening.Circumstances.TargetType;
import org.rostrum.screening.text.Words;

/**
 * Who a phrase is about: recognised from the text, then from what the caller knew.
 *
 * <p>The nearest person or body named in the sentence counts, before the phrase rather than after
 * it; a pronoun stands for the last one named in the sentences before.
 */
final class Targets {

  /** Marks put on the words by extraction, most particular first. */
  private static final List<TargetType> ORDER =
      List.of(
          TargetType.CHILD,
          TargetType.ELECTED,
          TargetType.CHIEF_OFFICER,
          TargetType.OFFICER,
          TargetType.BUSINESS,
          TargetType.INSTITUTION,
          TargetType.PRIVATE);

  /** Sentences are shorter than this many words each way; texts without full stops are not. */
  private static final int REACH = 60;

  private static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "him", "her", "his", "hers", "they", "them", "their", "himself", "herself");

  private static final Set<String> ONE_PERSON =
      Set.of(
          "you", "u", "your", "ur", "he", "she", "him", "her", "his", "man", "woman", "bloke",
          "girl", "lad");

  private final Words words;
  private final Circumstances circumstances;

  Targets(Words words, Circumstances circumstances) {
    this.words = words;
    this.circumstances = circumstances;
  }

  /** The kind of mark that extraction puts on words that name a target of this type. */
  static String mark(TargetType type) {
    return "T_" + type.name();
  }

  /** Who words [from, to) are about, if it can be told. */
  Optional<TargetType> of(int from, int to) {
    int sentence = words.sentence(from);
    int first = Math.max(words.firstOf(sentence), from - REACH);
    int last = Math.min(words.lastOf(sentence), to + REACH);
    boolean person = onePerson(from, to);
    Optional<TargetType> here = nearest(first, last, from, to, person);
    if (here.isPresent()) {
      return here;
    }
    if (hasPronoun(first, last)) {
      for (int before = sentence - 1; before >= 0 && before >= sentence - 3; before--) {
        Optional<TargetType> there =
            nearest(
                Math.max(words.firstOf(before), words.lastOf(before) - REACH),
                words.lastOf(before),
                words.lastOf(before),
                words.lastOf(before),
                person);
        if (there.isPresent()) {
          return there;
        }
      }
    }
    Circumstances.Target known = circumstances.target();
    return known == null ? Optional.empty() : Optional.ofNullable(known.type());
  }

  /** Words that speak of one person cannot be about a body. */
  private boolean onePerson(int from, int to) {
    for (int word = from; word < to; word++) {
      if (ONE_PERSON.contains(words.form(word)) || words.markedUntil("PERSON", word) > 0) {
        return true;
      }
    }
    return false;
  }

  private Optional<TargetType> nearest(int first, int last, int from, int to, boolean person) {
    int bestDistance = Integer.MAX_VALUE;
    TargetType best = null;
    for (TargetType type : ORDER) {
      if (person && type == TargetType.INSTITUTION) {
        continue;
      }
      String mark = mark(type);
      for (int word = first; word < last; word++) {
        int until = words.markedUntil(mark, word);
        if (until > 0) {
          int distance = until <= from ? from - until : word >= to ? 2 * (word - to) + 1 : 0;
          if (distance < bestDistance) {
            bestDistance = distance;
            best = type;
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean hasPronoun(int first, int last) {
    for (int word = first; word < last; word++) {
      if (PRONOUNS.contains(words.form(word))) {
        return true;
      }
    }
    return false;
  }
}
