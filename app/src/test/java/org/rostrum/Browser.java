package org.rostrum;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** The machine's own Chromium, opened once for all tests of a run. */
public final class Browser {

  /** The same engine without a window; lighter, where it is installed. */
  private static final Path SHELL = Path.of("/usr/bin/chromium-headless-shell");

  private static final Path CHROMIUM =
      Path.of(
          System.getProperty(
              "rostrum.chromium",
              Files.isExecutable(SHELL) ? SHELL.toString() : "/usr/bin/chromium"));

  private static Browser shared;

  private final com.microsoft.playwright.Browser chromium;

  private Browser(com.microsoft.playwright.Browser chromium) {
    this.chromium = chromium;
  }

  /** The browser of this run. Tests use it one after the other. */
  public static synchronized Browser shared() {
    if (shared == null) {
      if (!Files.isExecutable(CHROMIUM)) {
        throw new IllegalStateException(
            "No browser at %s. Debian: apt install chromium. Elsewhere: -Drostrum.chromium=PATH"
                .formatted(CHROMIUM));
      }
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      shared =
          new Browser(
              playwright
                  .chromium()
                  .launch(
                      new LaunchOptions().setExecutablePath(CHROMIUM).setChromiumSandbox(false)));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return shared;
  }

  /** A window of this width, without cookies; {@link Window#close} forgets it. */
  public Window window(int width, boolean javaScript, boolean dark) {
    return new Window(
        chromium.newContext(
            new NewContextOptions()
                .setViewportSize(width, 844)
                .setJavaScriptEnabled(javaScript)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)));
  }

  /** A phone's window, 390 px, with scripts, in light. */
  public Window phone() {
    return window(390, true, false);
  }

  /** A desk's window, 1280 px, with scripts, in light. */
  public Window desk() {
    return window(1280, true, false);
  }

  /** Presses what leads to another page, and waits until that page is there. */
  public static void arrive(Page page, Locator pressed) {
    boolean[] there = {false};
    Consumer<Frame> arrived = frame -> there[0] |= frame.parentFrame() == null;
    page.onFrameNavigated(arrived);
    pressed.click();
    page.waitForCondition(() -> there[0]);
    page.offFrameNavigated(arrived);
    page.waitForLoadState();
  }

  /** One reader's window with its own cookies. */
  public record Window(BrowserContext context) implements AutoCloseable {

    /** Opens the address in a new tab. */
    public Page open(String url) {
      Page page = context.newPage();
      page.setDefaultTimeout(10_000);
      page.navigate(url);
      return page;
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
