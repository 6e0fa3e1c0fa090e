/** Rostrum, the web application: one package a room. */
@NullMarked
package org.rostrum;

import org.jspecify.annotations.NullMarked;
