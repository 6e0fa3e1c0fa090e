package org.rostrum.govuk;

import org.jspecify.annotations.Nullable;

/** One page number, or the gap between two. */
public record PaginationItem(
    @Nullable String number,
    @Nullable String href,
    boolean current,
    boolean ellipsis,
    @Nullable String visuallyHiddenText,
    @Nullable Attributes attributes) {}
