package org.rostrum.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.complaints.ComplaintWalk.location;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.rostrum.evidence.FormWithFiles;
import org.rostrum.govuk.Text;
import org.rostrum.identity.Visitor;

/** Records of the log with every question answered through its pages, each answer its own. */
final class FullRecords {

  private static final String[] PLACES = {"FACEBOOK", "WHATSAPP", "ELSEWHERE"};
  private static final String[] WHOM = {"SELF", "FAMILY", "STAFF"};
  private static final String[] KINDS = {"ABUSE", "HATE", "DOXXING"};
  private static final String[] BECAUSE = {"AGE", "RACE", "RELIGION"};
  private static final String[] EFFECT = {"UPSET", "FRIGHTENED", "CHANGED_WHAT_I_DO"};
  private static final String[] TOLD = {"FAMILY", "GROUP_LEADER", "EMPLOYER"};
  private static final String[] NEXT = {"JUST_RECORD", "ADVICE", "COMPLAINT"};

  private FullRecords() {}

  /** The record of this number, 0 to 2; its id. */
  static String record(Visitor member, int n) {
    var id = location(member.post("/incidents", "safe", "YES")).split("/")[2];
    part(member, id, "who", "whom", WHOM[n], "whomName", "Person Number" + n);
    part(member, id, "seen", day("seen", n, "seen-time", "11:0" + n + "am"));
    part(member, id, "kind", "kind", KINDS[n]);
    part(member, id, "stop", day("stop", n, "stop", "YES", "stopHow", "I wrote stop" + n));
    part(
        member,
        id,
        "police",
        day(
            "police",
            n,
            "police",
            "TOLD",
            "policeForce",
            "Force" + n,
            "policeReference",
            "CRIME/" + n,
            "policeFord",
            "yes",
            "policeOutcome",
            "They noted it" + n));
    part(
        member,
        id,
        "site",
        day(
            "site",
            n,
            "site",
            "YES",
            "siteReference",
            "SITE-" + n,
            "siteResult",
            "Nothing came down" + n));
    part(member, id, "told", "told", TOLD[n]);
    part(member, id, "because", "because", BECAUSE[n]);
    part(member, id, "effect", "effect", EFFECT[n], "effectWords", "I stopped going out" + n);
    part(member, id, "support", "support", "CALL_BACK", "phone", "07700 90000" + n);
    part(member, id, "decision", "decision", "The lamp posts" + n);
    part(member, id, "next", "next", NEXT[n]);
    var form = new FormWithFiles().field("_csrf", member.formToken()).field("save", "private");
    String[] quick = {
      "words",
      "You are vermin" + n,
      "where",
      PLACES[n],
      "whereName",
      "Group" + n,
      "link",
      "https://example.org/post" + n,
      "from",
      "@bird" + n,
      "when-day",
      Integer.toString(n + 1),
      "when-month",
      "9",
      "when-year",
      "2026",
      "when-time",
      "9:0" + n + "am"
    };
    for (int i = 0; i < quick.length; i += 2) {
      form.field(quick[i], quick[i + 1]);
    }
    var saved =
        form.file("files", "shot.txt", ("Picture " + n).getBytes(StandardCharsets.UTF_8))
            .sendBy(member, "/incidents/" + id + "/sheet");
    assertThat(location(saved)).endsWith("/saved");
    return id;
  }

  private static void part(Visitor member, String id, String part, String... fields) {
    var answer = member.post("/incidents/" + id + "/sheet/" + part, fields);
    assertThat(answer.statusCode())
        .as(part + org.jsoup.Jsoup.parse(answer.body()).select(".govuk-error-summary").text())
        .isEqualTo(302);
  }

  private static String[] day(String prefix, int n, String... more) {
    var all =
        new ArrayList<>(
            List.of(
                prefix + "-day",
                Integer.toString(n + 2),
                prefix + "-month",
                "9",
                prefix + "-year",
                "2026"));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /** Everything the record holds, as it was typed or as its choices are said. */
  static List<String> holds(int n) {
    return List.of(
        said("whom", WHOM[n]),
        "Person Number" + n,
        (n + 2) + " September 2026, 11:0" + n + "am",
        said("kind", KINDS[n]),
        "I wrote stop" + n,
        "Force" + n,
        "CRIME/" + n,
        "They noted it" + n,
        "SITE-" + n,
        "Nothing came down" + n,
        said("told", TOLD[n]),
        said("because", BECAUSE[n]),
        said("effect", EFFECT[n]),
        "I stopped going out" + n,
        "The lamp posts" + n,
        said("next", NEXT[n]),
        "You are vermin" + n,
        said("place", PLACES[n]),
        "Group" + n,
        "https://example.org/post" + n,
        "@bird" + n,
        (n + 1) + " September 2026, 9:0" + n + "am");
  }

  private static String said(String question, String answer) {
    return Text.of("complaints.gathered." + question + "." + answer);
  }
}
