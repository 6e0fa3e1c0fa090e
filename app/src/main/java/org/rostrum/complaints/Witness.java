package org.rostrum.complaints;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may have seen it.
 *
 * @param contact phone or e-mail; null when the member does not have one
 * @param agrees whether they agree to be contacted
 */
public record Witness(String name, @Nullable String contact, boolean agrees) {}
