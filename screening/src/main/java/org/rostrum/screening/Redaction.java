package org.rostrum.screening;

import java.util.Locale;

/**
 * What might stand in place of something recognised: enough to know what it was, too little to use
 * it. A phone keeps its area code, a postcode its outward code, an e-mail address its domain.
 */
final class Redaction {

  private static final int AREA_CODE = 5;
  private static final int INWARD = 3;
  private static final int LAST_OF_CARD = 4;

  private Redaction() {}

  static String of(String kind, String value) {
    return switch (kind) {
      case "PHONE" -> phone(value);
      case "POSTCODE" -> postcode(value);
      case "EMAIL" -> email(value);
      case "PAYMENT_CARD" -> keepingLast(value);
      case "ADDRESS" -> address(value);
      case "DOB" -> "[date of birth]";
      case "AGE" -> decade(value);
      case "SCHOOL" -> "[school]";
      case "PERSON" -> "[name]";
      default -> "*".repeat(Math.min(8, Math.max(3, value.codePointCount(0, value.length()))));
    };
  }

  /** 07700 ******; one that is spelt or disguised shows nothing. */
  private static String phone(String value) {
    int digits = 0;
    int kept = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c > 0x7F || Character.isLetter(c)) {
        return "[phone number]";
      }
      if (Character.isDigit(c) && ++digits == (value.startsWith("+") ? AREA_CODE + 1 : AREA_CODE)) {
        kept = i + 1;
      }
    }
    return digits <= AREA_CODE ? "******" : value.substring(0, kept).replace("(", "") + " ******";
  }

  /** B69 ***. */
  private static String postcode(String value) {
    StringBuilder code = new StringBuilder(value.length());
    value.chars().filter(Character::isLetterOrDigit).forEach(c -> code.appendCodePoint(c));
    code.setLength(Math.max(0, code.length() - INWARD));
    return (code + " ***").strip().toUpperCase(Locale.ROOT);
  }

  /** j***@example.com. */
  private static String email(String value) {
    int at = value.indexOf('@');
    return at <= 0 || value.indexOf(' ') >= 0
        ? "[email address]"
        : value.substring(0, value.offsetByCodePoints(0, 1)) + "***" + value.substring(at);
  }

  private static String keepingLast(String value) {
    return "**** " + value.substring(Math.max(0, value.length() - LAST_OF_CARD));
  }

  /** [address], Northcombe: the town alone, where it stands behind. */
  private static String address(String value) {
    int comma = value.lastIndexOf(',');
    return comma < 0 ? "[address]" : "[address]" + value.substring(comma);
  }

  private static String decade(String value) {
    return value.length() == 2 && Character.isDigit(value.charAt(0))
        ? value.charAt(0) + "0s"
        : "[age]";
  }
}
