package org.rostrum.govuk;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers with a page, in plain words, whenever no other page can; a program gets the same as JSON.
 */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ObjectProvider<HelpNumbers> numbers;

  ErrorPages(ObjectProvider<HelpNumbers> numbers) {
    this.numbers = numbers;
  }

  /** Absent and forbidden: the same page, the same bytes. */
  @ExceptionHandler({
    NotFound.class,
    NoResourceFoundException.class,
    HttpRequestMethodNotSupportedException.class
  })
  ModelAndView absent(HttpServletRequest request, HttpServletResponse response) {
    return page(Trouble.NOT_FOUND, request, response);
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  ModelAndView tooBig(HttpServletRequest request, HttpServletResponse response) {
    return page(Trouble.TOO_BIG, request, response);
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    CannotCreateTransactionException.class
  })
  ModelAndView databaseDown(
      Exception failure, HttpServletRequest request, HttpServletResponse response) {
    LOG.error("The database did not answer: {}", failure.getClass().getSimpleName());
    return page(Trouble.NOT_SAVED, request, response);
  }

  /** What came from outside the controllers: the form token, a filter, the server itself. */
  @RequestMapping("/error")
  ModelAndView other(HttpServletRequest request, HttpServletResponse response) {
    Object denied = request.getAttribute(WebAttributes.ACCESS_DENIED_403);
    if (denied instanceof CsrfException) {
      return page(Trouble.OUT_OF_DATE, request, response);
    }
    if (denied instanceof AccessDeniedException) {
      return page(Trouble.NOT_FOUND, request, response);
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return page(Trouble.of(status instanceof Integer code ? code : 404), request, response);
  }

  private ModelAndView page(
      Trouble trouble, HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(trouble.status.value());
    response.setHeader("Cache-Control", "no-store");
    if (path(request).startsWith("/api/")) {
      return new ModelAndView(json(trouble));
    }
    String code = trouble == Trouble.OUR_FAULT ? freshCode() : null;
    if (code != null) {
      LOG.error("The reader was shown code {}", code);
    }
    KeptWords kept = trouble == Trouble.NOT_FOUND ? null : KeptWords.of(request);
    return new ModelAndView(
        "govuk/error", Map.of("error", new ErrorPage(trouble, code, kept, numbersNow(trouble))));
  }

  private List<HelpNumber> numbersNow(Trouble trouble) {
    return trouble == Trouble.NOT_SAVED
        ? numbers.getIfUnique(() -> HelpNumbers::national).numbers()
        : List.of();
  }

  private static View json(Trouble trouble) {
    return (_, _, response) -> {
      response.setContentType("application/json");
      String words = Text.of(trouble.key()).replace("\\", "\\\\").replace("\"", "\\\"");
      response
          .getOutputStream()
          .write(("{\"error\":\"" + words + "\"}").getBytes(StandardCharsets.UTF_8));
    };
  }

  private static String path(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed instanceof String uri ? uri : request.getRequestURI();
  }

  /** Six letters that are not mistaken for one another when read out. */
  private static String freshCode() {
    String letters = "BCDFGHJKMNPQRSTVWXYZ23456789";
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      code.append(letters.charAt(RANDOM.nextInt(letters.length())));
    }
    return code.toString();
  }
}
