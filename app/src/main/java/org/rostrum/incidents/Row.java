package org.rostrum.incidents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.govuk.Text;

/**
 * One line of a sheet as it is read.
 *
 * @param part the question that changes it; null for what the service sets
 * @param value never the words or what names somebody; empty if not answered
 * @param hidden what is shown only when asked for; empty if there is nothing to hide
 */
record Row(String group, @Nullable Part part, String key, String value, String hidden) {

  boolean isAnswered() {
    return !value.isEmpty() || !hidden.isEmpty();
  }

  /** The whole sheet, in the order of check your answers. */
  static List<Row> of(Sheet sheet, boolean mine) {
    var rows = new ArrayList<Row>();
    rows.add(what(Part.WHO, Choices.label("whom", sheet.whom()), sheet.whomName()));
    rows.add(
        new Row(
            "what", null, "safe", Text.of(sheet.safe() ? "incidents.yes" : "incidents.no"), ""));
    rows.add(what(Part.WHEN, London.said(sheet.happened()), null));
    rows.add(what(Part.SEEN, sheet.seen().isUnknown() ? "" : London.said(sheet.seen()), null));
    rows.add(what(Part.WHERE, Labels.place(sheet), sheet.placeName()));
    rows.add(hidden("what", Part.WHERE, "link", sheet.link()));
    rows.add(hidden("what", Part.FROM, "from", sheet.from()));
    rows.add(hidden("what", Part.WORDS, "words", sheet.words().isBlank() ? null : sheet.words()));
    rows.add(
        what(
            Part.PICTURES,
            sheet.exhibits().isEmpty()
                ? ""
                : Text.of("incidents.label.files", "count", sheet.exhibits().size()),
            null));
    rows.add(what(Part.KIND, Choices.labels("kind", sheet.kinds()), null));
    rows.addAll(tried(sheet));
    if (mine) {
      rows.add(
          new Row("you", Part.BECAUSE, "because", Choices.labels("because", sheet.because()), ""));
    }
    var effect = sheet.effect();
    rows.add(
        new Row(
            "you",
            Part.EFFECT,
            "effect",
            effect == null ? "" : Choices.label("effect", effect),
            text(sheet.effectWords())));
    rows.add(
        new Row("you", Part.SUPPORT, "support", Choices.labels("support", sheet.support()), ""));
    rows.add(hidden("next", Part.DECISION, "decision", sheet.decision()));
    var next = sheet.next();
    rows.add(
        new Row("next", Part.NEXT, "next", next == null ? "" : Choices.label("next", next), ""));
    return rows;
  }

  private static List<Row> tried(Sheet sheet) {
    var stop = sheet.stop().answer();
    var police = sheet.police().answer();
    var told = sheet.site().reported();
    return List.of(
        new Row(
            "tried",
            Part.STOP,
            "stop",
            stop == null ? "" : with(Choices.label("stop", stop), sheet.stop().asked()),
            text(sheet.stop().how())),
        new Row(
            "tried",
            Part.POLICE,
            "police",
            police == null ? "" : Choices.label("police", police),
            text(
                join(
                    sheet.police().force(), sheet.police().reference(), sheet.police().outcome()))),
        new Row(
            "tried",
            Part.SITE,
            "site",
            told == null
                ? ""
                : told
                    ? with(Text.of("incidents.yes"), sheet.site().when())
                    : Text.of("incidents.site.NO"),
            text(join(sheet.site().reference(), sheet.site().result()))),
        new Row("tried", Part.TOLD, "told", Choices.labels("told", sheet.told()), ""));
  }

  private static String with(String answer, Occurred when) {
    return when.isUnknown() ? answer : answer + ", " + London.said(when);
  }

  private static String join(@Nullable String... texts) {
    var some = new ArrayList<String>();
    for (String text : texts) {
      if (text != null) {
        some.add(text);
      }
    }
    return String.join("\n", some);
  }

  private static Row what(Part part, String value, @Nullable String hidden) {
    return new Row("what", part, part.address(), value, text(hidden));
  }

  private static Row hidden(String group, Part part, String key, @Nullable String text) {
    return new Row(group, part, key, "", text(text));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
