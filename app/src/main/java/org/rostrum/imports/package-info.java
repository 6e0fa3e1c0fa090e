/** Reads the council's own CSV files, shows what would change, and changes all of it or nothing. */
@NullMarked
@ApplicationModule(
    displayName = "Imports",
    allowedDependencies = {"audit", "govuk", "identity"})
package org.rostrum.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
