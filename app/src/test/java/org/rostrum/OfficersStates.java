package org.rostrum;

import static org.rostrum.Deeds.file;
import static org.rostrum.Deeds.press;
import static org.rostrum.Deeds.type;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.rostrum.identity.Hat;
import org.rostrum.identity.SignIns;
import org.rostrum.identity.Visitor;

/** The states of people and of files brought in, as officers bring them about. */
final class OfficersStates {

  private OfficersStates() {}

  static void people(Eyes eyes, SignIns signIns) {
    String taken = signIns.account(null, Hat.PRESS).secrets().login();
    eyes.seeError("person without a name", "/people", press("Open account"));
    eyes.seeError(
        "login taken",
        "/people",
        type("#name", "A", "#login", taken).andThen(press("Open account")));
    eyes.see(
        "account opened",
        "/people",
        page ->
            type("#name", NaughtyCouncil.strings().get(1), "#login", UUID.randomUUID().toString())
                .andThen(press("Open account"))
                .accept(page));
    String person = person(signIns);
    eyes.seeError("no hat", person, press("Propose"));
    eyes.seeError("hat from no day", person, propose("AUDITOR", "#from", "soon"));
    eyes.seeError("hat that ends too soon", person, propose("AUDITOR", "#to", "2020-01-01"));
    eyes.see("proposed", person, propose("DPO", "#to", "2030-01-01"));
    eyes.see("hat ended", "/people", of(signIns).andThen(press("End this role")));
    eyes.see("account closed", "/people", of(signIns).andThen(press("Close account")));
  }

  /** What one officer proposed, before the eyes of another. */
  static void approval(Eyes eyes, SignIns signIns, Visitor proposer) {
    Consumer<Page> waiting =
        page -> {
          String person = person(signIns);
          proposer.post(person + "/hats", "hat", "AUDITOR");
          page.navigate(proposer.base() + person);
        };
    eyes.see("to approve", "/people", waiting);
    eyes.see("approved", "/people", waiting.andThen(press("Approve")));
  }

  static void files(Eyes eyes) {
    eyes.see("all kinds", "/imports", page -> {});
    eyes.seeError("no file", "/imports/members", press("See what it would do"));
    Map<String, String> files = NaughtyCouncil.files();
    for (String kind : List.of("members", "items")) {
      String spoilt = files.get(kind).replace("\r\n", ",x\r\n");
      eyes.seeError("wrong file", "/imports/" + kind, file(spoilt));
    }
    eyes.seeError("no text", "/imports/members", file("%PDF-1.7 \u0000\u0001"));
    String soon = files.get("contacts").replace("2026", "soon");
    eyes.seeError("wrong cells", "/imports/contacts", file(soon));
    Consumer<Page> good = file(files.get("elections"));
    eyes.see("good file", "/imports/elections", good);
    eyes.see("brought in", "/imports/elections", good.andThen(press("Bring in")));
  }

  private static Consumer<Page> propose(String hat, String field, String day) {
    return page -> {
      page.selectOption("#hat", hat);
      type(field, day).andThen(press("Propose")).accept(page);
    };
  }

  private static Consumer<Page> of(SignIns signIns) {
    return page -> page.navigate(signIns.nobody().base() + person(signIns));
  }

  private static String person(SignIns signIns) {
    return "/people/" + signIns.account(null, Hat.PRESS).id();
  }
}
