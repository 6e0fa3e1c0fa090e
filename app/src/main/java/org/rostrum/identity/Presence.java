package org.rostrum.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** One request's proof of who is asking, in Spring Security's terms. */
final class Presence extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1;

  private final transient SignedIn who;
  private final @Nullable UUID session;

  private Presence(SignedIn who, @Nullable UUID session) {
    super(List.of(new SimpleGrantedAuthority("HAT_" + who.hat())));
    this.who = who;
    this.session = session;
    setAuthenticated(true);
  }

  static Presence inSession(SignedIn who, UUID session) {
    return new Presence(who, session);
  }

  static Presence byToken(SignedIn who) {
    return new Presence(who, null);
  }

  SignedIn who() {
    return who;
  }

  /** The row of {@code identity.session}; none when a token was shown instead. */
  @Nullable UUID session() {
    return session;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return who;
  }

  @Override
  public String getName() {
    return who.account().toString();
  }
}
