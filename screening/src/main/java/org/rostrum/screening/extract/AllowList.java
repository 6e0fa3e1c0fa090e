package org.rostrum.screening.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Entity;
import org.rostrum.screening.text.Words;

/**
 * Knows which contact details a council publishes itself: those of roles, services, buildings and
 * live applications.
 */
final class AllowList {

  private static final Set<String> ROLES =
      Set.of(
          "info",
          "enquiries",
          "enquiry",
          "contact",
          "office",
          "hello",
          "admin",
          "help",
          "support",
          "press",
          "bookings",
          "booking",
          "clerk",
          "reception",
          "mail",
          "team",
          "events",
          "membership",
          "sales",
          "news",
          "editor",
          "secretary",
          "chair",
          "treasurer",
          "volunteer",
          "volunteers",
          "customerservices",
          "planning",
          "licensing",
          "housing",
          "report",
          "feedback",
          "general",
          "post",
          "repairs",
          "benefits",
          "parking",
          "highways",
          "environment",
          "waste",
          "bins",
          "consultation",
          "elections",
          "mayor",
          "leader",
          "committee",
          "hall",
          "shop",
          "orders",
          "services",
          "service",
          "community",
          "hire",
          "donate",
          "media",
          "webmaster",
          "members",
          "jobs");

  private final Set<String> phones = new HashSet<>();
  private final Set<String> emails = new HashSet<>();
  private final Set<String> postcodes = new HashSet<>();
  private final Set<String> domains = new HashSet<>();

  private final OwnShapes own;
  private final List<List<String>> sites = new ArrayList<>();

  /** The list last built; a council's directory seldom changes from one text to the next. */
  private static volatile @Nullable Built last;

  private record Built(Directory directory, AllowList list) {}

  /** The allow-list of this directory, built once for as long as it stays in use. */
  static AllowList of(Directory directory) {
    Built built = last;
    if (built == null || built.directory() != directory) {
      built = new Built(directory, new AllowList(directory));
      last = built;
    }
    return built.list();
  }

  private AllowList(Directory directory) {
    this.own = new OwnShapes(directory.recognisers());
    for (Directory.Contact contact : directory.contacts()) {
      if (contact.phone() != null) {
        phones.add(digits(contact.phone()));
      }
      if (contact.email() != null) {
        emails.add(contact.email().toLowerCase(Locale.ROOT));
      }
    }
    for (Directory.Building building : directory.buildings()) {
      if (building.postcode() != null) {
        postcodes.add(letters(building.postcode()));
      }
    }
    directory.buildings().forEach(building -> site(building.address()));
    directory.applications().forEach(application -> site(application.address()));
    for (String value : directory.allowed()) {
      site(value);
      phones.add(digits(value));
      emails.add(value.toLowerCase(Locale.ROOT));
      postcodes.add(letters(value));
    }
    site("10 Downing Street");
    directory.council().domains().forEach(domain -> domains.add(domain.toLowerCase(Locale.ROOT)));
  }

  /** What the council has described itself. */
  OwnShapes own() {
    return own;
  }

  /** The entity, suppressed with its reason if it is public. */
  Entity judge(Entity entity, String text) {
    if (entity.suppressedBy() != null) {
      return entity;
    }
    String value = text.substring(entity.start(), entity.end());
    if (entity.kind().equals("PHONE") && service(value)) {
      return entity.suppressed("service number");
    }
    if (entity.kind().equals("EMAIL") && role(value.toLowerCase(Locale.ROOT))) {
      return entity.suppressed("official contact");
    }
    boolean official =
        switch (entity.kind()) {
          case "PHONE" -> !digits(value).isEmpty() && phones.contains(digits(value));
          case "EMAIL" -> emails.contains(value.toLowerCase(Locale.ROOT));
          case "POSTCODE" -> postcodes.contains(letters(value));
          case "ADDRESS" -> atSite(value);
          default -> false;
        };
    return official ? entity.suppressed("official contact") : entity;
  }

  /** Freephone and shared numbers belong to services (Ofcom's numbering plan). */
  private static boolean service(String number) {
    String digits = digits(number);
    boolean domestic =
        number.startsWith("0") || number.startsWith("(0") || number.startsWith("+44");
    return domestic && servicePrefix(digits);
  }

  private static boolean servicePrefix(String digits) {
    return digits.startsWith("0800")
        || digits.startsWith("0808")
        || digits.startsWith("03")
        || digits.startsWith("084")
        || digits.startsWith("087")
        || digits.startsWith("0116123");
  }

  /** A post box of a role or of a public body, not of a person at home. */
  private boolean role(String email) {
    int at = email.indexOf('@');
    String local = email.substring(0, Math.max(0, at));
    String domain = email.substring(at + 1);
    return ROLES.contains(local)
        || local.startsWith("cllr.")
        || local.startsWith("cllr_")
        || local.startsWith("councillor")
        || domain.endsWith(".gov.uk")
        || domain.endsWith("police.uk")
        || domain.endsWith("nhs.uk")
        || domain.endsWith("parliament.uk")
        || domains.stream().anyMatch(own -> domain.equals(own) || domain.endsWith("." + own));
  }

  private void site(@Nullable String address) {
    List<String> forms = address == null ? List.of() : forms(address);
    if (forms.size() >= 2) {
      sites.add(forms);
    }
  }

  /** Everything of a known site's address, or the street of one, stands in this address. */
  private boolean atSite(String value) {
    List<String> forms = forms(value);
    return sites.stream()
        .anyMatch(site -> forms.containsAll(site.subList(0, Math.min(3, site.size()))));
  }

  private static List<String> forms(String address) {
    Words words = new Words(address);
    List<String> forms = new ArrayList<>();
    for (int word = 0; word < words.count(); word++) {
      forms.add(words.form(word));
    }
    return forms;
  }

  /** National digits, so that 07… and +44 7… are one number. */
  private static String digits(String number) {
    StringBuilder digits = new StringBuilder();
    for (char c : number.toCharArray()) {
      int digit = Character.digit(c, 10);
      if (digit >= 0) {
        digits.append(digit);
      }
    }
    String plain = digits.toString();
    if (plain.startsWith("0044")) {
      plain = plain.substring(4);
    } else if (plain.startsWith("44") && plain.length() > 11) {
      plain = plain.substring(2);
    }
    return plain.startsWith("0") || plain.isEmpty() ? plain : "0" + plain;
  }

  private static String letters(String postcode) {
    StringBuilder letters = new StringBuilder();
    for (char c : postcode.toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        letters.append(Character.toUpperCase(c));
      }
    }
    return letters.toString();
  }
}
