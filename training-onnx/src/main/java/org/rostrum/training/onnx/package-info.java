/** How the transformer's weights are learned, and written so that ONNX Runtime can serve them. */
@NullMarked
package org.rostrum.training.onnx;

import org.jspecify.annotations.NullMarked;
