package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What every page must keep to, tried in a real browser. */
public final class PageChecks {

  private static final int[] WIDTHS = {320, 390, 1280};

  private PageChecks() {}

  /** Opens the address at each width, with and without scripts, light and dark, and looks. */
  public static void hold(String url, Cookie... cookies) {
    hold(url, page -> {}, cookies);
  }

  /** The same, after bringing the page into the state that is to be looked at. */
  public static void hold(String url, Consumer<Page> firstDo, Cookie... cookies) {
    for (int width : WIDTHS) {
      for (boolean javaScript : new boolean[] {true, false}) {
        look(url, firstDo, width, javaScript, false, cookies);
      }
    }
    look(url, firstDo, 390, true, true, cookies);
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
    List<String> violations = new ArrayList<>();
    for (var rule : new AxeBuilder(page).analyze().getViolations()) {
      for (var node : rule.getNodes()) {
        violations.add(rule.getId() + ": " + node.getHtml());
      }
    }
    assertThat(violations)
        .as("axe on " + page.url() + " at " + page.viewportSize().width)
        .isEmpty();
  }

  /** Keeps a picture of the whole page under {@code target/pictures}. */
  public static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "pictures", name + ".png"))
            .setFullPage(true));
  }

  private static void look(
      String url,
      Consumer<Page> firstDo,
      int width,
      boolean javaScript,
      boolean dark,
      Cookie... cookies) {
    try (Browser.Window window = Browser.shared().window(width, javaScript, dark)) {
      window.context().addCookies(List.of(cookies));
      List<String> faults = new ArrayList<>();
      Page page = window.context().newPage();
      page.onPageError(faults::add);
      page.onConsoleMessage(message -> {
        if (message.type().equals("error") && !message.text().contains("status of")) {
          faults.add(message.text());
        }
      });
      page.setDefaultTimeout(10_000);
      page.navigate(url);
      firstDo.accept(page);
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
