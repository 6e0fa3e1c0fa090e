package org.rostrum.complaints;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.complaints.Submitted.Line;
import org.rostrum.complaints.Submitted.Part;

/**
 * Puts the code name where the words of a sealed complaint say who complains: their name, number,
 * e-mail or address. What was signed stays as it is. Pure.
 */
final class Mask {

  /** Hides nothing. */
  static final Mask NONE = new Mask(null, "");

  private static final int SHORTEST = 3;
  private static final int SHORTEST_NUMBER = 6;
  private static final String BETWEEN = "[\\s().-]*";
  private static final String NOT_IN_A_WORD_BEFORE = "(?<![\\p{L}\\p{N}])";
  private static final String NOT_IN_A_WORD_AFTER = "(?![\\p{L}\\p{N}])";

  private final @Nullable Pattern hidden;
  private final String code;

  private Mask(@Nullable Pattern hidden, String code) {
    this.hidden = hidden;
    this.code = code;
  }

  static Mask of(Form form, Answers identity) {
    if (!form.isSealed()) {
      return NONE;
    }
    var words = new ArrayList<String>();
    var first = identity.value("firstName");
    add(words, first + " " + identity.value("lastName"));
    add(words, "cllr " + first);
    add(words, "councillor " + first);
    add(words, identity.value("lastName"));
    add(words, identity.value("email"));
    identity
        .value("address")
        .lines()
        .flatMap(line -> Stream.of(line.split(",")))
        .forEach(line -> add(words, line));
    // A number at home or from abroad, however its digits are grouped.
    var digits = identity.value("phone").replaceAll("\\D", "").replaceFirst("^(0|44)", "");
    if (digits.length() >= SHORTEST_NUMBER) {
      words.add("(?:0|\\+?44[\\s().-]*0?)" + BETWEEN + String.join(BETWEEN, digits.split("")));
    }
    return words.isEmpty()
        ? NONE
        : new Mask(
            Pattern.compile(
                NOT_IN_A_WORD_BEFORE + "(?:" + String.join("|", words) + ")" + NOT_IN_A_WORD_AFTER,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
            form.codeName());
  }

  /** Adds words as a pattern: any blanks between them, either apostrophe. */
  private static void add(List<String> patterns, String words) {
    if (words.strip().length() >= SHORTEST) {
      patterns.add(
          Stream.of(words.strip().split("\\s+"))
              .map(word -> Pattern.quote(word).replaceAll("['’]", "\\\\E['’]\\\\Q"))
              .collect(Collectors.joining("\\s+")));
    }
  }

  String words(String words) {
    return hidden == null
        ? words
        : hidden.matcher(words).replaceAll(Matcher.quoteReplacement(code));
  }

  Part part(Part part) {
    return hidden == null
        ? part
        : new Part(
            part.section(),
            part.question(),
            part.lines().stream()
                .map(line -> new Line(line.label(), words(line.answer())))
                .toList(),
            part.upsetting());
  }
}
