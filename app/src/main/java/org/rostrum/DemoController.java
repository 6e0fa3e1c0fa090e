package org.rostrum;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.rostrum.identity.NewAccount;
import org.rostrum.identity.Open;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The demo's sign-ins with the code that each authenticator would show now. There is such a page
 * only in the demo, and only for whoever sits at this machine.
 */
@Controller
@ConditionalOnProperty("rostrum.demo")
class DemoController {
  private final DemoSecrets secrets;
  private final Clock clock;

  DemoController(DemoSecrets secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  @Open(value = "made-up people of the demo, on this machine only", to = Open.To.ANYONE)
  @GetMapping("/demo")
  ModelAndView signIns(HttpServletRequest request) {
    if (!isThisMachine(request)) {
      throw new NotFound();
    }
    var people = DemoCouncil.PEOPLE.stream().map(this::withCode).toList();
    return new ModelAndView(
        "demo",
        "it",
        new DemoPage(Page.titled(Text.of("demo.title")).wide(), secrets.password(), people));
  }

  private Shown withCode(DemoCouncil.Person person) {
    var account =
        new NewAccount(
            person.login(), person.name(), secrets.password(), secrets.key(person.login()), null);
    return new Shown(
        person.hat().label(), person.name(), person.login(), account.codeAt(clock.instant()));
  }

  /** The socket's own address; a proxy in front means that the reader may be anywhere. */
  private static boolean isThisMachine(HttpServletRequest request) {
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
          && request.getHeader("X-Forwarded-For") == null
          && request.getHeader("Forwarded") == null;
    } catch (UnknownHostException notAnAddress) {
      return false;
    }
  }

  /** Someone to sign in as. */
  record Shown(String hat, String name, String login, String code) {}

  /** Everyone there is to sign in as. */
  record DemoPage(Page page, String password, List<Shown> people) {}
}
