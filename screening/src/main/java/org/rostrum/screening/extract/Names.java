package org.rostrum.screening.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rostrum.screening.Circumstances.TargetType;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Entity;
import org.rostrum.screening.text.Words;

/**
 * Names of people: behind a title, from the council's directory, or a known first name with a
 * capitalised word behind it. Marks whose name it is as far as title or directory tells.
 */
public final class Names {

  private static final Map<String, TargetType> TITLES =
      Map.ofEntries(
          Map.entry("cllr", TargetType.ELECTED),
          Map.entry("cllrs", TargetType.ELECTED),
          Map.entry("cr", TargetType.ELECTED),
          Map.entry("councillor", TargetType.ELECTED),
          Map.entry("councillors", TargetType.ELECTED),
          Map.entry("alderman", TargetType.ELECTED),
          Map.entry("minister", TargetType.ELECTED),
          Map.entry("mr", TargetType.PRIVATE),
          Map.entry("mrs", TargetType.PRIVATE),
          Map.entry("ms", TargetType.PRIVATE),
          Map.entry("miss", TargetType.PRIVATE),
          Map.entry("mx", TargetType.PRIVATE),
          Map.entry("dr", TargetType.PRIVATE),
          Map.entry("prof", TargetType.PRIVATE),
          Map.entry("rev", TargetType.PRIVATE),
          Map.entry("pc", TargetType.PRIVATE));

  private static final int LONGEST_NAME = 3;

  private static final Set<String> BEFORE_PLACES =
      Set.of("the", "in", "at", "on", "to", "from", "near", "across", "around", "through", "for");

  private static final Set<String> SAID_OF_PEOPLE =
      Set.of(
          "is",
          "'s",
          "was",
          "has",
          "had",
          "should",
          "must",
          "took",
          "takes",
          "stole",
          "lied",
          "lies",
          "knows",
          "says",
          "said",
          "promised",
          "voted",
          "got",
          "gets",
          "gave",
          "gives",
          "needs",
          "deserves",
          "wants",
          "thinks",
          "lives",
          "works",
          "who",
          "and",
          "pocketed",
          "claimed",
          "made",
          "makes",
          "keeps",
          "never",
          "always",
          "couldn't",
          "can't",
          "won't",
          "wouldn't",
          "doesn't",
          "didn't",
          "told");

  private final Set<String> firstNames;
  private final Set<String> notNames;

  /** With these first names (lower case), and capitalised words that are no surname. */
  public Names(Set<String> firstNames, Set<String> notNames) {
    this.firstNames = Set.copyOf(firstNames);
    this.notNames = Set.copyOf(notNames);
  }

  /**
   * Marks {@code PERSON} and the type of target on the words, and returns the names as entities.
   */
  public List<Entity> find(Words words, Directory directory) {
    List<Entity> found = new ArrayList<>();
    List<Known> known = known(directory);
    for (int word = 0; word < words.count(); ) {
      int end = titled(words, word);
      if (end < 0) {
        end = fromDirectory(words, word, known);
      }
      if (end < 0) {
        end = named(words, word);
      }
      if (end < 0) {
        end = shaped(words, word);
      }
      if (end > word) {
        found.add(new Entity("PERSON", words.start(word), words.end(end - 1), 0.85, null));
        words.mark("PERSON", word, end);
        word = end;
      } else {
        word++;
      }
    }
    return found;
  }

  private int titled(Words words, int word) {
    TargetType type = TITLES.get(words.form(word));
    if (type == null || word + 1 >= words.count()) {
      return -1;
    }
    int end = capitals(words, word + 1);
    if (end == word + 1) {
      return -1;
    }
    words.mark("T_" + type.name(), word, end);
    return end;
  }

  private int named(Words words, int word) {
    if (!words.capitalised(word) || !firstNames.contains(words.form(word))) {
      return -1;
    }
    int end = capitals(words, word + 1);
    boolean alone = end == word + 1;
    words.mark("T_PRIVATE", word, end);
    return alone && words.firstOf(words.sentence(word)) == word && !followedByVerb(words, word)
        ? -1
        : end;
  }

  /**
   * Two or three capitalised words of which something is said, as only of people: so that a name
   * nobody has on a list is a name all the same.
   */
  private int shaped(Words words, int word) {
    if (!words.capitalised(word)
        || allCapitals(words, word)
        || notNames.contains(words.form(word))
        || word > 0 && BEFORE_PLACES.contains(words.form(word - 1))) {
      return -1;
    }
    int end = capitals(words, word + 1);
    boolean name =
        end - word >= 2
            && end < words.count()
            && words.sentence(end) == words.sentence(word)
            && SAID_OF_PEOPLE.contains(words.form(end));
    if (!name) {
      return -1;
    }
    words.mark("T_PRIVATE", word, end);
    return end;
  }

  private static boolean allCapitals(Words words, int word) {
    return words
        .text()
        .substring(words.start(word), words.end(word))
        .equals(
            words.text().substring(words.start(word), words.end(word)).toUpperCase(Locale.ROOT));
  }

  private static boolean followedByVerb(Words words, int word) {
    return word + 1 < words.count();
  }

  /** One past the run of capitalised words from here, within the sentence. */
  private int capitals(Words words, int from) {
    int end = from;
    while (end < words.count()
        && end - from < LONGEST_NAME
        && (end == 0 || words.sentence(end) == words.sentence(from > 0 ? from - 1 : 0))
        && words.capitalised(end)
        && adjacent(words, end)
        && !notNames.contains(words.form(end))) {
      end++;
    }
    return end;
  }

  private static boolean adjacent(Words words, int word) {
    if (word == 0) {
      return true;
    }
    char[] folded = words.folded();
    for (int i = words.end(word - 1); i < words.start(word); i++) {
      if (" .-'".indexOf(folded[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  private record Known(List<String> forms, TargetType type) {}

  private static List<Known> known(Directory directory) {
    List<Known> known = new ArrayList<>();
    for (Directory.Member member : directory.members()) {
      known.add(new Known(forms(member.name()), TargetType.ELECTED));
      member.aliases().forEach(alias -> known.add(new Known(forms(alias), TargetType.ELECTED)));
    }
    for (Directory.Officer officer : directory.officers()) {
      known.add(
          new Known(
              forms(officer.name()),
              "CHIEF".equals(officer.grade()) ? TargetType.CHIEF_OFFICER : TargetType.OFFICER));
    }
    return known;
  }

  private static List<String> forms(String name) {
    List<String> forms = new ArrayList<>();
    for (String part : name.toLowerCase(Locale.ROOT).split("[^\\p{L}']+")) {
      if (!part.isBlank() && !TITLES.containsKey(part)) {
        forms.add(part);
      }
    }
    return forms;
  }

  private static int fromDirectory(Words words, int word, List<Known> known) {
    for (Known one : known) {
      int size = one.forms().size();
      if (size < 2 || word + size > words.count() || !words.is(word, one.forms().getFirst())) {
        continue;
      }
      boolean all = true;
      for (int i = 1; i < size && all; i++) {
        all = words.is(word + i, one.forms().get(i));
      }
      if (all) {
        words.mark("T_" + one.type().name(), word, word + size);
        return word + size;
      }
    }
    return -1;
  }
}
