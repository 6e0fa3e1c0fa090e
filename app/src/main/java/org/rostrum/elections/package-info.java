/** Polls, the notice dates as they were really published, pre-election periods and working days. */
@NullMarked
@ApplicationModule(
    displayName = "Elections",
    allowedDependencies = {"audit", "govuk", "identity", "imports"})
package org.rostrum.elections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
