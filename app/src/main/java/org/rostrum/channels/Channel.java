package org.rostrum.channels;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.members.MemberId;

/**
 * An account or group that a member speaks through, as they declared it.
 *
 * @param platform any name: sites that do not exist yet are covered by the policy too
 * @param admin whether the member runs it
 */
public record Channel(
    UUID id,
    MemberId member,
    String platform,
    String handle,
    Capacity capacity,
    Audience audience,
    @Nullable String bio,
    boolean admin) {

  /** In whose name the channel speaks. */
  public enum Capacity {
    OFFICIAL,
    PERSONAL,
    PARTY,
    LOCAL_GROUP,
    PRIVATE_GROUP
  }

  /** Who can read it. */
  public enum Audience {
    PUBLIC,
    GROUP,
    DIRECT
  }
}
