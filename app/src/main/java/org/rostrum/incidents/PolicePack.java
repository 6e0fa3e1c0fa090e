package org.rostrum.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.evidence.ExhibitId;
import org.rostrum.evidence.Receipt;
import org.rostrum.govuk.Text;
import org.rostrum.notifications.TaggedPdf;
import org.springframework.stereotype.Component;

/**
 * What a member hands to the police: a cover that says "Operation Ford", what happened in the order
 * in which it did, the exact words, who it seems to be from, and each file by its SHA-256. The
 * files themselves go apart, as they were kept.
 */
@Component
class PolicePack {

  private final TaggedPdf pdfs;

  PolicePack(TaggedPdf pdfs) {
    this.pdfs = pdfs;
  }

  /**
   * What goes into one.
   *
   * @param name the member's
   * @param reach how the police can reach them, as they typed it
   * @param effect whether it says what this did to the member
   * @param files what is known of each file of the records
   */
  record Contents(
      String name,
      String reach,
      boolean effect,
      List<Sheet> records,
      Map<ExhibitId, Receipt> files,
      String madeAt) {

    Contents {
      records =
          records.stream()
              .sorted(Comparator.comparing(Sheet::loggedAt).thenComparing(Sheet::reference))
              .toList();
      files = Map.copyOf(files);
    }
  }

  byte[] pdf(Contents it) {
    return pdfs.of(xhtml(it), Text.of("incidents.pack.document"), Locale.UK);
  }

  static String xhtml(Contents it) {
    var page = new StringBuilder();
    element(page, "h1", Text.of("incidents.pack.document"));
    element(page, "p", Text.of("incidents.pack.ford"));
    element(page, "p", Text.of("incidents.pack.definition"));
    element(page, "p", Text.of("incidents.pack.role"));
    answer(page, "incidents.pack.name", it.name());
    answer(page, "incidents.pack.reach", it.reach());
    answer(page, "incidents.pack.made", it.madeAt());
    element(page, "h2", Text.of("incidents.pack.order"));
    page.append("<ul>");
    it.records()
        .forEach(sheet ->
            element(
                page,
                "li",
                Text.of(
                    "incidents.pack.line",
                    "reference",
                    sheet.reference(),
                    "when",
                    London.said(sheet.happened()),
                    "where",
                    Labels.place(sheet),
                    "kind",
                    Choices.labels("kind", sheet.kinds()))));
    page.append("</ul>");
    int number = 1;
    for (Sheet sheet : it.records()) {
      number = record(page, it, sheet, number);
    }
    element(page, "h2", Text.of("incidents.pack.proof"));
    element(page, "p", Text.of("incidents.saved.proves"));
    return page.toString();
  }

  /** One record; the number of the next file. */
  private static int record(StringBuilder page, Contents it, Sheet sheet, int first) {
    element(page, "h2", Text.of("incidents.record.title", "reference", sheet.reference()));
    for (Row row : Row.of(sheet, false)) {
      boolean apart = row.group().equals("next") || row.group().equals("you");
      if (row.isAnswered() && (!apart || row.key().equals("effect") && it.effect())) {
        answer(page, "incidents.row." + row.key(), said(row));
      }
    }
    int number = first;
    var lines = new ArrayList<String>();
    for (ExhibitId id : sheet.exhibits()) {
      Receipt file = it.files().get(id);
      if (file != null) {
        lines.add(
            Text.of(
                "incidents.pack.file",
                "number",
                number++,
                "type",
                file.mediaType(),
                "bytes",
                file.bytes(),
                "time",
                London.second(file.keptAt()),
                "hash",
                file.sha256()));
      }
    }
    if (!lines.isEmpty()) {
      element(page, "h3", Text.of("incidents.pack.files"));
      page.append("<ul>");
      lines.forEach(line -> element(page, "li", line));
      page.append("</ul>");
    }
    return number;
  }

  private static String said(Row row) {
    return row.hidden().isEmpty()
        ? row.value()
        : row.value().isEmpty() ? row.hidden() : row.value() + "\n" + row.hidden();
  }

  private static void answer(StringBuilder page, String key, @Nullable String words) {
    if (words == null || words.isBlank()) {
      return;
    }
    page.append("<p class=\"label\">");
    text(page, Text.of(key));
    page.append("</p><div class=\"answer\">");
    words.lines().filter(line -> !line.isBlank()).forEach(line -> element(page, "p", line));
    page.append("</div>");
  }

  private static void element(StringBuilder page, String name, String words) {
    page.append('<').append(name).append('>');
    text(page, words);
    page.append("</").append(name).append('>');
  }

  private static void text(StringBuilder page, String words) {
    page.append(words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
  }
}
