/**
 * What the Monitoring Officer considers, advises, investigates and decides.
 *
 * <p>One table says what may be done to a case ({@code Transitions}), one class computes when
 * things are due ({@code Clocks}), and one query decides whose cases somebody may read at all
 * ({@code Cases}): assigned and not recused.
 */
@ApplicationModule(
    displayName = "Cases",
    allowedDependencies = {
      "audit",
      "govuk",
      "identity",
      "notifications",
      "members",
      "elections",
      "evidence",
      "incidents",
      "complaints"
    })
@NullMarked
package org.rostrum.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
