package org.rostrum.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file read as RFC 4180 says, in UTF-8: lines with their numbers, or the one reason why it cannot
 * be read. Nothing about the encoding is guessed: a wrong guess would spoil names silently.
 */
sealed interface CsvFile {

  record Lines(List<Line> lines) implements CsvFile {
    public Lines {
      lines = List.copyOf(lines);
    }
  }

  /** The cells of a record, and the line of the file on which it begins. */
  record Line(long number, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  record Unreadable(Problem problem) implements CsvFile {}

  int BYTE_LIMIT = 1_000_000;

  static CsvFile of(byte[] bytes) {
    if (bytes.length > BYTE_LIMIT) {
      return unreadable("imports.file.too-big");
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return unreadable("imports.file.utf16");
    }
    if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      return unreadable("imports.file.workbook");
    }
    var buffer = ByteBuffer.wrap(bytes);
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      var text = decoder.decode(buffer).toString();
      return parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException notUtf8) {
      var line = 1 + countLineEnds(bytes, buffer.position());
      return new Unreadable(
          Problem.ofFile("imports.file.not-utf8", Map.of("line", Long.toString(line))));
    }
  }

  private static CsvFile parse(String text) {
    if (text.isBlank()) {
      return unreadable("imports.file.empty");
    }
    var lines = new ArrayList<Line>();
    long start = 1;
    try (var parser = CSVParser.parse(new StringReader(text), RFC_4180)) {
      var records = parser.iterator();
      while (records.hasNext()) {
        lines.add(line(start, records.next()));
        start = parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException | IllegalStateException unquoted) {
      return new Unreadable(
          Problem.ofFile("imports.file.quotes", Map.of("line", Long.toString(start))));
    }
    return new Lines(lines.stream().filter(line -> !line.isBlank()).toList());
  }

  private static Line line(long number, CSVRecord read) {
    return new Line(number, read.stream().map(String::strip).toList());
  }

  private static CsvFile unreadable(String reason) {
    return new Unreadable(Problem.ofFile(reason, Map.of()));
  }

  private static boolean startsWith(byte[] bytes, int... first) {
    for (var i = 0; i < first.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }

  private static long countLineEnds(byte[] bytes, int before) {
    long ends = 0;
    for (var i = 0; i < before; i++) {
      if (bytes[i] == '\n') {
        ends++;
      }
    }
    return ends;
  }

  CSVFormat RFC_4180 = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
}
