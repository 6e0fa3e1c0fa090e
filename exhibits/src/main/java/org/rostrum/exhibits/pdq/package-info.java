/**
 * The same picture again: PDQ, the published perceptual hash of 256 bits, its exact search in a
 * bank, and pictures read within bounds. Uses nothing of its neighbours.
 *
 * <p>Source: "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm", Facebook,
 * 2019, published with github.com/facebook/ThreatExchange. This is a work of our own after that
 * description; the order of its sums was read off the reference in Java (BSD, Meta Platforms), so
 * that every bit is the same.
 */
@NullMarked
package org.rostrum.exhibits.pdq;

import org.jspecify.annotations.NullMarked;
