/** The append-only record of who did what to what, and when. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.rostrum.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
