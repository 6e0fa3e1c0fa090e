/**
 * What can be recognised in a text before any rule speaks: contact details, names, links, money,
 * dates.
 */
@NullMarked
package org.rostrum.screening.extract;

import org.jspecify.annotations.NullMarked;
