/** Policy and guidance, clause by clause and version by version, and who accepted which. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "govuk", "identity", "members", "screening"})
package org.rostrum.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
