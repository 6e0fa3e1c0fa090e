package org.rostrum.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * What happens to a request that comes without a sign-in or with an old form. A page that was only
 * to be read is remembered by its path and opened after sign-in. Words that were being sent are
 * handed back in the answer itself and kept nowhere.
 */
@Component
class SentBack implements AuthenticationEntryPoint, AccessDeniedHandler {

  static final String HAND_BACK = "/sign-in/again";
  private static final String WANTED = "rostrum.wanted";

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException, ServletException {
    sendBack(request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException, ServletException {
    sendBack(request, response);
  }

  private static void sendBack(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (Callers.isForPrograms(request)) {
      Callers.refuse(response);
    } else if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      if (comesFromElsewhere(request)) {
        response.setHeader("Refresh", "0;url=" + request.getRequestURI());
        return;
      }
      if (isForReading(request)) {
        request.getSession().setAttribute(WANTED, request.getRequestURI());
      }
      boolean locked = SessionWatch.lockedIn(request).isPresent();
      response.sendRedirect(locked ? "/locked" : "/sign-in");
    } else {
      request.getRequestDispatcher(HAND_BACK).forward(request, response);
    }
  }

  /**
   * A link in a mail: the browser held our strict cookie back. Asking it once more, from our own
   * page, brings the cookie; a sign-in page would have thrown the open session away.
   */
  private static boolean comesFromElsewhere(HttpServletRequest request) {
    return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
  }

  /** What a page's script asked for is no page to open after sign-in. */
  private static boolean isForReading(HttpServletRequest request) {
    String mode = request.getHeader("Sec-Fetch-Mode");
    return mode == null || mode.equals("navigate");
  }

  /** Somebody else signed in: what the one before wanted is none of theirs. */
  static void forgetWanted(HttpServletRequest request) {
    request.getSession().removeAttribute(WANTED);
  }

  /** Where to go after sign-in: the page that was asked for, else the start. */
  static String wanted(HttpServletRequest request) {
    var session = request.getSession();
    var path = session.getAttribute(WANTED);
    session.removeAttribute(WANTED);
    return path instanceof String wanted && wanted.startsWith("/") && !wanted.startsWith("//")
        ? wanted
        : "/";
  }
}
