package org.rostrum.policy;

/** One version with its whole text. */
public record PolicyEdition(PolicyVersion version, PolicyText text) {}
