package org.rostrum.posts;

/** What the member wants to think twice about. */
enum Kind {
  /** A post of their own. */
  POST,
  /** A like, share, follow or friendship they are about to give. */
  REACTION,
  /** Something somebody sent them. */
  RECEIVED;

  static Kind of(String name) {
    for (Kind kind : values()) {
      if (kind.address().equals(name) || kind.name().equals(name)) {
        return kind;
      }
    }
    return POST;
  }

  /** As it stands in an address. */
  String address() {
    return switch (this) {
      case POST -> "post";
      case REACTION -> "reaction";
      case RECEIVED -> "received";
    };
  }
}
