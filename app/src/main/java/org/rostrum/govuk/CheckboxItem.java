package org.rostrum.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** One box of a set of checkboxes, or a divider between boxes. */
public record CheckboxItem(
    @Nullable String value,
    @Nullable String text,
    @Nullable Content html,
    boolean checked,
    @Nullable Content hint,
    @Nullable Content conditional,
    @Nullable String name,
    @Nullable String id,
    boolean disabled,
    @Nullable String divider,
    @Nullable String behaviour,
    @Nullable Label label,
    @Nullable Attributes attributes) {

  public CheckboxItem(
      String value,
      String text,
      boolean checked,
      @Nullable Content hint,
      @Nullable Content conditional) {
    this(value, text, null, checked, hint, conditional, null, null, false, null, null, null, null);
  }

  public static CheckboxItem of(String value, String text, boolean checked) {
    return new CheckboxItem(value, text, checked, null, null);
  }

  /** A box that unticks all others: "None of these". */
  public static CheckboxItem exclusive(String value, String text, boolean checked) {
    return new CheckboxItem(
        value, text, null, checked, null, null, null, null, false, null, "exclusive", null, null);
  }

  /** The word "or" between boxes. */
  public static CheckboxItem divider(String word) {
    return new CheckboxItem(
        null, null, null, false, null, null, null, null, false, word, null, null, null);
  }

  public CheckboxItem withHint(String words) {
    return new CheckboxItem(
        value,
        text,
        html,
        checked,
        Words.of(words),
        conditional,
        name,
        id,
        disabled,
        divider,
        behaviour,
        label,
        attributes);
  }
}
