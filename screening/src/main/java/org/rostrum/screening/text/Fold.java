package org.rostrum.screening.text;

/**
 * Folds single UTF-16 code units so that look-alikes compare equal while each stays in its place:
 * lower case, straight quotes, plain dashes and digits, and Latin letters for the Cyrillic and
 * Greek ones drawn the same (Unicode TR39).
 */
public final class Fold {

  /** Stands for characters nobody sees: zero-width, soft hyphen, bidirectional marks. */
  public static final char INVISIBLE = '\0';

  private static final String LOOK_ALIKES = "аАВсСԁеЕёһНіІїјКкМоОрРѕЅТтуУхХΑαΒΕεΗΙιΚκΜΝνΟοΡρΤτυΥΧχ";
  private static final String LETTERS = "aabccdeeehhiiijkkmooppssttyyxxaabeehiikkmnvooppttuyxx";

  private static final String SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢıɑɡոօ";
  private static final String SMALL_CAPITAL_LETTERS = "abcdefghijklmnoprstuvwyziagno";

  private static final char[] TABLE = table();

  private Fold() {}

  /** The folded form of one code unit. */
  public static char fold(char c) {
    return TABLE[c];
  }

  /** The text folded unit by unit; same length, same offsets. */
  public static char[] fold(String text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = TABLE[text.charAt(i)];
    }
    return folded;
  }

  private static char[] table() {
    char[] table = new char[1 << 16];
    for (int c = 0; c < table.length; c++) {
      table[c] = c < 0x250 ? latin((char) c) : (char) c;
    }
    for (int i = 0; i < 26; i++) {
      table[0xFF21 + i] = (char) ('a' + i);
      table[0xFF41 + i] = (char) ('a' + i);
      table[0x24B6 + i] = (char) ('a' + i);
      table[0x24D0 + i] = (char) ('a' + i);
    }
    for (int i = 0; i < 10; i++) {
      table[0xFF10 + i] = (char) ('0' + i);
      table[0x0660 + i] = (char) ('0' + i);
      table[0x06F0 + i] = (char) ('0' + i);
    }
    for (int i = 0; i < LOOK_ALIKES.length(); i++) {
      table[LOOK_ALIKES.charAt(i)] = LETTERS.charAt(i);
    }
    put(table, "\u2018\u2019\u201A\u201B\u02BC\u00B4\u0060\uFF07", '\'');
    put(table, "\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02", '"');
    put(table, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFF0D", '-');
    put(
        table,
        "\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000\t\u000B\f",
        ' ');
    put(table, "\r\u0085\u2028\u2029", '\n');
    put(
        table,
        "\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2066\u2067\u2068"
            + "\u2069\uFEFF\uFE0E\uFE0F",
        INVISIBLE);
    for (int c = 0x0300; c <= 0x036F; c++) {
      table[c] = INVISIBLE;
    }
    for (int i = 0; i < SMALL_CAPITALS.length(); i++) {
      table[SMALL_CAPITALS.charAt(i)] = SMALL_CAPITAL_LETTERS.charAt(i);
    }
    put(table, "\uFF20", '@');
    put(table, "\uFF0E\u2024", '.');
    return table;
  }

  private static char latin(char c) {
    char lower = Character.toLowerCase(c);
    if (lower < 0x80) {
      return lower;
    }
    String base =
        java.text.Normalizer.normalize(String.valueOf(lower), java.text.Normalizer.Form.NFKD);
    return base.length() > 0 && base.charAt(0) < 0x80 && Character.isLetter(base.charAt(0))
        ? base.charAt(0)
        : lower;
  }

  private static void put(char[] table, String from, char to) {
    for (int i = 0; i < from.length(); i++) {
      table[from.charAt(i)] = to;
    }
  }
}
