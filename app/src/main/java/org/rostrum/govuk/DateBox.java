package org.rostrum.govuk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One box of a date input, with what it takes from the whole input filled in. */
record DateBox(
    DateItem item,
    String name,
    String id,
    Label label,
    String classes,
    @Nullable String value,
    String inputmode) {

  static List<DateBox> of(
      String id,
      @Nullable String namePrefix,
      List<DateItem> items,
      @Nullable DateItem day,
      @Nullable DateItem month,
      @Nullable DateItem year,
      Map<String, String> values,
      boolean error) {
    List<DateItem> wanted =
        items.isEmpty() ? List.of(or(day, "day"), or(month, "month"), or(year, "year")) : items;
    boolean oneSaysError = wanted.stream().anyMatch(item -> item != null && item.saysError());
    List<DateBox> boxes = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      DateItem item = wanted.get(i);
      if (item != null) {
        boolean isYear =
            items.isEmpty()
                ? i == 2
                : Objects.equals(item.name(), year == null ? "year" : year.name());
        boolean wrong =
            item.saysError() || (error && !oneSaysError && !Boolean.FALSE.equals(item.error()));
        boxes.add(box(id, namePrefix, item, isYear, wrong, values));
      }
    }
    return List.copyOf(boxes);
  }

  private static DateBox box(
      String id,
      @Nullable String namePrefix,
      DateItem item,
      boolean isYear,
      boolean wrong,
      Map<String, String> values) {
    String part = Objects.requireNonNull(item.name());
    String name = namePrefix == null || namePrefix.isEmpty() ? part : namePrefix + "-" + part;
    String given = item.classes() == null ? "" : item.classes();
    String classes =
        Tokens.join(
            "govuk-date-input__input",
            wrong && !given.contains("govuk-input--error") ? "govuk-input--error" : null,
            given.contains("govuk-input--width-")
                ? null
                : "govuk-input--width-" + (isYear ? "4" : "2"),
            given);
    return new DateBox(
        item,
        name,
        item.id() == null ? id + "-" + part : item.id(),
        new Label(
            item.label() == null ? capitalised(part) : item.label(),
            null,
            "govuk-date-input__label",
            false,
            null),
        Objects.requireNonNull(classes),
        item.value() == null ? values.get(name) : item.value(),
        item.inputmode() == null ? "numeric" : item.inputmode());
  }

  private static DateItem or(@Nullable DateItem item, String name) {
    DateItem given = item == null ? DateItem.PLAIN : item;
    return new DateItem(
        given.name() == null ? name : given.name(),
        given.label() == null && Text.has("govuk.date." + name) && given.name() == null
            ? Text.of("govuk.date." + name)
            : given.label(),
        given.id(),
        given.value(),
        given.classes(),
        given.error(),
        given.inputmode(),
        given.autocomplete(),
        given.pattern(),
        given.attributes());
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT)
        + word.substring(1).toLowerCase(Locale.ROOT);
  }
}
