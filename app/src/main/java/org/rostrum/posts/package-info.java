/**
 * Think twice: a draft, a like, a share or something received; what the rulebook sees in it; sleep
 * on it.
 *
 * <p>A draft never leaves the member's request unless the member saves it, and no officer can reach
 * one. What the room counts are rules by the month, without a member.
 */
@ApplicationModule(
    allowedDependencies = {
      "audit",
      "govuk",
      "identity",
      "notifications",
      "members",
      "elections",
      "meetings",
      "channels",
      "policy",
      "rulebook",
      "screening"
    })
@NullMarked
package org.rostrum.posts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
