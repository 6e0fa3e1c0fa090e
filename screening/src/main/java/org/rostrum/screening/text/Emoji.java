package org.rostrum.screening.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words for emoji that carry meaning in abuse, threats, sarcasm and anger. */
final class Emoji {

  private static final Map<Integer, String> WORDS = words();

  private Emoji() {}

  static @Nullable String word(int codePoint) {
    return codePoint < 0x2000 ? null : WORDS.get(codePoint);
  }

  private static Map<Integer, String> words() {
    Map<Integer, String> words = new HashMap<>();
    String table =
        """
        👏 :clap:
        🙄 :eyeroll:
        🔪 :knife:
        🗡 :knife:
        🔫 :gun:
        💣 :bomb:
        💀 :skull:
        ☠ :skull:
        ⚰ :coffin:
        🔥 :fire:
        🐀 :rat:
        🐁 :rat:
        🐒 :monkey:
        🐵 :monkey:
        🦍 :monkey:
        🙈 :monkey:
        🍌 :banana:
        🤡 :clown:
        💩 :shit:
        🐍 :snake:
        🐷 :pig:
        🐖 :pig:
        🐕 :dog:
        🐮 :cow:
        🐄 :cow:
        🖕 :middlefinger:
        🤬 :swearing:
        😡 :rage:
        😠 :rage:
        👿 :rage:
        🤮 :vomit:
        🤢 :vomit:
        🪳 :cockroach:
        🩸 :blood:
        🪦 :coffin:
        🔨 :hammer:
        🧨 :bomb:
        🍆 :penis:
        """;
    table
        .lines()
        .forEach(line -> words.put(line.codePointAt(0), line.substring(line.indexOf(':'))));
    return words;
  }
}
