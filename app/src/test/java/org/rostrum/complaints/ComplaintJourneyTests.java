package org.rostrum.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.PageChecks;
import org.rostrum.RostrumTest;
import org.rostrum.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From the log to a sent complaint on a phone, with and without scripts. */
@RostrumTest
class ComplaintJourneyTests {

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;

  @Test
  void a_member_makes_and_sends_a_complaint_on_a_phone() {
    walk(true, 390);
  }

  @Test
  void and_without_scripts_on_the_narrowest_screen() {
    walk(false, 320);
  }

  private void walk(boolean scripts, int width) {
    var walk = ComplaintWalk.by(context);
    var record =
        walk.record(
            "words", "You are a useless liar", "where", "FACEBOOK", "from", "@angrypigeon77");
    assertThat(record).isNotEmpty();
    try (var phone = Browser.shared().window(width, scripts, false)) {
      walk.member().into(phone.context());
      var page = phone.open(walk.member().base() + "/complaints");
      look(page, scripts, "complaints-list");
      press(page, "Start a complaint");
      look(page, scripts, "complaints-safe");
      press(page, "Continue");
      assertThat(page.title()).startsWith("Error: ");
      look(page, scripts, "complaints-safe-error");
      choose(page, "Yes");
      press(page, "Continue");
      look(page, scripts, "complaints-about");
      choose(page, "A person or an account that is not a councillor");
      press(page, "Continue");
      look(page, scripts, "complaints-help");
      page.getByLabel("No help needed").check();
      press(page, "Continue");
      look(page, scripts, "complaints-confidential");
      choose(page, "Yes, keep my name confidential");
      press(page, "Continue");
      look(page, scripts, "complaints-log");
      page.locator("input[name=records]").first().check();
      press(page, "Continue");
      look(page, scripts, "complaints-tasks");
      var path = page.url().substring(walk.member().base().length());
      for (Section section : Section.values()) {
        if (section != Section.TIMING) {
          page.navigate(walk.member().base() + path + "/" + section.address());
          look(page, scripts, "complaints-section-" + section.address());
        }
      }
      page.navigate(walk.member().base() + path + "/witnesses");
      press(page, "Add another witness");
      assertThat(page.locator("fieldset.rostrum-row").count()).isEqualTo(1);
      page.navigate(walk.member().base() + path + "/remedy");
      press(page, "Save and continue");
      look(page, scripts, "complaints-remedy-error");
      walk.fill(path);
      ComplaintWalk.put(walk.member(), path, "confidentiality", "secretReasons", "HARM");
      page.navigate(walk.member().base() + path + "/answers");
      look(page, scripts, "complaints-answers");
      press(page, "Go on to sign");
      look(page, scripts, "complaints-declaration");
      page.getByLabel("This is true to the best of my knowledge").check();
      page.getByLabel("Type your full name").fill("Ada O’Neil-Sentinel");
      clock.pass(java.time.Duration.ofSeconds(30));
      page.locator("#code").fill(new org.rostrum.identity.SignIns(context).code(walk.known(), 0));
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign and send")).click();
      page.waitForURL("**/sent");
      page.locator("h1").waitFor();
      look(page, scripts, "complaints-sent");
      press(page, "See where it stands");
      look(page, scripts, "complaints-progress");
      var draft = walk.start(false);
      for (String other :
          new String[] {
            "wrong-form", "police-first", "platform-first", "other-routes", "deletion"
          }) {
        page.navigate(walk.member().base() + draft + "/" + other);
        look(page, scripts, "complaints-" + other);
      }
      page.navigate(walk.member().base() + "/conduct");
      look(page, scripts, "conduct-list");
    }
  }

  private static void look(Page page, boolean scripts, String name) {
    page.waitForLoadState();
    page.locator("h1").waitFor();
    if (scripts) {
      PageChecks.look(page);
    }
    var over =
        ((Number)
                page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
            .intValue();
    assertThat(over).as(name).isLessThanOrEqualTo(0);
    PageChecks.picture(page, name + (scripts ? "" : "-plain"));
  }

  private static void press(Page page, String name) {
    var button =
        page.locator("main")
            .getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    Browser.arrive(page, button.first());
  }

  private static void choose(Page page, String label) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
  }
}
