/**
 * What runs in a process of its own, so that a hostile file can end that process and nothing else.
 *
 * <p>Nothing here knows the application: a file comes in by standard input, an answer goes out by
 * standard output.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.rostrum.worker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
