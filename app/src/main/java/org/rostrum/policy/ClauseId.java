package org.rostrum.policy;

import java.util.Locale;
import java.util.regex.Pattern;

/** The stable name of one clause, such as {@code P4.NOT.1}, {@code G2.2.d} or {@code A2.0a}. */
public record ClauseId(String value) {
  private static final Pattern SHAPE = Pattern.compile("(?:P[0-6]|G[0-9]|A2)(?:\\.[A-Za-z0-9]+)*");

  public ClauseId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the name of a clause: " + value);
    }
  }

  /** The same clause however it is typed: {@code p4 not 1} and {@code P4.NOT.1} are equal here. */
  static String bare(String typed) {
    return typed.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return value;
  }
}
