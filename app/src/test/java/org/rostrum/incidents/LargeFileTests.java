package org.rostrum.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.Browser;
import org.rostrum.PageChecks;
import org.rostrum.RostrumTest;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A large file from a phone whose line drops. */
@RostrumTest
class LargeFileTests {

  private static final String PIECES = "**/evidence/unfinished/*";

  @Autowired ApplicationContext context;
  @TempDir Path folder;

  Visitor me;
  String sheet;

  @BeforeEach
  void a_sheet_is_begun() {
    me = new SignIns(context).as(Hat.MEMBER);
    sheet = "/incidents/" + LogWalk.begun(me) + "/sheet";
  }

  /** A text of three pieces. */
  private Path words() throws IOException {
    return Files.writeString(folder.resolve("everything.txt"), "What was said. ".repeat(800_000));
  }

  private static String row(Page page) {
    return page.locator(".rostrum-files__row").first().innerText();
  }

  @Test
  void a_line_that_drops_now_and_then_is_gone_on_with_by_itself() throws IOException {
    try (var phone = Browser.shared().phone()) {
      me.into(phone.context());
      var page = phone.open(me.base() + sheet);
      var pieces = new AtomicInteger();
      page.route(
          PIECES,
          route -> {
            if (route.request().method().equals("PATCH") && pieces.incrementAndGet() % 2 == 1) {
              route.abort("connectionreset");
            } else {
              route.resume();
            }
          });
      page.setInputFiles("#files", words());
      page.waitForCondition(() -> row(page).contains("The line is down."));
      PageChecks.look(page);
      PageChecks.picture(page, "large-down");
      page.waitForCondition(
          () -> row(page).contains("Kept"), new Page.WaitForConditionOptions().setTimeout(60_000));
      assertThat(pieces.get()).as("three pieces, each cut once").isEqualTo(6);
      assertThat(page.locator("[data-files] + p[role=status]").innerText()).contains("Kept");
      PageChecks.look(page);
      PageChecks.picture(page, "large-kept");
      assertThat(me.get(sheet).body()).contains("everything.txt");
    }
  }

  @Test
  void a_file_goes_on_where_it_stood_when_the_page_was_closed() throws IOException {
    var file = words();
    try (var phone = Browser.shared().phone()) {
      me.into(phone.context());
      var page = phone.open(me.base() + sheet);
      var pieces = new AtomicInteger();
      page.route(
          PIECES,
          route -> {
            if (route.request().method().equals("PATCH") && pieces.incrementAndGet() > 1) {
              route.abort("connectionreset");
            } else {
              route.resume();
            }
          });
      page.setInputFiles("#files", file);
      page.waitForCondition(() -> row(page).contains("43%. The line is down."));
    }
    try (var desk = Browser.shared().window(390, true, false)) {
      me.into(desk.context());
      var page = desk.open(me.base() + sheet);
      page.waitForCondition(() -> page.locator(".rostrum-files__row").count() == 1);
      assertThat(row(page)).contains("stopped at 43%. Choose it again", "Remove");
      PageChecks.look(page);
      PageChecks.picture(page, "large-left");
      var pieces = new AtomicInteger();
      page.onRequest(request -> {
        if (request.method().equals("PATCH")) {
          pieces.incrementAndGet();
        }
      });
      page.setInputFiles("#files", file);
      page.waitForCondition(
          () -> row(page).contains("Kept"), new Page.WaitForConditionOptions().setTimeout(60_000));
      assertThat(pieces.get()).as("only the rest is sent").isEqualTo(2);
      assertThat(page.locator(".rostrum-files__row").count()).isEqualTo(1);
    }
  }

  @Test
  void what_is_not_wanted_any_more_is_removed() throws IOException {
    try (var phone = Browser.shared().phone()) {
      me.into(phone.context());
      var page = phone.open(me.base() + sheet);
      page.route(
          PIECES,
          route -> {
            if (route.request().method().equals("PATCH")) {
              route.abort("connectionreset");
            } else {
              route.resume();
            }
          });
      page.setInputFiles("#files", words());
      page.waitForCondition(() -> row(page).contains("The line is down."));
      page.getByText("Stop", new Page.GetByTextOptions().setExact(true)).click();
      page.waitForCondition(() -> row(page).contains("is stopped and not saved"));
      page.unroute(PIECES);
      page.reload();
      page.getByText("Remove", new Page.GetByTextOptions().setExact(true)).click();
      page.waitForCondition(() -> page.locator(".rostrum-files__row").count() == 0);
      page.reload();
      page.waitForLoadState();
      assertThat(me.get("/evidence/unfinished?for=" + sheet).body()).isEqualTo("[]");
    }
  }
}
