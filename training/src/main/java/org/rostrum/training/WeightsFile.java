package org.rostrum.training;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.rostrum.screening.learned.Weights;

/**
 * Writes what was learned in the form that {@link Weights} reads: small steps instead of figures.
 */
final class WeightsFile {

  private static final int STEPS = 127;

  private final SortedMap<String, Judged> rules;

  WeightsFile(SortedMap<String, Judged> rules) {
    this.rules = rules;
  }

  void write(Path file) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeInt(Weights.MAGIC);
    out.writeByte(rules.size());
    for (Map.Entry<String, Judged> rule : rules.entrySet()) {
      var learned = rule.getValue().learned();
      text(out, rule.getKey());
      out.writeDouble(learned.bias());
      out.writeDouble(scale(learned.words()));
      out.writeDouble(scale(learned.letters()));
      out.writeDouble(rule.getValue().speaks());
      out.writeDouble(rule.getValue().silent());
    }
    table(out, Learner.Learned::words);
    table(out, Learner.Learned::letters);
    Files.write(file, bytes.toByteArray());
  }

  private void table(DataOutputStream out, Function<Learner.Learned, Map<Long, Double>> part)
      throws IOException {
    SortedMap<Long, ByteArrayOutputStream> pairs = new TreeMap<>();
    int number = 0;
    for (Judged judged : rules.values()) {
      var weights = part.apply(judged.learned());
      double scale = scale(weights);
      for (var one : weights.entrySet()) {
        int steps = (int) Math.round(one.getValue() / scale);
        if (Math.abs(steps) >= 2) {
          var of = pairs.computeIfAbsent(one.getKey(), any -> new ByteArrayOutputStream());
          of.write(number);
          of.write(steps);
        }
      }
      number++;
    }
    out.writeInt(pairs.size());
    out.writeInt(pairs.values().stream().mapToInt(ByteArrayOutputStream::size).sum());
    for (var one : pairs.entrySet()) {
      out.writeLong(one.getKey());
      out.writeByte(one.getValue().size() / 2);
    }
    for (var one : pairs.values()) {
      one.writeTo(out);
    }
  }

  private static double scale(Map<Long, Double> weights) {
    double most = weights.values().stream().mapToDouble(Math::abs).max().orElse(1);
    return Math.max(1e-9, most / STEPS);
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeByte(bytes.length);
    out.write(bytes);
  }
}
