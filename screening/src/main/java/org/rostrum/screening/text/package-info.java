/** Text made comparable while every offset still points into what the writer wrote. */
@NullMarked
package org.rostrum.screening.text;

import org.jspecify.annotations.NullMarked;
