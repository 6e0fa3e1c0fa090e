package org.rostrum.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rostrum.complaints.Submitted;
import org.rostrum.govuk.Text;

/**
 * Takes names out of a complaint for a reader who may have its matter and not its people.
 *
 * @param isOn whether names are taken out at all
 * @param names every name, account and link of the persons complained about
 * @param without the sections that are left out whole
 */
record Redaction(boolean isOn, List<String> names, List<String> without) {

  Redaction {
    names = List.copyOf(names);
    without = List.copyOf(without);
  }

  static Redaction of(boolean on, boolean witnesses, Submitted sent) {
    var names =
        sent.individuals().stream()
            .flatMap(one -> Stream.of(one.name(), one.account(), one.link()))
            .filter(java.util.Objects::nonNull)
            .filter(name -> !name.isBlank())
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
    var without = new ArrayList<String>();
    if (on) {
      without.add("who");
    }
    if (!witnesses) {
      without.add("witnesses");
    }
    return new Redaction(on, names, without);
  }

  List<Submitted.Part> parts(List<Submitted.Part> parts) {
    return parts.stream()
        .filter(part -> !without.contains(part.section()))
        .map(part ->
            new Submitted.Part(
                part.section(),
                part.question(),
                part.lines().stream()
                    .map(line -> new Submitted.Line(line.label(), redacted(line.answer())))
                    .toList(),
                part.upsetting()))
        .toList();
  }

  private String redacted(String words) {
    if (!isOn) {
      return words;
    }
    var left = words;
    for (String name : names) {
      left =
          Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(left)
              .replaceAll(
                  java.util.regex.Matcher.quoteReplacement(Text.of("cases.case.hidden-name")));
    }
    return left;
  }
}
