package org.rostrum.worker.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.rostrum.worker.CaptureOrder;
import org.rostrum.worker.Link;
import tools.jackson.databind.JsonNode;

/** One page opened in the browser, looked at when it has come to rest, pictured and read. */
final class Visit {

  private static final int WIDTH = 1280;

  /** Longer pages are pictured down to here; previews take no longer side. */
  private static final int LOWEST = 16_000;

  private static final int LONGEST_TEXT = 1_000_000;
  private static final long LOADED_AFTER = TimeUnit.SECONDS.toNanos(25);
  private static final long RESTS_AFTER = TimeUnit.MILLISECONDS.toNanos(1_200);
  private static final int PATIENCE = 15;

  /** Reads the page in a world of its own, in which the page's scripts have changed nothing. */
  private static final String READ =
      """
      JSON.stringify({
        address: location.href,
        title: document.title,
        text: document.body ? document.body.innerText : '',
        password: document.querySelector('input[type=password]') !== null,
        challenge: Array.from(document.querySelectorAll('iframe')).some(frame =>
          /captcha|challenge|turnstile/i.test(frame.src))
      })
      """;

  private final Devtools browser;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private volatile String frame = "";
  private volatile int status;
  private volatile boolean loaded;
  private volatile boolean ended;
  private volatile long lastNews = System.nanoTime();

  Visit(Devtools browser) {
    this.browser = browser;
  }

  /** Opens the link and waits until the page rests; false when there was no way to it. */
  boolean open(Link link) throws IOException {
    browser.listen(this::hear);
    JsonNode tab = browser.ask("Target.createTarget", Map.of("url", "about:blank"), PATIENCE);
    String target = tab.path("targetId").asString("");
    JsonNode session =
        browser.ask("Target.attachToTarget", Map.of("targetId", target, "flatten", true), PATIENCE);
    browser.ask("Browser.setDownloadBehavior", Map.of("behavior", "deny"), PATIENCE);
    browser.speakTo(session.path("sessionId").asString(""));
    browser.ask("Page.enable", Map.of(), PATIENCE);
    browser.ask("Network.enable", Map.of(), PATIENCE);
    browser.ask("Network.setBypassServiceWorker", Map.of("bypass", true), PATIENCE);
    size(900);
    JsonNode navigation =
        browser.ask("Page.navigate", Map.of("url", link.toString()), PATIENCE * 2);
    frame = navigation.path("frameId").asString("");
    if (navigation.has("errorText")) {
      return false;
    }
    rest();
    return true;
  }

  private void size(int height) throws IOException {
    browser.ask(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", WIDTH, "height", height, "deviceScaleFactor", 1, "mobile", false),
        PATIENCE);
  }

  private void hear(String event, JsonNode about) {
    String request = about.path("requestId").asString("");
    lastNews = System.nanoTime();
    switch (event) {
      case "Network.requestWillBeSent" -> underWay.add(request);
      case "Network.loadingFinished", "Network.loadingFailed" -> underWay.remove(request);
      case "Network.responseReceived" -> {
        if (about.path("type").asString("").equals("Document")
            && (frame.isEmpty() || about.path("frameId").asString("").equals(frame))) {
          status = about.path("response").path("status").asInt(0);
        }
      }
      case "Page.loadEventFired" -> loaded = true;
      case "Page.javascriptDialogOpening" -> dismiss();
      case "ended" -> ended = true;
      default -> {
        // Of no concern.
      }
    }
  }

  private void dismiss() {
    try {
      browser.tell("Page.handleJavaScriptDialog", Map.of("accept", false));
    } catch (IOException e) {
      ended = true;
    }
  }

  /** Waits until nothing is under way for a moment, or for as long as we wait at most. */
  private void rest() throws IOException {
    long start = System.nanoTime();
    while (!ended && System.nanoTime() - start < LOADED_AFTER) {
      boolean quiet = System.nanoTime() - lastNews > RESTS_AFTER;
      if (loaded && quiet && underWay.isEmpty()) {
        return;
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Interrupted", e);
      }
    }
    if (ended) {
      throw new IOException("The browser ended");
    }
  }

  /** What can be seen; the page's text is also written to its file. */
  Sight look(Path folder) throws IOException {
    JsonNode world =
        browser.ask(
            "Page.createIsolatedWorld", Map.of("frameId", frame, "worldName", "reader"), PATIENCE);
    JsonNode read =
        browser.ask(
            "Runtime.evaluate",
            Map.of(
                "expression",
                READ,
                "contextId",
                world.path("executionContextId").asInt(0),
                "returnByValue",
                true,
                "timeout",
                5_000),
            PATIENCE);
    JsonNode page = Run.JSON.readTree(read.path("result").path("value").asString("{}"));
    String text = readable(page.path("text").asString(""));
    String kept = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    String address = page.path("address").asString("");
    Files.writeString(folder.resolve(CaptureOrder.TEXT), address + "\n\n" + kept);
    return new Sight(
        status,
        address,
        page.path("title").asString(""),
        kept,
        page.path("password").asBoolean(false),
        page.path("challenge").asBoolean(false));
  }

  /** Without what no text has: control characters, and halves of characters. */
  private static String readable(String text) {
    StringBuilder all = new StringBuilder(text.length());
    text.codePoints()
        .filter(point -> point == '\n' || point == '\t' || !Character.isISOControl(point))
        .filter(point -> Character.getType(point) != Character.SURROGATE)
        .forEach(all::appendCodePoint);
    return all.toString();
  }

  /** Pictures the whole page; false when it was longer than is pictured. */
  boolean picture(Path folder) throws IOException {
    JsonNode size = browser.ask("Page.getLayoutMetrics", Map.of(), PATIENCE).path("cssContentSize");
    int height = (int) Math.ceil(size.path("height").asDouble(900));
    int shown = Math.clamp(height, 900, LOWEST);
    JsonNode picture =
        browser.ask(
            "Page.captureScreenshot",
            Map.of(
                "format",
                "png",
                "captureBeyondViewport",
                true,
                "clip",
                Map.of("x", 0, "y", 0, "width", WIDTH, "height", shown, "scale", 1)),
            PATIENCE * 2);
    Files.write(
        folder.resolve(CaptureOrder.PICTURE),
        Base64.getDecoder().decode(picture.path("data").asString("")));
    return height <= LOWEST;
  }
}
