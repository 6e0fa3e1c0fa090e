package org.rostrum.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.SignIn.Answer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The lock that "Leave this page" closes: a code opens it, for the one who left. */
@Controller
@Open(value = "the way back in", to = Open.To.ANYONE)
class LockedController {

  private final SignIn signIn;
  private final Sessions sessions;
  private final SessionWatch watch;
  private final Browser browser;
  private final CsrfAuthenticationStrategy formTokens;
  private final boolean showCodes;

  LockedController(
      SignIn signIn,
      Sessions sessions,
      SessionWatch watch,
      Browser browser,
      CsrfTokenRepository formTokens,
      @Value("${rostrum.demo.show-codes:false}") boolean showCodes) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.watch = watch;
    this.browser = browser;
    this.formTokens = new CsrfAuthenticationStrategy(formTokens);
    this.showCodes = showCodes;
  }

  @GetMapping("/locked")
  ModelAndView ask(HttpServletRequest request) {
    return SessionWatch.lockedIn(request)
        .map(locked -> page(locked, FormErrors.none()))
        .orElseGet(() -> new ModelAndView("redirect:/"));
  }

  @PostMapping("/locked")
  ModelAndView open(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    var locked = SessionWatch.lockedIn(request);
    if (locked.isEmpty()) {
      return new ModelAndView("redirect:/");
    }
    UUID session = locked.get().session();
    if (session == null || sessions.use(session).isEmpty()) {
      SessionWatch.forget(request);
      return new ModelAndView("redirect:/sign-in");
    }
    return switch (signIn.code(locked.get().who().account(), code, browser.from(request))) {
      case Answer.Right(_) -> {
        formTokens.onAuthentication(watch.begin(request, session), request, response);
        yield new ModelAndView("redirect:" + SentBack.wanted(request));
      }
      case Answer.Wrong() -> page(locked.get(), SignInController.wrongCode());
      case Answer.TooSoon(var left) ->
          page(locked.get(), SignInController.tooSoon("code", left, response));
    };
  }

  private ModelAndView page(Presence locked, FormErrors errors) {
    var page = Page.titled(Text.of("identity.locked.title"));
    String shown = showCodes ? signIn.nextCode(locked.who().account()).orElse(null) : null;
    return new ModelAndView(
        "identity/locked", "it", new LockedPage(page.withErrors(errors), errors, shown));
  }

  /** The lock. */
  record LockedPage(Page page, FormErrors errors, @Nullable String shownCode) {}
}
