package org.rostrum.exhibits.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What one reading gave. */
record Taken(Result result, List<Message> messages, List<NotUnderstood> notUnderstood) {

  static Taken of(Kind kind, Choices choices, Path... files) {
    List<Message> messages = new ArrayList<>();
    List<NotUnderstood> things = new ArrayList<>();
    Taker taker =
        new Taker() {
          @Override
          public boolean message(Message message) {
            return messages.add(message);
          }

          @Override
          public void notUnderstood(NotUnderstood thing) {
            things.add(thing);
          }
        };
    try {
      return new Taken(Imports.read(kind, List.of(files), choices, taker), messages, things);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Taken of(Kind kind, Path... files) {
    return of(kind, Choices.NONE, files);
  }

  static Taken text(Path folder, Kind kind, Choices choices, String text) {
    try {
      return of(
          kind,
          choices,
          Files.write(folder.resolve("export.txt"), text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Data of the corpora, which stand beside the project. */
  static Path corpus(String name) {
    return Path.of(System.getProperty("rostrum.root", ".."))
        .resolve("../shared/data")
        .resolve(name);
  }

  /** An archive with those members, in that order. */
  static Path zip(Path file, Map<String, byte[]> members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (var member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue());
        zip.closeEntry();
      }
      zip.finish();
      return Files.write(file, bytes.toByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  Result.Read read() {
    return (Result.Read) result;
  }

  Result.Refused refused() {
    return (Result.Refused) result;
  }

  Message only() {
    if (messages.size() != 1) {
      throw new AssertionError("Not one message but " + messages);
    }
    return messages.getFirst();
  }

  List<String> texts() {
    return messages.stream().map(Message::text).toList();
  }
}
