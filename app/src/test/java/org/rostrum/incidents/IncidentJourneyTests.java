package org.rostrum.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.Browser;
import org.rostrum.PageChecks;
import org.rostrum.RostrumTest;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RostrumTest
class IncidentJourneyTests {

  @Autowired ApplicationContext context;
  @TempDir Path folder;

  Visitor me;
  int deeds;

  @BeforeEach
  void a_member_signs_in() {
    me = new SignIns(context).as(Hat.MEMBER);
    deeds = 0;
  }

  private void tap(Locator what) {
    what.click();
    deeds++;
  }

  /** Opens the picker, taps each picture, and Done. */
  private void pick(Page page, int pictures) {
    page.setInputFiles(
        "#files", IntStream.range(0, pictures).mapToObj(this::screenshot).toArray(Path[]::new));
    deeds += pictures + 2;
  }

  private Path screenshot(int number) {
    try {
      var picture = new BufferedImage(390, 60 + number, BufferedImage.TYPE_INT_RGB);
      picture.setRGB(number, number, 0xFFFFFF);
      var file = folder.resolve("Screenshot " + number + ".png");
      ImageIO.write(picture, "png", file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void three_screenshots_are_kept_in_at_most_twelve_taps_and_fields(boolean scripts) {
    try (var phone = Browser.shared().window(390, scripts, false)) {
      me.into(phone.context());
      var page = phone.open(me.base() + "/");
      tap(page.locator("a", new Page.LocatorOptions().setHasText("Record what happened")));
      tap(page.locator("label", new Page.LocatorOptions().setHasText("Yes")));
      tap(page.locator("main button", new Page.LocatorOptions().setHasText("Continue")));
      pick(page, 3);
      tap(page.locator("label", new Page.LocatorOptions().setHasText("Facebook")));
      page.fill("#from", "@grumbler_of_the_week");
      deeds++;
      tap(page.locator("main button", new Page.LocatorOptions().setHasText("Save and share")));
      page.waitForURL("**/saved");
      assertThat(deeds).as("taps and fields").isLessThanOrEqualTo(12);
      assertThat(page.locator("main").innerText())
          .contains("INC-2026-", "E1 PNG", "E2 PNG", "E3 PNG")
          .contains("Members' Services and the Monitoring Officer");
      if (scripts) {
        PageChecks.look(page);
      }
      PageChecks.picture(page, "incident-saved-" + scripts);
    }
  }

  @Test
  void killing_the_browser_loses_at_most_ten_seconds_of_typing() {
    String address;
    try (var phone = Browser.shared().phone()) {
      me.into(phone.context());
      var page = phone.open(me.base() + "/incidents/" + LogWalk.begun(me) + "/sheet");
      address = page.url();
      page.locator("#words").pressSequentially("They said they would come round tonight");
      page.waitForCondition(
          () -> page.locator("[data-autosave-status]").innerText().startsWith("Saved"));
      page.locator("#words").pressSequentially(", and more");
    }
    try (var other = Browser.shared().desk()) {
      me.into(other.context());
      var page = other.open(address);
      assertThat(page.inputValue("#words")).startsWith("They said they would come round tonight");
      assertThat(page.locator("[data-autosave-status]").innerText()).startsWith("Saved");
    }
  }

  @Test
  void typing_without_a_pause_is_kept_every_ten_seconds() {
    try (var phone = Browser.shared().phone()) {
      me.into(phone.context());
      var id = LogWalk.begun(me);
      var page = phone.open(me.base() + "/incidents/" + id + "/sheet");
      for (int second = 0; second < 12; second++) {
        page.locator("#words").pressSequentially("word ");
        page.waitForTimeout(1_000);
      }
      assertThat(me.get("/incidents/" + id + "/sheet").body()).contains("word word word");
    }
  }

  @Test
  void what_cannot_be_kept_is_said_and_the_rest_stays() throws IOException {
    try (var phone = Browser.shared().phone()) {
      me.into(phone.context());
      var page = phone.open(me.base() + "/incidents/" + LogWalk.begun(me) + "/sheet");
      var program = Files.write(folder.resolve("holiday.png"), new byte[] {'M', 'Z', 1, 2, 3, 4});
      page.fill("#words", "Still here");
      page.setInputFiles("#files", new Path[] {program, screenshot(1)});
      page.waitForCondition(() ->
          page.locator(".rostrum-files__row").allInnerTexts().stream()
              .anyMatch(row -> row.contains("Kept")));
      assertThat(page.locator(".rostrum-files__row--refused").innerText()).contains("holiday.png");
      assertThat(page.inputValue("#words")).isEqualTo("Still here");
      PageChecks.look(page);
    }
  }

  @Test
  void a_file_that_was_cut_off_goes_on_when_asked() throws IOException {
    try (var phone = Browser.shared().phone()) {
      me.into(phone.context());
      var page = phone.open(me.base() + "/incidents/" + LogWalk.begun(me) + "/sheet");
      var cut = new AtomicBoolean(true);
      page.route(
          "**/sheet/files",
          route -> {
            if (cut.getAndSet(false)) {
              route.abort();
            } else {
              route.resume();
            }
          });
      page.setInputFiles("#files", screenshot(1));
      var row = page.locator(".rostrum-files__row");
      page.getByText("Go on", new Page.GetByTextOptions().setExact(true)).waitFor();
      assertThat(row.innerText()).contains("is not saved yet");
      PageChecks.look(page);
      page.getByText("Go on", new Page.GetByTextOptions().setExact(true)).click();
      page.waitForCondition(() -> row.innerText().contains("Kept"));
      assertThat(row.locator("button").count()).isZero();
      assertThat(page.locator("[data-files] + p[role=status]").innerText()).contains("Kept");
    }
  }

  @Test
  void whatever_is_typed_is_shown_as_it_was_typed_and_never_runs() throws IOException {
    var strings =
        Stream.concat(
                Files.readAllLines(Path.of("src/test/resources/naughty/strings.txt")).stream(),
                Stream.of(
                    "<script>window.ran=1</script>",
                    "\"><img src=x onerror=window.ran=1>",
                    "</textarea><svg/onload=window.ran=1>",
                    "javascript:window.ran=1",
                    "${7*7}#{7*7}",
                    "'; drop table incidents.sheet; --",
                    "\u202Egnikaeps",
                    "\0null and half \uD83D"))
            .filter(text -> !text.isBlank())
            .toList();
    try (var desk = Browser.shared().desk()) {
      me.into(desk.context());
      for (int at = 0; at < strings.size(); at++) {
        var text = strings.get(at);
        var id = LogWalk.logged(me, text, text.substring(0, Math.min(60, text.length())), false);
        for (String part : List.of("effectWords effect", "decision decision", "stopHow stop")) {
          var names = part.split(" ");
          me.post(
              "/incidents/" + id + "/more/" + names[1],
              names[0],
              text,
              "stop",
              "NO",
              "version",
              "9");
        }
        var page = desk.open(me.base() + "/incidents/" + id);
        assertThat(page.locator(".rostrum-words").allTextContents())
            .as(text)
            .contains(text.replace("\0", "\uFFFD").replaceFirst("half .$", "half ?"));
        assertThat(page.evaluate("window.ran")).as(text).isNull();
        page.close();
      }
    }
  }
}
