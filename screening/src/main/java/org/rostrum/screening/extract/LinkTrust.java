package org.rostrum.screening.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.Directory;
import org.rostrum.screening.Entity;
import org.rostrum.screening.text.Fold;

/** Tells a web address that poses as another, or hides where it goes, from an honest one. */
public final class LinkTrust {

  /** Only public bodies can have names under these. */
  private static final List<String> PUBLIC_BODIES =
      List.of(
          "gov.uk",
          "police.uk",
          "nhs.uk",
          "parliament.uk",
          "gov.wales",
          "gov.scot",
          "mod.uk",
          "llyw.cymru",
          "ac.uk",
          "sch.uk");

  private static final Set<String> SHORTENERS =
      Set.of(
          "bit.ly",
          "tinyurl.com",
          "t.ly",
          "is.gd",
          "ow.ly",
          "goo.gl",
          "cutt.ly",
          "rb.gy",
          "rebrand.ly",
          "buff.ly",
          "shorturl.at",
          "tiny.cc",
          "bl.ink",
          "v.gd",
          "s.id",
          "lnkd.in",
          "shorte.st",
          "adf.ly",
          "qr.link",
          "qrco.de",
          "me-qr.com",
          "clck.ru",
          "t.co",
          "bit.do",
          "snip.ly",
          "tiny.one",
          "linktr.ee",
          "trib.al",
          "dlvr.it",
          "short.io",
          "urlz.fr",
          "u.to",
          "soo.gd");

  private static final Set<String> LURES =
      Set.of(
          "login",
          "log-in",
          "signin",
          "verify",
          "verification",
          "secure",
          "security",
          "account",
          "accounts",
          "update",
          "refund",
          "rebate",
          "support",
          "webmail",
          "mailbox",
          "password",
          "unlock",
          "confirm",
          "billing",
          "payment",
          "payments",
          "redelivery",
          "redeliver",
          "claim",
          "claims",
          "grant",
          "grants",
          "bonus",
          "auth",
          "validate",
          "authenticate",
          "suspended");

  private static final Set<String> IMITATED =
      Set.of(
          "hmrc",
          "dvla",
          "royalmail",
          "microsoft",
          "microsoftonline",
          "office365",
          "outlook",
          "sharepoint",
          "onedrive",
          "paypal",
          "netflix",
          "amazon",
          "facebook",
          "instagram",
          "whatsapp",
          "barclays",
          "lloyds",
          "natwest",
          "hsbc",
          "santander",
          "apple",
          "icloud",
          "google",
          "gmail",
          "evri",
          "tvlicensing",
          "dropbox",
          "docusign",
          "zoom",
          "linkedin",
          "govuk",
          "nhs",
          "police",
          "parliament",
          "council");

  private static final int FEWEST_LETTERS = 6;

  private final List<String> trusted = new ArrayList<>(PUBLIC_BODIES);
  private final Set<String> councilNames = new HashSet<>();
  private final List<String> councilDomains = new ArrayList<>();

  public LinkTrust(Directory directory) {
    for (String domain : directory.council().domains()) {
      String lower = domain.toLowerCase(Locale.ROOT);
      trusted.add(lower);
      councilDomains.add(lower);
      councilNames.add(lower.substring(0, Math.max(0, lower.indexOf('.'))));
    }
  }

  /** True for public bodies and the council's own domains. */
  public boolean vouchedFor(String address) {
    String host = host(address);
    return trusted.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
  }

  /**
   * What is wrong with the address, as the end of a sentence, or null.
   *
   * @param senderTrusted a shortened link from this sender is no reason for doubt
   */
  public @Nullable String doubt(String address, boolean senderTrusted) {
    String lower = address.toLowerCase(Locale.ROOT);
    if (lower.startsWith("data:") || lower.startsWith("javascript:")) {
      return "is a hidden page or program, not an address";
    }
    String host = host(address);
    if (authority(address).indexOf('@') >= 0) {
      return "hides its real address behind an @";
    }
    if (numeric(host)) {
      return "is a bare number instead of a name";
    }
    if (host.startsWith("xn--") || host.contains(".xn--") || disguised(authority(address))) {
      return "uses letters that only look like others";
    }
    if (vouchedFor(address)) {
      return null;
    }
    if (SHORTENERS.contains(host.startsWith("www.") ? host.substring(4) : host)) {
      return senderTrusted ? null : "is shortened, so nobody can see where it goes";
    }
    if (poses(host)) {
      return "looks like an official address, but is not one";
    }
    if (runs(lower)) {
      return "fetches a file that can run on a computer";
    }
    return null;
  }

  /** A shown address in front of a link that goes elsewhere, as in {@code [gov.uk](http://…)}. */
  public static @Nullable String mismatch(String text, List<Entity> links) {
    for (int i = 0; i + 1 < links.size(); i++) {
      Entity shown = links.get(i);
      Entity target = links.get(i + 1);
      String between = text.substring(shown.end(), Math.max(shown.end(), target.start()));
      boolean pair =
          between.equals("](")
              || between.equals(" <")
              || between.equals("<")
              || between.equals(" (")
              || between.equals("(");
      if (pair && !site(host(shown.span().in(text))).equals(site(host(target.span().in(text))))) {
        return shown.span().in(text);
      }
    }
    return null;
  }

  private static String site(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  /** What stands between the scheme and the path. */
  private static String authority(String address) {
    int from = address.indexOf("://");
    int start = from < 0 ? 0 : from + 3;
    int end = start;
    while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return address.substring(start, end);
  }

  static String host(String address) {
    String authority = authority(address);
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    int port = host.indexOf(':');
    return (port > 0 ? host.substring(0, port) : host).toLowerCase(Locale.ROOT);
  }

  private static boolean numeric(String host) {
    boolean digit = false;
    int dots = 0;
    for (char c : host.toCharArray()) {
      digit |= c >= '0' && c <= '9';
      dots += c == '.' ? 1 : 0;
      if (c != '.' && (c < '0' || c > '9')) {
        return host.startsWith("0x") || host.startsWith("[");
      }
    }
    return digit && (dots == 3 || dots == 0);
  }

  /** A letter drawn like a plain Latin one, or plain and other letters mixed in one name. */
  private static boolean disguised(String authority) {
    boolean plain = false;
    boolean other = false;
    for (char c : authority.toCharArray()) {
      plain |= c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      other |= c > 0x7F;
      if (c > 0x7F && c != Fold.fold(c)) {
        return true;
      }
    }
    return plain && other;
  }

  private boolean poses(String host) {
    String plain = host.replace('0', 'o').replace('1', 'l').replace('3', 'e').replace('5', 's');
    for (String body : PUBLIC_BODIES) {
      String joined = body.replace('.', '-');
      if (within(plain, body)
          || within(plain, joined)
          || body.length() > 5 && within(plain, body.replace(".", ""))) {
        return true;
      }
    }
    for (String domain : councilDomains) {
      if (distance(host, domain) <= 2 || distance(site(host), domain) <= 2) {
        return true;
      }
    }
    boolean lure = false;
    boolean imitates = false;
    for (String part : plain.split("[.-]")) {
      lure |= LURES.contains(part);
      imitates |= IMITATED.contains(part) || councilNames.contains(part);
      for (String name : councilNames) {
        if (name.length() >= FEWEST_LETTERS
            && !part.equals(name)
            && (distance(part, name) == 1
                || name.length() > 8 && distance(part, name) == 2
                || part.startsWith(name) && LURES.contains(part.substring(name.length())))) {
          return true;
        }
      }
    }
    boolean misspelt = !plain.equals(host) && namesCouncil(plain);
    return misspelt || lure && imitates || plain.startsWith("xn--");
  }

  private boolean namesCouncil(String plain) {
    for (String part : plain.split("[.-]")) {
      if (councilNames.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** The name stands in the host with no letter before or behind it. */
  private static boolean within(String host, String name) {
    int at = host.indexOf(name);
    while (at >= 0) {
      int after = at + name.length();
      boolean before = at == 0 || !Character.isLetterOrDigit(host.charAt(at - 1));
      boolean behind = after == host.length() || !Character.isLetterOrDigit(host.charAt(after));
      if (before && behind) {
        return true;
      }
      at = host.indexOf(name, at + 1);
    }
    return false;
  }

  private static boolean runs(String address) {
    int path = address.indexOf('/', Math.max(0, address.indexOf("://") + 3));
    String end = path < 0 ? "" : address.substring(path);
    for (String ending :
        new String[] {
          ".exe", ".scr", ".apk", ".msi", ".bat", ".vbs", ".js", ".hta", ".jar", ".iso", ".docm",
          ".xlsm", ".lnk"
        }) {
      if (end.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** Edits between two names, up to 3. */
  static int distance(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 2) {
      return 3;
    }
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int next =
            Math.min(
                Math.min(row[j], row[j - 1]) + 1,
                diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1));
        diagonal = row[j];
        row[j] = next;
      }
    }
    return Math.min(3, row[other.length()]);
  }
}
