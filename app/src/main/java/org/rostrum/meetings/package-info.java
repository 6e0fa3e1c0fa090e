/**
 * Committee meetings and their items, which of them are exempt, and which matters are still to be
 * decided.
 */
@NullMarked
@ApplicationModule(
    displayName = "Meetings",
    allowedDependencies = {"audit", "govuk", "identity", "imports", "members", "screening"})
package org.rostrum.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
