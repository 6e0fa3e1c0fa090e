package org.rostrum.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.govuk.NotFound;
import org.rostrum.govuk.Page;
import org.rostrum.govuk.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own open sign-ins, and a button to end each. */
@Controller
@Open("one's own sessions")
class DevicesController {

  private final Sessions sessions;

  DevicesController(Sessions sessions) {
    this.sessions = sessions;
  }

  @GetMapping("/devices")
  ModelAndView show(SignedIn who) {
    var here = SessionWatch.sessionOfRequest();
    var open =
        sessions.openOf(who.account()).stream().map(session -> device(session, here)).toList();
    return new ModelAndView(
        "identity/devices",
        "it",
        new DevicesPage(
            Page.titled(Text.of("identity.devices.title"))
                .current("settings")
                .back("/settings/mine"),
            open));
  }

  @PostMapping("/devices/{id}/end")
  String end(@PathVariable UUID id, SignedIn who) {
    if (!sessions.end(id, who)) {
      throw new NotFound();
    }
    return "redirect:/devices";
  }

  private static Device device(Sessions.Session session, Optional<UUID> here) {
    return new Device(
        session.id(),
        name(session.device()),
        session.hat().label(),
        When.moment(session.openedAt()),
        When.moment(session.lastSeenAt()),
        here.filter(session.id()::equals).isPresent());
  }

  private static String name(String label) {
    var parts = label.split("/", 2);
    boolean known = parts.length == 2 && !parts[0].isEmpty() && !parts[1].isEmpty();
    return known
        ? Text.of("identity.devices.name", "browser", plain(parts[0]), "system", parts[1])
        : Text.of("identity.devices.unknown");
  }

  private static String plain(String browser) {
    return switch (browser) {
      case "Edg" -> "Edge";
      case "OPR" -> "Opera";
      case "SamsungBrowser" -> "Samsung Internet";
      default -> browser;
    };
  }

  /** One open sign-in. */
  record Device(
      UUID id, String name, String hat, String openedText, String seenText, boolean here) {}

  /** The page of open sign-ins. */
  record DevicesPage(Page page, List<Device> devices) {}
}
