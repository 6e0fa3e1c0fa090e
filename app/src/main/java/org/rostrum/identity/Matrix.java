package org.rostrum.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The access matrix as it stands in {@code access/access-matrix.csv}, read once. */
record Matrix(Map<String, Map<Hat, List<Permission>>> rows) {

  private static final String FILE = "/access/access-matrix.csv";

  static Matrix load() {
    try (var file = Matrix.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("The access matrix is missing: " + FILE);
      }
      return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Matrix parse(String csv) {
    var lines = csv.lines().filter(line -> !line.isBlank()).map(Matrix::fields).toList();
    var hats = lines.getFirst().stream().skip(2).map(Hat::valueOf).toList();
    if (!hats.equals(List.of(Hat.values()))) {
      throw new IllegalStateException("The access matrix has other columns than there are hats");
    }
    var rows = new LinkedHashMap<String, Map<Hat, List<Permission>>>();
    for (var line : lines.subList(1, lines.size())) {
      if (line.size() != hats.size() + 2) {
        throw new IllegalStateException("The access matrix has a crooked row: " + line.getFirst());
      }
      var cells = new EnumMap<Hat, List<Permission>>(Hat.class);
      hats.forEach(hat -> cells.put(hat, Cell.read(line.get(hat.ordinal() + 2).strip())));
      rows.put(line.getFirst(), cells);
    }
    return new Matrix(rows);
  }

  Set<String> names() {
    return rows.keySet();
  }

  List<Permission> at(String resource, Hat hat) {
    return rows.getOrDefault(resource, Map.of()).getOrDefault(hat, List.of());
  }

  private static List<String> fields(String line) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
