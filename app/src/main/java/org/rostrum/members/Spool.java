package org.rostrum.members;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The contacts in a file, replaced as a whole, readable by a person too. */
record Spool(Path file) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "role",
              "title",
              "name",
              "phone",
              "email",
              "hours",
              "address",
              "from",
              "to",
              "last_checked")
          .get();

  void write(List<Contact> contacts) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    try (var writer = Files.newBufferedWriter(fresh);
        var printer = new CSVPrinter(writer, FORMAT)) {
      for (var it : contacts) {
        printer.printRecord(
            it.role(),
            it.title(),
            it.name(),
            it.phone(),
            it.email(),
            it.hours(),
            it.address(),
            it.from(),
            it.to(),
            it.lastChecked());
      }
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** What was written last; nothing if there is no such file or it is spoilt. */
  List<Contact> read() {
    if (!Files.isReadable(file)) {
      return List.of();
    }
    try (var parser =
        CSVParser.parse(
            file, StandardCharsets.UTF_8, FORMAT.builder().setSkipHeaderRecord(true).get())) {
      var contacts = new ArrayList<Contact>();
      for (var line : parser) {
        contacts.add(contact(line));
      }
      return contacts;
    } catch (IOException
        | IllegalArgumentException
        | DateTimeException
        | IllegalStateException spoilt) {
      return List.of();
    }
  }

  private static Contact contact(CSVRecord line) {
    var to = textOrNull(line, "to");
    return new Contact(
        line.get("role"),
        line.get("title"),
        textOrNull(line, "name"),
        textOrNull(line, "phone"),
        textOrNull(line, "email"),
        textOrNull(line, "hours"),
        textOrNull(line, "address"),
        LocalDate.parse(line.get("from")),
        to == null ? null : LocalDate.parse(to),
        LocalDate.parse(line.get("last_checked")));
  }

  private static @Nullable String textOrNull(CSVRecord line, String column) {
    var value = line.get(column);
    return value.isEmpty() ? null : value;
  }
}
