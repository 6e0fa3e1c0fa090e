package org.rostrum.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.SignIn.Answer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way in: a password, then a code; and the way out. */
@Controller
class SignInController {

  private static final String HALFWAY = "rostrum.halfway";
  private static final Duration HALFWAY_LASTS = Duration.ofMinutes(5);

  private final SignIn signIn;
  private final Sessions sessions;
  private final SessionWatch watch;
  private final Browser browser;
  private final Luggage luggage;
  private final CsrfAuthenticationStrategy formTokens;
  private final Clock clock;
  private final boolean showCodes;

  SignInController(
      SignIn signIn,
      Sessions sessions,
      SessionWatch watch,
      Browser browser,
      Luggage luggage,
      CsrfTokenRepository formTokens,
      Clock clock,
      @Value("${rostrum.demo.show-codes:false}") boolean showCodes) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.watch = watch;
    this.browser = browser;
    this.luggage = luggage;
    this.formTokens = new CsrfAuthenticationStrategy(formTokens);
    this.clock = clock;
    this.showCodes = showCodes;
  }

  /** Somebody whose password was right and whose code is still to come. */
  private record Halfway(AccountId account, Instant since) {}

  @Open(value = "the way in", to = Open.To.ANYONE)
  @GetMapping("/sign-in")
  ModelAndView ask() {
    return passwordPage("", FormErrors.none(), List.of());
  }

  @Open(value = "the way in", to = Open.To.ANYONE)
  @PostMapping("/sign-in")
  ModelAndView password(
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    var carried = luggage.ridingIn(request);
    if (login.isBlank() || password.isEmpty()) {
      var field = login.isBlank() ? "login" : "password";
      var missing = FormErrors.of(field, Text.of("identity.signIn." + field + ".missing"));
      return passwordPage(login, missing, luggage.packed(carried));
    }
    return switch (signIn.password(login, password, browser.from(request))) {
      case Answer.Right(var account) -> halfway(account, carried, request);
      case Answer.Wrong() ->
          passwordPage(
              login,
              FormErrors.of("login", Text.of("identity.signIn.wrong")),
              luggage.packed(carried));
      case Answer.TooSoon(var left) ->
          passwordPage(login, tooSoon("login", left, response), luggage.packed(carried));
    };
  }

  @Open(value = "the way in", to = Open.To.ANYONE)
  @GetMapping("/sign-in/code")
  ModelAndView askForCode(HttpServletRequest request) {
    return halfwayThere(request)
        .map(half -> codePage(half, FormErrors.none(), CarriedForm.NOTHING))
        .orElseGet(() -> new ModelAndView("redirect:/sign-in"));
  }

  @Open(value = "the way in", to = Open.To.ANYONE)
  @PostMapping("/sign-in/code")
  ModelAndView code(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    var carried = luggage.ridingIn(request);
    var half = halfwayThere(request);
    if (half.isEmpty()) {
      var late = FormErrors.of("login", Text.of("identity.code.tooLate"));
      return passwordPage("", late, luggage.packed(carried));
    }
    return switch (signIn.code(half.get().account(), code, browser.from(request))) {
      case Answer.Right(var login) -> through(login, half.get(), carried, request, response);
      case Answer.Wrong() -> codePage(half.get(), wrongCode(), carried);
      case Answer.TooSoon(var left) ->
          codePage(half.get(), tooSoon("code", left, response), carried);
    };
  }

  @Open("ends one's own session")
  @PostMapping("/sign-out")
  String out(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    SessionWatch.sessionOfRequest().ifPresent(id -> sessions.end(id, who));
    SessionWatch.forget(request);
    response.setHeader("Clear-Site-Data", "\"cache\"");
    return "redirect:/sign-in";
  }

  static FormErrors wrongCode() {
    return FormErrors.of("code", Text.of("identity.code.wrong"));
  }

  static FormErrors tooSoon(String field, Duration left, HttpServletResponse response) {
    long seconds = Math.max(1, left.plusMillis(999).toSeconds());
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    return FormErrors.of(field, Text.of("identity.tooSoon", "seconds", seconds));
  }

  private ModelAndView halfway(Login account, CarriedForm carried, HttpServletRequest request) {
    var half = new Halfway(account.id(), clock.instant());
    request.getSession().setAttribute(HALFWAY, half);
    return carried.isEmpty()
        ? new ModelAndView("redirect:/sign-in/code")
        : codePage(half, FormErrors.none(), carried);
  }

  private Optional<Halfway> halfwayThere(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null
            && session.getAttribute(HALFWAY) instanceof Halfway half
            && clock.instant().isBefore(half.since().plus(HALFWAY_LASTS))
        ? Optional.of(half)
        : Optional.empty();
  }

  private ModelAndView through(
      Login login,
      Halfway half,
      CarriedForm carried,
      HttpServletRequest request,
      HttpServletResponse response) {
    var device = Browser.label(request.getHeader(HttpHeaders.USER_AGENT));
    var opened = sessions.open(login, device);
    if (opened.isEmpty()) {
      return codePage(half, FormErrors.of("code", Text.of("identity.code.noHat")), carried);
    }
    boolean mine = luggage.isOf(login.id(), carried);
    request.getSession().removeAttribute(HALFWAY);
    if (!SessionWatch.lastIn(request).map(login.id()::equals).orElse(true)) {
      SentBack.forgetWanted(request);
    }
    var presence = watch.begin(request, opened.get());
    formTokens.onAuthentication(presence, request, response);
    signIn.remember(login, browser.from(request)).ifPresent(token -> browser.keep(token, response));
    return carried.isEmpty() || !mine
        ? new ModelAndView("redirect:" + SentBack.wanted(request))
        : new ModelAndView("identity/handBack", "it", HandBackPage.afterSignIn(carried));
  }

  static ModelAndView passwordPage(
      String login, FormErrors errors, List<CarriedForm.Field> carried) {
    var page = Page.titled(Text.of("identity.signIn.title"));
    return new ModelAndView(
        "identity/signIn",
        "it",
        new SignInPage(errors.isEmpty() ? page : page.withErrors(), login, errors, carried));
  }

  private ModelAndView codePage(Halfway half, FormErrors errors, CarriedForm carried) {
    var page = Page.titled(Text.of("identity.code.title"));
    String shown = showCodes ? signIn.nextCode(half.account()).orElse(null) : null;
    return new ModelAndView(
        "identity/code",
        "it",
        new CodePage(
            errors.isEmpty() ? page : page.withErrors(), errors, luggage.packed(carried), shown));
  }

  /** The page that asks for login and password. */
  record SignInPage(Page page, String login, FormErrors errors, List<CarriedForm.Field> carried) {}

  /** The page that asks for the code. */
  record CodePage(
      Page page, FormErrors errors, List<CarriedForm.Field> carried, @Nullable String shownCode) {}
}
