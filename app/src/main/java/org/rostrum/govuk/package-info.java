/** Page furniture: GOV.UK components, the layout, form errors, words and the view resolver. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.rostrum.govuk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
