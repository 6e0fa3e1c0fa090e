/**
 * Learns abuse by category from public corpora and from texts written here: the corpora stand in a
 * folder that is named when the command is given, and are never part of the project.
 */
@NullMarked
package org.rostrum.training.abuse;

import org.jspecify.annotations.NullMarked;
