package org.rostrum.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.rostrum.Browser;
import org.rostrum.evidence.FormWithFiles;
import org.rostrum.identity.Visitor;
import tools.jackson.databind.json.JsonMapper;

/**
 * Types awkward words into every field for words of a form that is found on a page, and holds
 * against each answer: it is drawn as it was typed, and by the house alone.
 */
abstract class AwkwardWords {

  /** Fields for words seen on pages, and those typed into. */
  final Set<String> seen = new TreeSet<>();

  final Set<String> typed = new TreeSet<>();
  final Set<String> visited = new TreeSet<>();
  final List<String> wrong = new ArrayList<>();

  /** What this round's forms took, by page and field; and all that this round's pages showed. */
  final Map<String, String> kept = new LinkedHashMap<>();

  final StringBuilder shown = new StringBuilder();

  /** What is typed: many strings at once, or one short one where a field takes no more. */
  String chunk;

  String small;

  /** Names of files: what the receipt says stands on the page, and it is what was sent. */
  void fileNames(Visitor member, List<String> strings) {
    int n = 0;
    for (String name : strings) {
      var answer =
          FormWithFiles.upload(
              member, name + ".txt", ("File " + n++).getBytes(StandardCharsets.UTF_8));
      assertThat(answer.statusCode()).as(name).isIn(200, 422);
      if (answer.statusCode() == 200) {
        var told = JsonMapper.builder().build().readTree(answer.body()).at("/name").asString();
        var page = look(member, "/evidence/" + FormWithFiles.id(answer));
        look(member, "/evidence/" + FormWithFiles.id(answer) + "/receipt");
        assertThat(flat(Jsoup.parse(page.body()).wholeText())).contains(flat(told));
        if (name.length() < 190 && name.matches("[^/\\\\\\p{C}\\p{Z}]+")) {
          assertThat(told).isEqualTo(name + ".txt");
        }
      }
    }
  }

  /** Links of a page that go on from an address. */
  static List<String> links(HttpResponse<String> page, String within) {
    return Jsoup.parse(page.body()).select("main a[href*=" + within + "]").eachAttr("href").stream()
        .filter(one -> one.matches(".*" + within.replace("?", "[?]") + "[a-z-]+"))
        .filter(one -> !one.matches(".*/(answers|declaration|deletion|copy|more)"))
        .distinct()
        .toList();
  }

  /**
   * Fills every field for words of a form, in a first try also those for a day; what is refused is
   * drawn again as it was typed, and then answered well.
   */
  void submit(Visitor by, String page, String action, String... choices) {
    var form =
        LiveForm.to(action, look(by, page))
            .orElseThrow(() -> new AssertionError(action + " is not on " + page));
    for (int i = 0; i < choices.length; i += 2) {
      form.set(choices[i], choices[i + 1]);
    }
    for (String name : form.words) {
      typed.add(form.kind() + " " + name);
      form.set(name, chunk);
    }
    var answer = form.send(by);
    for (int tries = 0;
        tries < 4 && LiveForm.to(action, answer).isPresent() && answer.statusCode() != 302;
        tries++) {
      drawnAgain(form, answer);
      var errors = Jsoup.parse(answer.body()).select(".govuk-error-summary a");
      if (errors.isEmpty()) {
        break;
      }
      for (Element error : errors) {
        mend(form, error.attr("href").substring(1), tries);
      }
      var shown = Jsoup.parse(answer.body()).selectFirst("input[name=shown]");
      if (shown != null) {
        form.set("shown", shown.attr("value"));
      }
      answer = form.send(by);
    }
    looked(page, answer);
    if (answer.statusCode() == 302 || answer.statusCode() == 200 && !isRefused(answer)) {
      form.words.stream()
          .filter(name -> !form.get(name).equals("x") && !name.matches("code|signature"))
          .filter(name -> form.get(name).equals(chunk) || form.get(name).equals(small))
          .forEach(name -> kept.put(page + " " + name, form.get(name)));
    }
  }

  static boolean isRefused(HttpResponse<String> answer) {
    return !Jsoup.parse(answer.body()).select(".govuk-error-summary").isEmpty();
  }

  void mend(LiveForm form, String field, int tries) {
    if (form.choices.containsKey(field)) {
      form.set(field, form.choices.get(field));
    }
    for (String name : form.words) {
      if (name.equals(field)
          || (name + "-1").equals(field)
          || field
              .replaceAll("-(day|month|year|time|about)$", "")
              .equals(name.replaceAll("-(day|month|year|time|about)$", ""))) {
        if (name.endsWith("-day")) {
          form.set(name, "14");
        } else if (name.endsWith("-month")) {
          form.set(name, name.startsWith("until") || name.startsWith("by") ? "12" : "9");
        } else if (name.endsWith("-year")) {
          form.set(name, "2026");
        } else if (name.endsWith("-time")) {
          form.set(name, "9:15am");
        } else {
          form.set(name, tries == 0 ? small : tries == 1 ? "01632 960001" : "");
        }
      }
    }
  }

  /** Each field of the form that came back holds what was typed into it. */
  void drawnAgain(LiveForm form, HttpResponse<String> answer) {
    var again = LiveForm.to(form.action, answer).orElseThrow();
    for (String name : form.words) {
      if (again.words.contains(name)
          && !name.equals("code")
          && !flat(again.get(name)).equals(flat(form.get(name)))) {
        wrong.add("drawn again otherwise: " + form.kind() + " " + name + ": " + again.get(name));
      }
    }
  }

  HttpResponse<String> look(Visitor by, String path) {
    var page = by.get(path);
    if (page.statusCode() == 302) {
      return page;
    }
    if (page.statusCode() != 200) {
      wrong.add(path + " answers " + page.statusCode());
    }
    looked(path, page);
    return page;
  }

  /** Nothing on the page is drawn by what somebody typed; and what it shows is written down. */
  void looked(String path, HttpResponse<String> answer) {
    if (answer.statusCode() >= 500) {
      wrong.add(path + " answers " + answer.statusCode());
    }
    visited.add(path.replaceAll("[?].*", ""));
    var headers = answer.headers();
    if (headers.firstValue("Content-Type").orElse("").startsWith("text/plain")) {
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
      return;
    }
    var page = Jsoup.parse(answer.body());
    for (LiveForm form : LiveForm.on(answer)) {
      form.words.forEach(name -> seen.add(form.kind() + " " + name));
    }
    shown.append(flat(page.wholeText())).append('\n');
    page.select("main input, main textarea")
        .forEach(field -> shown.append(flat(LiveForm.value(field))).append('\n'));
    for (Element one : page.getAllElements()) {
      one.attributes()
          .forEach(attribute -> {
            var name = attribute.getKey();
            var value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
            if (name.startsWith("on")
                || name.equals("style")
                || name.equals("srcdoc")
                || name.matches("href|src|action|formaction")
                    && !value.matches("(/|#|tel:|mailto:|https://|http://localhost|\\?|$).*")) {
              wrong.add(path + ": <" + one.normalName() + " " + attribute + ">");
            }
          });
      if (one.normalName().matches("iframe|object|embed|base|marquee|audio|video|frameset")
          || one.normalName().equals("script") && !one.attr("src").startsWith("/assets/")) {
        wrong.add(path + ": <" + one.normalName() + ">");
      }
    }
  }

  /** Lines and blanks as one blank: what differs between a field, a page and a paragraph. */
  static String flat(String words) {
    return words.replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ").strip();
  }

  /** In a browser with scripts: no dialog, nothing asked of elsewhere, nothing run. */
  void open(String path, Visitor by) {
    try (var window = Browser.shared().desk()) {
      by.into(window.context());
      var events = new ArrayList<String>();
      window
          .context()
          .onDialog(dialog -> {
            events.add("dialog " + dialog.message());
            dialog.dismiss();
          });
      window
          .context()
          .onRequest(request -> {
            if (!request.url().startsWith(by.base()) && !request.url().startsWith("data:")) {
              events.add("asked " + request.url());
            }
          });
      window
          .context()
          .onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
              events.add(message.text());
            }
          });
      var page = window.open(by.base() + path);
      page.waitForLoadState();
      assertThat(page.locator("main").count()).isEqualTo(1);
      events.forEach(event -> wrong.add("in the browser, " + path + ": " + event));
    }
  }
}
