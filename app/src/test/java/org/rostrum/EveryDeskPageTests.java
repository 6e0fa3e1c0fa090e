package org.rostrum;

import static org.rostrum.Deeds.file;
import static org.rostrum.Deeds.press;
import static org.rostrum.Deeds.type;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Hat;
import org.rostrum.identity.Visitor;

/**
 * What stands on a member's and an officer's own desk, filled in well and badly, and the way in.
 */
class EveryDeskPageTests extends PagesInEveryState {

  @BeforeAll
  void somebody_of_every_kind_is_there() {
    bringInAwkwardNames();
  }

  @Test
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
          eyes.seeError("wrong code", "/hats", type("#code", "000000").andThen(press("Change")));
        });
  }

  @Test
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
}
