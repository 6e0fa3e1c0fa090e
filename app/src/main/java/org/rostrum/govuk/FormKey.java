package org.rostrum.govuk;

import org.jspecify.annotations.Nullable;

/**
 * The one-time key that every form carries. A receiver that keeps the keys it has answered gives a
 * second press the first answer.
 */
public record FormKey(String value) {

  /** The name of the hidden field in which a form carries its key. */
  public static final String FIELD = "formKey";

  /** A key is the 22 letters that {@code govuk/form.jte} wrote. */
  public FormKey {
    if (!looksRight(value)) {
      throw new IllegalArgumentException("Not a form key");
    }
  }

  /** Whether a value that came with a form can be a key at all. */
  public static boolean looksRight(@Nullable String value) {
    return value != null && value.matches("[A-Za-z0-9_-]{22}");
  }
}
