/** The accounts and groups a member speaks through, and in what capacity. */
@NullMarked
@ApplicationModule(
    displayName = "Channels",
    allowedDependencies = {"audit", "govuk", "identity", "imports", "members"})
package org.rostrum.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
