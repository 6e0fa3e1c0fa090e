package org.rostrum.exhibits.imports;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.zip.ZipLimits;

/**
 * What the person who imports has told.
 *
 * @param dayOrder the answer to a {@link Question}; it never overrules what the file itself shows
 * @param zone the time zone of exports that name none; null leaves their times local
 * @param account the name or handle of the person's own account; an export of another is read and
 *     marked. Null leaves whose it is unjudged
 * @param receiver the server whose Authentication-Results count for mails (RFC 8601, authserv-id);
 *     null where none is trusted
 * @param limits how much an archive may hold
 */
public record Choices(
    @Nullable DayOrder dayOrder,
    @Nullable ZoneId zone,
    @Nullable String account,
    @Nullable String receiver,
    ZipLimits limits) {

  /** Nothing told yet. */
  public static final Choices NONE = new Choices(null, null, null, null, ZipLimits.STANDARD);

  /** The same with an answer to which number comes first. */
  public Choices with(DayOrder order) {
    return new Choices(order, zone, account, receiver, limits);
  }

  /** The same with the zone of times that name none. */
  public Choices in(ZoneId newZone) {
    return new Choices(dayOrder, newZone, account, receiver, limits);
  }

  /** The same of a person whose own account has that name or handle. */
  public Choices of(String name) {
    return new Choices(dayOrder, zone, name, receiver, limits);
  }

  /** The same where that server received the mails. */
  public Choices receivedBy(String server) {
    return new Choices(dayOrder, zone, account, server, limits);
  }
}
