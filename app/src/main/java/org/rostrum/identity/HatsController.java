package org.rostrum.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.RadioItem;
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

/** Changing hats: one at a time, and only with a fresh code. */
@Controller
@Open("one's own hats")
class HatsController {

  private final SignIn signIn;
  private final Sessions sessions;
  private final SessionWatch watch;
  private final Browser browser;
  private final CsrfAuthenticationStrategy formTokens;
  private final boolean showCodes;

  HatsController(
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

  @GetMapping("/hats")
  ModelAndView ask(SignedIn who) {
    return page(who, who.hat(), FormErrors.none());
  }

  @PostMapping("/hats")
  ModelAndView change(
      @RequestParam(defaultValue = "") String hat,
      @RequestParam(defaultValue = "") String code,
      SignedIn who,
      HttpServletRequest request,
      HttpServletResponse response) {
    var chosen = who.hats().stream().filter(own -> own.name().equals(hat)).findFirst();
    var session = SessionWatch.sessionOfRequest().orElseThrow(NotFound::new);
    if (chosen.isEmpty()) {
      return page(who, null, FormErrors.of("hat", Text.of("identity.hats.none")));
    }
    return switch (signIn.code(who.account(), code, browser.from(request))) {
      case Answer.Right(_) -> {
        sessions.switchHat(session, chosen.get(), who);
        formTokens.onAuthentication(watch.begin(request, session), request, response);
        yield new ModelAndView("redirect:/");
      }
      case Answer.Wrong() -> page(who, chosen.get(), SignInController.wrongCode());
      case Answer.TooSoon(var left) ->
          page(who, chosen.get(), SignInController.tooSoon("code", left, response));
    };
  }

  private ModelAndView page(SignedIn who, @Nullable Hat chosen, FormErrors errors) {
    var page = Page.titled(Text.of("identity.hats.title"));
    var hats =
        who.hats().stream()
            .map(hat -> RadioItem.of(hat.name(), hat.label(), hat == chosen))
            .toList();
    String shown = showCodes ? signIn.nextCode(who.account()).orElse(null) : null;
    return new ModelAndView(
        "identity/hats",
        "it",
        new HatsPage(errors.isEmpty() ? page : page.withErrors(), hats, errors, shown));
  }

  /** The page that asks which hat. */
  record HatsPage(Page page, List<RadioItem> hats, FormErrors errors, @Nullable String shownCode) {}
}
