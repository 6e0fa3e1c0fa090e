package org.rostrum.govuk;

import com.ibm.icu.text.MessageFormat;
import java.text.Bidi;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The words of every page, taken from the message files in the reader's language. One key is one
 * whole sentence; values go in by name and follow the language's own plurals, dates and numbers.
 */
public final class Text {

  private static final Map<String, Language> BY_LANGUAGE = new ConcurrentHashMap<>();

  /** Set by the build's tests: a key that is missing then stops the page. */
  private static final boolean STRICT = Boolean.getBoolean("rostrum.text.strict");

  private static final String FIRST_STRONG_ISOLATE = "\u2068";
  private static final String POP_ISOLATE = "\u2069";

  private Text() {}

  /**
   * The sentence of this key: {@code Text.of("posts.left", "count", n)}. Without such a key it is
   * the key itself, so that a page still shows; tests run strictly and stop.
   */
  public static String of(String key, Object... namedValues) {
    Language words = current();
    MessageFormat format = words.format(key);
    if (format == null) {
      if (STRICT) {
        throw new IllegalArgumentException("No words for " + key + " in " + words.locale());
      }
      return key;
    }
    if (namedValues.length % 2 != 0) {
      throw new IllegalArgumentException("A name without its value for " + key);
    }
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < namedValues.length; i += 2) {
      values.put((String) namedValues[i], apart(namedValues[i + 1]));
    }
    return format.format(values);
  }

  /**
   * A name that runs the other way, or turns the direction, must not turn the sentence round it.
   */
  private static Object apart(Object value) {
    return value instanceof String words
            && Bidi.requiresBidi(words.toCharArray(), 0, words.length())
        ? FIRST_STRONG_ISOLATE + words + POP_ISOLATE
        : value;
  }

  /** Whether there are words for this key; for words that a page may do without. */
  public static boolean has(String key) {
    return current().format(key) != null;
  }

  /** The language of the page, for its {@code lang} attribute. */
  public static String language() {
    return current().locale().getLanguage();
  }

  private static Language current() {
    String language = LocaleContextHolder.getLocale().getLanguage();
    Language words =
        BY_LANGUAGE.computeIfAbsent(language.equals("cy") ? "cy" : "en", Language::load);
    return words.isEmpty() ? BY_LANGUAGE.computeIfAbsent("en", Language::load) : words;
  }

  /** All message files of one language. */
  private record Language(
      Locale locale, Map<String, String> patterns, Map<String, MessageFormat> made) {

    static Language load(String language) {
      return new Language(
          Locale.of(language, "GB"), MessageFiles.of(language), new ConcurrentHashMap<>());
    }

    boolean isEmpty() {
      return patterns.isEmpty();
    }

    /** ICU takes the space before the pattern of a day or time for part of it. */
    private static String tight(String pattern) {
      return pattern.replaceAll(", (date|time), +", ", $1,");
    }

    /** A copy, because ICU's formats keep notes while they format. */
    @Nullable MessageFormat format(String key) {
      String pattern = patterns.get(key);
      if (pattern == null) {
        return null;
      }
      MessageFormat shared =
          made.computeIfAbsent(key, _ -> new MessageFormat(tight(pattern), locale));
      return (MessageFormat) shared.clone();
    }
  }
}
