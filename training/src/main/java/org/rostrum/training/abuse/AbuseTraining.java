package org.rostrum.training.abuse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rostrum.screening.abuse.AbuseReader;
import org.rostrum.screening.abuse.Calibration;
import org.rostrum.screening.abuse.Heads;
import org.rostrum.screening.abuse.Lexicon;
import org.rostrum.screening.abuse.Wording;
import org.rostrum.screening.text.Words;

/** Learns abuse by category, calibrates it on the development set, and writes the weights. */
public final class AbuseTraining {

  private AbuseTraining() {}

  /** {@code AbuseTraining CORPORA TEXTS POLITICS WEIGHTS CARD}. */
  public static void main(String[] arguments) throws IOException {
    Path corpora = Path.of(arguments[0]);
    List<String> missing = Corpora.missing(corpora);
    if (!missing.isEmpty()) {
      System.err.println(
          "The weights of abuse were left as they are: they are learned from public corpora, and "
              + corpora.normalize()
              + " lacks "
              + String.join(", ", missing)
              + ". Say where they stand: ./rostrum train --corpora DIR");
      return;
    }
    Path texts = Path.of(arguments[1]);
    Path politics = Path.of(arguments[2]);
    Path weights = Path.of(arguments[3]);
    List<Teaching> taught = run(corpora, texts, politics.resolve("development.jsonl"), weights);
    var reader = new AbuseReader(Heads.read(Files.readAllBytes(weights)), null, null);
    new AbuseCard(reader, "figures")
        .fill(Path.of(arguments[4]), corpora, politics.resolve("measure.jsonl"), taught);
    System.err.println(
        "Join the wording with the transformer again: ./rostrum tune "
            + corpora.normalize()
            + " 0");
  }

  /**
   * Learns and writes.
   *
   * @param corpora the folder with the public corpora
   * @param texts the project's own texts
   * @param development texts for calibration only
   * @return what taught
   */
  public static List<Teaching> run(Path corpora, Path texts, Path development, Path weights)
      throws IOException {
    List<Teaching> all = new ArrayList<>(Corpora.train(corpora));
    all.addAll(OwnTexts.labelled(texts.resolve("abuse")));
    all.addAll(OwnTexts.ofRules(texts));
    List<Teaching> apart = new ArrayList<>();
    all.removeIf(text -> ordinary(text) && apart.add(text));
    FeatureCounts counts = new FeatureCounts();
    List<Seen> seen = new ArrayList<>(all.size());
    for (Teaching one : all) {
      List<Seen> shown = Seen.of(one);
      shown.forEach(counts::count);
      seen.addAll(shown);
    }
    counts.number();
    seen.replaceAll(one -> one.numbered(counts));
    HeadsLearner learner = new HeadsLearner(counts.kept());
    learner.learn(seen);
    HeadsFile file = new HeadsFile(learner, counts.features(), counts.texts());
    List<Teaching> dev = OwnTexts.labelled(development);
    byte[] raw = file.uncalibrated();
    Calibration calibration = new Calibrating(dev, raw(raw, dev), raw(raw, apart)).found();
    Files.write(weights, file.with(calibration));
    return all;
  }

  /** One in six texts of ordinary politics, which teaches nothing and tests the thresholds. */
  private static boolean ordinary(Teaching text) {
    return Source.POLITICAL.contains(text.source()) && Math.floorMod(text.id().hashCode(), 6) == 0;
  }

  private static float[][] raw(byte[] weights, List<Teaching> texts) {
    AbuseReader reader = new AbuseReader(Heads.read(weights), null, null);
    float[][] raw = new float[texts.size()][];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = reader.raw(new Wording(new Words(texts.get(i).text()), Lexicon.shipped()));
    }
    return raw;
  }
}
