package org.rostrum;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.rostrum.elections.OfficeDays;
import org.rostrum.identity.SignedIn;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Eight made-up complaints of two made-up councillors, each at another place of its way: closed,
 * with actions, waiting for the police, for the member and for a decision about a name, with the
 * deputy because it is about the Monitoring Officer, acknowledged, and just received.
 */
@Component
@ConditionalOnProperty("rostrum.demo")
class DemoCases {

  private final DemoPast past;
  private final DemoIncidents incidents;
  private final DemoOffice office;
  private final OfficeDays days;
  private final Clock clock;

  DemoCases(
      DemoPast past, DemoIncidents incidents, DemoOffice office, OfficeDays days, Clock clock) {
    this.past = past;
    this.incidents = incidents;
    this.office = office;
    this.days = days;
    this.clock = clock;
  }

  /** Those who play in it. */
  record Cast(
      SignedIn first,
      SignedIn second,
      SignedIn mo,
      SignedIn deputy,
      SignedIn investigator,
      SignedIn services) {}

  /** Makes it all, in the order in which it happened. */
  void bringIn(Cast cast) {
    var story = new DemoStory(days, LocalDate.now(clock));
    past.bringIn(story, cast);
    withThePolice(story, cast);
    waitingForTheMember(story, cast);
    aboutTheMonitoringOfficer(story, cast);
    acknowledged(story, cast);
    lockedName(story, cast);
    received(story, cast);
    keptToOneself(story, cast);
    story.tell();
  }

  private void withThePolice(DemoStory story, Cast cast) {
    story.then(
        9,
        "22:40",
        () -> {
          var message =
              incidents.record(
                  cast.first(),
                  Map.of(
                      "where", "WHATSAPP",
                      "kind", "OTHER_THREAT",
                      "from", "@oldmillheron",
                      "words", "I know which gate you come out of after the meeting."),
                  "gate");
          var id =
              office.complain(
                  cast.first(),
                  false,
                  List.of(message),
                  Map.of(
                      "why", "They know where I am on meeting nights.",
                      "police", "YES",
                      "policeForce.1", "Hartsmere Police",
                      "policeAbout.1", "the same evening",
                      "policeReference.1", "HP-5521",
                      "remedy", "POLICE_SUPPORT,SAFETY_MEASURES"));
          story.then(
              8,
              "08:45",
              () -> {
                office
                    .cases()
                    .send(
                        cast.mo(),
                        id,
                        "first-contact",
                        Map.of("reason", "Called at 8:40am. Safe at home. Will not leave alone."));
                office.acknowledge(cast.mo(), id, "A threat, and the police know of it.");
                office.risk(cast.mo(), id, "RED", "A threat by somebody who knows the building.");
              });
          story.then(
              7,
              "13:15",
              () ->
                  office
                      .cases()
                      .send(
                          cast.mo(),
                          id,
                          "police-primacy",
                          Map.of(
                              "reason",
                              "They asked us to write to nobody while they find out more.")));
        });
  }

  private void waitingForTheMember(DemoStory story, Cast cast) {
    story.then(
        8,
        "18:20",
        () -> {
          var first =
              incidents.record(
                  cast.first(),
                  Map.of(
                      "where", "FACEBOOK",
                      "kind", "ABUSE",
                      "from", "@grumbling_gnome",
                      "words", "You are a useless turnip and so is your whole ward."),
                  "turnip");
          var second =
              incidents.record(
                  cast.first(),
                  Map.of(
                      "where", "X",
                      "kind", "ABUSE",
                      "from", "@grumbling_gnome",
                      "words", "Still a turnip. Everybody says so."),
                  null);
          var id =
              office.complain(
                  cast.first(),
                  false,
                  List.of(first, second),
                  Map.of(
                      "why", "It goes on and on, and others join in.",
                      "remedy", "TAKE_DOWN,STOP_CONTACT"));
          story.then(
              7,
              "10:05",
              () -> office.acknowledge(cast.mo(), id, "Abuse by one account on two sites."));
          story.then(
              6,
              "16:40",
              () ->
                  office.risk(cast.mo(), id, "AMBER", "Repeated and on two sites, but no threat."));
          story.then(
              3,
              "11:50",
              () ->
                  office.letter(
                      cast.mo(),
                      id,
                      "You asked for the posts to be taken down and for the messages to stop.",
                      "RECORD_ONLY",
                      "TAKE_DOWN",
                      "LETTER",
                      "STOP_CONTACT"));
          story.then(3, "11:51", () -> office.cases().deliver(id));
          story.then(
              2,
              "09:30",
              () -> office.help(cast.mo(), id, cast.services(), "The member rings them first."));
        });
  }

  private void aboutTheMonitoringOfficer(DemoStory story, Cast cast) {
    story.then(
        6,
        "19:55",
        () -> {
          var post =
              incidents.record(
                  cast.second(),
                  Map.of(
                      "where", "X",
                      "kind", "ABUSE",
                      "from", cast.mo().name(),
                      "words", "Councillors like you waste my day."),
                  null);
          var id =
              office.complain(
                  cast.second(),
                  false,
                  List.of(post),
                  Map.of(
                      "whoHow.1",
                      "OFFICER",
                      "why",
                      "An officer of the council wrote this in public.",
                      "picturesWhy",
                      "It was gone before I could.",
                      "remedy",
                      "APOLOGY"));
          story.then(
              5,
              "09:20",
              () ->
                  office.acknowledge(
                      cast.deputy(), id, "It is about an officer, so this form is right for it."));
        });
  }

  private void acknowledged(DemoStory story, Cast cast) {
    story.then(
        3,
        "12:30",
        () -> {
          var rumour =
              incidents.record(
                  cast.second(),
                  Map.of(
                      "where", "ELSEWHERE",
                      "whereName", "Hartsmere Chat",
                      "kind", "ABUSE",
                      "from", "Hartsmere Whisperer",
                      "words", "She sold the bandstand to her cousin, the goose."),
                  null);
          var id =
              office.complain(
                  cast.second(),
                  false,
                  List.of(rumour),
                  Map.of(
                      "why",
                      "It is untrue, and it is passed on in three groups.",
                      "picturesWhy",
                      "It was gone before I could.",
                      "remedy",
                      "TAKE_DOWN"));
          story.then(
              2,
              "15:10",
              () -> office.acknowledge(cast.mo(), id, "Insulting, untrue and passed on widely."));
        });
  }

  private void lockedName(DemoStory story, Cast cast) {
    story.then(
        2,
        "23:05",
        () -> {
          var note =
              incidents.record(
                  cast.second(),
                  Map.of(
                      "where", "EMAIL",
                      "kind", "ABUSE",
                      "from", "A neighbour",
                      "words", "Keep quiet at the next meeting, you windbag."),
                  null);
          office.complain(
              cast.second(),
              true,
              List.of(note),
              Map.of(
                  "why",
                  "They live in my street.",
                  "picturesWhy",
                  "It was gone before I could.",
                  "secretReasons",
                  "HARM",
                  "secretWords",
                  "They live five doors away and would know at once.",
                  "remedy",
                  "RECORD_ONLY"));
        });
  }

  private void received(DemoStory story, Cast cast) {
    story.then(
        1,
        "20:31",
        () -> {
          var post =
              incidents.record(
                  cast.first(),
                  Map.of(
                      "where", "FACEBOOK",
                      "kind", "ABUSE",
                      "from", "@angrypigeon77",
                      "words", "Still waiting, Councillor Cardboard."),
                  "pigeons");
          office.complain(
              cast.first(),
              false,
              List.of(post),
              Map.of(
                  "why", "It is meant to make me stop posting.",
                  "remedy", "TAKE_DOWN"));
        });
  }

  private void keptToOneself(DemoStory story, Cast cast) {
    story.then(
        3,
        "19:02",
        () ->
            incidents.keep(
                cast.first(),
                Map.of(
                    "where", "EMAIL",
                    "kind", "ABUSE",
                    "from", "A resident",
                    "words", "You never answer. Shame on you.")));
  }
}
