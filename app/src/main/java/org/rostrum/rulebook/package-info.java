/**
 * The workbench of the Monitoring Officer: the rulebook in force, its versions, and drafts that are
 * tried, compared, heard in the shadow and published by two people.
 */
@ApplicationModule(
    displayName = "Rulebook",
    allowedDependencies = {"audit", "govuk", "health", "identity", "members", "screening"})
@NullMarked
package org.rostrum.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
