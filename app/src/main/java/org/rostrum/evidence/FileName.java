package org.rostrum.evidence;

import java.util.regex.Pattern;

/** What its owner's device called a file: text to show to people, never part of a path. */
final class FileName {

  private static final int LONGEST = 200;
  private static final Pattern FOLDERS = Pattern.compile("(?s).*[/\\\\]");

  /** Controls, marks that turn the direction of reading, halves of characters, private use. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]");

  private FileName() {}

  /** The name without folders and without what cannot be seen; an ending that is there stays. */
  static String tidy(String sent) {
    String name = UNSEEN.matcher(FOLDERS.matcher(sent).replaceFirst("")).replaceAll("").strip();
    if (name.isEmpty()) {
      return "file";
    }
    int length = name.codePointCount(0, name.length());
    if (length <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length() - 1))
        + "\u2026"
        + ending;
  }
}
