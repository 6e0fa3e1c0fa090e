package org.rostrum.govuk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.govuk.PageServer.all;
import static org.rostrum.govuk.PageServer.markup;
import static org.rostrum.govuk.PageServer.part;

import gg.jte.Content;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostrum.Browser;
import org.rostrum.PageChecks;

/** Every component on one page, and the error pages, looked at in a real browser. */
class KitchenSinkTests {

  private static PageServer server;

  @BeforeAll
  static void put_the_pages_up() throws IOException {
    server = new PageServer();
    server.put("/all", page(Page.titled("All parts").withErrors().withLeave().current("policy")));
    server.put(
        "/missing",
        PageServer.draw(
            "error",
            Map.of("error", new ErrorPage(Trouble.NOT_FOUND, null, null, List.of())),
            Furniture.anonymous("Hartsmere Borough Council", "0.1.0")));
    server.put(
        "/not-saved",
        PageServer.draw(
            "error",
            Map.of(
                "error",
                new ErrorPage(
                    Trouble.NOT_SAVED,
                    null,
                    new KeptWords(
                        "/think-twice",
                        List.of(new KeptWords.Field("text", "The last bus to Mill Lane"))),
                    HelpNumbers.national())),
            PageServer.READER));
    for (String plain : List.of("accessibility", "privacy", "cookies")) {
      server.put(
          "/" + plain,
          PageServer.draw(
              "plain", Map.of("plain", PlainPage.of("govuk." + plain)), PageServer.READER));
    }
  }

  @AfterAll
  static void take_them_down() {
    server.close();
  }

  @Test
  void all_components_together_keep_to_what_every_page_must() {
    PageChecks.hold(server.url("/all"));
  }

  @Test
  void error_pages_and_plain_pages_keep_to_what_every_page_must() {
    PageChecks.hold(server.url("/not-saved"));
    try (var narrow = Browser.shared().window(320, true, false)) {
      for (String path : List.of("/missing", "/accessibility", "/privacy", "/cookies")) {
        PageChecks.look(narrow.open(server.url(path)));
      }
    }
  }

  @Test
  void without_a_fixed_choice_the_device_says_light_or_dark() {
    for (boolean dark : new boolean[] {false, true}) {
      for (int width : new int[] {390, 1280}) {
        try (var window = Browser.shared().window(width, true, dark)) {
          var page = window.open(server.url("/all"));
          PageChecks.picture(page, "all-" + width + (dark ? "-dark" : "-light"));
          assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
              .isEqualTo(dark ? "rgb(18, 24, 31)" : "rgb(255, 255, 255)");
          PageChecks.picture(
              window.open(server.url("/not-saved")),
              "not-saved-" + width + (dark ? "-dark" : "-light"));
        }
      }
    }
  }

  @Test
  void shift_three_times_leaves_the_page_empty_and_goes_elsewhere() {
    try (var window = Browser.shared().phone()) {
      var page = window.context().newPage();
      page.route("https://www.bbc.co.uk/**", route -> route.fulfill());
      page.navigate(server.url("/all"));
      page.keyboard().press("Shift");
      assertThat(page.locator("[data-leave-status]").textContent())
          .isEqualTo("Press Shift 2 more times to leave this page");
      page.keyboard().press("Shift");
      page.keyboard().press("Shift");
      page.waitForURL("https://www.bbc.co.uk/weather");
      assertThat(page.content()).doesNotContain("All parts");
    }
  }

  private static String page(Page page) {
    return PageServer.draw("page", Map.of("page", page, "content", parts()), PageServer.READER);
  }

  private static Content parts() {
    return all(
        part(
            "errorSummary",
            "errorList",
            List.of(ErrorItem.of("Enter what you want to check", "#text"))),
        part(
            "breadcrumbs",
            "items",
            List.of(Crumb.of("Policy", "/policy"), Crumb.of("All parts", null))),
        markup("<h1 class=\"govuk-heading-l\">All parts</h1>"),
        markup("<p class=\"govuk-body\">Only you can see what you type. We do not keep it.</p>"),
        all(Stream.of(Level.values()).map(KitchenSinkTests::level).toArray(Content[]::new)),
        form(),
        shown());
  }

  private static Content level(Level level) {
    return part(
        "levelPanel",
        "level",
        level,
        "content",
        all(
            part("level", "level", level),
            markup("<h2 class=\"govuk-heading-m\">Take out other people's contact details</h2>"),
            markup(
                "<p class=\"govuk-body\">Your draft seems to include someone's phone number."
                    + " <a class=\"govuk-link\" href=\"/policy\">P4.NOT.1</a></p>")));
  }

  private static Content form() {
    return part(
        "form",
        "action",
        "/all",
        "content",
        all(
            part(
                "characterCount",
                "name",
                "text",
                "label",
                Label.bold("Your post"),
                "errorMessage",
                "Enter what you want to check",
                "maxlength",
                "500"),
            part(
                "radios",
                "name",
                "place",
                "fieldset",
                Fieldset.of("Where will it go?"),
                "items",
                List.of(
                    RadioItem.of("ward", "My ward page - councillor", true),
                    RadioItem.of("x", "@mine on X - personal", false).withHint("Public"))),
            part(
                "checkboxes",
                "name",
                "share",
                "hint",
                "Select all that apply",
                "fieldset",
                Fieldset.of("Who may see it?"),
                "items",
                List.of(
                    CheckboxItem.of("a", "Members' Services", false),
                    CheckboxItem.divider("or"),
                    CheckboxItem.exclusive("none", "Nobody", true))),
            part(
                "input",
                "name",
                "cost",
                "label",
                Label.of("Cost"),
                "prefix",
                Affix.of("£"),
                "classes",
                "govuk-input--width-5"),
            part(
                "select",
                "name",
                "committee",
                "label",
                Label.of("Committee"),
                "items",
                List.of(
                    SelectItem.of("p", "Planning", false), SelectItem.of("l", "Licensing", true))),
            part(
                "dateInput",
                "id",
                "when",
                "namePrefix",
                "when",
                "hint",
                "Like 22 11 2026",
                "fieldset",
                Fieldset.of("When was it?")),
            part("fileUpload", "name", "picture", "label", Label.of("Picture")),
            part("passwordInput", "name", "password", "label", Label.of("Password")),
            markup("<div class=\"govuk-button-group\">"),
            part("button", "text", "Check my post"),
            part("button", "text", "Change it", "classes", "govuk-button--secondary"),
            part("button", "text", "Delete", "classes", "govuk-button--warning"),
            markup("</div>")));
  }

  private static Content shown() {
    return all(
        part("insetText", "text", "This council adopted the policy as it stands."),
        part("warningText", "text", "You are responsible for what you post."),
        part("details", "summaryText", "What was checked, and what was not", "text", "Your words."),
        markup(
            "<details class=\"hidden-words\"><summary><span class=\"hidden-words__show\">Show the"
                + " words. 14 words, may be upsetting</span><span class=\"hidden-words__hide\">Hide"
                + " the words</span></summary><p class=\"govuk-body\">Words.</p></details>"),
        part(
            "summaryList",
            "card",
            SummaryCard.titled("Monitoring Officer", ActionItem.of("/c", "Change", "officer")),
            "rows",
            List.of(
                SummaryRow.of("Phone", "01632 960041"),
                SummaryRow.of("E-mail", "monitoring.officer@hartsmere.example"))),
        part(
            "table",
            "caption",
            "Who to contact",
            "classes",
            "rostrum-stacked",
            "head",
            List.of(TableCell.of("Role"), TableCell.figure("Number")),
            "rows",
            List.of(List.of(TableCell.of("Press office"), TableCell.figure("01632 960077")))),
        part("tag", "text", "Last checked", "classes", "govuk-tag--green"),
        part(
            "tabs",
            "items",
            List.of(
                TabItem.of("dos", "Do", markup("<p class=\"govuk-body\">Be kind.</p>")),
                TabItem.of("donts", "Do not", markup("<p class=\"govuk-body\">Shout.</p>")))),
        part("panel", "headingLevel", 2, "titleText", "Saved", "text", "You can stop here."),
        part("notificationBanner", "text", "Policy version 4 starts on 1 December"),
        part(
            "taskList",
            "items",
            List.of(
                TaskItem.of("Read the policy", "/policy", TaskStatus.of("Done")),
                TaskItem.of("Accept it", "/accept", TaskStatus.tag("To do", "govuk-tag--blue")))),
        part(
            "pagination",
            "previous",
            PaginationLink.of("/1", "Previous clause"),
            "next",
            PaginationLink.of("/3", "Next clause")));
  }
}
