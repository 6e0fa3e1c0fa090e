package org.rostrum.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** One language of the language navigation, named in itself. */
public record LanguageItem(
    @Nullable String text,
    @Nullable Content html,
    @Nullable String href,
    boolean current,
    @Nullable String lang,
    @Nullable String hrefLang,
    @Nullable String dir,
    @Nullable String languageDescriptionText,
    @Nullable String classes,
    @Nullable Attributes attributes) {}
