package org.rostrum.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.rostrum.identity.SignIn.Answer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * A fresh sign-in in the middle of work, for what must be one's own act: signing, unsealing a name.
 * Each code counts once.
 */
@Service
public class SignAgain {

  private final SignIn signIn;
  private final Browser browser;
  private final boolean showCodes;

  SignAgain(
      SignIn signIn,
      Browser browser,
      @Value("${rostrum.demo.show-codes:false}") boolean showCodes) {
    this.signIn = signIn;
    this.browser = browser;
    this.showCodes = showCodes;
  }

  /** What came of a code. */
  public sealed interface Check {
    /** It is them, now. */
    record Right() implements Check {}

    record Wrong() implements Check {}

    /** Too many wrong codes; try again after this. */
    record TooSoon(Duration left) implements Check {}
  }

  /** Checks the code that was just typed by who is signed in. */
  public Check check(SignedIn who, String code, HttpServletRequest request) {
    return switch (signIn.code(who.account(), code, browser.from(request))) {
      case Answer.Right(_) -> new Check.Right();
      case Answer.Wrong() -> new Check.Wrong();
      case Answer.TooSoon(var left) -> new Check.TooSoon(left);
    };
  }

  /** The code itself, only in a demonstration that shows it on the page. */
  public Optional<String> shownCode(SignedIn who) {
    return showCodes ? signIn.nextCode(who.account()) : Optional.empty();
  }
}
