/**
 * What the log was, signed: checkpoints, proofs for whoever asks, and the page on which they stand.
 */
@NullMarked
@ApplicationModule(
    displayName = "Checkpoints",
    allowedDependencies = {"audit", "govuk", "health", "identity", "notifications"})
package org.rostrum.checkpoints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
