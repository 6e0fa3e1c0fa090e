package org.rostrum;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The accessibility checker with all its own rules, in the page that is open. It is brought in once
 * a page and asked as often as the page changes; its builder would open another page to answer.
 */
public final class Axe {

  private static final String SOURCE = source();
  private static final String RUN =
      """
      contrast => {
        if (typeof axe === 'undefined') return null;
        if (window.length > 0) throw new Error('there are frames, which are not looked into');
        return Promise.race([
          axe.run(document, {
            resultTypes: ['violations'], iframes: false, rules: {'color-contrast': {enabled: contrast}}}),
          new Promise((_, late) => setTimeout(() => late(new Error('axe took over 20 s')), 20000))
        ]).then(found => found.violations.flatMap(rule =>
            rule.nodes.map(node => rule.id + ': ' + node.html.slice(0, 300))));
      }
      """;

  private Axe() {}

  /** What is against the rules: each rule with the element that breaks it. Scripts must be on. */
  public static List<String> violations(Page page) {
    return violations(page, true);
  }

  /** The same without the contrast of colours, the dearest of all rules, seen at another width. */
  static List<String> violationsButContrast(Page page) {
    return violations(page, false);
  }

  private static List<String> violations(Page page, boolean contrast) {
    Object found = page.evaluate(RUN, contrast);
    if (found == null) {
      page.evaluate(SOURCE);
      found = page.evaluate(RUN, contrast);
    }
    return ((List<?>) found).stream().map(String.class::cast).toList();
  }

  private static String source() {
    try (InputStream source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
