/** Who is signed in, which hat they wear, and what that hat may do. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "govuk"})
package org.rostrum.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
