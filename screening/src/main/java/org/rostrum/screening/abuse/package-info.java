/**
 * Abuse by category: words with what they do in abuse, and how much each n-gram speaks for each
 * category. Knows one text and nothing else: no circumstances, no network, no names.
 */
@NullMarked
package org.rostrum.screening.abuse;

import org.jspecify.annotations.NullMarked;
