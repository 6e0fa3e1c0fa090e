package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Deeds.press;
import static org.rostrum.Deeds.type;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.util.function.Consumer;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;

/** The states of signing in, of signing out, and of words sent after a session ended. */
final class WayInStates {

  private final SignIns signIns;
  private final TestClock clock;

  WayInStates(SignIns signIns, TestClock clock) {
    this.signIns = signIns;
    this.clock = clock;
  }

  void errors(Eyes eyes) {
    eyes.seeError("nothing typed", "/sign-in", press("Continue"));
    Consumer<Page> wrong =
        type("#login", "nobody@example.org", "#password", "wrong").andThen(press("Continue"));
    eyes.seeError("wrong password", "/sign-in", wrong);
    eyes.seeError(
        "too many tries",
        "/sign-in",
        page -> {
          for (int i = 0; i < 8; i++) {
            wrong.accept(page);
          }
        });
    clock.pass(Duration.ofMinutes(2));
    SignIns.Known known = signIns.account(null, Hat.MEMBER);
    eyes.see("code asked for", "/sign-in", password(known));
    eyes.seeError(
        "wrong code",
        "/sign-in",
        password(known).andThen(type("#code", "12")).andThen(press("Sign in")));
    clock.pass(Duration.ofMinutes(2));
  }

  void ends(Eyes eyes) {
    eyes.see(
        "signed out",
        "/sign-in",
        page -> {
          signInFresh(page, "/devices");
          press("Sign out").accept(page);
        });
    eyes.see(
        "other sign-in ended",
        "/sign-in",
        page -> {
          SignIns.Known twice = signInFresh(page, "/devices");
          clock.pass(Duration.ofMinutes(2));
          signIns.signedIn(twice);
          page.reload();
          press("End this sign-in").accept(page);
        });
  }

  /** Left by the button, come back to: the lock, and a code that does not open it. */
  void locked(Eyes eyes) {
    eyes.see("locked", "/sign-in", page -> leaveAndComeBack(page));
    eyes.seeError(
        "locked, wrong code",
        "/sign-in",
        page -> {
          leaveAndComeBack(page);
          type("#code", "12").andThen(press("Sign in")).accept(page);
        });
  }

  private void leaveAndComeBack(Page page) {
    signInFresh(page, "/help-now");
    page.evaluate(
        "() => { const form = document.querySelector('form[action=\"/leave\"]'); return fetch(form.action, {method: 'POST', body: new FormData(form)}) }");
    page.navigate(signIns.nobody().base() + "/devices");
    assertThat(page.locator("h1").innerText()).isEqualTo("Locked");
  }

  /** A post sent an hour too late: asked to sign in, asked for the code, given back. */
  void late(Eyes eyes) {
    eyes.see("too late", "/sign-in", page -> tooLate(page));
    eyes.see("too late, password given", "/sign-in", page -> password(tooLate(page)).accept(page));
    eyes.see(
        "too late, words back",
        "/sign-in",
        page -> {
          SignIns.Known member = tooLate(page);
          password(member).andThen(type("#code", signIns.code(member, 0))).accept(page);
          press("Sign in").accept(page);
        });
  }

  private SignIns.Known tooLate(Page page) {
    SignIns.Known member = signInFresh(page, "/think-twice");
    page.fill("#text", NaughtyCouncil.post());
    page.waitForLoadState(LoadState.NETWORKIDLE);
    clock.pass(Duration.ofMinutes(61));
    press("Check my post").accept(page);
    assertThat(page.locator("h1").innerText()).isEqualTo("Sign in");
    return member;
  }

  private SignIns.Known signInFresh(Page page, String path) {
    SignIns.Known member = signIns.account(null, Hat.MEMBER);
    page.context().clearCookies();
    signIns.signedIn(member).into(page.context());
    page.navigate(signIns.nobody().base() + path);
    return member;
  }

  private static Consumer<Page> password(SignIns.Known known) {
    return type("#login", known.secrets().login(), "#password", known.secrets().password())
        .andThen(press("Continue"));
  }
}
