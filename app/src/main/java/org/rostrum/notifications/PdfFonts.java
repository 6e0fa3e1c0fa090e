package org.rostrum.notifications;

import com.ibm.icu.lang.UCharacter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The letters a PDF can hold. What no font has is written out by its name in square brackets, so
 * that nothing somebody typed disappears from paper.
 */
final class PdfFonts {

  static final Font REGULAR = Font.of("Atkinson", 400, "AtkinsonHyperlegibleNext-Regular.ttf");
  static final Font BOLD = Font.of("Atkinson", 700, "AtkinsonHyperlegibleNext-Bold.ttf");

  /** Other alphabets and signs. */
  static final Font OTHERS = Font.of("Others", 400, "DejaVuSans.ttf");

  static final List<Font> ALL = List.of(REGULAR, BOLD, OTHERS);

  private PdfFonts() {}

  /** One font file, and which letters it has. */
  record Font(String family, int weight, byte[] bytes, CmapLookup letters) {

    static Font of(String family, int weight, String file) {
      try (InputStream in = PdfFonts.class.getResourceAsStream("/fonts/" + file)) {
        if (in == null) {
          throw new IllegalStateException("The font is missing: " + file);
        }
        byte[] bytes = in.readAllBytes();
        var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        return new Font(family, weight, bytes, font.getUnicodeCmapLookup());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    InputStream stream() {
      return new ByteArrayInputStream(bytes);
    }

    boolean has(int letter) {
      return letters.getGlyphId(letter) != 0;
    }
  }

  /** The text with only such letters as the fonts have. */
  static String printable(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(letter -> {
          if (letter == '\n' || letter == '\t' || letter == ' ') {
            out.appendCodePoint(letter);
          } else if (isPlain(letter) && (has(letter))) {
            out.appendCodePoint(letter);
          } else if (letter != '\r') {
            out.append('[').append(name(letter)).append(']');
          }
        });
    return out.toString();
  }

  private static boolean has(int letter) {
    return letter < 0x10000 && (REGULAR.has(letter) && BOLD.has(letter) || OTHERS.has(letter));
  }

  /** Not one that steers the text, breaks it or hides in it. */
  private static boolean isPlain(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String name(int letter) {
    var name = UCharacter.getName(letter);
    return name == null ? "U+%04X".formatted(letter) : name.toLowerCase(Locale.ROOT);
  }
}
