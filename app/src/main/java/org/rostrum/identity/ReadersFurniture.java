package org.rostrum.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.govuk.Furniture;
import org.rostrum.govuk.Furniture.Appearance;
import org.rostrum.govuk.Furniture.Destination;
import org.rostrum.govuk.FurnitureSource;
import org.rostrum.govuk.Text;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.util.WebUtils;

/** Header and navigation for whoever reads: their name, their hat, and the pages that hat opens. */
@Component
@Primary
class ReadersFurniture implements FurnitureSource {

  private final PagesForHat pages;
  private final OpenPaths paths;
  private final Map<Hat, List<Destination>> lastShown = new ConcurrentHashMap<>();
  private final String council;
  private final String version;

  ReadersFurniture(
      PagesForHat pages,
      OpenPaths paths,
      @Value("${rostrum.council:Hartsmere Borough Council}") String council,
      @Value("${rostrum.version:0.1.0}") String version) {
    this.pages = pages;
    this.paths = paths;
    this.council = council;
    this.version = version;
  }

  @Override
  public Furniture furniture(HttpServletRequest request) {
    var look = look(request);
    return SignedIn.current()
        .map(who ->
            new Furniture(
                council,
                who.name(),
                who.hat().label(),
                who.hats().size() > 1,
                paths.isFromMemory(request) ? lastNavigation(who) : navigation(who),
                look,
                version,
                null))
        .orElseGet(() -> new Furniture(council, null, null, false, List.of(), look, version, null));
  }

  /** What this hat was shown last; looking it up may ask the database. */
  private List<Destination> lastNavigation(SignedIn who) {
    return lastShown.getOrDefault(who.hat(), List.of());
  }

  private List<Destination> navigation(SignedIn who) {
    try {
      var shown = lookUp(who);
      lastShown.put(who.hat(), shown);
      return shown;
    } catch (DataAccessException | TransactionException databaseGone) {
      return lastNavigation(who);
    }
  }

  private List<Destination> lookUp(SignedIn who) {
    return pages.of(who).stream()
        .map(
            page -> new Destination(page.key(), Text.of("identity.nav." + page.key()), page.path()))
        .toList();
  }

  private static Appearance look(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, SettingsController.LOOK);
    return cookie == null
        ? Appearance.DEVICE
        : switch (cookie.getValue().toUpperCase(Locale.ROOT)) {
          case "LIGHT" -> Appearance.LIGHT;
          case "DARK" -> Appearance.DARK;
          default -> Appearance.DEVICE;
        };
  }
}
