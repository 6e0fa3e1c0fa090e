package org.rostrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * What all tests of every page share. Pages are looked at in four states (empty, full of awkward
 * names, with errors, for hats that only read), in a real browser, by several classes side by side,
 * each with a start of its own. Each {@link Part} of the application has one class that must show
 * all its pages and send all its forms: whoever adds one adds its states there, or says here why
 * there are none.
 */
@RostrumTest
@TestPropertySource(properties = "rostrum.demo=true")
@Import(GoesWrong.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(
    value = 5,
    unit = java.util.concurrent.TimeUnit.MINUTES,
    threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class PagesInEveryState {

  /** What can be read but is no page of its own. */
  static final Map<String, String> NO_PAGES =
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
          Map.entry("/evidence/{id}/locked", "seen in ScanningTests, where a scanner runs"),
          Map.entry("/evidence/unfinished", "answers the page's script"),
          Map.entry("/complaints/blank-form", "a PDF, read in AppendixTests"),
          Map.entry("/complaints/{complaint}/copy", "a PDF, read in AppendixTests"),
          Map.entry("/complaints/{complaint}/pdf", "a PDF, read in AppendixTests"),
          Map.entry("/cases/{id}/options-letter-preview", "a PDF"),
          Map.entry("/letters/{letter}", "a PDF"),
          Map.entry("/audit/trust", "a file"),
          Map.entry("/audit/export", "a file"),
          Map.entry("/audit/checkpoints/{size}/note", "a file"),
          Map.entry("/audit/checkpoints/{size}/stamps/{authority}", "a file"),
          Map.entry("/audit/checkpoints/{size}/since/{earlier}", "a file"),
          Map.entry("/audit/entries/{number}/proof", "a file"),
          Map.entry("/rulebook/versions/{number}/json", "a JSON file"),
          Map.entry("/rulebook/drafts/{id}/json", "a JSON file"));

  /** What is sent without a page that could be wrong. */
  private static final Map<String, String> NO_ANSWERS =
      Map.ofEntries(
          Map.entry("/api/v1/screenings", "answers programs"),
          Map.entry("/leave", "goes to another site"),
          Map.entry("/evidence/uploads", "answers the page's script"),
          Map.entry("/evidence/unfinished", "answers the page's script"),
          Map.entry("/evidence/{id}/locked", "sent and refused in ScanningTests"),
          Map.entry("/incidents/{id}/sheet/draft", "answers the page's script"),
          Map.entry("/incidents/{id}/sheet/{part}/draft", "answers the page's script"),
          Map.entry("/incidents/{id}/more/{part}/draft", "answers the page's script"),
          Map.entry("/incidents/{id}/sheet/files", "answers the page's script"),
          Map.entry("/complaints/{complaint}/{section}/draft", "answers the page's script"));

  @Autowired ApplicationContext context;
  @Autowired TestClock clock;
  @Autowired Members members;
  @Autowired DemoFiles demo;

  PageRoutes routes;
  SignIns signIns;
  private int looks;

  @BeforeAll
  void begin() {
    clock.set("2026-11-22T22:58");
    routes = new PageRoutes(context);
    signIns = new SignIns(context);
  }

  /** Brings in the made-up council, with members, places and papers of awkward names. */
  void bringInAwkwardNames() {
    demo.bringIn();
    NaughtyCouncil.bringIn(signIns.as(Hat.DEM_SERVICES));
  }

  void look(Visitor visitor, Consumer<Eyes> states) {
    assertThat(faults(visitor, states)).isEmpty();
  }

  List<String> faults(Visitor visitor, Consumer<Eyes> states) {
    try (Eyes eyes = new Eyes(visitor, routes)) {
      states.accept(eyes);
      looks += eyes.looks();
      return eyes.faults();
    }
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void no_page_and_no_form_of_this_part_was_left_out() {
    Part part = Part.of(getClass());
    assertThat(looks).as("states looked at").isGreaterThan(part.looks());
    Set<String> unseen = routes.neverSeen();
    unseen.removeAll(NO_PAGES.keySet());
    unseen.removeIf(page -> Part.of(page) != part);
    assertThat(unseen).as("pages in no state; show them above or say why not").isEmpty();
    Set<String> unsent = routes.neverSent();
    unsent.removeAll(NO_ANSWERS.keySet());
    unsent.removeIf(form -> Part.of(form) != part);
    assertThat(unsent).as("forms never sent; send them above or say why not").isEmpty();
  }
}
