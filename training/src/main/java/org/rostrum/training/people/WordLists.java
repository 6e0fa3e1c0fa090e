package org.rostrum.training.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.rostrum.screening.people.KnownWords;
import org.rostrum.screening.people.NameTokens;
import org.rostrum.screening.text.Json;

/** What is known of words: lists of names, and how words are written in texts without labels. */
final class WordLists {

  /** Those without capital letters, or made of a few patterns. */
  private static final Set<String> LEFT_OUT =
      Set.of("identity_templates", "implicit_hate", "mlma_en");

  private static final int FEWEST = 8;
  private static final int CLASSES = 320;
  private static final int COARSE = 56;
  private static final int FEWEST_CASES = 4;

  private final Map<Integer, Integer> known = new TreeMap<>();

  private WordLists() {}

  /** Keys and what is known of each, as {@link KnownWords} takes them. */
  record Table(int[] keys, int[] values) {
    KnownWords words() {
      return new KnownWords(keys, values);
    }
  }

  /** From the folder of name lists and the folder of texts, as {@code jsonl.gz}. */
  static Table of(Path lists, Path texts) throws IOException {
    WordLists words = new WordLists();
    words.list(lists.resolve("first.txt"), KnownWords.FIRST | KnownWords.NAME);
    words.list(lists.resolve("last.txt"), KnownWords.LAST | KnownWords.NAME);
    words.list(lists.resolve("any.txt"), KnownWords.NAME);
    words.read(texts);
    return new Table(
        words.known.keySet().stream().mapToInt(Integer::intValue).toArray(),
        words.known.values().stream().mapToInt(Integer::intValue).toArray());
  }

  private void list(Path file, int flags) throws IOException {
    for (String name : Files.readAllLines(file)) {
      if (name.length() > 1 && !name.startsWith("#")) {
        add(NameTokens.hash(name), flags);
      }
    }
  }

  private void add(long hash, int bits) {
    known.merge(KnownWords.key(hash), bits, (one, other) -> one | other);
  }

  private void read(Path folder) throws IOException {
    List<long[]> texts = new ArrayList<>();
    Map<Long, int[]> counts = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".jsonl.gz")
            && !LEFT_OUT.contains(name.substring(0, name.indexOf('.')))) {
          read(file, texts, counts);
        }
      }
    }
    counts.forEach((hash, of) -> {
      if (of[1] + of[2] >= FEWEST_CASES) {
        double share = of[1] / (double) (of[1] + of[2]);
        add(hash, (share < 0.1 ? 1 : share < 0.6 ? 2 : 3) << KnownWords.CASE_SHIFT);
      }
    });
    List<Long> frequent =
        counts.entrySet().stream()
            .filter(one -> one.getValue()[0] >= FEWEST)
            .sorted(
                Comparator.comparing((Map.Entry<Long, int[]> one) -> -one.getValue()[0])
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    Map<Long, Integer> numbers = new HashMap<>();
    frequent.forEach(hash -> numbers.put(hash, numbers.size()));
    List<int[]> numbered =
        texts.stream()
            .map(text ->
                java.util.Arrays.stream(text)
                    .mapToInt(hash -> numbers.getOrDefault(hash, -1))
                    .toArray())
            .toList();
    int[] fine = new Clusters(numbered, frequent.size(), CLASSES).learn();
    int[] coarse = new Clusters(numbered, frequent.size(), COARSE).learn();
    for (int i = 0; i < fine.length; i++) {
      add(
          frequent.get(i),
          fine[i] + 1 << KnownWords.CLUSTER_SHIFT | coarse[i] + 1 << KnownWords.COARSE_SHIFT);
    }
  }

  /** How often each word stands there, and how often inside a sentence with and without capital. */
  private static void read(Path file, List<long[]> texts, Map<Long, int[]> counts)
      throws IOException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      Set<String> seen = new HashSet<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String text =
            Json.read(line) instanceof Map<?, ?> record ? String.valueOf(record.get("text")) : "";
        if (!seen.add(text)) {
          continue;
        }
        NameTokens tokens = new NameTokens(text);
        long[] hashes = new long[tokens.count()];
        for (int i = 0; i < hashes.length; i++) {
          hashes[i] = tokens.hash(i);
          int[] of = counts.computeIfAbsent(hashes[i], any -> new int[3]);
          of[0]++;
          if (tokens.word(i) && !tokens.begins(i)) {
            of[1] += tokens.capitalised(i) ? 1 : 0;
            of[2] += tokens.lower(i) ? 1 : 0;
          }
        }
        texts.add(hashes);
      }
    }
  }
}
