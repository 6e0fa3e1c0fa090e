package org.rostrum.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rostrum.cases.DeskController.Row;
import org.rostrum.govuk.SelectItem;
import org.rostrum.govuk.Text;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which of the cases on a desk are asked for, by words and by what stands in the columns. Empty:
 * any. What no case has is no answer: the list is empty then, as after any other search.
 */
record DeskFilter(String words, String risk, String step, String handler) {

  private static final String NONE = "NONE";

  boolean has(Row row) {
    return row.name().contains(words.toUpperCase(java.util.Locale.UK))
        && (risk.isEmpty() || risk.equals(risk(row)))
        && (step.isEmpty() || step.equals(row.file().state().name()))
        && (handler.isEmpty() || handler.equals(handler(row)));
  }

  /** Whether anything but words is asked for. */
  boolean narrows() {
    return !(risk + step + handler).isEmpty();
  }

  boolean isEmpty() {
    return words.isEmpty() && !narrows();
  }

  /** The desk, filtered like this. */
  String path(DeskController.Shown shown) {
    var path = UriComponentsBuilder.fromUriString(shown.path());
    var asked = new LinkedHashMap<String, String>();
    asked.put("words", words);
    asked.put("risk", risk);
    asked.put("step", step);
    asked.put("handler", handler);
    asked.values().removeIf(String::isEmpty);
    asked.keySet().forEach(name -> path.queryParam(name, "{" + name + "}"));
    return path.encode().buildAndExpand(asked).toUriString();
  }

  List<SelectItem> risks() {
    var all = new LinkedHashMap<String, String>();
    for (Risk one : List.of(Risk.RED, Risk.AMBER, Risk.GREEN)) {
      all.put(one.name(), one.label());
    }
    all.put(NONE, Text.of("cases.risk.none"));
    return items("cases.desk.any.risk", all, risk);
  }

  /** The steps that some case on this desk is in, in their order. */
  List<SelectItem> steps(List<Row> rows) {
    var all = new LinkedHashMap<String, String>();
    rows.stream()
        .map(row -> row.file().state())
        .sorted()
        .forEach(state -> all.put(state.name(), state.label()));
    return items("cases.desk.any.step", all, step);
  }

  /** Those who handle some case on this desk. */
  List<SelectItem> handlers(List<Row> rows) {
    var all = new LinkedHashMap<String, String>();
    rows.stream()
        .sorted(Comparator.comparing(Row::handler))
        .forEach(row ->
            all.put(
                handler(row),
                row.handler().isEmpty() ? Text.of("cases.case.nobody") : row.handler()));
    return items("cases.desk.any.handler", all, handler);
  }

  private static List<SelectItem> items(String any, Map<String, String> all, String chosen) {
    var items = new ArrayList<SelectItem>();
    items.add(SelectItem.of("", Text.of(any), chosen.isEmpty()));
    all.forEach((value, text) -> items.add(SelectItem.of(value, text, value.equals(chosen))));
    return items;
  }

  private static String risk(Row row) {
    var risk = row.file().risk();
    return risk == null ? NONE : risk.name();
  }

  private static String handler(Row row) {
    var handler = row.handledBy();
    return handler == null ? NONE : handler.toString();
  }
}
