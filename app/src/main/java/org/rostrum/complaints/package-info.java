/**
 * The Appendix 2 form: incidents gathered into one complaint, signed by the member and sent to the
 * Monitoring Officer.
 *
 * <p>Whoever asks for confidentiality is a code name from the first keystroke: the name stands
 * encrypted in a table of its own, and nothing else of a complaint says whose it is.
 */
@ApplicationModule(
    displayName = "Complaints",
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
      "incidents",
      "screening"
    })
@NullMarked
package org.rostrum.complaints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
