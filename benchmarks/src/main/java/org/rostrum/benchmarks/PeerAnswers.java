package org.rostrum.benchmarks;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.rostrum.screening.Abuse.Firmness;
import org.rostrum.screening.Abuse.Judgement;
import org.rostrum.screening.AbuseModel;
import org.rostrum.screening.Screener;
import org.rostrum.screening.abuse.AbuseReader;
import org.rostrum.screening.text.Json;
import org.rostrum.screening.text.Words;

/**
 * What this library and libphonenumber find in the texts that {@code benchmarks/peers} asks its
 * peers about, written where that looks for it: {@code PeerAnswers DATA POLITICS OUT}.
 */
public final class PeerAnswers {

  private static final List<String> JUDGED =
      List.of("jigsaw", "uk_petitions", "hansard", "uk_mp_tweets");

  private final Path out;
  private final Screener screener = Screener.standard();
  private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

  private PeerAnswers(Path out) {
    this.out = out;
  }

  /** A stretch of a text and its kind, as {@code score.py} reads it. */
  private record Found(int start, int end, String type) {
    Map<String, Object> line() {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("start", start);
      line.put("end", end);
      line.put("type", type);
      return line;
    }
  }

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    PeerAnswers answers = new PeerAnswers(Path.of(args[2]));
    try (Stream<Path> files = Files.list(data.resolve("pii"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        List<Map<?, ?>> records = records(file);
        answers.write("rostrum", file, records, answers::ours);
        answers.write("libphonenumber", file, records, answers::numbers);
      }
    }
    List<Map<?, ?>> posts = new ArrayList<>(records(Path.of(args[1])));
    for (String name : JUDGED) {
      posts.addAll(records(data.resolve("abuse/dev/" + name + ".jsonl.gz")));
    }
    AbuseModel second = ServiceLoader.load(AbuseModel.class).findFirst().orElse(null);
    answers.flagged("rostrum-wording", posts, AbuseReader.shipped(null, null));
    answers.flagged("rostrum-both", posts, AbuseReader.shipped(second, null));
  }

  private List<Found> ours(String text) {
    return screener.screen(text).entities().stream()
        .filter(entity -> entity.suppressedBy() == null)
        .map(entity -> new Found(entity.start(), entity.end(), entity.kind()))
        .toList();
  }

  private List<Found> numbers(String text) {
    List<Found> found = new ArrayList<>();
    for (var number : phones.findNumbers(text, "GB", Leniency.POSSIBLE, Long.MAX_VALUE)) {
      found.add(new Found(number.start(), number.end(), "PHONE"));
    }
    return found;
  }

  private void write(
      String peer, Path file, List<Map<?, ?>> records, Function<String, List<Found>> find)
      throws IOException {
    Path folder = Files.createDirectories(out.resolve(peer));
    List<String> lines = new ArrayList<>();
    for (Map<?, ?> one : records) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("id", String.valueOf(one.get("id")));
      line.put("spans", find.apply(text(one)).stream().map(Found::line).toList());
      lines.add(Json.write(line));
    }
    Files.write(folder.resolve(file.getFileName().toString()), lines);
  }

  /** The ids of the texts of which some category is to be spoken of. */
  private void flagged(String name, List<Map<?, ?>> posts, AbuseReader reader) throws IOException {
    List<String> ids = new ArrayList<>();
    for (Map<?, ?> post : posts) {
      List<Judgement> judgements = reader.judge(new Words(text(post))).judgements();
      if (judgements.stream().anyMatch(each -> each.firmness() != Firmness.NONE)) {
        ids.add(String.valueOf(post.get("id")));
      }
    }
    Files.write(out.resolve(name + ".txt"), ids);
  }

  private static String text(Map<?, ?> post) {
    return String.valueOf(post.get("text"));
  }

  private static List<Map<?, ?>> records(Path file) throws IOException {
    try (var in = Files.newInputStream(file);
        var bytes = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      List<Map<?, ?>> records = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (Json.read(line) instanceof Map<?, ?> map) {
          records.add(map);
        }
      }
      return records;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
