package org.rostrum.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.rostrum.identity.Visitor;

/** The way through the log as a person without scripts walks it: public for other rooms' tests. */
public final class LogWalk {

  private LogWalk() {}

  /** Opens a sheet as somebody who is safe; its id. */
  public static String begun(Visitor member, String... more) {
    var fields = new ArrayList<>(List.of("safe", "YES"));
    fields.addAll(List.of(more));
    var to = location(member.post("/incidents", fields.toArray(String[]::new)));
    assertThat(to).endsWith("/sheet");
    return to.split("/")[2];
  }

  /** Records words on Facebook from an account; the sheet's id. */
  public static String logged(Visitor member, String words, String from, boolean share) {
    return logged(member, begun(member), words, from, share);
  }

  static String logged(Visitor member, String id, String words, String from, boolean share) {
    var answer =
        member.post(
            "/incidents/" + id + "/sheet",
            "words",
            words,
            "where",
            "FACEBOOK",
            "when-day",
            "7",
            "when-month",
            "9",
            "when-year",
            "2026",
            "from",
            from,
            "save",
            share ? "share" : "private");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    assertThat(location(answer)).endsWith("/saved");
    return id;
  }

  static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }
}
