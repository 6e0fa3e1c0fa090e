package org.rostrum.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.Text;
import org.rostrum.members.Contact;
import org.rostrum.members.Contacts;
import org.rostrum.members.TownHall;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Fills the adopted text's slots from the council's dated directory and settings. */
@Component
class CouncilSlots {
  private static final List<String> ROLES =
      List.of("MONITORING_OFFICER", "DEPUTY_MONITORING_OFFICER");
  private static final List<String> LINKS = List.of("DATA_BREACH_FORM");

  private final Contacts contacts;
  private final TownHall townHall;
  private final Environment settings;
  private final Clock clock;

  CouncilSlots(Contacts contacts, TownHall townHall, Environment settings, Clock clock) {
    this.contacts = contacts;
    this.townHall = townHall;
    this.settings = settings;
    this.clock = clock;
  }

  /** What the directory says today. */
  Slots today() {
    Map<String, String> values = new HashMap<>();
    List<Contact> named =
        contacts.on(LocalDate.now(clock)).stream()
            .filter(contact -> ROLES.contains(contact.role()))
            .toList();
    for (Contact contact : named) {
      put(values, contact, "name", contact.name());
      put(values, contact, "phone", contact.phone());
      put(values, contact, "email", contact.email());
      put(values, contact, "address", contact.address());
    }
    townHall
        .council()
        .ifPresent(council -> {
          values.put("council:name", council.name());
          council.domains().stream()
              .findFirst()
              .ifPresent(domain -> values.put("council:website", "www." + domain));
        });
    LINKS.forEach(link -> {
      String address = settings.getProperty("rostrum.policy.link." + link);
      if (address != null) {
        values.put("link:" + link, address);
      }
    });
    return new Slots(values, oldest(named), Text.of("policy.slot.missing"));
  }

  private static @Nullable LocalDate oldest(List<Contact> contacts) {
    return contacts.stream().map(Contact::lastChecked).min(Comparator.naturalOrder()).orElse(null);
  }

  private static void put(
      Map<String, String> values, Contact contact, String what, @Nullable String value) {
    if (value != null) {
      values.put("role:" + contact.role() + "." + what, value);
    }
  }
}
