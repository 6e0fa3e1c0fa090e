/**
 * Keeps what a link of an incident shows: a picture of the page, what was asked and answered, and
 * its words, each a kept file of the member's. Off until a setting names the hosts.
 */
@ApplicationModule(
    displayName = "Captures",
    allowedDependencies = {
      "audit",
      "govuk",
      "health",
      "identity",
      "evidence",
      "incidents",
      "worker"
    })
@NullMarked
package org.rostrum.captures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
