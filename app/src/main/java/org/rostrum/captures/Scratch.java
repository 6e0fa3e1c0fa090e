package org.rostrum.captures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.rostrum.worker.CaptureOrder;

/** A folder for one page, gone with all that is in it. */
record Scratch(Path folder) implements AutoCloseable {

  static Scratch make() throws IOException {
    return new Scratch(Files.createTempDirectory("capture"));
  }

  /** The words on the page, without the line that says where it was. */
  String text() throws IOException {
    Path file = folder.resolve(CaptureOrder.TEXT);
    if (Files.notExists(file)) {
      return "";
    }
    String all = Files.readString(file);
    return all.substring(all.indexOf('\n') + 1);
  }

  @Override
  public void close() throws IOException {
    try (var all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    }
  }
}
