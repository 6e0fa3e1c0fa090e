package org.rostrum.evidence;

import java.util.regex.Pattern;

/** What the scanner said of some bytes. Whatever is not plainly clean is not clean. */
sealed interface Said {

  /** It looked into all of it and knew nothing bad. */
  record Clean() implements Said {}

  /** It knows this as harmful, under this name. */
  record Harmful(String name) implements Said {}

  /** It could not look into all of it: a limit was reached, or it is locked. */
  record Beyond(String name) implements Said {}

  /** It had a fault of its own; the bytes may be tried again. */
  record Fault() implements Said {}

  /** Names as the scanner gives them; anything else in an answer is not to be shown to anyone. */
  Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:/()-]{0,199}");

  /** An answer cut to what may be shown and kept: one line, letters that can be seen. */
  static String tidy(String answer) {
    String seen = answer.replaceAll("[^ -~]", "?");
    return seen.substring(0, Math.min(seen.length(), 100));
  }

  /** Reads an answer to {@code INSTREAM}, as clamd(8) has it. */
  static Said of(String answer) {
    if (answer.equals("stream: OK")) {
      return new Clean();
    }
    if (answer.startsWith("INSTREAM size limit exceeded")) {
      return new Beyond("Limits.Exceeded.StreamMaxLength");
    }
    if (!answer.startsWith("stream: ") || !answer.endsWith(" FOUND")) {
      return new Fault();
    }
    String found = answer.substring("stream: ".length(), answer.length() - " FOUND".length());
    String name = NAME.matcher(found).matches() ? found : "Unnamed";
    return name.startsWith("Heuristics.Limits.Exceeded") || name.startsWith("Heuristics.Encrypted.")
        ? new Beyond(name)
        : new Harmful(name);
  }
}
