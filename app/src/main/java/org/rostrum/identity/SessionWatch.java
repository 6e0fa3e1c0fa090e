package org.rostrum.identity;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.govuk.Lock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out, for each request anew, who is asking: whether the session is still good, the account
 * still open and the hat still theirs. With the database down the last good answer stands, so that
 * checking a post and finding the emergency numbers still work.
 */
@Component
class SessionWatch extends OncePerRequestFilter implements Lock {

  private static final String KEY = "rostrum.session";
  private static final String LAST = "rostrum.last";
  private static final String LOCKED = "rostrum.locked";
  private static final int LONGEST_SECONDS = 61 * 60;

  private final Sessions sessions;
  private final OpenPaths paths;
  private final ApplicationEventPublisher events;

  SessionWatch(Sessions sessions, OpenPaths paths, ApplicationEventPublisher events) {
    this.sessions = sessions;
    this.paths = paths;
    this.events = events;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = request.getSession(false);
    if (session != null
        && !isLocked(session)
        && session.getAttribute(KEY) instanceof Presence last) {
      (paths.isFromMemory(request) ? Optional.of(last) : recognise(session, last))
          .ifPresent(SessionWatch::present);
    }
    chain.doFilter(request, response);
  }

  private Optional<Presence> recognise(HttpSession session, Presence last) {
    var id = Objects.requireNonNull(last.session());
    try {
      var now = sessions.use(id).map(who -> Presence.inSession(who, id));
      session.setAttribute(KEY, now.orElse(null));
      return now;
    } catch (DataAccessException | TransactionException e) {
      return Optional.of(last);
    }
  }

  private static void present(Presence presence) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(presence);
    SecurityContextHolder.setContext(context);
  }

  /** Starts, or after a change of hat renews, this browser's session under a new id. */
  Presence begin(HttpServletRequest request, UUID id) {
    var session = request.getSession();
    request.changeSessionId();
    session.setMaxInactiveInterval(LONGEST_SECONDS);
    var presence = Presence.inSession(sessions.use(id).orElseThrow(), id);
    session.setAttribute(KEY, presence);
    session.setAttribute(LAST, presence.who().account());
    session.removeAttribute(LOCKED);
    present(presence);
    return presence;
  }

  /** Whoever left may come back with a code; nobody sees anything until then. */
  @Override
  public void lock(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null) {
      return;
    }
    if (session.getAttribute(KEY) instanceof Presence left) {
      session.setAttribute(LOCKED, true);
      events.publishEvent(new WentAway(left.who().account()));
    } else {
      session.invalidate();
    }
  }

  private static boolean isLocked(HttpSession session) {
    return session.getAttribute(LOCKED) != null;
  }

  /** Whose locked session this browser has, if it has one. */
  static Optional<Presence> lockedIn(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null
            && isLocked(session)
            && session.getAttribute(KEY) instanceof Presence presence
        ? Optional.of(presence)
        : Optional.empty();
  }

  /** Who was signed in last in this browser's session, as far as it remembers. */
  static Optional<AccountId> lastIn(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(LAST) instanceof AccountId account
        ? Optional.of(account)
        : Optional.empty();
  }

  /** The session in which this request is made. */
  static Optional<UUID> sessionOfRequest() {
    var asking = SecurityContextHolder.getContext().getAuthentication();
    return asking instanceof Presence presence
        ? Optional.ofNullable(presence.session())
        : Optional.empty();
  }

  /** Forgets the browser's session and whatever it held. */
  static void forget(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }
}

/** Runs inside the security chain only, not a second time beside it. */
@Configuration(proxyBeanMethods = false)
class InsideTheChainOnly {

  @Bean
  FilterRegistrationBean<SessionWatch> sessionWatchInside(SessionWatch filter) {
    return outside(filter);
  }

  @Bean
  FilterRegistrationBean<Callers> callersInside(Callers filter) {
    return outside(filter);
  }

  private static <F extends Filter> FilterRegistrationBean<F> outside(F filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }
}
