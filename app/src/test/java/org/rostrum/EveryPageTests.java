package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;
import org.rostrum.members.Members;
import org.rostrum.notifications.Notice;
import org.rostrum.notifications.Notices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Every page in four states (empty, full of awkward names, with errors, for hats that only read),
 * in a real browser. A page of the application that no state shows fails here by name, and so does
 * a form that is never sent: whoever adds one adds its states, or says below why there are none.
 */
@RostrumTest
@TestPropertySource(properties = "rostrum.demo=true")
@Import(EveryPageTests.Wrong.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(
    value = 5,
    unit = java.util.concurrent.TimeUnit.MINUTES,
    threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EveryPageTests {

  /** What can be read but is no page of its own. */
  private static final Map<String, String> NO_PAGES =
      Map.of(
          "/error", "stands in for other pages; seen as each of them",
          "/notices/{id}", "leads on to what the notice is about",
          "/imports/{kind}/example", "a CSV file");

  /** What is sent without a page that could be wrong. */
  private static final Map<String, String> NO_ANSWERS =
      Map.of("/api/v1/screenings", "answers programs", "/leave", "goes to another site");

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired Members members;
  @Autowired Notices notices;
  @Autowired DemoFiles demo;

  private final Set<String> senses = new HashSet<>();
  private PageRoutes routes;
  private SignIns signIns;
  private int looks;

  @BeforeAll
  void begin() {
    clock.set("2026-11-22T22:58");
    routes = new PageRoutes(context);
    signIns = new SignIns(context);
  }

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
  void answers_and_errors_of_think_twice_hold() {
    Visitor member = TestCouncil.in(context).planner();
    try (Eyes eyes = new Eyes(member)) {
      String compose = "/think-twice";
      eyes.see("nothing typed", compose, press("Check my post"));
      eyes.see("nothing typed at home", "/", press("Check my post"));
      eyes.see("stop", compose, check("Ring Mrs Okafor on 07700 900482. " + NaughtyCouncil.post()));
      eyes.see(
          "mended",
          compose,
          check("Ring Mrs Okafor on 07700 900482.").andThen(press("Take these words out")));
      eyes.see("check", compose, check(NaughtyCouncil.post()));
      eyes.see("made up my mind", compose, check("26/0193 must be refused and I will refuse it."));
      eyes.see(
          "answered",
          compose,
          check("26/0193 must be refused and I will refuse it.").andThen(press("Answer")));
      eyes.see("tip", compose, check("They have cut bus use by 40% here."));
      eyes.see("clear", compose, check("This budget is wrong and I will vote against it."));
      eyes.see(
          "not checked",
          compose,
          check("Jutro odb\u0119dzie si\u0119 spotkanie mieszka\u0144c\u00f3w."));
      String threat = "I know where you live, watch your back.";
      eyes.see("without the tick", compose, check(threat).andThen(press("Copy my post anyway")));
      eyes.see(
          "overridden",
          compose,
          check(threat).andThen(page -> page.check("#read")).andThen(press("Copy my post anyway")));
      eyes.see("change it", compose, check(threat).andThen(press("Change it")));
      Consumer<Page> notRight =
          check("Vote for me on Thursday! #hartsmere").andThen(press("This is not right"));
      eyes.see("what is not right", compose, notRight);
      eyes.see("no reason", compose, notRight.andThen(press("Send")));
      eyes.see(
          "no words for the reason",
          compose,
          notRight
              .andThen(page -> page.check("[name=reason][value=SOMETHING_ELSE]"))
              .andThen(press("Send")));
      eyes.see(
          "reason sent",
          compose,
          notRight
              .andThen(page -> page.check("[name=reason][value=ALREADY_PUBLIC]"))
              .andThen(press("Send")));
      eyes.see("nothing chosen", compose + "?kind=reaction", press("Check before I do it"));
      for (String action : List.of("LIKE", "FOLLOW")) {
        eyes.see(
            action + " without more",
            compose + "?kind=reaction",
            choose("action", action).andThen(press("Check before I do it")));
      }
      eyes.see(
          "follow",
          compose + "?kind=reaction",
          choose("action", "FOLLOW")
              .andThen(choose("who", "OFFICER"))
              .andThen(page -> page.fill("#name", NaughtyCouncil.strings().get(0)))
              .andThen(press("Check before I do it")));
      eyes.see("nothing pasted", compose + "?kind=received", press("Check what I received"));
      for (String text :
          List.of("I can't go on any more. Goodbye.", "My stepdad hits me, I am 13.", "Hello.")) {
        eyes.see(
            "received",
            compose + "?kind=received",
            type(Map.of("#text", text)).andThen(press("Check what I received")));
      }
      eyes.see("kept", compose, check("A thought.").andThen(press("Keep this draft")));
      eyes.see("held", compose, check("A thought.").andThen(press("Hold it until 8am")));
      eyes.see(
          "deleted",
          compose,
          check("A thought.").andThen(press("Keep this draft")).andThen(press("Delete")));
      assertHolds(eyes);
    }
  }

  @Test
  @Order(5)
  void forms_sent_empty_or_wrong_hold() {
    try (Eyes eyes = new Eyes(signIns.as(Hat.MEMBER, Hat.DELEGATE))) {
      eyes.see("saved", "/settings/mine", press("Save"));
      eyes.see("key without a name", "/settings/mine", press("Make a key"));
      eyes.see(
          "key with too long a name",
          "/settings/mine",
          type(Map.of("#label", NaughtyCouncil.strings().get(8))).andThen(press("Make a key")));
      Consumer<Page> made = type(Map.of("#label", "Diary")).andThen(press("Make a key"));
      eyes.see("key made", "/settings/mine", made);
      eyes.see("key ended", "/settings/mine", made.andThen(press("End this key")));
      eyes.see("nothing accepted", "/policy", page -> {});
      eyes.see(
          "accepted",
          "/policy/versions/1",
          page -> {
            if (page.locator("main form[action$=acceptances] button").count() > 0) {
              press("Accept").accept(page);
            }
          });
      eyes.see("wrong code", "/hats", type(Map.of("#code", "000000")).andThen(press("Change")));
      assertHolds(eyes);
    }
    Visitor admin = signIns.as(Hat.SYSADMIN);
    SignIns.Known known = signIns.account(null, Hat.PRESS);
    admin.post("/people/" + known.id() + "/hats", "hat", "AUDITOR");
    try (Eyes eyes = new Eyes(admin)) {
      eyes.see("person without a name", "/people", press("Open account"));
      eyes.see(
          "login taken",
          "/people",
          type(Map.of("#name", "A", "#login", known.secrets().login()))
              .andThen(press("Open account")));
      eyes.see(
          "account opened",
          "/people",
          type(Map.of("#name", NaughtyCouncil.strings().get(1), "#login", UUID.randomUUID() + ""))
              .andThen(page -> page.fill("#login", UUID.randomUUID() + "@example.org"))
              .andThen(press("Open account")));
      String person = "/people/" + known.id();
      eyes.see("no hat", person, press("Propose"));
      eyes.see(
          "hat from no day",
          person,
          page -> {
            page.selectOption("#hat", "AUDITOR");
            type(Map.of("#from", "soon")).andThen(press("Propose")).accept(page);
          });
      eyes.see(
          "hat to before from",
          person,
          page -> {
            page.selectOption("#hat", "AUDITOR");
            type(Map.of("#to", "1 1 2020")).andThen(press("Propose")).accept(page);
          });
      eyes.see(
          "proposed",
          person,
          page -> {
            page.selectOption("#hat", "DPO");
            press("Propose").accept(page);
          });
      eyes.see(
          "hat ended",
          "/people",
          page -> {
            page.navigate(admin.base() + "/people/" + signIns.account(null, Hat.PRESS).id());
            press("End this role").accept(page);
          });
      eyes.see(
          "account closed",
          "/people",
          page -> {
            page.navigate(admin.base() + "/people/" + signIns.account(null, Hat.PRESS).id());
            press("Close account").accept(page);
          });
      eyes.see("no file", "/imports/members", press("See what it would do"));
      Map<String, String> files = NaughtyCouncil.files();
      files.forEach((kind, csv) ->
          eyes.see("wrong file", "/imports/" + kind, file(csv.replace("\r\n", ",x\r\n"))));
      eyes.see("file of something else", "/imports/members", file("%PDF-1.7 \u0000\u0001"));
      eyes.see(
          "wrong cells", "/imports/contacts", file(files.get("contacts").replace("2026", "soon")));
      eyes.see("good file", "/imports/elections", file(files.get("elections")));
      eyes.see(
          "brought in",
          "/imports/elections",
          file(files.get("elections")).andThen(press("Bring in")));
      assertHolds(eyes);
    }
    Visitor officer = signIns.as(Hat.MO);
    try (Eyes eyes = new Eyes(officer)) {
      for (String login : List.of("x", "y")) {
        eyes.see(
            "to approve",
            "/people",
            page -> {
              SignIns.Known other = signIns.account(null, Hat.PRESS);
              admin.post("/people/" + other.id() + "/hats", "hat", "AUDITOR");
              page.navigate(officer.base() + "/people/" + other.id());
              if (login.equals("y")) {
                press("Approve").accept(page);
              }
            });
      }
      assertHolds(eyes);
    }
  }

  @Test
  @Order(6)
  void the_way_in_holds_when_it_goes_wrong_and_after_a_session_ended() {
    SignIns.Known known = signIns.account(null, Hat.MEMBER);
    try (Eyes eyes = new Eyes(signIns.nobody())) {
      eyes.see("nothing typed", "/sign-in", press("Continue"));
      Consumer<Page> wrong =
          type(Map.of("#login", "nobody@example.org", "#password", "wrong"))
              .andThen(press("Continue"));
      eyes.see("wrong password", "/sign-in", wrong);
      eyes.see(
          "too many tries",
          "/sign-in",
          page -> {
            for (int i = 0; i < 8; i++) {
              wrong.accept(page);
            }
          });
      clock.pass(Duration.ofMinutes(2));
      Consumer<Page> password =
          type(Map.of("#login", known.secrets().login(), "#password", known.secrets().password()))
              .andThen(press("Continue"));
      eyes.see("code asked", "/sign-in", password);
      routes.seen("/sign-in/code");
      eyes.see(
          "wrong code",
          "/sign-in",
          password.andThen(type(Map.of("#code", "12"))).andThen(press("Sign in")));
      clock.pass(Duration.ofMinutes(2));
      assertHolds(eyes);
    }
    for (String until : List.of("asked", "code", "back")) {
      try (Eyes eyes = new Eyes(signIns.nobody())) {
        eyes.see(
            "session ended, " + until,
            "/sign-in",
            page -> {
              SignIns.Known member = signInFresh(page);
              page.navigate(signIns.nobody().base() + "/think-twice");
              page.fill("#text", NaughtyCouncil.post());
              clock.pass(Duration.ofMinutes(61));
              press("Check my post").accept(page);
              if (!until.equals("asked")) {
                type(Map.of(
                        "#login",
                        member.secrets().login(),
                        "#password",
                        member.secrets().password()))
                    .andThen(press("Continue"))
                    .accept(page);
              }
              if (until.equals("back")) {
                page.fill("#code", signIns.code(member, 0));
                press("Sign in").accept(page);
                routes.seen(java.net.URI.create(page.url()).getPath());
              }
            });
        assertHolds(eyes);
      }
    }
    try (Eyes eyes = new Eyes(signIns.nobody())) {
      eyes.see(
          "signed out",
          "/sign-in",
          page -> {
            signInFresh(page);
            page.navigate(signIns.nobody().base() + "/devices");
            press("Sign out", "main").accept(page);
          });
      eyes.see(
          "other sign-in ended",
          "/sign-in",
          page -> {
            SignIns.Known twice = signInFresh(page);
            clock.pass(Duration.ofMinutes(2));
            signIns.signedIn(twice);
            page.navigate(signIns.nobody().base() + "/devices");
            page.locator("main form[action$=end] button").first().click();
            page.waitForSelector("h1");
          });
      assertHolds(eyes);
    }
  }

  @Test
  @Order(7)
  void pages_for_when_it_goes_wrong_hold_and_keep_the_words() {
    for (boolean in : new boolean[] {true, false}) {
      try (Eyes eyes = new Eyes(in ? signIns.as(Hat.MEMBER) : signIns.nobody())) {
        eyes.see("not found", "/no-such-page", page -> hasNavigation(page, in));
        for (int status : new int[] {403, 409, 413, 429, 500, 503}) {
          if (in) {
            eyes.see(
                "answer " + status,
                "/think-twice",
                page -> {
                  page.fill("#text", NaughtyCouncil.post());
                  if (status == 403) {
                    page.evaluate(
                        "for (const one of document.querySelectorAll('[name=_csrf]')) one.value = 'old'");
                  } else {
                    Wrong.next = status;
                  }
                  press("Check my post").accept(page);
                  hasNavigation(page, status != 503);
                  assertThat(page.content()).contains("tysiliogogogoch");
                });
          } else {
            eyes.see(
                "answer " + status,
                "/help-now",
                page -> {
                  Wrong.next = status;
                  page.navigate(page.url());
                });
          }
        }
        assertHolds(eyes);
      }
    }
    try (Eyes eyes = new Eyes(signIns.as(Hat.SYSADMIN))) {
      eyes.see("file too big", "/imports/members", file("x".repeat(2_500_000)));
      assertHolds(eyes);
    }
  }

  @Test
  @Order(8)
  void no_page_and_no_form_of_the_application_was_left_out() {
    System.out.println(looks + " states of pages");
    Set<String> unseen = routes.neverSeen();
    unseen.removeAll(NO_PAGES.keySet());
    assertThat(unseen).as("pages in no state; show them above or say why not").isEmpty();
    Set<String> unsent = routes.neverSent();
    unsent.removeAll(NO_ANSWERS.keySet());
    assertThat(unsent).as("forms never sent; send them above or say why not").isEmpty();
  }

  private SignIns.Known signInFresh(Page page) {
    SignIns.Known member = signIns.account(null, Hat.MEMBER);
    page.context().clearCookies();
    signIns.signedIn(member).into(page.context());
    return member;
  }

  private void hasNavigation(Page page, boolean signedIn) {
    assertThat(page.locator(".govuk-service-navigation__list a").count())
        .as("links of the navigation")
        .satisfies(count -> assertThat(count > 2).isEqualTo(signedIn));
  }

  private List<String> walk(String state, Visitor visitor, int ofEachKind) {
    SiteWalk walk = new SiteWalk(routes, visitor, ofEachKind);
    List<String> faults = new ArrayList<>();
    walk.broken().forEach(link -> faults.add(state + ": link " + link));
    try (Eyes eyes = new Eyes(visitor)) {
      for (String address : walk.firstAndLongest()) {
        if (senses.add(address.replaceAll("[?].*", "") + walk.sense(address))) {
          eyes.see(state, address, page -> {});
          routes.seen(address);
        }
      }
      faults.addAll(eyes.faults());
      looks += eyes.looks();
    }
    return faults;
  }

  private void assertHolds(Eyes eyes) {
    eyes.posted().forEach(routes::sent);
    looks += eyes.looks();
    assertThat(eyes.faults()).isEmpty();
  }

  private static Consumer<Page> press(String button) {
    return press(button, "main");
  }

  private static Consumer<Page> press(String button, String within) {
    return page -> {
      page.locator(within)
          .getByRole(
              AriaRole.BUTTON,
              new com.microsoft.playwright.Locator.GetByRoleOptions()
                  .setName(java.util.regex.Pattern.compile("^\\s*" + button + "(\\s|$)")))
          .first()
          .click();
      page.waitForLoadState();
    };
  }

  private static Consumer<Page> type(Map<String, String> fields) {
    return page -> fields.forEach(page::fill);
  }

  private static Consumer<Page> choose(String name, String value) {
    return page -> page.check("[name=" + name + "][value=" + value + "]");
  }

  private static Consumer<Page> check(String text) {
    return type(Map.of("#text", text)).andThen(press("Check my post"));
  }

  private static Consumer<Page> file(String content) {
    Path file = NaughtyCouncil.onDisk(content);
    return page -> {
      page.setInputFiles("#file", file);
      press("See what it would do").accept(page);
    };
  }

  /** Lets the next page that a controller would answer go wrong. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Wrong implements WebMvcConfigurer, HandlerInterceptor {

    static volatile int next;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
      registry.addInterceptor(this).excludePathPatterns("/error", "/assets/**");
    }

    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler)
        throws java.io.IOException {
      int status = next;
      next = 0;
      if (status == 500) {
        throw new IllegalStateException("made to fail");
      }
      if (status != 0) {
        response.sendError(status);
      }
      return status == 0;
    }
  }
}
