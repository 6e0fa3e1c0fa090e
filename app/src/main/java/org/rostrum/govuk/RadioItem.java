package org.rostrum.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** One answer of a set of radios, or a divider between answers. */
public record RadioItem(
    @Nullable String value,
    @Nullable String text,
    @Nullable Content html,
    boolean checked,
    @Nullable Content hint,
    @Nullable Content conditional,
    @Nullable String id,
    boolean disabled,
    @Nullable String divider,
    @Nullable Label label,
    @Nullable Attributes attributes) {

  public RadioItem(
      String value,
      String text,
      boolean checked,
      @Nullable Content hint,
      @Nullable Content conditional) {
    this(value, text, null, checked, hint, conditional, null, false, null, null, null);
  }

  public static RadioItem of(String value, String text, boolean checked) {
    return new RadioItem(value, text, checked, null, null);
  }

  /** The word "or" between answers. */
  public static RadioItem divider(String word) {
    return new RadioItem(null, null, null, false, null, null, null, false, word, null, null);
  }

  public RadioItem withHint(String words) {
    return new RadioItem(
        value,
        text,
        html,
        checked,
        Words.of(words),
        conditional,
        id,
        disabled,
        divider,
        label,
        attributes);
  }
}
