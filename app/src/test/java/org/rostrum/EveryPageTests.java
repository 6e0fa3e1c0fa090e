package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.Deeds.file;
import static org.rostrum.Deeds.press;
import static org.rostrum.Deeds.type;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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
import org.rostrum.complaints.ComplaintWalk;
import org.rostrum.identity.Delegations;
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
      Map.ofEntries(
          Map.entry("/error", "stands in for other pages; seen as each of them"),
          Map.entry(
              "/sign-in/again",
              "stands in for a form sent too late; seen as too late and answer 403"),
          Map.entry("/notices/{id}", "leads on to what the notice is about"),
          Map.entry("/imports/{kind}/example", "a CSV file"),
          Map.entry(
              "/evidence/{id}",
              "seen in ExhibitPagesTests, at each width, with scripts and without"),
          Map.entry("/evidence/{id}/picture", "seen in ExhibitPagesTests"),
          Map.entry("/evidence/{id}/receipt", "seen in ExhibitPagesTests"),
          Map.entry("/evidence/{id}/original", "a file"),
          Map.entry("/complaints/blank-form", "a PDF, read in AppendixTests"),
          Map.entry("/complaints/{complaint}/copy", "a PDF, read in AppendixTests"),
          Map.entry("/complaints/{complaint}/pdf", "a PDF, read in AppendixTests"),
          Map.entry("/cases/{id}/options-letter-preview", "a PDF"),
          Map.entry("/letters/{letter}", "a PDF"));

  /** What is sent without a page that could be wrong. */
  private static final Map<String, String> NO_ANSWERS =
      Map.ofEntries(
          Map.entry("/api/v1/screenings", "answers programs"),
          Map.entry("/leave", "goes to another site"),
          Map.entry("/evidence/uploads", "answers the page's script"),
          Map.entry("/incidents/{id}/sheet/draft", "answers the page's script"),
          Map.entry("/incidents/{id}/sheet/{part}/draft", "answers the page's script"),
          Map.entry("/incidents/{id}/more/{part}/draft", "answers the page's script"),
          Map.entry("/incidents/{id}/sheet/files", "answers the page's script"),
          Map.entry("/complaints/{complaint}/{section}/draft", "answers the page's script"));

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
    look(
        TestCouncil.in(context).planner(),
        eyes -> {
          ThinkTwiceStates.answers(eyes);
          ThinkTwiceStates.errors(eyes);
          ThinkTwiceStates.notRight(eyes);
        });
  }

  @Test
  @Order(5)
  void a_members_own_settings_hold_when_filled_in_well_and_badly() {
    look(
        signIns.as(Hat.MEMBER, Hat.DELEGATE),
        eyes -> {
          String settings = "/settings/mine";
          eyes.see("saved", settings, press("Save"));
          eyes.seeError("key without a name", settings, press("Make a key"));
          eyes.seeError(
              "key with too long a name",
              settings,
              type("#label", "W".repeat(200)).andThen(press("Make a key")));
          Consumer<Page> made = type("#label", "Diary").andThen(press("Make a key"));
          eyes.see("key made", settings, made);
          eyes.see("key ended", settings, made.andThen(press("End this key")));
          eyes.see(
              "accepted",
              "/policy",
              page -> {
                Locator version = page.locator("main a[href*='/policy/versions/']");
                if (version.count() > 0) {
                  version.first().click();
                  press("Accept").accept(page);
                }
              });
          eyes.seeError("wrong code", "/hats", type("#code", "000000").andThen(press("Change")));
        });
  }

  @Test
  @Order(6)
  void people_and_files_hold_when_filled_in_well_and_badly() {
    Visitor admin = signIns.as(Hat.SYSADMIN);
    look(
        admin,
        eyes -> {
          OfficersStates.people(eyes, signIns);
          OfficersStates.files(eyes);
          eyes.see("file too big", "/imports/members", file("x".repeat(2_500_000)));
        });
    look(signIns.as(Hat.MO), eyes -> OfficersStates.approval(eyes, signIns, admin));
  }

  @Test
  @Order(7)
  void the_way_in_holds_when_it_goes_wrong_and_after_a_session_ended() {
    WayInStates wayIn = new WayInStates(signIns, clock);
    look(
        signIns.nobody(),
        eyes -> {
          wayIn.errors(eyes);
          wayIn.late(eyes);
          wayIn.locked(eyes);
          wayIn.ends(eyes);
        });
  }

  @Test
  @Order(8)
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
                Wrong.next = 500;
                page.reload();
                hasNavigation(page, false);
              });
        });
  }

  @Test
  @Order(9)
  void the_incident_log_holds_when_it_is_filled_in_well_and_badly() {
    look(
        TestCouncil.in(context).planner(),
        eyes -> {
          IncidentStates.ofMember(eyes, "Dilys Abernethwaite");
          IncidentStates.changes(eyes);
        });
    look(signIns.as(Hat.MEMBERS_SERVICES), IncidentStates::ofMembersServices);
  }

  @Test
  @Order(10)
  void the_questions_before_a_complaint_hold_when_answered_well_and_badly() {
    ComplaintWalk walk = ComplaintWalk.by(context);
    look(walk.member(), eyes -> ComplaintStates.questionsBefore(eyes, "Dilys Abernethwaite"));
    look(signIns.as(Hat.MEMBERS_SERVICES), ComplaintStates::ofMembersServices);
  }

  @Test
  @Order(11)
  void the_complaint_form_holds_when_every_box_is_full() {
    ComplaintWalk walk = ComplaintWalk.by(context);
    String full = ComplaintStates.full(walk);
    look(walk.member(), eyes -> ComplaintStates.formFilled(eyes, full));
  }

  @Test
  @Order(12)
  void the_complaint_form_holds_when_it_is_filled_in_badly_or_by_somebody_who_cannot_sign() {
    ComplaintWalk walk = ComplaintWalk.by(context);
    look(walk.member(), eyes -> ComplaintStates.formWrong(eyes, walk.start(false)));
    SignIns.Known helper = signIns.account(null, Hat.DELEGATE);
    context
        .getBean(Delegations.class)
        .setUp(walk.known().id(), helper.id(), LocalDate.parse("2026-09-01"));
    Visitor delegate = signIns.signedIn(helper);
    look(delegate, eyes -> ComplaintStates.ofDelegate(eyes, ComplaintWalk.start(delegate, false)));
  }

  @Test
  @Order(13)
  void what_was_sent_holds_from_waiting_to_the_choice_and_back() {
    ComplaintWalk walk = ComplaintWalk.by(context);
    look(walk.member(), eyes -> ComplaintStates.sent(eyes, walk, OfficersDesk.of(context)));
  }

  @Test
  @Order(14)
  void cases_hold_for_their_handler_from_an_empty_desk_to_a_closed_case() {
    CaseStates cases = cases();
    look(cases.member, eyes -> eyes.see("nobody looked", "/who-looked", page -> {}));
    look(cases.mo, cases::ofHandler);
  }

  @Test
  @Order(15)
  void cases_hold_at_work_for_their_handler() {
    CaseStates cases = cases();
    look(cases.mo, cases::atWork);
  }

  @Test
  @Order(16)
  void cases_hold_for_a_second_person_and_for_all_who_only_read_them() {
    CaseStates cases = cases();
    look(cases.deputy, cases::ofDeputy);
    String given = cases.givenToOthers();
    look(
        signIns.signedIn(cases.helper),
        eyes -> {
          eyes.see("desk of an investigator", "/cases", page -> {});
          eyes.see("case, only to read", given, page -> {});
        });
    look(
        signIns.signedIn(cases.services),
        eyes -> eyes.see("status", given + "/status", page -> {}));
    look(cases.member, eyes -> eyes.see("asked why", "/who-looked", press("Ask about this")));
    look(signIns.as(Hat.DPO), eyes -> eyes.see("questions", "/who-looked-questions", page -> {}));
    cases.nobodysCase();
    look(
        signIns.as(Hat.CHIEF_EXEC),
        eyes -> eyes.seeError("nobody named", "/conflicts", press("Appoint them")));
    var path = new String[1];
    look(cases.deputy, eyes -> path[0] = cases.askedInAnEmergency(eyes));
    Visitor chief = signIns.as(Hat.CHIEF_EXEC);
    look(chief, eyes -> CaseStates.inAnEmergency(eyes, chief));
    look(
        cases.deputy,
        eyes -> eyes.see("opened in an emergency", path[0] + "/emergency-access", page -> {}));
  }

  /** An office of its own for cases, with a councillor of an awkward name. */
  private CaseStates cases() {
    if (members.idOf("N0").isEmpty()) {
      demo.bringIn();
      NaughtyCouncil.bringIn(signIns.as(Hat.DEM_SERVICES));
    }
    return new CaseStates(context, signIns, members.idOf("N0").orElseThrow().value());
  }

  @Test
  @Order(20)
  void no_page_and_no_form_of_the_application_was_left_out() {
    assertThat(looks).as("states looked at").isGreaterThan(150);
    Set<String> unseen = routes.neverSeen();
    unseen.removeAll(NO_PAGES.keySet());
    assertThat(unseen).as("pages in no state; show them above or say why not").isEmpty();
    Set<String> unsent = routes.neverSent();
    unsent.removeAll(NO_ANSWERS.keySet());
    assertThat(unsent).as("forms never sent; send them above or say why not").isEmpty();
  }

  private static void goesWrong(Page page, int status) {
    page.fill("#text", NaughtyCouncil.post());
    if (status == 403) {
      page.evaluate("for (const one of document.getElementsByName('_csrf')) one.value = 'old'");
    } else {
      Wrong.next = status;
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
    try (Eyes eyes = new Eyes(visitor, routes)) {
      for (String address : walk.firstAndLongest()) {
        if (senses.add(address.replaceAll("[?].*", "") + walk.sense(address))) {
          eyes.see(state, address, page -> {});
        }
      }
      faults.addAll(eyes.faults());
      looks += eyes.looks();
    }
    return faults;
  }

  private void look(Visitor visitor, Consumer<Eyes> states) {
    try (Eyes eyes = new Eyes(visitor, routes)) {
      states.accept(eyes);
      looks += eyes.looks();
      assertThat(eyes.faults()).isEmpty();
    }
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
