package org.rostrum.screening.text;

import java.util.Map;
import java.util.Set;

/** English contractions, with their apostrophe and without it. */
final class Contractions {

  private static final Set<String> ENDINGS = Set.of("s", "m", "re", "ve", "ll", "d");

  /**
   * Written without the apostrophe, and not a word in their own right: where the second half
   * begins.
   */
  private static final Map<String, Integer> UNMARKED =
      Map.ofEntries(
          Map.entry("im", 1),
          Map.entry("ive", 1),
          Map.entry("youre", 3),
          Map.entry("youve", 3),
          Map.entry("youll", 3),
          Map.entry("youd", 3),
          Map.entry("theyre", 4),
          Map.entry("theyve", 4),
          Map.entry("theyll", 4),
          Map.entry("theyd", 4),
          Map.entry("hes", 2),
          Map.entry("shes", 3),
          Map.entry("thats", 4),
          Map.entry("whats", 4),
          Map.entry("whos", 3),
          Map.entry("weve", 2),
          Map.entry("theres", 5),
          Map.entry("someones", 7),
          Map.entry("everyones", 8));

  private Contractions() {}

  /**
   * True if what follows this apostrophe is an ending of its own, as in he's and they'll, not
   * don't.
   */
  static boolean splitsAt(char[] folded, int apostrophe, int end) {
    return ENDINGS.contains(new String(folded, apostrophe + 1, end - apostrophe - 1));
  }

  /** Where a contraction written without its apostrophe comes apart, or 0. */
  static int unmarked(String form) {
    return UNMARKED.getOrDefault(form, 0);
  }
}
