package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What every page must keep to, tried in a real browser. */
public final class PageChecks {

  private static final String PICTURES = System.getProperty("rostrum.pictures");
  private static final int[] WIDTHS = {320, 390, 1280};

  private PageChecks() {}

  /** Opens the address at each width, with and without scripts, light and dark, and looks. */
  public static void hold(String url, Cookie... cookies) {
    for (boolean javaScript : new boolean[] {true, false}) {
      try (Browser.Window window = Browser.shared().window(390, javaScript, false)) {
        window.context().addCookies(List.of(cookies));
        for (int width : WIDTHS) {
          look(window, url, width, javaScript, ColorScheme.LIGHT);
        }
        if (javaScript) {
          look(window, url, 390, true, ColorScheme.DARK);
        }
      }
    }
  }

  /**
   * Checks of a page that is open already, with scripts: axe, no sideways scroll, title, one H1.
   */
  public static void look(Page page) {
    shape(page);
    accessible(page);
  }

  private static void shape(Page page) {
    String where = page.url() + " at " + page.viewportSize().width + " px";
    assertThat(page.title()).as(where).matches("(Error: )?.+ - Rostrum - .+");
    assertThat(page.locator("h1").count()).as("H1s on " + where).isEqualTo(1);
    assertThat(page.locator("html").getAttribute("lang")).as(where).isIn("en", "cy");
    int over =
        ((Number)
                page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
            .intValue();
    assertThat(over).as("pixels over the edge of " + where).isLessThanOrEqualTo(0);
  }

  private static void accessible(Page page) {
    assertThat(Axe.violations(page))
        .as("axe on " + page.url() + " at " + page.viewportSize().width)
        .isEmpty();
  }

  /**
   * With {@code -Drostrum.pictures=REGEX}, a picture of the page under each name that is like it is
   * kept under {@code target/pictures}, to be looked at by people.
   */
  public static void picture(Page page, String name) {
    if (PICTURES != null && name.matches(PICTURES)) {
      keep(page, name);
    }
  }

  static void keep(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "pictures", name + ".png"))
            .setFullPage(true));
  }

  private static void look(
      Browser.Window window, String url, int width, boolean javaScript, ColorScheme colours) {
    List<String> faults = new ArrayList<>();
    try (Page page = window.context().newPage()) {
      page.onPageError(faults::add);
      page.onConsoleMessage(message -> {
        if (message.type().equals("error") && !message.text().contains("status of")) {
          faults.add(message.text());
        }
      });
      page.setDefaultTimeout(10_000);
      page.setViewportSize(width, 844);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
      page.navigate(url);
      if (javaScript) {
        assertThat(page.locator("body.govuk-frontend-supported").count())
            .as("scripts started on " + url)
            .isEqualTo(1);
      }
      shape(page);
      // The checker waits on the page's own clock, which stands still without scripts.
      if (javaScript) {
        accessible(page);
      }
      assertThat(faults).as("faults in the console of " + url).isEmpty();
    }
  }
}
