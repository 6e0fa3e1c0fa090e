package org.rostrum.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.FormErrors;
import org.rostrum.govuk.FormKey;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.RadioItem;
import org.rostrum.govuk.Text;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/** One's own settings: how pages look here, and keys for programs. */
@Controller
@Open("one's own settings")
class SettingsController {

  /** The cookie the layout reads. */
  static final String LOOK = "rostrum-look";

  private static final List<String> LOOKS = List.of("device", "light", "dark");
  private static final int LONGEST_LABEL = 60;

  private final ApiTokens tokens;
  private final FirstAnswers answers;
  private final boolean https;

  SettingsController(
      ApiTokens tokens, FirstAnswers answers, @Value("${rostrum.https:true}") boolean https) {
    this.tokens = tokens;
    this.answers = answers;
    this.https = https;
  }

  @GetMapping("/settings/mine")
  ModelAndView show(SignedIn who, HttpServletRequest request) {
    return page(who, look(request), FormErrors.none(), null, "");
  }

  @PostMapping("/settings/mine")
  String save(@RequestParam(defaultValue = "device") String look, HttpServletResponse response) {
    boolean fixed = LOOKS.contains(look) && !look.equals("device");
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(LOOK, fixed ? look : "")
            .path("/")
            .httpOnly(true)
            .secure(https)
            .sameSite("Strict")
            .maxAge(fixed ? Duration.ofDays(365) : Duration.ZERO)
            .build()
            .toString());
    return "redirect:/settings/mine";
  }

  @PostMapping("/settings/mine/keys")
  ModelAndView makeKey(
      @RequestParam(defaultValue = "") String label,
      @RequestParam(name = FormKey.FIELD, defaultValue = "") String formKey,
      SignedIn who,
      HttpServletRequest request) {
    var name = label.strip();
    if (name.isEmpty() || name.length() > LONGEST_LABEL) {
      var problem = name.isEmpty() ? "missing" : "tooLong";
      return page(
          who,
          look(request),
          FormErrors.of("label", Text.of("identity.settings.key." + problem)),
          null,
          label);
    }
    String token = answers.to(who, formKey, () -> tokens.make(name, who));
    return page(who, look(request), FormErrors.none(), token, "");
  }

  @PostMapping("/settings/mine/keys/{id}/end")
  String endKey(@PathVariable UUID id, SignedIn who) {
    tokens.end(id, who);
    return "redirect:/settings/mine";
  }

  private static String look(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, LOOK);
    return cookie != null && LOOKS.contains(cookie.getValue()) ? cookie.getValue() : "device";
  }

  private ModelAndView page(
      SignedIn who, String look, FormErrors errors, @Nullable String fresh, String label) {
    var page = Page.titled(Text.of("identity.settings.title")).current("settings");
    var looks =
        LOOKS.stream()
            .map(one ->
                RadioItem.of(one, Text.of("identity.settings.look." + one), one.equals(look)))
            .toList();
    return new ModelAndView(
        "identity/settings",
        "it",
        new SettingsPage(
            errors.isEmpty() ? page : page.withErrors(),
            List.of(RadioItem.of("en", Text.of("identity.settings.language.en"), true)),
            looks,
            tokens.of(who.account()),
            fresh,
            label,
            errors));
  }

  /** The page of one's own settings. */
  record SettingsPage(
      Page page,
      List<RadioItem> languages,
      List<RadioItem> looks,
      List<ApiTokens.Token> keys,
      @Nullable String fresh,
      String label,
      FormErrors errors) {}
}
