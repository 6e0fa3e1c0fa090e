/** Whether everything works, told to the administrator in plain words and without anyone's data. */
@ApplicationModule(
    displayName = "Health",
    allowedDependencies = {"govuk", "identity"})
@NullMarked
package org.rostrum.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
