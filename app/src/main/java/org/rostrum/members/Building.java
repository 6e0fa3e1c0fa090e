package org.rostrum.members;

import org.jspecify.annotations.Nullable;

/** A public building of the council's. */
public record Building(String name, @Nullable String address, @Nullable String postcode) {}
