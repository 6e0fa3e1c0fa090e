package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Deeds.press;
import static org.rostrum.Deeds.type;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.rostrum.meetings.Meetings;
import org.rostrum.meetings.Window;
import org.rostrum.notifications.Notice;
import org.rostrum.notifications.Notices;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page there is: with nothing in it, full of awkward names, and as each hat sees it. */
class EveryPageTests extends PagesInEveryState {

  @Autowired Notices notices;
  @Autowired Meetings meetings;

  private final Set<String> senses = new HashSet<>();

  @Test
  @Order(1)
  void every_page_holds_while_there_is_nothing() {
    List<String> faults = new ArrayList<>();
    faults.addAll(walk("empty", signIns.as(Hat.MEMBER, Hat.DELEGATE), 2));
    faults.addAll(walk("empty", signIns.as(Hat.SYSADMIN), 2));
    faults.addAll(walk("empty", signIns.nobody(), 2));
    assertThat(faults).isEmpty();
  }

  @Test
  @Order(2)
  void every_page_holds_when_it_is_full_of_awkward_names() {
    demo.bringIn();
    Visitor clerk = signIns.as(Hat.DEM_SERVICES);
    NaughtyCouncil.bringIn(clerk);
    Visitor admin = signIns.as(Hat.SYSADMIN);
    UUID self = members.idOf("N0").orElseThrow().value();
    SignIns.Known known = signIns.account(self, Hat.MEMBER, Hat.DELEGATE);
    Visitor member = signIns.signedIn(known);
    member.post("/drafts", "text", NaughtyCouncil.post(), "keep", "yes");
    member.post("/drafts", "text", NaughtyCouncil.post(), "hold", "yes");
    notices.tell(known.id(), Notice.Kind.ITEM, "/drafts");
    for (String text : NaughtyCouncil.strings()) {
      admin.post("/people", "name", text, "login", text);
      member.post("/settings/mine/keys", "label", text.substring(0, Math.min(60, text.length())));
    }
    List<String> faults = new ArrayList<>();
    faults.addAll(walk("full", member, 400));
    faults.addAll(walk("full", admin, 400));
    faults.addAll(walk("full", clerk, 100));
    faults.addAll(walk("full", signIns.nobody(), 10));
    assertThat(faults).isEmpty();
  }

  @Test
  @Order(3)
  void every_page_holds_for_every_hat() {
    List<String> faults = new ArrayList<>();
    for (Hat hat : Hat.values()) {
      faults.addAll(walk("as " + hat, signIns.as(hat), 3));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  @Order(4)
  void the_policy_holds_when_it_was_accepted() {
    look(
        signIns.as(Hat.MEMBER, Hat.DELEGATE),
        eyes ->
            eyes.see(
                "accepted",
                "/policy",
                page -> {
                  Locator version = page.locator("main a[href*='/policy/versions/']");
                  if (version.count() > 0) {
                    version.first().click();
                    press("Accept").accept(page);
                  }
                }));
  }

  @Test
  @Order(5)
  void a_restricted_report_is_refused_known_and_forgotten() {
    var item = meetings.exemptItems(Window.around(LocalDate.of(2026, 11, 22))).getFirst();
    var path = "/meetings/" + item.meeting() + "/items/" + item.id();
    look(
        signIns.as(Hat.DEM_SERVICES),
        eyes -> {
          eyes.seeError("no report", path, press("Take fingerprints"));
          eyes.see(
              "report known",
              path,
              type("#report", NaughtyCouncil.post()).andThen(press("Take fingerprints")));
          eyes.see(
              "report forgotten",
              path,
              type("#report", NaughtyCouncil.post())
                  .andThen(press("Take fingerprints"))
                  .andThen(press("Throw the fingerprints away")));
        });
  }

  @Test
  @Order(6)
  void pages_for_when_it_goes_wrong_hold_and_keep_words_and_navigation() {
    look(
        signIns.as(Hat.MEMBER),
        eyes -> {
          eyes.see("not found", "/no-such-page", page -> hasNavigation(page, true));
          for (int status : new int[] {403, 409, 413, 429, 500, 503}) {
            eyes.see("answer " + status, "/think-twice", page -> goesWrong(page, status));
          }
        });
    look(
        signIns.nobody(),
        eyes -> {
          eyes.see("not found", "/help-now/no-such-page", page -> {});
          eyes.see(
              "answer 500",
              "/help-now",
              page -> {
                GoesWrong.next = 500;
                page.reload();
                hasNavigation(page, false);
              });
        });
  }

  private static void goesWrong(Page page, int status) {
    page.fill("#text", NaughtyCouncil.post());
    if (status == 403) {
      page.evaluate("for (const one of document.getElementsByName('_csrf')) one.value = 'old'");
    } else {
      GoesWrong.next = status;
    }
    press("Check my post").accept(page);
    hasNavigation(page, status != 503);
    assertThat(page.locator("main").innerText()).contains("tysiliogogogoch");
  }

  private static void hasNavigation(Page page, boolean signedIn) {
    int links = page.locator(".govuk-service-navigation__list a").count();
    assertThat(links > 2).as("navigation, with " + links + " links").isEqualTo(signedIn);
  }

  private List<String> walk(String state, Visitor visitor, int ofEachKind) {
    SiteWalk walk = new SiteWalk(routes, visitor, ofEachKind, NO_PAGES.keySet());
    List<String> faults = new ArrayList<>();
    walk.broken().forEach(link -> faults.add(state + ": link " + link));
    faults.addAll(
        faults(
            visitor,
            eyes -> {
              for (String address : walk.firstAndLongest()) {
                if (senses.add(address.replaceAll("[?].*", "") + walk.sense(address))) {
                  eyes.see(state, address, page -> {});
                }
              }
            }));
    return faults;
  }
}
