package org.rostrum.imports;

import org.rostrum.audit.ActorId;

/** Who brings a file in, and under which hat. */
public record Importer(ActorId actor, String hat) {}
