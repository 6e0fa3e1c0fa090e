package org.rostrum.cases;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.rostrum.evidence.FormWithFiles;
import org.rostrum.identity.Visitor;

/** A form as it stands on a page, found there and not known beforehand. */
final class LiveForm {

  private static final Set<String> NO_WORDS =
      Set.of("hidden", "radio", "checkbox", "file", "submit", "button", "password");

  final String action;
  final Set<String> words = new LinkedHashSet<>();

  /** The first answer to each question that is answered by choosing. */
  final Map<String, String> choices = new LinkedHashMap<>();

  private final boolean withFiles;
  private final boolean reads;
  private final Map<String, List<String>> fields = new LinkedHashMap<>();

  private LiveForm(Element form) {
    action = form.attr("action");
    withFiles = form.attr("enctype").startsWith("multipart");
    reads = form.attr("method").equalsIgnoreCase("get");
    for (Element one : form.select("input[name], textarea[name], select[name]")) {
      var name = one.attr("name");
      if (one.normalName().equals("select")) {
        one.select("option").stream()
            .map(option -> option.attr("value"))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .ifPresent(value -> set(name, value));
      } else if (one.normalName().equals("textarea") || !NO_WORDS.contains(one.attr("type"))) {
        words.add(name);
        set(name, value(one));
      } else if (one.attr("type").matches("radio|checkbox")) {
        choices.putIfAbsent(name, one.attr("value"));
        if (one.hasAttr("checked")) {
          fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(one.attr("value"));
        }
      } else if (one.attr("type").equals("hidden")) {
        fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(one.attr("value"));
      }
    }
  }

  static List<LiveForm> on(HttpResponse<String> page) {
    return Jsoup.parse(page.body()).select("main form").stream().map(LiveForm::new).toList();
  }

  /** The form that goes to an address; of several, the one with the most to fill in. */
  static Optional<LiveForm> to(String action, HttpResponse<String> page) {
    return on(page).stream()
        .filter(form -> form.action.equals(action))
        .max(java.util.Comparator.comparing(form -> form.words.size()));
  }

  /** What stands in a field, as a browser would send it back. */
  static String value(Element field) {
    return field.normalName().equals("textarea")
        ? field.wholeText().replaceFirst("^\n", "")
        : field.attr("value");
  }

  LiveForm set(String name, String value) {
    fields.put(name, new ArrayList<>(List.of(value)));
    return this;
  }

  String get(String name) {
    return fields.containsKey(name) ? fields.get(name).getFirst() : "";
  }

  /** The action without the ids in it. */
  String kind() {
    return action.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{}").replaceAll("[?].*", "");
  }

  HttpResponse<String> send(Visitor by) {
    if (withFiles) {
      var form = new FormWithFiles();
      fields.forEach((name, values) -> values.forEach(value -> form.field(name, value)));
      return form.sendBy(by, action);
    }
    if (reads) {
      return by.get(
          action
              + "?"
              + words.stream()
                  .map(name ->
                      name
                          + "="
                          + java.net.URLEncoder.encode(
                              get(name), java.nio.charset.StandardCharsets.UTF_8))
                  .collect(Collectors.joining("&")));
    }
    var all = new ArrayList<String>();
    fields.forEach((name, values) -> {
      if (!name.equals("_csrf")) {
        values.forEach(value -> all.addAll(List.of(name, value)));
      }
    });
    return by.post(action, all.toArray(String[]::new));
  }
}
