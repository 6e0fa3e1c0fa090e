package org.rostrum.screening.text;

import java.util.Arrays;
import java.util.Collection;

/** The beginnings of words that phrases ask for, as a tree of letters. */
final class Beginnings {

  private static final int NONE = -1;
  private static final int[] NOTHING = {};

  private char[] letters = new char[256];
  private int[] children = new int[256];
  private int[] siblings = new int[256];
  private int[] numbers = new int[256];
  private int count;

  /** These beginnings, numbered as they come. */
  Beginnings(Collection<String> prefixes) {
    node('\0', NONE);
    int number = 0;
    for (String prefix : prefixes) {
      int node = 0;
      for (char letter : prefix.toCharArray()) {
        int child = child(node, letter);
        if (child == NONE) {
          child = node(letter, children[node]);
          children[node] = child;
        }
        node = child;
      }
      numbers[node] = number++;
    }
  }

  /** The numbers of all beginnings that this form has, shortest first. */
  int[] of(String form) {
    int[] found = NOTHING;
    int node = 0;
    for (int i = 0; i < form.length(); i++) {
      node = child(node, form.charAt(i));
      if (node == NONE) {
        return found;
      }
      if (numbers[node] != NONE) {
        found = Arrays.copyOf(found, found.length + 1);
        found[found.length - 1] = numbers[node];
      }
    }
    return found;
  }

  private int child(int node, char letter) {
    int child = children[node];
    while (child != NONE && letters[child] != letter) {
      child = siblings[child];
    }
    return child;
  }

  private int node(char letter, int sibling) {
    if (count == letters.length) {
      int size = count * 2;
      letters = Arrays.copyOf(letters, size);
      children = Arrays.copyOf(children, size);
      siblings = Arrays.copyOf(siblings, size);
      numbers = Arrays.copyOf(numbers, size);
    }
    letters[count] = letter;
    children[count] = NONE;
    siblings[count] = sibling;
    numbers[count] = NONE;
    return count++;
  }
}
