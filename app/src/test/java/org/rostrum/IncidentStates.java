package org.rostrum;

import static org.rostrum.Deeds.choose;
import static org.rostrum.Deeds.press;
import static org.rostrum.Deeds.type;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rostrum.complaints.ComplaintWalk;

/** The states of the incident log, as members and Members' Services bring them about. */
final class IncidentStates {

  private static final String NEW = "/incidents/new";
  private static final String THREAT =
      "You won't make it to May. I know what time you lock the shop.\n";

  private IncidentStates() {}

  private static Consumer<Page> begun(String safe) {
    return choose("safe", safe).andThen(press("Continue"));
  }

  private static Consumer<Page> filled(String words, String from) {
    return begun("YES")
        .andThen(type("#words", words, "#from", from))
        .andThen(choose("where", "ELSEWHERE"));
  }

  private static Consumer<Page> logged(String words, String from) {
    return filled(words, from).andThen(press("Save just for me"));
  }

  /** A page of a new record, which is logged without the browser: its own states are seen above. */
  private static Supplier<String> kept(Eyes eyes, String tail) {
    return () ->
        "/incidents/"
            + ComplaintWalk.record(
                eyes.visitor(), "words", NaughtyCouncil.post(), "where", "ELSEWHERE", "from", "x")
            + tail;
  }

  private static Consumer<Page> unshared() {
    return page -> page.uncheck("[value=ONLY_ME]");
  }

  /** Goes to another page of the same sheet. */
  private static Consumer<Page> to(String tail) {
    return page -> {
      page.navigate(page.url().replaceFirst("(/incidents/[0-9a-f-]{36}).*", "$1" + tail));
      page.waitForLoadState();
    };
  }

  static void ofMember(Eyes eyes, String councillor) {
    String post = NaughtyCouncil.post();
    eyes.see("safe", NEW, page -> {});
    eyes.seeError("safe, nothing picked", NEW, press("Continue"));
    eyes.see("not safe", NEW, begun("NO"));
    eyes.see("call me", NEW, begun("NO").andThen(press("Ask them to call me")));
    eyes.see("safe now", NEW, begun("NO").andThen(press("I am safe. Go on")));
    eyes.seeError("empty sheet", NEW, begun("YES").andThen(press("Save and share")));
    eyes.seeError(
        "everything wrong",
        NEW,
        filled(post, NaughtyCouncil.strings().getFirst())
            .andThen(page -> page.locator("[name=fromUnknown]").check())
            .andThen(press("Save and share")));
    eyes.see("kept for later", NEW, filled(post, "x").andThen(press("Save and come back later")));
    eyes.see("shared", NEW, filled(post, "@hartsmere_grumbler").andThen(press("Save and share")));
    eyes.see("danger", NEW, logged(THREAT + post, NaughtyCouncil.strings().get(2)));
    eyes.see("danger told", NEW, logged(THREAT, "x").andThen(press("Yes, tell them")));
    eyes.see("about a councillor", NEW, logged(post, "Cllr " + councillor));
    eyes.see(
        "left in the log",
        NEW,
        logged(post, "Cllr " + councillor).andThen(press("Leave it in my log")));
    eyes.see("wants a call", NEW, logged(post, "x").andThen(press("Ask someone to call me")));
    eyes.see("record", kept(eyes, ""), page -> {});
    eyes.see(
        "shared, to be taken back",
        kept(eyes, "/audience"),
        unshared()
            .andThen(page -> page.check("[value=MEMBERS_SERVICES_AND_MO]"))
            .andThen(press("Save")));
    eyes.see(
        "shared, taken back",
        kept(eyes, "/audience"),
        unshared()
            .andThen(page -> page.check("[value=MEMBERS_SERVICES_AND_MO]"))
            .andThen(press("Save"))
            .andThen(press("Take it back")));
    eyes.see("police pack", kept(eyes, "/police-pack"), page -> {});
    eyes.see(
        "police pack, made",
        kept(eyes, "/police-pack"),
        page -> page.waitForDownload(() -> press("Make the pack").accept(page)));
    eyes.see("link", kept(eyes, "/link"), page -> {});
    eyes.seeError(
        "link of no site we keep",
        kept(eyes, "/link"),
        type("#link", NaughtyCouncil.strings().getFirst()).andThen(press("Keep what it shows")));
    eyes.see("answers", kept(eyes, "/answers"), page -> {});
    eyes.see("more", kept(eyes, "/more"), page -> {});
    eyes.see("log", kept(eyes, ""), page -> page.navigate(log(page)));
  }

  private static String log(Page page) {
    return page.url().replaceFirst("/incidents/.*", "/incidents?like=" + id(page));
  }

  private static String id(Page page) {
    return page.url().replaceFirst(".*/incidents/([0-9a-f-]{36}).*", "$1");
  }

  static void changes(Eyes eyes) {
    String post = NaughtyCouncil.post();
    for (String part : List.of("stop", "police", "because", "support")) {
      eyes.see("part " + part, kept(eyes, "/more/" + part), page -> {});
    }
    eyes.seeError("no next", kept(eyes, "/more/next"), press("Continue"));
    Consumer<Page> changed = type("#words", "Other words.").andThen(press("Continue"));
    eyes.see("changed", kept(eyes, "/more/words"), changed.andThen(to("")));
    eyes.see("first version", kept(eyes, "/more/words"), changed.andThen(to("/versions/1")));
    eyes.see(
        "conflict",
        kept(eyes, "/more/words"),
        changed
            .andThen(to("/more/words"))
            .andThen(page -> page.evaluate("document.querySelector('[name=version]').value = '1'"))
            .andThen(type("#words", post))
            .andThen(press("Continue")));
    eyes.see("readers", kept(eyes, "/audience"), page -> {});
    eyes.seeError("no readers", kept(eyes, "/audience"), unshared().andThen(press("Save")));
    eyes.see("more of a draft", NEW, begun("YES").andThen(to("/sheet/more")));
    eyes.see(
        "part of a draft",
        NEW,
        begun("YES").andThen(to("/sheet/effect")).andThen(press("Continue")));
    eyes.see("part of a draft", NEW, begun("YES").andThen(to("/sheet/kind")));
  }

  static void ofMembersServices(Eyes eyes) {
    eyes.seeError("nobody picked", NEW, press("Continue"));
    eyes.see("call backs", "/call-backs", page -> {});
    eyes.see("called", "/call-backs", press("I have called"));
    eyes.see(
        "on behalf",
        NEW,
        page -> {
          page.selectOption("#member", new SelectOption().setIndex(1));
          page.check("[name=consent]");
          begun("YES")
              .andThen(type("#words", "They rang."))
              .andThen(choose("where", "PHONE"))
              .andThen(press("Save just for the councillor"))
              .accept(page);
        });
  }
}
