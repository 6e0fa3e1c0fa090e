package org.rostrum.exhibits.zip;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.rostrum.exhibits.zip.ZipRefused.Limit;

/** Names of members: read as the archive says they are written, and confined to its own folder. */
final class ZipNames {

  private static final int LONGEST = 1_024;
  private static final Charset OLD =
      Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

  private ZipNames() {}

  /** The name in these bytes; UTF-8 where they are, else the code page of the first archives. */
  static String of(byte[] raw, boolean saysUtf8) throws ZipRefused {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(raw))
          .toString();
    } catch (CharacterCodingException e) {
      if (saysUtf8) {
        throw new ZipRefused(Limit.NAME, "The name of a member says it is UTF-8 and is not.");
      }
      return new String(raw, OLD);
    }
  }

  /** Refuses a name that could lead out of the folder an archive is for. */
  static void confine(String name) throws ZipRefused {
    if (name.isEmpty() || name.length() > LONGEST) {
      throw new ZipRefused(
          Limit.NAME, "The name of a member is empty or longer than " + LONGEST + " characters.");
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || c == 0x7F || c == '\\' || Character.isSurrogate(c) && !paired(name, i)) {
        throw new ZipRefused(
            Limit.NAME,
            "The name of the member \"" + shown(name) + "\" holds a character no name may hold.");
      }
    }
    String plain = name.indexOf('%') < 0 ? name : decoded(name);
    String folded = Normalizer.normalize(plain, Normalizer.Form.NFKC).replace('\\', '/');
    boolean drive = folded.length() > 1 && folded.charAt(1) == ':' && letter(folded.charAt(0));
    if (folded.startsWith("/") || drive || leadsUp(name) || leadsUp(folded)) {
      throw new ZipRefused(
          Limit.NAME, "The name of the member \"" + shown(name) + "\" leads out of the archive.");
    }
  }

  private static boolean leadsUp(String name) {
    int from = 0;
    while (from <= name.length()) {
      int slash = name.indexOf('/', from);
      int to = slash < 0 ? name.length() : slash;
      String part = name.substring(from, to);
      if (part.equals("..") || part.equals(".") || part.isEmpty() && to < name.length()) {
        return true;
      }
      from = to + 1;
    }
    return false;
  }

  /** The name with {@code %2e} and the like read once, as a careless program would. */
  private static String decoded(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == '%' && i + 2 < name.length()) {
        int high = Character.digit(name.charAt(i + 1), 16);
        int low = Character.digit(name.charAt(i + 2), 16);
        if (high >= 0 && low >= 0) {
          out.append((char) (high * 16 + low));
          i += 2;
          continue;
        }
      }
      out.append(name.charAt(i));
    }
    return out.toString();
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean paired(String name, int i) {
    return Character.isHighSurrogate(name.charAt(i))
        ? i + 1 < name.length() && Character.isLowSurrogate(name.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(name.charAt(i - 1));
  }

  /** The name as it may be shown: short, and nothing in it but letters that stand still. */
  static String shown(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length() && out.length() < 80; i++) {
      char c = name.charAt(i);
      boolean plain = c >= ' ' && c != 0x7F && Character.getType(c) != Character.FORMAT;
      out.append(plain && !Character.isSurrogate(c) && !Character.isISOControl(c) ? c : '?');
    }
    return out.toString();
  }
}
