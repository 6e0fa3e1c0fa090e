package org.rostrum.worker;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * An https address of which no two readers can differ about the host. Whatever the URL Standard
 * would first mend (backslashes, control characters, names and passwords, encoded hosts, numbers
 * for names) is refused here instead.
 *
 * @param host in small letters: two labels or more, of letters, digits and hyphens (RFC 1123)
 * @param target the path and the query as a request line has them (RFC 9112, 3.2.1)
 */
public record Link(String host, String target) {

  private static final String SCHEME = "https://";
  private static final int LONGEST = 2_000;
  private static final int LONGEST_HOST = 253;
  private static final int LONGEST_LABEL = 63;

  /** Reads what somebody typed; empty for all that is not such an address. */
  public static Optional<Link> of(String typed) {
    if (typed.length() > LONGEST
        || !typed.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        || typed.codePoints().anyMatch(Link::isNeverInALink)) {
      return Optional.empty();
    }
    String rest = typed.substring(SCHEME.length());
    int end = end(rest);
    String host = withoutPort(rest.substring(0, end)).toLowerCase(Locale.ROOT);
    if (!isHost(host)) {
      return Optional.empty();
    }
    String target = withoutFragment(rest.substring(end));
    return Optional.of(new Link(host, encoded(target.startsWith("/") ? target : "/" + target)));
  }

  private static int end(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      if ("/?#".indexOf(rest.charAt(i)) >= 0) {
        return i;
      }
    }
    return rest.length();
  }

  private static String withoutPort(String authority) {
    return authority.endsWith(":443") ? authority.substring(0, authority.length() - 4) : authority;
  }

  private static String withoutFragment(String target) {
    int hash = target.indexOf('#');
    return hash < 0 ? target : target.substring(0, hash);
  }

  private static boolean isNeverInALink(int point) {
    return point <= ' '
        || point == '\\'
        || (point >= 0x7f && point <= 0xa0)
        || Character.getType(point) == Character.SURROGATE
        || Character.getType(point) == Character.FORMAT
        || Character.isWhitespace(point);
  }

  /** Whether this is a name of the domain name system that no reader takes for a number. */
  public static boolean isHost(String host) {
    String[] labels = host.split("\\.", -1);
    if (host.length() > LONGEST_HOST || labels.length < 2) {
      return false;
    }
    for (String label : labels) {
      if (!isLabel(label)) {
        return false;
      }
    }
    return isLetter(labels[labels.length - 1].charAt(0));
  }

  private static boolean isLabel(String label) {
    return !label.isEmpty()
        && label.length() <= LONGEST_LABEL
        && !label.startsWith("xn--")
        && !label.startsWith("-")
        && !label.endsWith("-")
        && label.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || c == '-');
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z';
  }

  /** What is not ASCII as its bytes in UTF-8, as every browser sends it. */
  private static String encoded(String target) {
    StringBuilder all = new StringBuilder();
    for (byte b : target.getBytes(StandardCharsets.UTF_8)) {
      int value = b & 0xff;
      if (value > '~' || "\"<>`{}^".indexOf(value) >= 0) {
        all.append(String.format(Locale.ROOT, "%%%02X", value));
      } else {
        all.append((char) value);
      }
    }
    return all.toString();
  }

  @Override
  public String toString() {
    return SCHEME + host + target;
  }
}
