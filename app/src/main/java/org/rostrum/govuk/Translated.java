package org.rostrum.govuk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes through which a GOV.UK script takes its words. */
final class Translated {

  private Translated() {}

  static Attributes attribute(String key, @Nullable String words) {
    return words == null || words.isEmpty()
        ? Attributes.none()
        : Attributes.of("data-i18n." + key, words);
  }

  /** One attribute for each plural form, such as {@code one} and {@code other}. */
  static Attributes attributes(String key, @Nullable Map<String, String> wordsByPlural) {
    if (wordsByPlural == null) {
      return Attributes.none();
    }
    Map<String, String> byName = new LinkedHashMap<>();
    wordsByPlural.forEach((plural, words) -> byName.put("data-i18n." + key + "." + plural, words));
    return new Attributes(byName);
  }
}
