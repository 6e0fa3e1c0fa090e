package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.complaints.ComplaintWalk;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The whole way in a browser: from "Are you safe now?" and three screenshots to Appendix 2, signed;
 * from the Monitoring Officer's desk to a closed case; and then who looked. Each page on the way is
 * looked at on a phone and on a desk, with scripts and without.
 */
@RostrumTest
class WholeJourneyTests {

  private static final String AXE = axe();
  private static final String VIOLATIONS =
      """
      () => axe.run(document, {resultTypes: ['violations'], iframes: false})
          .then(found => found.violations.map(rule => rule.id + ': ' + rule.nodes[0].html))
      """;

  private static String axe() {
    try (var source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @TempDir Path folder;

  private final List<String> faults = new ArrayList<>();

  /** One person at one browser. */
  private final class Person implements AutoCloseable {
    private final Browser.Window window;
    private final Page page;
    private final CDPSession tools;
    private final String base;
    private final boolean scripts;

    Person(Visitor visitor, boolean scripts) {
      this.scripts = scripts;
      window = Browser.shared().window(390, true, false);
      visitor.into(window.context());
      base = visitor.base();
      page = window.context().newPage();
      page.setDefaultTimeout(10_000);
      tools = window.context().newCDPSession(page);
      scripts(scripts);
      page.onPageError(faults::add);
    }

    private void scripts(boolean on) {
      var disabled = new JsonObject();
      disabled.addProperty("value", !on);
      tools.send("Emulation.setScriptExecutionDisabled", disabled);
    }

    /** Opens a page and looks at it. */
    Person at(String path) {
      page.navigate(base + path);
      return look();
    }

    /** Nothing over the edge on a phone and on a desk, one heading, nothing that axe finds. */
    Person look() {
      page.waitForLoadState();
      scripts(true);
      page.evaluate(AXE);
      for (int width : new int[] {1280, 390}) {
        page.setViewportSize(width, 844);
        var where = page.url() + " at " + width;
        assertThat(page.locator("h1").count()).as(where).isEqualTo(1);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as(where)
            .isEqualTo(true);
        assertThat((List<?>) page.evaluate(VIOLATIONS)).as(where).isEmpty();
      }
      scripts(scripts);
      return this;
    }

    Person type(String name, String words) {
      var field = page.locator("main [name='" + name + "']");
      if (!field.first().isVisible()) {
        page.locator("main details:has([name='" + name + "']) summary").first().click();
      }
      field.first().fill(words);
      return this;
    }

    Person pick(String name, String value) {
      page.locator("main [name='" + name + "'][value='" + value + "']").check();
      return this;
    }

    Person press(String words) {
      return arrive(
          page.locator("main")
              .locator("button:visible, a.govuk-button:visible")
              .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(words))
              .first());
    }

    /** Presses, and looks once another page is there. */
    private Person arrive(com.microsoft.playwright.Locator pressed) {
      Browser.arrive(page, pressed);
      return look();
    }

    /** Presses the button of the form that goes to an address. */
    Person send(String action) {
      return arrive(page.locator("main form[action='" + action + "'] button:visible").first());
    }

    String path() {
      return page.url().substring(base.length());
    }

    String text() {
      return page.locator("main").innerText();
    }

    @Override
    public void close() {
      window.close();
    }
  }

  @Test
  void from_are_you_safe_to_a_closed_case_and_who_looked_without_scripts() {
    walk(false);
  }

  @Test
  @Tag("corpora")
  void from_are_you_safe_to_a_closed_case_and_who_looked_with_scripts() {
    walk(true);
  }

  private void walk(boolean scripts) {
    clock.set(scripts ? "2026-11-16T10:00" : "2026-11-17T10:00");
    var office = OfficersDesk.of(context, scripts ? "aaron" : "aalto");
    var walk = ComplaintWalk.by(context);
    try (var member = new Person(walk.member(), scripts);
        var officer = new Person(office.officer(), scripts)) {
      record(member);
      var path = complain(member, walk);
      var at = path.replace("/complaints/", "/cases/");
      for (int i = 0; i < 200 && office.officer().get(at).statusCode() != 200; i++) {
        LockSupport.parkNanos(25_000_000);
      }
      receive(officer, at);
      clock.pass(Duration.ofSeconds(31));
      choose(member, path);
      finish(officer, at);
      member.at(path + "/progress");
      assertThat(member.text()).contains("The post is down.", "This is closed.");
      member.at("/who-looked");
      assertThat(member.text()).contains("Monitoring Officer", "reading your complaint");
    }
    assertThat(faults).isEmpty();
  }

  private void record(Person member) {
    member.at("/");
    member
        .arrive(member.page.locator("main a:has-text('Record what happened')").first())
        .pick("safe", "YES")
        .press("Continue");
    member.page.setInputFiles(
        "#files", IntStream.range(0, 3).mapToObj(this::screenshot).toArray(Path[]::new));
    member
        .type("words", "You are a useless liar")
        .pick("where", "FACEBOOK")
        .type("from", "@angrypigeon77")
        .press("Save and share");
    member.page.waitForURL("**/saved");
    assertThat(member.text()).contains("E1 PNG", "E2 PNG", "E3 PNG");
  }

  private Path screenshot(int number) {
    try {
      var file = folder.resolve("Screenshot " + number + ".png");
      var picture = new BufferedImage(390, 60 + number, BufferedImage.TYPE_INT_RGB);
      picture.setRGB(number, number, 0xFFFFFF);
      ImageIO.write(picture, "png", file.toFile());
      return file;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Appendix 2 from that sheet, signed and sent; its path. */
  private String complain(Person member, ComplaintWalk walk) {
    member.at("/complaints").press("Start a complaint");
    member.pick("safe", "YES").press("Continue");
    member.pick("about", "SOMEBODY").press("Continue");
    member.pick("help", "NONE").press("Continue");
    member.pick("secret", "YES").press("Continue");
    member.page.locator("main input[name=records]").first().check();
    member.press("Continue");
    var path = member.path();
    member.at(path + "/details");
    member
        .type("firstName", "Ada")
        .type("lastName", "O’Neil-Sentinel")
        .pick("addressKind", "COUNCIL_HOUSE")
        .type("phone", "01632 960 001")
        .type("email", "ada@example.org")
        .press("Save and continue");
    member.at(path + "/who");
    assertThat(member.page.locator("[name='whoAccount.1']").inputValue())
        .isEqualTo("@angrypigeon77");
    member.pick("whoHow.1", "UNKNOWN").press("Save and continue");
    member.at(path + "/what").type("what", "They wrote under my post.").press("Save and continue");
    member.at(path + "/why").pick("whyTicks", "INSULT").type("why", "It does not stop.");
    member.press("Save and continue");
    member.at(path + "/stop-request").pick("stop", "NO").press("Save and continue");
    member.at(path + "/police").pick("police", "RATHER_NOT").type("policeWhy", "It is no crime.");
    member.press("Save and continue");
    member.at(path + "/messages").pick("messages", "NO").press("Save and continue");
    member.at(path + "/site-reports").pick("site", "NO").press("Save and continue");
    member.at(path + "/confidentiality").pick("secretReasons", "HARM").press("Save and continue");
    member.at(path + "/remedy").pick("remedy", "TAKE_DOWN").press("Save and continue");
    member.at(path + "/raised").pick("raised", "NOT_SAFE").press("Save and continue");
    member.at(path + "/answers").press("Go on to sign");
    clock.pass(Duration.ofSeconds(30));
    member
        .pick("true", "yes")
        .type("signature", "Ada O’Neil-Sentinel")
        .type("code", new SignIns(context).code(walk.known(), 0))
        .press("Sign and send");
    member.page.waitForURL("**/sent");
    member.press("See where it stands");
    return path;
  }

  private static void receive(Person officer, String at) {
    officer.at("/cases").at(at);
    assertThat(officer.text()).doesNotContain("O’Neil").contains("K-");
    officer.at(at + "/route").pick("route", "RIGHT").pick("conflict", "no");
    officer.type("reason", "It is abuse.").send(at + "/route");
    officer.at(at + "/acknowledgement").send(at + "/acknowledgement");
    officer.at(at + "/confidentiality").pick("decision", "grant");
    officer.type("reason", "They are afraid of harm.").send(at + "/confidentiality");
    officer.at(at + "/risk").pick("risk", "AMBER").type("reason", "Again and again.");
    officer.send(at + "/risk");
    officer.at(at + "/options-letter").pick("options", "TAKE_DOWN").pick("options", "RECORD_ONLY");
    officer.type("body", "Dear Councillor\n\nYou choose what happens.").pick("fair", "yes");
    officer.press("Send letter");
    assertThat(officer.path()).endsWith("/options-letter-sent");
  }

  private static void choose(Person member, String path) {
    member.at(path + "/progress").press("Choose");
    member.pick("option", "TAKE_DOWN").type("words", "Please do.").send(path + "/choice");
    assertThat(member.text()).contains("Choice sent");
  }

  private static void finish(Person officer, String at) {
    officer.at(at + "/actions").type("what", "Ask the site").type("who", "Us");
    officer.type("by-day", "30").type("by-month", "11").type("by-year", "2026");
    officer.send(at + "/actions");
    officer
        .page
        .locator("main textarea[name=result], main input[name=result]")
        .first()
        .fill("The post is down.");
    officer.arrive(officer.page.locator("main button[value=done]").first());
    officer.at(at + "/review").send(at + "/review");
    officer.at(at + "/closure").pick("met-TAKE_DOWN", "YES");
    officer.type("outcome", "The post is down.").send(at + "/closure");
    assertThat(officer.text()).contains("Closed");
  }
}
