package org.rostrum.posts;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.rostrum.identity.Visitor;

/** A page's form as a browser without scripts would send it. */
final class Filled {

  private final Element form;
  private final Map<String, String> fields = new LinkedHashMap<>();

  private Filled(Element form) {
    this.form = form;
    for (Element field : form.select("input[name], textarea[name], select[name]")) {
      if (isSent(field)) {
        and(field.attr("name"), value(field));
      }
    }
  }

  /** The first form of the page's own content. */
  static Filled in(HttpResponse<String> page) {
    return new Filled(Jsoup.parse(page.body()).selectFirst("main form"));
  }

  private static boolean isSent(Element field) {
    boolean choice = field.attr("type").matches("radio|checkbox");
    return !field.attr("name").equals("_csrf") && (!choice || field.hasAttr("checked"));
  }

  private static String value(Element field) {
    return switch (field.tagName()) {
      case "textarea" -> field.wholeText().replaceFirst("^\n", "");
      case "select" -> field.select("option[selected]").attr("value");
      default -> field.attr("value");
    };
  }

  /** What the field holds. */
  String at(String name) {
    return fields.get(name);
  }

  /** Typed, ticked or chosen. */
  Filled and(String name, String value) {
    fields.put(name, value);
    return this;
  }

  /** Names and values in turn. */
  Filled with(String... namesAndValues) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return this;
  }

  /** Presses the button with this name; an empty name is the form's only nameless one. */
  HttpResponse<String> press(Visitor visitor, String name) {
    Element button =
        form.select("button").stream()
            .filter(one -> one.attr("name").equals(name) && !one.attr("type").equals("button"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + name + " in " + form));
    if (!name.isEmpty()) {
      and(name, button.attr("value"));
    }
    String action = button.hasAttr("formaction") ? button.attr("formaction") : form.attr("action");
    return visitor.post(
        action,
        fields.entrySet().stream()
            .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
            .toArray(String[]::new));
  }
}
