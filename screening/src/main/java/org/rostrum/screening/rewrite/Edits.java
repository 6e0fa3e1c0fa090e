package org.rostrum.screening.rewrite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes edits in a text, and mends blanks, commas and capital letters where it was cut. */
final class Edits {

  private static final String CLOSING = ",.!?;:)";
  private static final String LOOSE = ",;:-\u2013\u2014";
  private static final String ENDS = ".!?\n:";

  private Edits() {}

  /** In the order of the text; of two that touch, the one that takes out more stays. */
  static List<Edit> sorted(List<Edit> edits) {
    List<Edit> sorted = new ArrayList<>(edits);
    sorted.sort(
        Comparator.comparingInt(Edit::start)
            .thenComparing(Comparator.comparingInt(Edit::end).reversed()));
    List<Edit> kept = new ArrayList<>();
    for (Edit edit : sorted) {
      Edit last = kept.isEmpty() ? null : kept.getLast();
      if (last == null || last.end() <= edit.start()) {
        kept.add(edit);
      } else if (edit.end() > last.end()) {
        kept.removeLast();
        kept.add(
            new Edit(last.start(), edit.end(), last.put().isEmpty() ? edit.put() : last.put()));
      }
    }
    return kept;
  }

  static String apply(String text, List<Edit> edits) {
    StringBuilder out = new StringBuilder(text.length() + 64);
    int at = 0;
    boolean raise = false;
    for (Edit edit : sorted(edits)) {
      raise = append(out, text.substring(at, edit.start()), raise);
      boolean fresh = opens(out);
      String put = edit.put();
      if (!put.isEmpty()) {
        String said = fresh && !put.startsWith("[") ? raised(put) : put;
        out.append(said);
        raise = false;
        at = edit.end();
        continue;
      }
      raise = raise || fresh;
      at = edit.end();
    }
    append(out, text.substring(at), raise);
    return ended(out.toString().strip());
  }

  /** A text that now ends in the middle of a sentence ends with a full stop. */
  private static String ended(String text) {
    return !text.isEmpty() && LOOSE.indexOf(text.charAt(text.length() - 1)) >= 0
        ? text.substring(0, text.length() - 1).stripTrailing() + "."
        : text;
  }

  /** Appends kept text, glued to what stands before it; true if a capital is still owed. */
  private static boolean append(StringBuilder out, String kept, boolean raise) {
    String rest = kept;
    if (opens(out)) {
      int from = 0;
      while (raise && from < rest.length() && loose(rest, from)) {
        from++;
      }
      rest = rest.substring(from);
    }
    if (rest.isEmpty()) {
      return raise;
    }
    boolean blankBefore = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
    if (blankBefore && rest.charAt(0) == ' ') {
      rest = rest.stripLeading();
    }
    if (!rest.isEmpty() && CLOSING.indexOf(rest.charAt(0)) >= 0) {
      while (!out.isEmpty() && " ,".indexOf(out.charAt(out.length() - 1)) >= 0) {
        out.setLength(out.length() - 1);
      }
    }
    out.append(raise ? raised(rest) : rest);
    return raise && rest.isBlank();
  }

  private static boolean loose(String text, int at) {
    char c = text.charAt(at);
    return c == ' ' || LOOSE.indexOf(c) >= 0 || c == '.' || c == '!';
  }

  /** At the front of a text or sentence. */
  private static boolean opens(StringBuilder out) {
    int at = out.length() - 1;
    while (at >= 0 && Character.isWhitespace(out.charAt(at)) && out.charAt(at) != '\n') {
      at--;
    }
    return at < 0 || ENDS.indexOf(out.charAt(at)) >= 0 && out.charAt(at) != ':';
  }

  static String raised(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        return text.substring(0, i) + Character.toUpperCase(c) + text.substring(i + 1);
      }
      if (!Character.isWhitespace(c) && "\"'\u201c\u2018(".indexOf(c) < 0) {
        return text;
      }
    }
    return text;
  }
}
