package org.rostrum.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.text.Lists;
import org.rostrum.screening.text.Phrase;
import org.rostrum.screening.text.Vocabulary;

/**
 * Which words a council may add to a list: phrases that can be read, ask for a word, and cost no
 * more to try than those the rulebook comes with.
 */
public final class Entries {

  private static final int LONGEST = 200;
  private static final int MOST_BRANCHES = 6;
  private static final int WIDEST_GAP = 8;
  private static final int SHORTEST_BEGINNING = 3;

  private Entries() {}

  /** What is wrong with an entry, or null. */
  public static @Nullable String fault(String entry, Set<String> kinds) {
    if (entry.isBlank()) {
      return "An empty entry";
    }
    if (entry.length() > LONGEST) {
      return "An entry has " + LONGEST + " characters at most";
    }
    if (entry.indexOf('{') >= 0 || entry.indexOf('}') >= 0) {
      return "An added entry cannot ask for another list, in: " + entry;
    }
    String fault = shape(entry, kinds);
    if (fault != null) {
      return fault + ", in: " + entry;
    }
    try {
      Phrase.of(entry, Lists.of(new Vocabulary(), Map.of()));
      return null;
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static @Nullable String shape(String entry, Set<String> kinds) {
    int branches = 0;
    for (int i = 0; i < entry.length(); i++) {
      char c = entry.charAt(i);
      branches += c == '?' || c == '(' ? 1 : 0;
      if (Character.isISOControl(c) || Character.isSurrogate(c)) {
        return "There is a character that no phrase can hold";
      }
    }
    boolean asksForWord = false;
    for (String element : elements(entry)) {
      String fault = fault(element, kinds, entry);
      if (fault != null) {
        return fault;
      }
      branches += element.startsWith("..") ? 1 : 0;
    }
    for (String element : top(entry)) {
      asksForWord |=
          !element.endsWith("?")
              && hasLetter(element)
              && !element.startsWith("<")
              && !element.startsWith("..");
    }
    if (branches > MOST_BRANCHES) {
      return "There are more than "
          + MOST_BRANCHES
          + " choices, gaps and words that may be missing";
    }
    return asksForWord ? null : "There is no word that must stand in the text";
  }

  private static @Nullable String fault(String element, Set<String> kinds, String entry) {
    if (element.startsWith("..")) {
      String most = element.substring(2);
      boolean number = most.length() == 1 && most.charAt(0) >= '1' && most.charAt(0) <= '8';
      return number ? null : "A gap is .. and a number from 1 to " + WIDEST_GAP;
    }
    if (element.indexOf('<') >= 0 || element.indexOf('>') >= 0) {
      boolean whole = element.startsWith("<") && element.indexOf('>') == element.length() - 1;
      return whole && kinds.contains(element.substring(1, element.length() - 1))
          ? null
          : "There is nothing marked as " + element;
    }
    int sign = Math.max(element.indexOf('~'), element.indexOf('*'));
    if (sign >= 0) {
      boolean good = sign == element.length() - 1 && sign >= SHORTEST_BEGINNING;
      for (int i = 0; i < sign; i++) {
        good &= element.charAt(i) >= 'a' && element.charAt(i) <= 'z' || element.charAt(i) == '\'';
      }
      return good ? null : "Before ~ or * stand " + SHORTEST_BEGINNING + " small letters or more";
    }
    return entry.indexOf('"') >= 0 ? "There is a quotation mark" : null;
  }

  /** Elements at the top, choices whole. */
  private static List<String> top(String entry) {
    List<String> top = new ArrayList<>();
    int open = 0;
    int from = 0;
    for (int i = 0; i <= entry.length(); i++) {
      char c = i < entry.length() ? entry.charAt(i) : ' ';
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ' ' && (open <= 0 || i == entry.length())) {
        if (i > from) {
          top.add(entry.substring(from, i));
        }
        from = i + 1;
      }
    }
    return top;
  }

  /** Every element, also those within choices. */
  private static List<String> elements(String entry) {
    List<String> elements = new ArrayList<>();
    StringBuilder element = new StringBuilder();
    for (char c : (entry + " ").toCharArray()) {
      if (c == ' ' || c == '(' || c == ')' || c == '|' || c == '?') {
        if (!element.isEmpty()) {
          elements.add(element.toString());
        }
        element.setLength(0);
      } else {
        element.append(c);
      }
    }
    return elements;
  }

  private static boolean hasLetter(String element) {
    return element.chars().anyMatch(Character::isLetterOrDigit);
  }
}
