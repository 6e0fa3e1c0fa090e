package org.rostrum.govuk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** Places in the service navigation for a page's own markup. */
public record Slots(
    @Nullable Content start,
    @Nullable Content end,
    boolean endInline,
    @Nullable Content navigationStart,
    @Nullable Content navigationEnd) {

  static final Slots NONE = new Slots(null, null, false, null, null);
}
