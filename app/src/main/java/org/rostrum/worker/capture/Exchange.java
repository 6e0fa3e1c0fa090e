package org.rostrum.worker.capture;

import java.net.InetAddress;
import java.time.Instant;
import org.rostrum.worker.Link;

/**
 * One request and what came back, byte for byte as they went over the line.
 *
 * @param cut why the answer is not whole: {@code length} or {@code disconnect} as WARC 1.1 names it
 *     (ISO 28500:2017, 5.13), or null
 * @param protocol such as {@code TLSv1.3}
 */
@SuppressWarnings("ArrayRecordComponent")
record Exchange(
    Link link,
    Instant at,
    InetAddress address,
    byte[] request,
    byte[] response,
    @org.jspecify.annotations.Nullable String cut,
    String protocol) {}
