package org.rostrum.screening.abuse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Words by what they do in abuse and around it: swearing, slurs and groups by protected
 * characteristic, violence, weapons, and the small words that tell who is meant and whether it is
 * meant. Data: {@code lexicon.txt}.
 */
public final class Lexicon {

  /**
   * What a word does.
   *
   * @param name such as {@code hurt} or {@code slur.race}
   * @param severity 0 for none to 3
   * @param hash of its name, for features
   */
  public record Kind(String name, int severity, long hash) {

    /** The protected characteristic behind the dot, or null. */
    public @Nullable String characteristic() {
      int dot = name.indexOf('.');
      return dot < 0 ? null : name.substring(dot + 1);
    }

    /** A slur in itself. */
    boolean slur() {
      return name.startsWith("slur.");
    }

    boolean abusive() {
      return severity >= 2;
    }
  }

  private static final Lexicon SHIPPED = load();

  private final Map<String, Kind> kinds;

  /**
   * Swearing and then other abusive words, by length, in the order of the file: for masked ones.
   */
  private final Map<Integer, List<String>> hidden = new HashMap<>();

  private Lexicon(Map<String, Kind> kinds) {
    this.kinds = Map.copyOf(kinds);
    kinds.forEach((word, kind) -> {
      if (kind.name().equals("swear")) {
        hide(word);
      }
    });
    kinds.forEach((word, kind) -> {
      if (kind.severity() == 3 && !kind.name().equals("swear")) {
        hide(word);
      }
    });
  }

  private void hide(String word) {
    hidden.computeIfAbsent(word.length(), any -> new ArrayList<>()).add(word);
  }

  /** The lexicon that ships with the library. */
  public static Lexicon shipped() {
    return SHIPPED;
  }

  /** What the word does, or null. */
  public @Nullable Kind kind(String form) {
    return kinds.get(form);
  }

  /**
   * The abusive word that letters with gaps among them most likely stand for, or null.
   *
   * @param masked letters, and {@code *} for each sign that hides one
   */
  @Nullable String unmasked(CharSequence masked) {
    for (String word : hidden.getOrDefault(masked.length(), List.of())) {
      if (fits(masked, word)) {
        return word;
      }
    }
    return null;
  }

  private static boolean fits(CharSequence masked, String word) {
    int shown = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = masked.charAt(i);
      if (c != '*') {
        if (c != word.charAt(i)) {
          return false;
        }
        shown++;
      }
    }
    return shown > 0 && masked.charAt(0) != '*';
  }

  private static Lexicon load() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    try (InputStream file = Lexicon.class.getResourceAsStream("lexicon.txt")) {
      if (file == null) {
        throw new IllegalStateException("lexicon.txt is missing from the library");
      }
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> read(line, kinds));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Lexicon(kinds);
  }

  private static void read(String line, Map<String, Kind> kinds) {
    int colon = line.indexOf(':');
    String name = line.substring(0, colon - 2);
    Kind kind = new Kind(name, line.charAt(colon - 1) - '0', Hash.of(Hash.of('K'), name));
    StringTokenizer words = new StringTokenizer(line.substring(colon + 1), " ");
    while (words.hasMoreTokens()) {
      kinds.putIfAbsent(words.nextToken(), kind);
    }
  }
}
