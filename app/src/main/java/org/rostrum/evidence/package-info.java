/**
 * Files kept unaltered, each known by its hash and its custody.
 *
 * <p>A file is on the disk, and its folder too, before its row is written, and its row before
 * anybody is told that it is kept. Nothing of it is ever opened in this process: what is shown is a
 * picture made anew by a separate one, from another origin.
 */
@NullMarked
@ApplicationModule(
    displayName = "Evidence",
    allowedDependencies = {"audit", "govuk", "health", "identity", "notifications", "worker"})
package org.rostrum.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
