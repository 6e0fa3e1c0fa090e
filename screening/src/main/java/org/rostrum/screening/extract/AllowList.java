package org.rostrum.screening.extract;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Entity;
import org.rostrum.screening.text.Words;

/**
 * Knows which contact details a council publishes itself: those of roles, services, buildings and
 * live applications.
 */
final class AllowList {

  private final Set<String> phones = new HashSet<>();
  private final Set<String> emails = new HashSet<>();
  private final Set<String> postcodes = new HashSet<>();
  private final Set<String> domains = new HashSet<>();

  AllowList(Directory directory) {
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
    for (String value : directory.allowed()) {
      phones.add(digits(value));
      emails.add(value.toLowerCase(Locale.ROOT));
      postcodes.add(letters(value));
    }
    directory.council().domains().forEach(domain -> domains.add(domain.toLowerCase(Locale.ROOT)));
  }

  /** The entity, suppressed with its reason if it is public. */
  Entity judge(Entity entity, Words words) {
    String value = words.text().substring(entity.start(), entity.end());
    boolean official =
        switch (entity.kind()) {
          case "PHONE" -> phones.contains(digits(value));
          case "EMAIL" -> emails.contains(value.toLowerCase(Locale.ROOT));
          case "POSTCODE" -> postcodes.contains(letters(value));
          default -> false;
        };
    return official ? entity.suppressed("official contact") : entity;
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
    return plain.startsWith("0") ? plain : "0" + plain;
  }

  private static String letters(String postcode) {
    return postcode.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
  }
}
