/** Sends the contentless message that says there is something to read. */
@NullMarked
@ApplicationModule(
    displayName = "Notifications",
    allowedDependencies = {"audit", "govuk", "health", "identity"})
package org.rostrum.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
