package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rostrum.identity.Visitor;

/**
 * One reader's eyes: every page with scripts in light at 390, 1280 and 320 px, and without scripts,
 * in dark and in the machine's own font (as before ours has come) at 320, 390 and 1280 px, in one
 * tab that is used again for all of them. Accessibility is looked at in each state on a phone, in
 * light and in dark, and once a title at a desk; the contrast of colours, by far the dearest, where
 * a page has text in a place that was not seen before in these colours: another element, class or
 * state, or other ones around it. Notes faults and goes on, so that one run tells all.
 */
final class Eyes implements AutoCloseable {

  private static final String PICTURES = System.getProperty("rostrum.pictures");
  private static final String SHAPE =
      """
      () => ({
        headings: [...document.querySelectorAll('h1')].map(one => one.innerText),
        title: document.title,
        summary: document.querySelector('.govuk-error-summary') !== null,
        words: document.querySelector('main').innerText
      })
      """;
  private static final String OVER =
      """
      () => {
        const edge = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= edge) return '';
        const out = [...document.querySelectorAll('body *')]
            .filter(one => one.getBoundingClientRect().right > edge + 0.5).slice(0, 3)
            .map(one => one.outerHTML.slice(0, 160));
        return document.documentElement.scrollWidth + ' px wide: ' + out.join(' / ');
      }
      """;

  /** The places in which a page has text: what decides on its colours, from the root to itself. */
  private static final String PLACES =
      """
      () => {
        const places = new Map();
        const place = one => {
          if (!one) return '';
          if (!places.has(one)) {
            const own = [one.localName, one.id.replace(/[0-9a-f-]{36}|[0-9]+/g, '#'), one.className, one.type,
                one.getAttribute('style'), one.disabled, one.checked, one.open, one.hidden];
            places.set(one, place(one.parentElement) + '/' + own.filter(each => each).join(' '));
          }
          return places.get(one);
        };
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found = new Set();
        while (walk.nextNode()) {
          if (walk.currentNode.nodeValue.trim()) found.add(place(walk.currentNode.parentElement));
        }
        for (const one of document.querySelectorAll('input, select, textarea')) found.add(place(one));
        return [...found];
      }
      """;

  /** Pages whose wide layout was looked at, by their title; states of one share it. */
  private static final Set<String> WIDE = ConcurrentHashMap.newKeySet();

  /** Places whose colours were looked at: those of the light page, and those of the dark one. */
  private static final Set<String> LIGHT = ConcurrentHashMap.newKeySet();

  private static final Set<String> DARK = ConcurrentHashMap.newKeySet();

  private final Visitor visitor;
  private final Browser.Window window;
  private final Page page;
  private final CDPSession tools;
  private final String base;
  private final List<String> faults = new ArrayList<>();
  private final PageRoutes routes;
  private String where = "";
  private int looks;

  Eyes(Visitor visitor, PageRoutes routes) {
    this.routes = routes;
    this.visitor = visitor;
    base = visitor.base();
    window = Browser.shared().window(390, true, false);
    visitor.into(window.context());
    page = window.context().newPage();
    page.setDefaultTimeout(10_000);
    page.setDefaultNavigationTimeout(15_000);
    tools = window.context().newCDPSession(page);
    JsonObject none = new JsonObject();
    none.addProperty("maxTotalBufferSize", 0);
    none.addProperty("maxResourceBufferSize", 0);
    tools.send("Network.enable", none);
    page.onPageError(fault -> note(where + ": " + fault));
    page.onConsoleMessage(said -> {
      if (said.type().equals("error")
          && !said.text().contains("status of")
          && !said.text().contains("ERR_BLOCKED_BY_CLIENT")) {
        note(where + ": console: " + said.text());
      }
    });
    page.onResponse(response -> {
      if (response.status() >= 500 && !where.startsWith("answer ")) {
        note(where + ": " + response.status() + " from " + response.url());
      }
    });
    page.onRequest(request -> {
      if (request.method().equals("POST")) {
        routes.sent(URI.create(request.url()).getPath());
      }
    });
  }

  /** Opens the address, brings the page into a state, and looks; with scripts and without. */
  void see(String state, String address, Consumer<Page> first) {
    see(state, () -> address, first);
  }

  /** The same at an address of its own each time, for what a look changes. */
  void see(String state, Supplier<String> addresses, Consumer<Page> first) {
    for (boolean scripts : new boolean[] {true, false}) {
      String address = addresses.get();
      where = state + " " + address + (scripts ? "" : " without scripts");
      try {
        scripts(scripts);
        ownFont(scripts);
        page.emulateMedia(
            new Page.EmulateMediaOptions()
                .setColorScheme(scripts ? ColorScheme.LIGHT : ColorScheme.DARK));
        page.setViewportSize(scripts ? 390 : 320, 844);
        page.navigate(base + address);
        first.accept(page);
        routes.seen(URI.create(page.url()).getPath());
        look(scripts);
      } catch (PlaywrightException | AssertionError fault) {
        note(where + ": " + fault.getMessage());
      }
    }
    looks++;
  }

  /** The same; the page must then say what is wrong, and where. */
  void seeError(String state, String address, Consumer<Page> first) {
    seeError(state, () -> address, first);
  }

  /** The same at an address of its own each time. */
  void seeError(String state, Supplier<String> addresses, Consumer<Page> first) {
    see(
        state,
        addresses,
        first.andThen(page -> {
          Locator links = page.locator(".govuk-error-summary a");
          // A click may come back before the answer's page is there.
          for (int waits = 0; waits < 100 && links.count() == 0; waits++) {
            page.waitForTimeout(50);
          }
          assertThat(links.count()).as("errors in the summary").isPositive();
          for (Locator link : links.all()) {
            String field = link.getAttribute("href");
            // A place's name may hold a full stop, which a selector would take for something else.
            assertThat(page.locator("[id=\"" + field.substring(1) + "\"]").count())
                .as("places " + field)
                .isEqualTo(1);
          }
        }));
  }

  private void look(boolean scripts) {
    shape();
    at(page.viewportSize().width);
    if (scripts) {
      if (page.locator("body.govuk-frontend-supported").count() != 1) {
        note(where + ": the scripts did not start");
      }
      accessible(inColours(LIGHT));
      picture();
      at(1280);
      if (WIDE.add(page.title())) {
        accessible(Axe.violationsButContrast(page));
      }
      picture();
      at(320);
    } else {
      at(390);
      at(1280);
      page.setViewportSize(320, 844);
      scripts(true);
      accessible(inColours(DARK));
    }
  }

  /** What the checker finds; with the contrast of colours where they stand in a new place. */
  private List<String> inColours(Set<String> known) {
    boolean isNew = false;
    for (Object place : (List<?>) page.evaluate(PLACES)) {
      isNew |= known.add((String) place);
    }
    return isNew ? Axe.violations(page) : Axe.violationsButContrast(page);
  }

  private void shape() {
    Map<?, ?> shape = (Map<?, ?>) page.evaluate(SHAPE);
    List<?> headings = (List<?>) shape.get("headings");
    String title = (String) shape.get("title");
    if (headings.contains("Page not found") && !where.startsWith("not found")) {
      note(where + ": Page not found");
    }
    if (!title.matches("(Error: )?.+ - Rostrum - Hartsmere Borough Council")) {
      note(where + ": title " + title);
    }
    if (!shape.get("summary").equals(title.startsWith("Error: "))) {
      note(where + ": the title and the error summary do not agree");
    }
    if (headings.size() != 1) {
      note(where + ": " + headings.size() + " H1s");
    }
    if (((String) shape.get("words")).matches("(?s).*\\bnull\\b.*")) {
      note(where + ": says null");
    }
  }

  private void at(int width) {
    if (page.viewportSize().width != width) {
      page.setViewportSize(width, 844);
    }
    String over = (String) page.evaluate(OVER);
    if (!over.isEmpty()) {
      note(where + " at " + width + ": " + over);
    }
  }

  private void accessible(List<String> violations) {
    for (String violation : violations) {
      note(where + " at " + page.viewportSize().width + ": " + violation);
    }
  }

  private void note(String fault) {
    faults.add(fault);
    if (PICTURES != null) {
      System.out.println(fault);
    }
  }

  /**
   * With {@code -Drostrum.pictures=REGEX} each state it names is kept to be looked at by people.
   */
  private void picture() {
    if (PICTURES != null && where.matches(PICTURES)) {
      PageChecks.keep(
          page, page.viewportSize().width + "-" + where.replaceAll("[^A-Za-z0-9]+", "-"));
    }
  }

  private void scripts(boolean run) {
    JsonObject off = new JsonObject();
    off.addProperty("value", !run);
    tools.send("Emulation.setScriptExecutionDisabled", off);
  }

  private void ownFont(boolean comes) {
    JsonArray refused = new JsonArray();
    if (!comes) {
      refused.add("*.woff2");
    }
    JsonObject fonts = new JsonObject();
    fonts.add("urls", refused);
    tools.send("Network.setBlockedURLs", fonts);
  }

  /** Who looks, for what is quicker done without a browser. */
  Visitor visitor() {
    return visitor;
  }

  /** What was wrong, in the order in which it was seen. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  int looks() {
    return looks;
  }

  @Override
  public void close() {
    window.close();
  }
}
