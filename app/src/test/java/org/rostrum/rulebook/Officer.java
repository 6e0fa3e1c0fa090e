package org.rostrum.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.rostrum.identity.Visitor;

/** Somebody at the workbench: reads its pages and sends their forms as a browser would. */
public record Officer(Visitor visitor) {

  /** Starts a draft and gives its address. */
  public String opens(String title) {
    return to(sends("/rulebook", "/rulebook/drafts", "title", title));
  }

  /** Sends the form of a page that goes there, with these fields in the place of its own. */
  public HttpResponse<String> sends(String page, String action, String... fields) {
    return visitor.post(action, filled(page, action, fields));
  }

  /** What a browser would send of that form. */
  public String[] filled(String page, String action, String... fields) {
    Element form = reads(page).select("main form[action=" + action + "]").first();
    assertThat(form).as("a form to %s on %s", action, page).isNotNull();
    List<String> sent = new ArrayList<>();
    List<String> named = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      named.add(fields[i]);
    }
    for (Element field : form.select("input[name], textarea[name]")) {
      boolean chosen = !field.attr("type").equals("radio") || field.hasAttr("checked");
      if (chosen && !named.contains(field.attr("name")) && !field.attr("name").equals("_csrf")) {
        sent.add(field.attr("name"));
        sent.add(field.val().strip());
      }
    }
    sent.addAll(Arrays.asList(fields));
    return sent.toArray(String[]::new);
  }

  /** Adds words to the list of a rule. */
  public void adds(String draft, String rule, String list, String words) {
    String path = draft + "/rules/" + rule + "/lists/" + list;
    to(sends(path, path, "add", words));
  }

  /** Proposes it. */
  public void proposes(String draft) {
    to(sends(draft, draft + "/proposal"));
  }

  /** Agrees as the second person. */
  public void agrees(String draft) {
    to(sends(draft, draft + "/approval"));
  }

  public Document reads(String path) {
    HttpResponse<String> answer = visitor.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  /** The words of a page. */
  public String says(String path) {
    return reads(path).select("main").text();
  }

  /** Where an answer leads to. */
  public static String to(HttpResponse<String> answer) {
    assertThat(answer.statusCode())
        .as(Jsoup.parse(answer.body()).select("main").text())
        .isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
  }
}
