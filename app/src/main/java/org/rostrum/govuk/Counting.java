package org.rostrum.govuk;

import org.jspecify.annotations.Nullable;

/** What a character count counts, and up to how many. */
record Counting(
    @Nullable String maxlength,
    @Nullable String maxwords,
    @Nullable String countType,
    @Nullable String words) {

  /** The sentence read without JavaScript; null when no limit is known. */
  @Nullable String description() {
    String limit = maxwords != null ? maxwords : maxlength;
    if (limit == null) {
      return null;
    }
    return words == null || words.isEmpty()
        ? Text.of(inWords() ? "govuk.count.words" : "govuk.count.characters", "count", limit)
        : words.replace("%{count}", limit);
  }

  Attributes attributes(@Nullable String threshold) {
    return Attributes.of(
            "data-module",
            "govuk-character-count",
            "data-maxlength",
            maxlength,
            "data-maxwords",
            maxwords,
            "data-threshold",
            threshold,
            "data-count-type",
            type())
        .and(
            description() == null && words != null
                ? Attributes.of("data-i18n.textarea-description.other", words)
                : null);
  }

  private boolean inWords() {
    return "words".equals(type());
  }

  private @Nullable String type() {
    return countType != null ? countType : maxwords != null ? "words" : null;
  }
}
