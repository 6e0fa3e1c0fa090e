package org.rostrum.exhibits.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Facebook and Instagram write each byte of UTF-8 as a character of its own ({@code ð\u009F} and
 * two more for a face). Such text is put right; text that could not have come about that way is
 * left alone.
 */
final class Mojibake {

  private Mojibake() {}

  /** The text as it was meant; null stays null. */
  static @Nullable String maybeRepaired(@Nullable String text) {
    return text == null ? null : repaired(text);
  }

  /** The text as it was meant. */
  static String repaired(String text) {
    boolean high = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0xFF) {
        return text;
      }
      high |= c >= 0x80;
    }
    if (!high) {
      return text;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }
}
