package org.rostrum.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A file held against the columns of its kind: the rows that fit, and everything that does not. */
record Sheet(List<Row> rows, List<Problem> problems) {

  Sheet {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  static Sheet of(byte[] bytes, List<Column> columns) {
    return switch (CsvFile.of(bytes)) {
      case CsvFile.Unreadable(var problem) -> new Sheet(List.of(), List.of(problem));
      case CsvFile.Lines(var lines) -> of(lines, columns);
    };
  }

  private static Sheet of(List<CsvFile.Line> lines, List<Column> columns) {
    var header = lines.getFirst().cells().stream().map(Sheet::columnName).toList();
    var wrongHeader = headerProblems(header, columns);
    if (!wrongHeader.isEmpty()) {
      return new Sheet(List.of(), wrongHeader);
    }
    if (lines.size() == 1) {
      return new Sheet(List.of(), List.of(Problem.ofFile("imports.file.only-header", Map.of())));
    }
    var reading = new Reading(header, columns);
    lines.stream().skip(1).forEach(reading::read);
    return new Sheet(reading.rows, reading.problems);
  }

  private static String columnName(String cell) {
    return cell.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }

  private static List<Problem> headerProblems(List<String> header, List<Column> columns) {
    var known = columns.stream().map(Column::name).toList();
    if (header.size() == 1 && header.getFirst().contains(";")) {
      return List.of(Problem.at(1, "", "imports.header.semicolons"));
    }
    var problems = new ArrayList<Problem>();
    for (var name : known) {
      if (!header.contains(name)) {
        problems.add(Problem.at(1, name, "imports.header.missing"));
      }
    }
    for (var name : header.stream().distinct().toList()) {
      if (!known.contains(name)) {
        problems.add(Problem.at(1, name, "imports.header.unknown"));
      } else if (header.indexOf(name) != header.lastIndexOf(name)) {
        problems.add(Problem.at(1, name, "imports.header.twice"));
      }
    }
    return problems;
  }

  private static final class Reading {
    private final List<String> header;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<List<String>, Long> keysSeen = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Reading(List<String> header, List<Column> columns) {
      this.header = header;
      columns.forEach(column -> this.columns.put(column.name(), column));
    }

    private void read(CsvFile.Line line) {
      if (line.cells().size() != header.size()) {
        var counts =
            Map.of(
                "found", String.valueOf(line.cells().size()),
                "wanted", String.valueOf(header.size()));
        problems.add(new Problem(line.number(), "", "imports.row.width", counts));
        return;
      }
      var cells = new LinkedHashMap<String, String>();
      for (var i = 0; i < header.size(); i++) {
        cells.put(header.get(i), line.cells().get(i));
      }
      var wrong = cellProblems(line.number(), cells);
      if (wrong.isEmpty()) {
        wrong = duplicates(line.number(), cells);
      }
      problems.addAll(wrong);
      if (wrong.isEmpty()) {
        rows.add(new Row(line.number(), cells));
      }
    }

    private List<Problem> cellProblems(long line, Map<String, String> cells) {
      var wrong = new ArrayList<Problem>();
      columns.forEach((name, column) ->
          Cells.reasonAgainst(column, cells.getOrDefault(name, ""))
              .map(reason -> problem(line, column, reason))
              .ifPresent(wrong::add));
      return wrong;
    }

    private static Problem problem(long line, Column column, String reason) {
      var values =
          Map.of(
              "choices", String.join(", ", column.choices()),
              "limit", String.valueOf(Cells.limit(column)));
      return new Problem(line, column.name(), "imports.cell." + reason, values);
    }

    private List<Problem> duplicates(long line, Map<String, String> cells) {
      var keys = columns.values().stream().filter(Column::key).toList();
      var key =
          keys.stream()
              .map(column -> cells.getOrDefault(column.name(), ""))
              .map(Sheet::fold)
              .toList();
      var earlier = keysSeen.putIfAbsent(key, line);
      return earlier == null
          ? List.of()
          : List.of(
              new Problem(
                  line,
                  keys.getFirst().name(),
                  "imports.row.duplicate",
                  Map.of("other", earlier.toString())));
    }
  }

  private static String fold(String value) {
    return value.toLowerCase(Locale.ROOT);
  }
}
