/** The rules: each one file of data and, where words alone do not decide, one small class. */
@NullMarked
package org.rostrum.screening.rules;

import org.jspecify.annotations.NullMarked;
