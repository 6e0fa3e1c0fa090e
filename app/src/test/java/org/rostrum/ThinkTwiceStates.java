package org.rostrum;

import static org.rostrum.Deeds.check;
import static org.rostrum.Deeds.choose;
import static org.rostrum.Deeds.press;
import static org.rostrum.Deeds.type;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;

/** The states of think twice and of saved drafts, as a member brings them about. */
final class ThinkTwiceStates {

  private static final String POST = "/think-twice";
  private static final String REACTION = "/think-twice?kind=reaction";
  private static final String RECEIVED = "/think-twice?kind=received";
  private static final String THREAT = "I know where you live, watch your back.";
  private static final String PHONE = "Ring Mrs Okafor on 07700 900482.";
  private static final String RUDE =
      "Cllr Mensah is a clown. She will close the last bus to Mill Lane, because she is thick, and"
          + " has not answered one question about it.";
  private static final String MADE_UP_MIND = "26/0193 must be refused and I will refuse it.";

  private ThinkTwiceStates() {}

  static void answers(Eyes eyes) {
    eyes.see("stop", POST, check(PHONE + " " + NaughtyCouncil.post()));
    eyes.see("mended", POST, check(PHONE).andThen(press("Take these words out")));
    eyes.see("stronger", POST, check(RUDE));
    eyes.see("used", POST, check(RUDE).andThen(press("Use this")));
    eyes.see("kept own words", POST, check(RUDE).andThen(press("Keep mine")));
    eyes.see("check", POST, check(NaughtyCouncil.post()));
    eyes.see("asked", POST, check(MADE_UP_MIND));
    eyes.see(
        "answered",
        POST,
        check(MADE_UP_MIND)
            .andThen(choose("'answer.PR-01'", "stood-down"))
            .andThen(press("Answer")));
    eyes.see("tip", POST, check("They have cut bus use by 40% here."));
    eyes.see("clear", POST, check("This budget is wrong and I will vote against it."));
    eyes.see(
        "not checked",
        POST,
        check("Jutro odb\u0119dzie si\u0119 spotkanie mieszka\u0144c\u00f3w."));
    eyes.see("change it", POST, check(THREAT).andThen(press("Change it")));
    eyes.see(
        "overridden",
        POST,
        check(THREAT).andThen(choose("read", "yes")).andThen(press("Copy my post anyway")));
    eyes.see(
        "follow",
        REACTION,
        choose("action", "FOLLOW")
            .andThen(choose("who", "OFFICER"))
            .andThen(type("#name", NaughtyCouncil.strings().getFirst()))
            .andThen(press("Check before I do it")));
    for (String text :
        List.of("I can't go on any more. Goodbye.", "My stepdad hits me, I am 13.")) {
      eyes.see("received", RECEIVED, type("#text", text).andThen(press("Check what I received")));
    }
    eyes.see("kept", POST, check("A thought.").andThen(press("Keep this draft")));
    eyes.see("held", POST, check("A thought.").andThen(press("Hold it until 8am")));
    eyes.see(
        "deleted",
        POST,
        check("A thought.").andThen(press("Keep this draft")).andThen(press("Delete")));
  }

  static void errors(Eyes eyes) {
    eyes.seeError("nothing typed", POST, press("Check my post"));
    eyes.seeError("nothing typed at home", "/", press("Check my post"));
    eyes.seeError("without the tick", POST, check(THREAT).andThen(press("Copy my post anyway")));
    eyes.seeError("no answer", POST, check(MADE_UP_MIND).andThen(press("Answer")));
    eyes.seeError("nothing chosen", REACTION, press("Check before I do it"));
    for (String action : List.of("LIKE", "FOLLOW")) {
      eyes.seeError(
          action + " without more",
          REACTION,
          choose("action", action).andThen(press("Check before I do it")));
    }
    eyes.seeError("nothing pasted", RECEIVED, press("Check what I received"));
  }

  static void notRight(Eyes eyes) {
    Consumer<Page> notRight =
        check("Vote for me on Thursday! #hartsmere").andThen(press("This is not right"));
    eyes.see("what is not right", POST, notRight);
    eyes.seeError("no reason", POST, notRight.andThen(press("Send")));
    eyes.seeError(
        "no words for the reason",
        POST,
        notRight.andThen(choose("reason", "SOMETHING_ELSE")).andThen(press("Send")));
    eyes.see(
        "reason sent",
        POST,
        notRight.andThen(choose("reason", "ALREADY_PUBLIC")).andThen(press("Send")));
  }
}
