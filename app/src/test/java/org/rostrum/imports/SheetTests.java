package org.rostrum.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.imports.Column.Shape;

class SheetTests {
  private enum Colour {
    RED,
    DARK_BLUE
  }

  private static final List<Column> COLUMNS =
      List.of(
          Column.of("reference", Shape.TEXT, "M1").needed().asKey(),
          Column.of("name", Shape.TEXT, "A").needed(),
          Column.of("from", Shape.DATE, "2026-05-11"),
          Column.choice("colour", Colour.class, "red"));

  private static Sheet read(String text) {
    return Sheet.of(text.getBytes(StandardCharsets.UTF_8), COLUMNS);
  }

  private static List<String> reasons(Sheet sheet) {
    return sheet.problems().stream()
        .map(problem -> problem.line() + " " + problem.column() + " " + problem.reason())
        .toList();
  }

  @Test
  void a_good_file_is_read_with_quotes_line_ends_in_cells_and_a_byte_order_mark() {
    var sheet =
        read(
            "\uFEFFReference,Name,From,Colour\r\nM1,\"Finch, \"\"Ada\"\"\r\nof Ward\",11/5/2026,dark blue\r\n"
                + "M2,Łucja Ŵyn,2026-05-11,RED\r\n");
    assertThat(sheet.problems()).isEmpty();
    assertThat(sheet.rows()).hasSize(2);
    assertThat(sheet.rows().get(0).text("name")).isEqualTo("Finch, \"Ada\"\r\nof Ward");
    assertThat(sheet.rows().get(0).date("from")).isEqualTo(LocalDate.of(2026, 5, 11));
    assertThat(sheet.rows().get(0).choice("colour", Colour.class)).isEqualTo(Colour.DARK_BLUE);
    assertThat(sheet.rows().get(1).line()).isEqualTo(4);
  }

  @Test
  void every_bad_row_is_named_with_its_line_and_its_reason() {
    var sheet =
        read(
            """
            reference,name,from,colour
            M1,,2026-02-30,red
            M2,B,,green
            M3,C,,red,extra

            M4,=1+1,,red
            M5,D,,red
            m5,E,,red
            """);
    assertThat(reasons(sheet))
        .containsExactly(
            "2 name imports.cell.empty",
            "2 from imports.cell.date",
            "3 colour imports.cell.choice",
            "4  imports.row.width",
            "6 name imports.cell.formula",
            "8 reference imports.row.duplicate");
    assertThat(sheet.problems().getLast().values()).containsEntry("other", "7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)"})
  void a_cell_that_a_spreadsheet_would_run_is_refused(String formula) {
    var sheet = read("reference,name,from,colour\nM1,\"" + formula + "\",,red\n");
    assertThat(reasons(sheet)).containsExactly("2 name imports.cell.formula");
  }

  @Test
  void headers_are_checked_before_any_row() {
    assertThat(reasons(read("reference,name,name,from,hue\nM1,A,A,,red\n")))
        .containsExactly(
            "1 colour imports.header.missing",
            "1 name imports.header.twice",
            "1 hue imports.header.unknown");
    assertThat(reasons(read("reference;name;from;colour\nM1;A;;red\n")))
        .containsExactly("1  imports.header.semicolons");
  }

  @Test
  void a_wrong_encoding_is_named_with_the_line_and_never_guessed() {
    var bytes =
        "reference,name,from,colour\nM1,Ana,,red\nM2,Zoë,,red\n"
            .getBytes(Charset.forName("windows-1252"));
    var sheet = Sheet.of(bytes, COLUMNS);
    assertThat(reasons(sheet)).containsExactly("0  imports.file.not-utf8");
    assertThat(sheet.problems().getFirst().values()).containsEntry("line", "3");
    assertThat(reasons(Sheet.of("reference\n".getBytes(StandardCharsets.UTF_16), COLUMNS)))
        .containsExactly("0  imports.file.utf16");
    assertThat(reasons(Sheet.of(new byte[] {'P', 'K', 3, 4, 0}, COLUMNS)))
        .containsExactly("0  imports.file.workbook");
  }

  @Test
  void files_with_nothing_in_them_and_files_too_big_are_said_to_be_so() {
    assertThat(reasons(read(" \n"))).containsExactly("0  imports.file.empty");
    assertThat(reasons(read("reference,name,from,colour\n")))
        .containsExactly("0  imports.file.only-header");
    assertThat(reasons(Sheet.of(new byte[CsvFile.BYTE_LIMIT + 1], COLUMNS)))
        .containsExactly("0  imports.file.too-big");
  }

  @Test
  void a_quote_that_is_never_closed_is_found_at_its_line() {
    var sheet = read("reference,name,from,colour\nM1,A,,red\nM2,\"B,,red\nM3,C,,red\n");
    assertThat(reasons(sheet)).containsExactly("0  imports.file.quotes");
    assertThat(sheet.problems().getFirst().values()).containsEntry("line", "3");
  }

  @Test
  void control_characters_and_over_long_cells_are_refused() {
    var sheet =
        read(
            "reference,name,from,colour\nM1,A\u0000B,,red\nM2,"
                + "x".repeat(Cells.TEXT_LIMIT + 1)
                + ",,red\n");
    assertThat(reasons(sheet))
        .containsExactly("2 name imports.cell.control-character", "3 name imports.cell.too-long");
  }
}
