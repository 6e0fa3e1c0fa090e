package org.rostrum.training.abuse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.rostrum.screening.text.Json;

/**
 * The public corpora in a folder with {@code train} and {@code dev}, each a file of JSON lines with
 * {@code text}, {@code abusive} and {@code labels}, packed with gzip.
 */
public final class Corpora {

  private static final Map<String, String> HATEMOJI =
      Map.ofEntries(
          Map.entry("bla", "race"),
          Map.entry("blaman", "race"),
          Map.entry("blawom", "race"),
          Map.entry("asi", "race"),
          Map.entry("mixed", "race"),
          Map.entry("immig", "race"),
          Map.entry("arab", "race"),
          Map.entry("mus", "religion"),
          Map.entry("jew", "religion"),
          Map.entry("wom", "sex"),
          Map.entry("gay", "orientation"),
          Map.entry("gayman", "orientation"),
          Map.entry("gaywom", "orientation"),
          Map.entry("lgbtqa", "orientation"),
          Map.entry("trans", "reassignment"),
          Map.entry("dis", "disability"),
          Map.entry("old", "age"));

  private Corpora() {}

  /** The corpora that are missing below a folder, by the names of their files. */
  public static List<String> missing(Path folder) {
    List<String> missing = new ArrayList<>();
    for (Source source : Source.values()) {
      if (!Files.isReadable(folder.resolve("train").resolve(source.file()))) {
        missing.add("train/" + source.file());
      }
    }
    return missing;
  }

  /** All texts that teach something, corpus by corpus, in the order of their files. */
  public static List<Teaching> train(Path folder) throws IOException {
    List<Teaching> all = new ArrayList<>();
    for (Source source : Source.values()) {
      for (Map<?, ?> line : lines(folder.resolve("train").resolve(source.file()))) {
        List<String> given = given(line);
        Labels labels = source.labels(abusive(line), given);
        if (labels != null) {
          all.add(
              new Teaching(
                  String.valueOf(line.get("id")),
                  source.name(),
                  text(line),
                  labels.done(),
                  source.weight(),
                  characteristic(source, given)));
        }
      }
    }
    return all;
  }

  /** One line of a file for measuring: the text and whether its source calls it abusive. */
  public record Measured(String text, boolean abusive, List<String> labels) {}

  /** A file of {@code dev}, such as {@code jigsaw}, which no training sees. */
  public static List<Measured> dev(Path folder, String name) throws IOException {
    List<Measured> all = new ArrayList<>();
    for (Map<?, ?> line : lines(folder.resolve("dev").resolve(name + ".jsonl.gz"))) {
      all.add(new Measured(text(line), abusive(line), given(line)));
    }
    return all;
  }

  static List<Map<?, ?>> lines(Path file) throws IOException {
    List<Map<?, ?>> lines = new ArrayList<>();
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (Json.read(line) instanceof Map<?, ?> map) {
          lines.add(map);
        }
      }
    }
    return lines;
  }

  static String text(Map<?, ?> line) {
    return String.valueOf(line.get("text"));
  }

  static List<String> given(Map<?, ?> line) {
    return line.get("labels") instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static boolean abusive(Map<?, ?> line) {
    return String.valueOf(line.get("abusive")).startsWith("1");
  }

  private static @Nullable String characteristic(Source source, List<String> given) {
    return switch (source) {
      case EDOS, MISOGYNY -> "sex";
      case HATEMOJIBUILD ->
          given.size() < 2
              ? null
              : HATEMOJI.get(given.get(1).replace("[", "").replace("]", "").replace("'", ""));
      default -> null;
    };
  }
}
