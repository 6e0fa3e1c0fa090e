package org.rostrum.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rostrum.Axe;
import org.rostrum.Browser;
import org.rostrum.RostrumTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RostrumTest
class IdentityPagesTests {

  private static final String NAUGHTY =
      "Gwasanaethau'r Aelodau Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch <b>\u202e\"&'";

  @Autowired ApplicationContext context;

  private Map<String, Visitor> pages() {
    var signIns = new SignIns(context);
    var admin = signIns.as(Hat.SYSADMIN, Hat.AUDITOR);
    admin.get("/people");
    admin.post("/people", "name", NAUGHTY, "login", NAUGHTY);
    var person = signIns.account(null, Hat.PRESS, Hat.DPO);
    var wearer = signIns.as(Hat.MEMBER, Hat.DELEGATE);
    wearer.post("/settings/mine/keys", "label", NAUGHTY.substring(0, 60));
    var sysadmin = signIns.as(Hat.SYSADMIN);
    sysadmin.post("/people", "name", NAUGHTY, "login", NAUGHTY);
    sysadmin.post("/people/" + person.id() + "/hats", "hat", "AUDITOR", "to", "2027-01-01");
    var pages = new LinkedHashMap<String, Visitor>();
    pages.put("/sign-in", signIns.nobody());
    pages.put("/", wearer);
    pages.put("/hats", wearer);
    pages.put("/devices", wearer);
    pages.put("/settings/mine", wearer);
    pages.put("/people", sysadmin);
    pages.put("/people/" + person.id(), sysadmin);
    return pages;
  }

  @Test
  void pages_have_no_accessibility_faults_and_never_scroll_sideways() {
    var faults = new ArrayList<String>();
    pages()
        .forEach((path, visitor) -> {
          for (boolean scripts : List.of(true, false)) {
            try (var window = Browser.shared().window(1280, scripts, false)) {
              visitor.into(window.context());
              var page = window.context().newPage();
              page.onConsoleMessage(said -> {
                if (said.type().equals("error")) {
                  faults.add(path + " console: " + said.text());
                }
              });
              page.navigate(visitor.base() + path);
              look(path, page, scripts, faults);
            }
          }
        });
    assertThat(faults).isEmpty();
  }

  @Test
  void the_wrong_answers_have_no_accessibility_faults_either() {
    var faults = new ArrayList<String>();
    var signIns = new SignIns(context);
    var wearer = signIns.as(Hat.MEMBER, Hat.DELEGATE);
    try (var window = Browser.shared().desk()) {
      var page = window.context().newPage();
      page.navigate(wearer.base() + "/sign-in");
      page.fill("#login", "nobody@example.org");
      page.fill("#password", "wrong");
      page.click("main button[type=submit]:not(.govuk-password-input__toggle)");
      page.waitForSelector(".govuk-error-summary");
      assertThat(page.inputValue("#login")).isEqualTo("nobody@example.org");
      assertThat(page.inputValue("#password")).isEmpty();
      look("/sign-in with an error", page, true, faults);
      wearer.into(window.context());
      page.navigate(wearer.base() + "/hats");
      page.fill("#code", "000000");
      page.click("main button[type=submit]");
      page.waitForSelector(".govuk-error-summary");
      look("/hats with an error", page, true, faults);
    }
    assertThat(faults).isEmpty();
  }

  private static void look(String path, Page page, boolean scripts, List<String> faults) {
    for (int width : new int[] {320, 390, 1280}) {
      page.setViewportSize(width, 800);
      int needed =
          ((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue();
      if (needed > width) {
        faults.add(path + " is " + needed + " wide at " + width);
      }
    }
    assertThat(page.title()).endsWith(" - Rostrum - Hartsmere Borough Council");
    if (scripts) {
      Axe.violations(page).forEach(fault -> faults.add(path + " " + fault));
    }
  }
}
