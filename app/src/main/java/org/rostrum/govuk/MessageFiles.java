package org.rostrum.govuk;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads {@code messages/*_<language>.properties}, each room's own file, as UTF-8. */
final class MessageFiles {

  private MessageFiles() {}

  /** Every key with its words; a key in two files is our own mistake and stops the start. */
  static Map<String, String> of(String language) {
    try {
      Map<String, String> patterns = new HashMap<>();
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:messages/*_" + language + ".properties")) {
        Properties read = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          read.load(reader);
        }
        for (String key : read.stringPropertyNames()) {
          if (patterns.put(key, read.getProperty(key)) != null) {
            throw new IllegalStateException("Two message files have words for " + key);
          }
        }
      }
      return Map.copyOf(patterns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
