package org.rostrum.screening.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Directory;

/** The people whose names a council publishes itself: its members and its officers. */
final class PublicPeople {

  /** Why such a name is no more than reported. */
  static final String REASON = "in the council's directory";

  private static final int FEWEST_WORDS = 2;

  private static volatile @Nullable Built last;

  private final List<Set<Long>> names = new ArrayList<>();

  private record Built(Directory directory, PublicPeople people) {}

  /** Those of this directory, brought together once for as long as it stays in use. */
  static PublicPeople of(Directory directory) {
    Built built = last;
    if (built == null || built.directory() != directory) {
      built = new Built(directory, new PublicPeople(directory));
      last = built;
    }
    return built.people();
  }

  private PublicPeople(Directory directory) {
    for (Directory.Member member : directory.members()) {
      add(member.name());
      member.aliases().forEach(this::add);
    }
    directory.officers().forEach(officer -> add(officer.name()));
  }

  private void add(String name) {
    NameTokens tokens = new NameTokens(name);
    Set<Long> words = new HashSet<>();
    for (int i = 0; i < tokens.count(); i++) {
      words.add(tokens.hash(i));
    }
    if (words.size() >= FEWEST_WORDS) {
      names.add(words);
    }
  }

  /**
   * True if the words of the tokens [from, to), titles apart, are all of one such name: two of
   * them, or one behind a title.
   */
  boolean has(NameTokens tokens, int from, int to) {
    int start = from;
    while (start < to && Titles.is(tokens, start)) {
      start++;
    }
    boolean titled = start > from || from > 0 && Titles.is(tokens, from - 1);
    if (names.isEmpty() || to - start < (titled ? 1 : FEWEST_WORDS)) {
      return false;
    }
    int first = start;
    return names.stream().anyMatch(name -> within(name, tokens, first, to));
  }

  private static boolean within(Set<Long> name, NameTokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!name.contains(tokens.hash(i))) {
        return false;
      }
    }
    return true;
  }
}
