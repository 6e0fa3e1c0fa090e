package org.rostrum.incidents;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.rostrum.govuk.CheckboxItem;
import org.rostrum.govuk.RadioItem;
import org.rostrum.govuk.Text;

/** The answers to choose from, with those that were chosen. */
final class Choices {

  private Choices() {}

  /** One of them; the words are {@code incidents.<field>.<NAME>}. */
  static <E extends Enum<E>> List<RadioItem> radios(Answers all, String field, Class<E> type) {
    return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
        .map(choice ->
            RadioItem.of(choice.name(), label(field, choice), all.is(field, choice.name())))
        .toList();
  }

  /** Some of them. */
  static <E extends Enum<E>> List<CheckboxItem> boxes(Answers all, String field, Class<E> type) {
    return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
        .map(choice ->
            CheckboxItem.of(choice.name(), label(field, choice), all.is(field, choice.name())))
        .toList();
  }

  static List<RadioItem> yesNo(Answers all, String field) {
    return List.of(
        RadioItem.of("YES", Text.of("incidents.yes"), all.is(field, "YES")),
        RadioItem.of("NO", Text.of("incidents." + field + ".NO"), all.is(field, "NO")));
  }

  static List<CheckboxItem> tick(Answers all, String field, String words) {
    return List.of(CheckboxItem.of("yes", words, all.has(field)));
  }

  static String label(String field, Enum<?> choice) {
    return Text.of("incidents." + field + "." + choice.name());
  }

  static String labels(String field, List<? extends Enum<?>> choices) {
    return String.join(", ", choices.stream().map(choice -> label(field, choice)).toList());
  }
}
