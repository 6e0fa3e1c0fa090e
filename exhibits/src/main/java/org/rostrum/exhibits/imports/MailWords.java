package org.rostrum.exhibits.imports;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;

/** Headers of mails: unfolded, decoded (RFC 2047, 2231, 6532), dates and parameters read. */
final class MailWords {

  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("d MMM uuuu H:mm[:ss] xx")
          .toFormatter(Locale.ENGLISH);

  /** The zones that RFC 5322 calls obsolete and defines; others say nothing. */
  private static final Map<String, String> ZONES =
      Map.of(
          "GMT", "+0000", "UT", "+0000", "UTC", "+0000", "Z", "+0000", "EST", "-0500", "EDT",
          "-0400", "CST", "-0600", "CDT", "-0500", "PST", "-0800", "PDT", "-0700");

  private static final int MOST_PIECES = 100;

  private MailWords() {}

  /** The value of a header as it stands, unfolded; UTF-8 where it is, else Latin 1. */
  static String field(Field field) {
    ByteSequence raw = field.getRaw();
    byte[] bytes = raw == null ? new byte[0] : raw.toByteArray();
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, StandardCharsets.ISO_8859_1);
    }
    int colon = text.indexOf(':');
    return unfolded(text.substring(colon + 1));
  }

  private static String unfolded(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\r' && c != '\n') {
        line.append(c == '\t' ? ' ' : c);
      }
    }
    return line.toString().strip();
  }

  /** The words of a header with what is encoded in it decoded. */
  static String decoded(String value) {
    if (!value.contains("=?")) {
      return value;
    }
    try {
      return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT);
    } catch (RuntimeException e) {
      return value; // the library gives up on some words that are wrongly encoded
    }
  }

  /** The first word of a header with parameters, in small letters. */
  static String first(String value) {
    int end = value.indexOf(';');
    return (end < 0 ? value : value.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** A parameter, also where it is cut into pieces or says its character set; null without. */
  static @Nullable String parameter(String value, String name) {
    String whole = raw(value, name + "*");
    if (whole != null) {
      return extended(whole);
    }
    StringBuilder pieces = new StringBuilder();
    boolean encoded = false;
    for (int i = 0; i < MOST_PIECES; i++) {
      String piece = raw(value, name + "*" + i + "*");
      encoded |= piece != null;
      piece = piece == null ? raw(value, name + "*" + i) : piece;
      if (piece == null) {
        break;
      }
      pieces.append(piece);
    }
    if (!pieces.isEmpty()) {
      return encoded ? extended(pieces.toString()) : pieces.toString();
    }
    String plain = raw(value, name);
    return plain == null ? null : decoded(plain);
  }

  /** The value of exactly that parameter; quotation marks taken off. */
  private static @Nullable String raw(String value, String name) {
    int i = value.indexOf(';');
    while (i >= 0 && i < value.length()) {
      int from = i + 1;
      boolean quoted = false;
      boolean quotes = false;
      int equals = -1;
      StringBuilder text = new StringBuilder();
      for (i = from; i < value.length() && (quoted || value.charAt(i) != ';'); i++) {
        char c = value.charAt(i);
        if (c == '\\' && quoted && i + 1 < value.length()) {
          i++;
          text.append(value.charAt(i));
        } else if (c == '"' && equals >= 0) {
          quoted = !quoted;
          quotes = true;
        } else if (c == '=' && equals < 0) {
          equals = i;
        } else if (equals >= 0 && (quoted || !quotes || c != ' ')) {
          text.append(c);
        }
      }
      if (equals >= 0 && value.substring(from, equals).strip().equalsIgnoreCase(name)) {
        return quotes ? text.toString().stripLeading() : text.toString().strip();
      }
    }
    return null;
  }

  /** {@code charset'language'words}, the words with {@code %41} for some bytes. */
  private static String extended(String value) {
    int first = value.indexOf('\'');
    int second = first < 0 ? -1 : value.indexOf('\'', first + 1);
    Charset charset = StandardCharsets.UTF_8;
    String words = value;
    if (second > 0) {
      words = value.substring(second + 1);
      try {
        charset = first == 0 ? charset : Charset.forName(value.substring(0, first));
      } catch (IllegalArgumentException e) {
        charset = StandardCharsets.UTF_8;
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      int high = c == '%' && i + 2 < words.length() ? Character.digit(words.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(words.charAt(i + 2), 16);
      if (low >= 0) {
        bytes.write(high * 16 + low);
        i += 2;
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(charset));
      }
    }
    return bytes.toString(charset);
  }

  /** The moment in a Date header; unclear where it is none. */
  static When date(String value) {
    String plain = uncommented(value);
    int comma = plain.indexOf(',');
    String[] words = plain.substring(comma + 1).strip().split(" +");
    if (words.length > 4) {
      words[4] = ZONES.getOrDefault(words[4].toUpperCase(Locale.ROOT), words[4]);
    }
    try {
      String date = String.join(" ", words);
      return When.at(value, OffsetDateTime.parse(date, DATE).toInstant());
    } catch (DateTimeException e) {
      return When.unclear(value);
    }
  }

  private static String uncommented(String value) {
    StringBuilder plain = new StringBuilder(value.length());
    int depth = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      depth += c == '(' ? 1 : 0;
      if (depth == 0) {
        plain.append(c);
      }
      depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    return plain.toString();
  }
}
