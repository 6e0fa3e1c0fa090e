/**
 * The incident log: what was done to a member, when, where, what was tried.
 *
 * <p>A sheet is seen by its member and by whom the member ticked, and by nobody through a role
 * alone. Editing adds a version; nothing is overwritten.
 */
@ApplicationModule(
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
      "screening"
    })
@NullMarked
package org.rostrum.incidents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
