package org.rostrum.complaints;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rostrum.complaints.Submitted.Line;
import org.rostrum.complaints.Submitted.Part;
import org.rostrum.evidence.Evidence;
import org.rostrum.evidence.ExhibitId;
import org.rostrum.evidence.Receipt;
import org.rostrum.govuk.Text;
import org.springframework.stereotype.Component;

/** Says the answers as pages and PDFs show them: label and answer, in the order of the form. */
@Component
class Reading {

  private static final List<String> FILES =
      List.of("pictureFiles", "messageFiles", "backgroundFiles");

  private final Evidence evidence;

  Reading(Evidence evidence) {
    this.evidence = evidence;
  }

  /** The files in the order of their numbers: pictures, then messages, then what belongs to it. */
  static List<NumberedExhibit> exhibits(Answers answers) {
    var ids =
        FILES.stream()
            .flatMap(field -> answers.all(field).stream())
            .flatMap(id -> ExhibitId.of(id).stream())
            .distinct()
            .toList();
    var numbered = new ArrayList<NumberedExhibit>();
    ids.forEach(id -> numbered.add(new NumberedExhibit(numbered.size() + 1, id)));
    return numbered;
  }

  /** The parts that are asked for these answers, in the policy's order. */
  static List<Section> asked(Answers answers, boolean secret, boolean late) {
    return Stream.of(Section.values())
        .filter(section -> section != Section.CONFIDENTIALITY || secret)
        .filter(section -> section != Section.TIMING || late || answers.has("delay"))
        .toList();
  }

  Part part(Section section, Answers answers) {
    var lines = new ArrayList<Line>();
    if (section == Section.WHO) {
      rows(section, answers, lines);
      single(section, answers, lines);
    } else {
      single(section, answers, lines);
      rows(section, answers, lines);
    }
    boolean upsetting = section.all().anyMatch(field -> field.kind() == Field.Kind.UPSETTING);
    return new Part(section.address(), section.title(), lines, upsetting);
  }

  private void single(Section section, Answers answers, List<Line> lines) {
    section.fields().stream()
        .filter(field -> !field.isPutAside(answers))
        .forEach(field -> {
          var said = said(field, answers, answers);
          if (!said.isEmpty()) {
            lines.add(new Line(field.label(), said));
          }
        });
  }

  private void rows(Section section, Answers answers, List<Line> lines) {
    var numbers = answers.numbers(section.rowNames());
    for (int number : numbers) {
      var row = answers.row(number);
      for (Field field : section.rows()) {
        var said = said(field, row, answers);
        if (!said.isEmpty()) {
          lines.add(
              new Line(
                  numbers.size() == 1
                      ? field.label()
                      : Text.of(
                          "complaints.row",
                          "label",
                          field.label(),
                          "number",
                          numbers.indexOf(number) + 1),
                  said));
        }
      }
    }
  }

  String said(Field field, Answers answers, Answers all) {
    return switch (field.kind()) {
      case LINE, AREA, UPSETTING -> answers.value(field.name()).strip();
      case RADIOS, BOXES ->
          String.join(
              "\n",
              answers.all(field.name()).stream()
                  .filter(field.options()::contains)
                  .map(field::option)
                  .toList());
      case TICK -> answers.has(field.name()) ? Text.of("complaints.yes") : "";
      case DAY ->
          TypedDay.given(answers, field.name())
              .map(London::said)
              .orElseGet(() ->
                  Stream.of("day", "month", "year")
                      .map(box -> answers.value(field.name() + "-" + box).strip())
                      .filter(box -> !box.isEmpty())
                      .reduce((one, other) -> one + " " + other)
                      .orElse(""));
      case FILES ->
          String.join(
              ", ",
              exhibits(all).stream()
                  .filter(one -> answers.is(field.name(), one.id().toString()))
                  .map(NumberedExhibit::label)
                  .toList());
      case RECORDS ->
          answers.has(field.name())
              ? Text.of("complaints.records", "count", answers.all(field.name()).size())
              : "";
    };
  }

  /**
   * "E1: picture, PNG, 1.2 MB, kept 22 November 2026, 10:58:04pm GMT, SHA-256 9f2c…", never its
   * name.
   */
  String label(NumberedExhibit exhibit) {
    return evidence
        .receipt(exhibit.id())
        .map(receipt ->
            Text.of(
                "complaints.exhibit",
                "label",
                exhibit.label(),
                "kind",
                kind(receipt),
                "size",
                size(receipt.bytes()),
                "time",
                London.second(receipt.keptAt()),
                "hash",
                receipt.sha256()))
        .orElseGet(exhibit::label);
  }

  static String kind(Receipt receipt) {
    var type = receipt.mediaType();
    var end =
        switch (type) {
          case "text/plain" -> "txt";
          case "message/rfc822" -> "eml";
          case "application/vnd.ms-outlook" -> "msg";
          default -> type.substring(type.lastIndexOf('/') + 1);
        };
    return Text.of(
        receipt.picture() ? "complaints.exhibit.picture" : "complaints.exhibit.file",
        "type",
        end.toUpperCase(java.util.Locale.ROOT));
  }

  static String size(long bytes) {
    if (bytes < 1_000) {
      return Text.of("complaints.size.bytes", "count", bytes);
    }
    return bytes < 1_000_000
        ? Text.of("complaints.size.kb", "size", (bytes + 500) / 1000)
        : Text.of("complaints.size.mb", "size", "%.1f".formatted(bytes / 1_000_000.0));
  }
}
