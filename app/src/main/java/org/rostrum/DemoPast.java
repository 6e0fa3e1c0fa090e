package org.rostrum;

import java.util.List;
import java.util.Map;
import org.rostrum.DemoCases.Cast;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The two of the made-up complaints that have come the furthest: one closed, one with actions. */
@Component
@ConditionalOnProperty("rostrum.demo")
class DemoPast {

  private final DemoIncidents incidents;
  private final DemoOffice office;

  DemoPast(DemoIncidents incidents, DemoOffice office) {
    this.incidents = incidents;
    this.office = office;
  }

  void bringIn(DemoStory story, Cast cast) {
    closed(story, cast);
    withActions(story, cast);
  }

  private void closed(DemoStory story, Cast cast) {
    story.then(
        46,
        "19:40",
        () -> {
          var page =
              incidents.record(
                  cast.first(),
                  Map.of(
                      "where", "FACEBOOK",
                      "kind", "IMPERSONATION",
                      "from", "@real_cllr_dhillonby",
                      "words", "Vote for nobody. Signed, your councillor."),
                  null);
          var id =
              office.complain(
                  cast.first(),
                  false,
                  List.of(page),
                  Map.of(
                      "why",
                      "People wrote to ask if it was me.",
                      "picturesWhy",
                      "It was gone before I could.",
                      "remedy",
                      "TAKE_DOWN"));
          story.then(
              45,
              "10:05",
              () -> office.acknowledge(cast.mo(), id, "A page that pretends to be a councillor."));
          story.then(
              44,
              "15:20",
              () ->
                  office.risk(
                      cast.mo(), id, "GREEN", "Nobody is in danger. It could mislead people."));
          story.then(
              42,
              "11:30",
              () ->
                  office.letter(
                      cast.mo(),
                      id,
                      "You asked us to have the page taken down. The site decides. We will ask it.",
                      "RECORD_ONLY",
                      "TAKE_DOWN"));
          story.then(42, "11:31", () -> office.cases().deliver(id));
          story.then(41, "18:10", () -> office.choose(cast.first(), id, "TAKE_DOWN"));
          story.then(
              40,
              "09:50",
              () ->
                  office.action(
                      cast.mo(),
                      id,
                      "Report the page to the site as false",
                      "Press office",
                      story.day(35)));
          story.then(
              36,
              "16:00",
              () -> office.cases().settleAction(cast.mo(), id, "The site took the page down."));
          story.then(
              30,
              "14:00",
              () -> {
                office.cases().send(cast.mo(), id, "review", Map.of());
                office
                    .cases()
                    .send(
                        cast.mo(),
                        id,
                        "closure",
                        Map.of(
                            "met-TAKE_DOWN",
                            "YES",
                            "outcome",
                            "The page is gone. We keep the record and call you in a month."));
              });
        });
  }

  private void withActions(DemoStory story, Cast cast) {
    story.then(
        17,
        "21:15",
        () -> {
          var post =
              incidents.record(
                  cast.second(),
                  Map.of(
                      "where", "FACEBOOK",
                      "kind", "ABUSE",
                      "from", "@angrypigeon77",
                      "words", "Still waiting, Councillor Cardboard. Answer me or I keep posting."),
                  "pigeons");
          var id =
              office.complain(
                  cast.second(),
                  false,
                  List.of(post),
                  Map.of(
                      "why", "It is every day, and my children can read it.",
                      "remedy", "STOP_CONTACT,APOLOGY"));
          story.then(
              16,
              "09:35",
              () ->
                  office.acknowledge(
                      cast.mo(), id, "Repeated abuse by one account. It fits the form."));
          story.then(
              15,
              "12:10",
              () -> office.risk(cast.mo(), id, "AMBER", "Every day for two weeks, but no threat."));
          story.then(
              12,
              "16:45",
              () ->
                  office.letter(
                      cast.mo(),
                      id,
                      "You asked for the messages to stop and for an apology. We can ask for both.",
                      "RECORD_ONLY",
                      "TAKE_DOWN",
                      "LETTER",
                      "STOP_CONTACT"));
          story.then(12, "16:46", () -> office.cases().deliver(id));
          story.then(9, "20:05", () -> office.choose(cast.second(), id, "LETTER", "STOP_CONTACT"));
          story.then(
              8,
              "10:30",
              () -> {
                office.action(
                    cast.mo(),
                    id,
                    "Write to the person and ask them to stop",
                    "Monitoring Officer",
                    story.day(5));
                office.action(
                    cast.mo(),
                    id,
                    "Ask the person for an apology",
                    "Monitoring Officer",
                    story.day(-4));
                office
                    .cases()
                    .send(
                        cast.mo(),
                        id,
                        "notes",
                        Map.of("words", "Legal: fair as drafted. Keep to what was said and when."));
              });
          story.then(
              5,
              "14:25",
              () ->
                  office
                      .cases()
                      .settleAction(
                          cast.mo(), id, "Sent by post and by e-mail. No answer so far."));
          story.then(
              4,
              "11:00",
              () ->
                  office.help(cast.mo(), id, cast.investigator(), "To find out who else saw it."));
          story.then(3, "09:10", () -> office.cases().look(cast.investigator(), id));
        });
  }
}
