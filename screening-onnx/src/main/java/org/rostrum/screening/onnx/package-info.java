/** The tuned transformer: words to pieces, pieces to figures. */
@NullMarked
package org.rostrum.screening.onnx;

import org.jspecify.annotations.NullMarked;
