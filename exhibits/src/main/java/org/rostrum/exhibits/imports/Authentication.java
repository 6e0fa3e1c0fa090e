package org.rostrum.exhibits.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Authentication-Results of RFC 8601. Anybody can put such a header into a mail; only the one that
 * the named receiving server wrote last counts, which stands topmost of those with its name. A pass
 * of DMARC for the domain in From verifies it, or of DKIM for that domain or one above it. SPF
 * alone speaks of a machine, not of From, and verifies nothing.
 */
final class Authentication {

  private Authentication() {}

  /**
   * Judges.
   *
   * @param from the From header as it stands
   * @param results the Authentication-Results headers, topmost first
   * @param receiver the authserv-id of the server that is trusted; null where none was named
   */
  static SenderCheck judge(@Nullable String from, List<String> results, @Nullable String receiver) {
    if (receiver == null) {
      return not("No receiving server was named whose word would count.");
    }
    String domain = from == null ? null : domain(from);
    if (domain == null) {
      return not("From does not name exactly one address.");
    }
    for (String result : results) {
      List<String> parts = parts(result);
      String server = parts.getFirst().split(" ", 2)[0];
      if (server.equalsIgnoreCase(receiver)) {
        return word(domain, parts.subList(1, parts.size()), receiver);
      }
    }
    return not("It bears no Authentication-Results of " + receiver + ".");
  }

  private static SenderCheck word(String domain, List<String> methods, String receiver) {
    List<String> said = new ArrayList<>();
    for (String method : methods) {
      String[] words = method.toLowerCase(Locale.ROOT).split(" ");
      String verdict = words[0];
      int version = verdict.indexOf('/');
      int equals = verdict.indexOf('=');
      if (version > 0 && version < equals) {
        verdict = verdict.substring(0, version) + verdict.substring(equals);
      }
      if (verdict.equals("dmarc=pass") && domain.equals(property(words, "header.from"))) {
        return new SenderCheck(true, receiver + " verified " + domain + " by DMARC.");
      }
      if (verdict.equals("dkim=pass") && covers(signer(words), domain)) {
        return new SenderCheck(true, receiver + " verified " + domain + " by DKIM.");
      }
      said.add(verdict);
    }
    return not(
        receiver
            + " does not vouch for "
            + domain
            + (said.isEmpty() ? "." : ": " + String.join(", ", said) + "."));
  }

  private static @Nullable String signer(String[] words) {
    String signer = property(words, "header.d");
    if (signer != null) {
      return signer;
    }
    String identity = property(words, "header.i");
    return identity == null ? null : identity.substring(identity.lastIndexOf('@') + 1);
  }

  /** Whether a signature of the first domain speaks for the second: the same, or one above it. */
  private static boolean covers(@Nullable String signer, String domain) {
    return signer != null
        && signer.indexOf('.') > 0
        && (domain.equals(signer) || domain.endsWith("." + signer));
  }

  private static @Nullable String property(String[] words, String name) {
    for (String word : words) {
      if (word.startsWith(name + "=")) {
        return word.substring(name.length() + 1);
      }
    }
    return null;
  }

  private static SenderCheck not(String because) {
    return new SenderCheck(false, "Not verified. " + because);
  }

  /** The parts between semicolons: no comments, no quotation marks, single spaces. */
  private static List<String> parts(String header) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    int comments = 0;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c == '\\' && (quoted || comments > 0)) {
        i++;
      } else if (comments > 0) {
        comments += c == '(' ? 1 : c == ')' ? -1 : 0;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (quoted) {
        part.append(c == ' ' || c == '=' || c == ';' ? '_' : c);
      } else if (c == '(') {
        comments = 1;
      } else if (c == ';') {
        parts.add(single(part));
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(single(part));
    return parts;
  }

  private static String single(StringBuilder part) {
    StringBuilder single = new StringBuilder(part.length());
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      boolean space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
      char before = single.isEmpty() ? ' ' : single.charAt(single.length() - 1);
      if (c == '=' && before == ' ' && !single.isEmpty()) {
        single.setLength(single.length() - 1);
      }
      if (!space) {
        single.append(c);
      } else if (before != ' ' && before != '=') {
        single.append(' ');
      }
    }
    return single.toString().strip();
  }

  /** The domain of the one address in a From header; null where there is not exactly one. */
  static @Nullable String domain(String from) {
    StringBuilder plain = new StringBuilder(from.length());
    boolean quoted = false;
    int comments = 0;
    for (int i = 0; i < from.length(); i++) {
      char c = from.charAt(i);
      if (c == '\\' && (quoted || comments > 0)) {
        i++;
      } else if (comments > 0) {
        comments += c == '(' ? 1 : c == ')' ? -1 : 0;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        comments = 1;
      } else if (!quoted) {
        plain.append(c);
      }
    }
    String text = plain.toString();
    int open = text.indexOf('<');
    String address = text;
    if (open >= 0) {
      int close = text.indexOf('>', open);
      if (close < 0 || text.indexOf('<', open + 1) >= 0 || text.indexOf('@') < open) {
        return null;
      }
      address = text.substring(open + 1, close);
      if (!text.substring(close + 1).isBlank()) {
        return null;
      }
    }
    address = address.strip();
    int at = address.indexOf('@');
    String domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
    return at < 0 || domain.isEmpty() || !letters(domain) ? null : domain;
  }

  private static boolean letters(String domain) {
    for (int i = 0; i < domain.length(); i++) {
      char c = domain.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '.' && c != '-') {
        return false;
      }
    }
    return true;
  }
}
