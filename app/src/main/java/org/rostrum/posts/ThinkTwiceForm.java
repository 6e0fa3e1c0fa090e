package org.rostrum.posts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What was typed and chosen on the think-twice page, exactly as it was sent. It lives in one
 * request and in the page that answers it, and nowhere else.
 */
record ThinkTwiceForm(Map<String, String> values) {

  /** The name of the rulebook that judged the words, in the page that answers. */
  static final String JUDGED_BY = "judgedBy";

  private static final String ANSWER = "answer.";
  private static final String HIDDEN = "hide.";
  private static final String OWN = "own.";

  /** Fields that say what is known around the words; carried along as hidden fields. */
  private static final List<String> CARRIED =
      List.of(
          "kind",
          "where",
          "audience",
          "capacity",
          "action",
          "original",
          "name",
          "who",
          "newAccount",
          "picture",
          "device",
          "matter",
          "stoodDown",
          "known");

  ThinkTwiceForm {
    values = Map.copyOf(values);
  }

  static ThinkTwiceForm of(MultiValueMap<String, String> sent) {
    Map<String, String> values = new LinkedHashMap<>();
    sent.forEach((name, all) -> {
      if (!all.isEmpty() && all.getLast() != null) {
        values.put(name, all.getLast());
      }
    });
    return new ThinkTwiceForm(values);
  }

  static ThinkTwiceForm empty(Kind kind) {
    return new ThinkTwiceForm(Map.of("kind", kind.address()));
  }

  String value(String field) {
    return values.getOrDefault(field, "");
  }

  boolean is(String field, String value) {
    return value.equals(values.get(field));
  }

  boolean ticked(String field) {
    return values.containsKey(field);
  }

  Kind kind() {
    return Kind.of(value("kind"));
  }

  /** The words as typed; a form sends line ends as CRLF, which the writer did not type. */
  String text() {
    return value("text").replace("\r\n", "\n");
  }

  ThinkTwiceForm withText(String text) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.put("text", text);
    changed.remove("mend");
    return new ThinkTwiceForm(changed);
  }

  /** The answer given to a rule's question, or null. */
  @Nullable String answer(String rule) {
    return values.get(ANSWER + rule);
  }

  /** The member said this rule's finding is not right, and put it out of sight. */
  boolean hides(String rule) {
    return values.containsKey(HIDDEN + rule);
  }

  /** The member keeps their own words, and wants no rewrite for this rule. */
  boolean keepsOwn(String rule) {
    return values.containsKey(OWN + rule);
  }

  /**
   * The circumstances and answers as hidden fields of the page that answers; never the words. A
   * question that is still asked comes later in the form, and its answer counts.
   */
  List<Hidden> carried() {
    List<Hidden> hidden = new ArrayList<>();
    values.forEach((name, value) -> {
      if (CARRIED.contains(name)
          || name.startsWith(HIDDEN)
          || name.startsWith(OWN)
          || name.startsWith(ANSWER)) {
        hidden.add(new Hidden(name, value));
      }
    });
    hidden.sort(java.util.Comparator.comparing(Hidden::name));
    return hidden;
  }

  /** One hidden field. */
  record Hidden(String name, String value) {}
}
