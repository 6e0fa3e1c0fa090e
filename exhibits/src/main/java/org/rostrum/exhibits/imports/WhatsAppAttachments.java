package org.rostrum.exhibits.imports;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How WhatsApp writes that a message carried a file, in the layouts of both phones and in the
 * languages they are set to: {@code <attached: NAME>}, {@code NAME <attached>}, {@code NAME (file
 * attached)}, {@code <Media omitted>}, {@code image omitted}.
 */
final class WhatsAppAttachments {

  /** What a body holds. */
  record Found(@Nullable String name, boolean omitted, String caption) {}

  private static final char MARK = '\u200E';
  private static final int LONGEST_NAME = 255;

  /** What stands in parentheses after the name, where no invisible mark proves it. */
  private static final Set<String> ATTACHED =
      Set.of(
          "file attached",
          "datei angehängt",
          "archivo adjunto",
          "fichier joint",
          "bestand bijgevoegd",
          "file allegato",
          "arquivo anexado",
          "ficheiro anexado",
          "fil bifogad",
          "bifogad fil",
          "fil vedhæftet",
          "fil vedlagt",
          "plik dołączony",
          "załączono plik",
          "soubor přiložen",
          "fișier atașat",
          "fișier anexat",
          "dosya ekli",
          "файл добавлен",
          "файл додано",
          "tiedosto liitetty",
          "liitetty tiedosto",
          "csatolt fájl",
          "συνημμένο αρχείο",
          "berkas terlampir",
          "file terlampir",
          "附件",
          "文件附件",
          "添付ファイル",
          "파일 첨부됨",
          "फ़ाइल संलग्न है",
          "الملف مرفق",
          "הקובץ מצורף",
          "archivo adjuntado",
          "fitxer adjunt",
          "ffeil ynghlwm");

  /** What Android writes for all it left out. */
  private static final Set<String> OMITTED =
      Set.of(
          "<media omitted>",
          "<medien ausgeschlossen>",
          "<multimedia omitido>",
          "<archivo omitido>",
          "<médias omis>",
          "<fichier omis>",
          "<media weggelaten>",
          "<media omessi>",
          "<mídia oculta>",
          "<arquivo de mídia oculto>",
          "<ficheiro não revelado>",
          "<media utelämnat>",
          "<media udeladt>",
          "<media utelatt>",
          "<pominięto multimedia>",
          "<média vynechány>",
          "<mediji izostavljeni>",
          "<без медиафайлов>",
          "<медіа пропущено>",
          "<media jätettiin pois>",
          "<hiányzó médiafájl>",
          "<media tidak disertakan>",
          "<medya dahil edilmedi>",
          "<省略多媒体文件>",
          "<已略過多媒體檔>",
          "<メディアは含まれていません>",
          "<미디어 파일을 제외한 내보내기>",
          "<मीडिया के बिना>",
          "<मीडिया छोड़ा गया>",
          "<تم استبعاد الوسائط>",
          "<המדיה לא נכללה>",
          "<hepgorwyd cyfryngau>");

  /** How iOS ends what it left out; the mark stands before. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "omitted",
          "weggelassen",
          "ausgeschlossen",
          "omitido",
          "omitida",
          "omis",
          "absent",
          "absente",
          "weggelaten",
          "omesso",
          "omessa",
          "oculto",
          "oculta",
          "ocultado",
          "ocultada",
          "utelämnad",
          "udeladt",
          "utelatt",
          "pominięto",
          "пропущено",
          "опущено");

  private WhatsAppAttachments() {}

  /** What this body says about files; null where it says nothing. */
  static @Nullable Found in(String body) {
    if (body.isEmpty()
        || body.indexOf(MARK) < 0 && body.indexOf('<') < 0 && body.indexOf('(') < 0) {
      return null;
    }
    Found found = angled(body);
    if (found == null) {
      found = parenthesised(body);
    }
    return found == null ? omitted(body) : found;
  }

  /** {@code caption <attached: NAME>} and {@code NAME <attached>}, on the first or last line. */
  private static @Nullable Found angled(String body) {
    int close = body.lastIndexOf('>');
    if (close < 0 || !blank(body, close + 1, lineEnd(body, close))) {
      return null;
    }
    int open = body.lastIndexOf('<', close);
    if (open < 0 || body.indexOf('\n', open) >= 0 && body.indexOf('\n', open) < close) {
      return null;
    }
    int colon = body.indexOf(':', open);
    boolean marked = open > 0 && body.charAt(open - 1) == MARK || body.indexOf(MARK, open) >= 0;
    if (colon > 0 && colon < close && colon - open < 40) {
      String name = Characters.trimmed(body.substring(colon + 1, close));
      boolean alone = blank(body, lineStart(body, open), open);
      return file(name) && (marked || alone)
          ? new Found(name, false, around(body, open, close + 1))
          : null;
    }
    String word = Characters.trimmed(body.substring(open + 1, close)).toLowerCase(Locale.ROOT);
    int start = lineStart(body, open);
    String name = Characters.trimmed(body.substring(start, open));
    if (file(name) && (marked || word.equals("attached"))) {
      return new Found(name, false, around(body, start, close + 1));
    }
    return null;
  }

  /** {@code NAME (file attached)}, then perhaps the caption on lines of its own. */
  private static @Nullable Found parenthesised(String body) {
    int end = lineEnd(body, 0);
    String line = Characters.trimmed(body.substring(0, end));
    int open = line.lastIndexOf('(');
    if (open < 2 || !line.endsWith(")")) {
      return null;
    }
    String name = Characters.trimmed(line.substring(0, open));
    String words = line.substring(open + 1, line.length() - 1).strip().toLowerCase(Locale.ROOT);
    if (!file(name) || body.charAt(0) != MARK && !ATTACHED.contains(words)) {
      return null;
    }
    return new Found(name, false, end < body.length() ? body.substring(end + 1) : "");
  }

  private static @Nullable Found omitted(String body) {
    int end = lineEnd(body, 0);
    String line = Characters.trimmed(body.substring(0, end)).toLowerCase(Locale.ROOT);
    if (line.startsWith("<") && OMITTED.contains(line)) {
      return new Found(null, true, body);
    }
    int mark = body.lastIndexOf(MARK);
    if (mark >= 0 && body.indexOf('\n', mark) < 0) {
      String[] words =
          Characters.trimmed(body.substring(mark + 1)).toLowerCase(Locale.ROOT).split(" ", 6);
      if (words.length > 1 && words.length < 6 && LEFT_OUT.contains(words[words.length - 1])) {
        return new Found(null, true, body);
      }
    }
    return null;
  }

  /** A plain file name with an ending, nothing that leads to another folder. */
  private static boolean file(String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 1
        || name.length() > LONGEST_NAME
        || name.length() - dot < 2
        || name.length() - dot > 9) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' '
          || c == '/'
          || c == '\\'
          || c == '<'
          || c == '>'
          || i > dot && !Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return true;
  }

  private static String around(String body, int from, int to) {
    return Characters.trimmed(body.substring(0, from)).isEmpty()
        ? body.substring(Math.min(body.length(), skipEnd(body, to)))
        : body.substring(0, trimEnd(body, from));
  }

  private static int skipEnd(String body, int to) {
    int i = to;
    while (i < body.length()
        && (Characters.space(body.charAt(i)) || Characters.mark(body.charAt(i)))) {
      i++;
    }
    return i < body.length() && body.charAt(i) == '\n' ? i + 1 : i;
  }

  private static int trimEnd(String body, int from) {
    int i = from;
    while (i > 0
        && (Characters.space(body.charAt(i - 1))
            || Characters.mark(body.charAt(i - 1))
            || body.charAt(i - 1) == '\n')) {
      i--;
    }
    return i;
  }

  private static boolean blank(String body, int from, int to) {
    return Characters.trimmed(body.substring(from, to)).isEmpty();
  }

  private static int lineEnd(String body, int from) {
    int end = body.indexOf('\n', from);
    return end < 0 ? body.length() : end;
  }

  private static int lineStart(String body, int from) {
    return body.lastIndexOf('\n', from) + 1;
  }
}
