package org.rostrum;

import static org.rostrum.Deeds.choose;
import static org.rostrum.Deeds.press;
import static org.rostrum.Deeds.type;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.rostrum.complaints.ComplaintWalk;

/** The states of the complaint form, of what was sent, and of Code of Conduct drafts. */
final class ComplaintStates {

  private static final String NEW = "/complaints/new/safe";

  private ComplaintStates() {}

  /** The council of awkward names sits, so a form about one of them would be sent elsewhere. */
  private static final String NOBODYS_NAME = "Grwmp <b>o'r</b> \"Cwm\" & Fab \u00e2\u202e";

  private static Consumer<Page> begun() {
    return choose("safe", "YES").andThen(press("Continue"));
  }

  private static Consumer<Page> about(String who) {
    return begun().andThen(choose("about", who));
  }

  private static Consumer<Page> named(String name) {
    return about("SOMEBODY")
        .andThen(type("#whoName", name, "#whoAccount", name))
        .andThen(press("Continue"));
  }

  private static Consumer<Page> secret() {
    return named(NOBODYS_NAME).andThen(choose("help", "NONE")).andThen(press("Continue"));
  }

  private static Consumer<Page> log() {
    return secret().andThen(choose("secret", "NO")).andThen(press("Continue"));
  }

  static void questionsBefore(Eyes eyes, String councillor) {
    eyes.see("none yet", "/complaints", page -> {});
    eyes.seeError("safe unanswered", NEW, press("Continue"));
    eyes.see("not safe", NEW, choose("safe", "NO").andThen(press("Continue")));
    eyes.seeError(
        "police unanswered",
        NEW,
        choose("safe", "NO").andThen(press("Continue")).andThen(press("Continue")));
    eyes.see("about", NEW, begun());
    eyes.seeError("about unanswered", NEW, begun().andThen(press("Continue")));
    eyes.see("something else", NEW, about("SOMETHING_ELSE").andThen(press("Continue")));
    eyes.see("a councillor", NEW, named("Cllr " + councillor));
    eyes.seeError(
        "a councillor, different",
        NEW,
        named("Cllr " + councillor)
            .andThen(page -> page.locator("main details summary").first().click())
            .andThen(press("Continue")));
    eyes.see(
        "moved to conduct",
        NEW,
        named("Cllr " + councillor).andThen(press("Move it to a Code of Conduct draft")));
    eyes.see(
        "conduct kept",
        NEW,
        named("Cllr " + councillor)
            .andThen(press("Move it to a Code of Conduct draft"))
            .andThen(press("Save")));
    eyes.see(
        "conduct changed by two",
        NEW,
        named("Cllr " + councillor)
            .andThen(press("Move it to a Code of Conduct draft"))
            .andThen(ComplaintStates::asIfAnotherWrote)
            .andThen(type("#about", NaughtyCouncil.strings().get(2)))
            .andThen(press("Save")));
    eyes.see("conduct list", "/conduct", page -> {});
    eyes.see(
        "conduct deleted",
        NEW,
        named("Cllr " + councillor)
            .andThen(press("Move it to a Code of Conduct draft"))
            .andThen(page -> page.locator("main details summary").last().click())
            .andThen(press("Delete it")));
    eyes.seeError("help unanswered", NEW, named("x").andThen(press("Continue")));
    eyes.see("help, language", NEW, named("x").andThen(choose("help", "LANGUAGE")));
    eyes.seeError("confidential unanswered", NEW, secret().andThen(press("Continue")));
    eyes.seeError("log unanswered", NEW, log().andThen(press("Continue")));
    eyes.see(
        "deleted",
        NEW,
        log()
            .andThen(choose("records", "EMPTY"))
            .andThen(press("Continue"))
            .andThen(page -> page.navigate(page.url() + "/deletion"))
            .andThen(press("Delete it")));
  }

  /** A form with something awkward in every box. */
  static String full(ComplaintWalk walk) {
    var strings = NaughtyCouncil.strings();
    var post = NaughtyCouncil.post();
    var member = walk.member();
    var path =
        walk.start(true, walk.record("words", post, "where", "ELSEWHERE", "from", strings.get(1)));
    walk.fill(path);
    member.post(
        path + "/details",
        "title",
        "Yr Athro",
        "firstName",
        strings.get(0),
        "lastName",
        strings.get(1),
        "addressKind",
        "OTHER",
        "address",
        post + "\nHB1 2AB",
        "phone",
        "01632 960199",
        "callSafe",
        "TIMES",
        "callTimes",
        strings.get(2));
    member.post(
        path + "/who",
        "whoName.1",
        strings.get(0),
        "whoAccount.1",
        strings.get(1),
        "whoHow.1",
        "RESIDENT",
        "whoName.2",
        strings.get(2),
        "whoHow.2",
        "MEDIA");
    member.post(path + "/why", "whyTicks", "INSULT", "why", post);
    member.post(
        path + "/stop-request", "stop", "YES", "stopAbout", strings.get(3), "stopHow", post);
    member.post(path + "/site-reports", "site", "YES", "siteName.1", post, "siteAbout.1", post);
    member.post(
        path + "/witnesses",
        "witnessName.1",
        strings.get(1),
        "witnessContact.1",
        strings.get(0),
        "witnessAgrees.1",
        "YES");
    member.post(path + "/other-incidents", "other", "YES", "otherWords", post);
    member.post(path + "/background", "background", post);
    member.post(path + "/confidentiality", "secretReasons", "HARM", "secretWords", post);
    member.post(path + "/remedy", "remedy", "OTHER", "remedyOther", post);
    member.post(path + "/raised", "raised", "YES", "raisedReply", post);
    return path;
  }

  static void formFilled(Eyes eyes, String full) {
    eyes.see("list", "/complaints", page -> {});
    eyes.see("tasks", full, page -> {});
    for (String part :
        List.of(
            "details",
            "who",
            "what",
            "stop-request",
            "police",
            "site-reports",
            "other-incidents",
            "witnesses",
            "pictures",
            "confidentiality",
            "remedy",
            "raised")) {
      eyes.see("part " + part, full + "/" + part, page -> {});
    }
    for (String part : List.of("why", "what", "witnesses")) {
      eyes.see(
          "changed by two: " + part,
          full + "/" + part,
          page -> {
            asIfAnotherWrote(page);
            page.evaluate(
                "document.querySelector('main form textarea:not([hidden]), main form input[type=text]').value = 'Other words'");
            press("Save and continue").accept(page);
          });
    }
    eyes.see("answers", full + "/answers", page -> {});
    eyes.see("deletion", full + "/deletion", page -> {});
    eyes.seeError("signing nothing", full + "/declaration", press("Sign and send"));
    eyes.see("for the site", full + "/platform-first", page -> {});
    eyes.see("on with it", full + "/platform-first", press("Go on with the form"));
  }

  private static void asIfAnotherWrote(Page page) {
    page.evaluate("document.querySelector('[name=shown]').value = 'what-stood-there-before'");
  }

  static void formWrong(Eyes eyes, String empty) {
    for (String part :
        List.of("who", "what", "why", "stop-request", "police", "pictures", "remedy", "raised")) {
      eyes.seeError("wrong " + part, empty + "/" + part, press("Save and continue"));
    }
    eyes.seeError(
        "wrong messages",
        empty + "/messages",
        choose("messages", "YES").andThen(press("Save and continue")));
    eyes.seeError(
        "wrong details",
        empty + "/details",
        type("#firstName", "", "#phone", "12", "#email", "a@b")
            .andThen(press("Save and continue")));
    eyes.see(
        "two witnesses",
        empty + "/witnesses",
        type("[id='witnessName.1']", "Jo").andThen(press("Add another witness")));
  }

  /** For who only prepares or writes down. */
  static void ofDelegate(Eyes eyes, String draft) {
    eyes.see("prepared", draft, page -> {});
    eyes.see("not to be signed", draft + "/declaration", page -> {});
  }

  static void ofMembersServices(Eyes eyes) {
    String paper = "/complaints/on-paper";
    eyes.seeError("nothing written", paper, press("Hand it over"));
    eyes.see(
        "handed over",
        paper,
        page -> {
          page.selectOption("#member", new SelectOption().setIndex(1));
          page.check("[name=consent]");
          choose("secret", "NO").andThen(type("#what", NaughtyCouncil.post())).accept(page);
          press("Hand it over").accept(page);
        });
  }

  /** What was sent: waiting, with a letter, chosen, refused, taken back. */
  static void sent(Eyes eyes, ComplaintWalk walk, OfficersDesk desk) {
    String first = sentOne(walk, false);
    eyes.see("sent", first + "/sent", page -> {});
    eyes.see("waiting", first + "/progress", page -> {});
    eyes.seeError(
        "nothing to add",
        first + "/progress",
        page -> {
          page.locator("main details summary").first().click();
          press("Add").accept(page);
        });
    desk.receive(first);
    desk.sendLetter(first, "TAKE_DOWN", "RECORD_ONLY");
    eyes.see("letter", first + "/progress", page -> {});
    eyes.see("choice", first + "/choice", page -> {});
    eyes.seeError("nothing chosen", first + "/choice", press("Send my choice"));
    Deque<String> letters = new ArrayDeque<>(List.of(first, sentOne(walk, false)));
    desk.receive(letters.getLast());
    desk.sendLetter(letters.getLast(), "TAKE_DOWN");
    eyes.see(
        "chosen",
        "/complaints",
        page -> {
          page.navigate(base(page) + letters.remove() + "/choice");
          choose("option", "TAKE_DOWN")
              .andThen(type("#words", NaughtyCouncil.post()))
              .andThen(press("Send my choice"))
              .accept(page);
        });
    eyes.see("after the choice", first + "/progress", page -> {});
    refused(eyes, walk, desk);
    Deque<String> left = new ArrayDeque<>(List.of(sentOne(walk, true), sentOne(walk, false)));
    eyes.see(
        "taken back",
        "/complaints",
        page -> {
          page.navigate(base(page) + left.remove() + "/progress");
          page.locator("main details summary").last().click();
          press("Withdraw").accept(page);
        });
  }

  private static void refused(Eyes eyes, ComplaintWalk walk, OfficersDesk desk) {
    String secret = sentOne(walk, true);
    desk.receive(secret);
    desk.act(
        OfficersDesk.caseOf(secret) + "/confidentiality",
        "decision",
        "refuse",
        "reason",
        NaughtyCouncil.strings().get(1));
    eyes.see("refused", secret + "/progress", page -> {});
    eyes.seeError(
        "refused, unanswered",
        secret + "/progress",
        page -> page.locator("form[action$='/name'] button").click());
  }

  private static String sentOne(ComplaintWalk walk, boolean secret) {
    var path = walk.start(secret);
    walk.fill(path);
    if (secret) {
      ComplaintWalk.put(walk.member(), path, "confidentiality", "secretReasons", "HARM");
    }
    walk.send(path);
    return path;
  }

  private static String base(Page page) {
    return page.url().replaceFirst("(https?://[^/]+).*", "$1");
  }
}
