/**
 * Code of Conduct complaints: takes over what was begun on the wrong form, and keeps it as a draft.
 */
@ApplicationModule(
    displayName = "Code of Conduct",
    allowedDependencies = {
      "audit",
      "govuk",
      "identity",
      "notifications",
      "members",
      "elections",
      "evidence",
      "policy",
      "meetings",
      "channels",
      "incidents"
    })
@NullMarked
package org.rostrum.conduct;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
