/** Elected members, wards, groups, the committees they sit on, officers, and whom to call. */
@NullMarked
@ApplicationModule(
    displayName = "Members",
    allowedDependencies = {"audit", "govuk", "health", "identity", "imports", "screening"})
package org.rostrum.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
