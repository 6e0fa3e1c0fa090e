package org.rostrum;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503, "Not saved yet", when the database is gone: in a controller, and, as the filter
 * around all others, also while a session or a view is being recorded.
 */
@Component
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseGone extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseGone.class);
  private static final List<Class<? extends Exception>> GONE =
      List.of(
          CannotCreateTransactionException.class,
          DataAccessResourceFailureException.class,
          RecoverableDataAccessException.class,
          TransientDataAccessResourceException.class,
          TransactionSystemException.class,
          QueryTimeoutException.class);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException fault) {
      if (!isGone(fault) || response.isCommitted()) {
        throw fault;
      }
      notSaved(response);
    }
  }

  /** In a controller; first, before whoever handles every exception. */
  @ExceptionHandler({
    CannotCreateTransactionException.class,
    DataAccessResourceFailureException.class,
    RecoverableDataAccessException.class,
    TransientDataAccessResourceException.class,
    TransactionSystemException.class,
    QueryTimeoutException.class
  })
  void notSaved(HttpServletResponse response) throws IOException {
    LOG.warn("The database is gone: answered 503");
    response.reset();
    response.setHeader("Retry-After", "10");
    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }

  private static boolean isGone(Throwable fault) {
    return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause -> GONE.stream().anyMatch(kind -> kind.isInstance(cause)));
  }
}
