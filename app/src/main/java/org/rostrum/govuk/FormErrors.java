package org.rostrum.govuk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be mended in a form, by the id of the field, in the order of the page. */
public record FormErrors(LinkedHashMap<String, String> byField) {

  /** Copies the errors, so that they stay as they were found. */
  public FormErrors {
    byField = new LinkedHashMap<>(byField);
  }

  public static FormErrors none() {
    return new FormErrors(new LinkedHashMap<>());
  }

  /** Fields and messages in turn. */
  public static FormErrors of(String... fieldsAndMessages) {
    LinkedHashMap<String, String> byField = new LinkedHashMap<>();
    for (int i = 0; i < fieldsAndMessages.length; i += 2) {
      byField.putIfAbsent(fieldsAndMessages[i], fieldsAndMessages[i + 1]);
    }
    return new FormErrors(byField);
  }

  /** These and one more; the first message of a field stays. */
  public FormErrors and(String field, String message) {
    LinkedHashMap<String, String> more = new LinkedHashMap<>(byField);
    more.putIfAbsent(field, message);
    return new FormErrors(more);
  }

  /** The message at this field, or null, which the components take as "no error". */
  public @Nullable String at(String field) {
    return byField.get(field);
  }

  public boolean isEmpty() {
    return byField.isEmpty();
  }

  /** For the error summary: each message leads to its field. */
  public List<ErrorItem> list() {
    return byField.entrySet().stream()
        .map((Map.Entry<String, String> error) ->
            ErrorItem.of(error.getValue(), "#" + error.getKey()))
        .toList();
  }
}
