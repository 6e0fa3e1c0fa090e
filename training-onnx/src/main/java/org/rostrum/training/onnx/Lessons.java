package org.rostrum.training.onnx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.rostrum.screening.Abuse.Category;
import org.rostrum.screening.onnx.PlainText;
import org.rostrum.screening.onnx.WordPiece;
import org.rostrum.training.abuse.Corpora;
import org.rostrum.training.abuse.OwnTexts;
import org.rostrum.training.abuse.Teaching;

/** Which texts teach, how many of each corpus, and how often. */
final class Lessons {

  /** A text is read so far, in pieces. */
  static final int LONGEST = 64;

  private static final int ALL = Integer.MAX_VALUE;
  private static final int CATEGORIES = Category.values().length;

  /** A text counts at least so much: what counts less is taken in smaller number instead. */
  private static final float LEAST = 0.3f;

  private static final float MOST = 1.5f;

  /**
   * How much of a corpus is taken.
   *
   * @param abusive at most so many texts that are abuse
   * @param other at most so many others
   * @param times each text comes so often
   */
  private record Share(int abusive, int other, int times) {}

  private static final Map<String, Share> SHARES =
      Map.ofEntries(
          Map.entry("JIGSAW", new Share(ALL, 7500, 1)),
          Map.entry("WIKI_CAT", new Share(ALL, 1200, 1)),
          Map.entry("HATEMOJIBUILD", new Share(ALL, ALL, 2)),
          Map.entry("TOXIGEN_HUMAN", new Share(1500, 1700, 1)),
          Map.entry("IMPLICIT_HATE", new Share(300, 300, 1)),
          Map.entry("STORMFRONT", new Share(600, 400, 1)),
          Map.entry("EDOS", new Share(900, 500, 1)),
          Map.entry("MISOGYNY", new Share(200, 0, 1)),
          Map.entry("DAVIDSON", new Share(400, 300, 1)),
          Map.entry("CONVABUSE", new Share(ALL, 500, 2)),
          Map.entry("IDENTITY_TEMPLATES", new Share(300, 300, 1)),
          Map.entry("CIVIL_SPANS", new Share(0, 500, 1)),
          Map.entry("UK_PETITIONS", new Share(0, 1500, 1)),
          Map.entry("HANSARD", new Share(0, 700, 1)),
          Map.entry("UK_MP_TWEETS", new Share(0, ALL, 3)),
          Map.entry("RULES", new Share(700, 800, 1)),
          Map.entry("OWN", new Share(ALL, ALL, 3)));

  private static final Share NONE = new Share(0, 0, 0);

  private Lessons() {}

  /**
   * Everything that teaches.
   *
   * @param corpora the folder of the public corpora
   * @param texts the folder of the texts written for training
   * @param part 1 for all, less to try the way out
   */
  static List<Example> of(WordPiece tokenizer, Path corpora, Path texts, double part, long seed)
      throws IOException {
    Map<String, List<Teaching>> sources = new TreeMap<>();
    List<Teaching> all = new ArrayList<>(Corpora.train(corpora));
    all.addAll(OwnTexts.labelled(texts.resolve("abuse")));
    all.addAll(OwnTexts.ofRules(texts));
    for (Teaching teaching : all) {
      if (!teaching.text().isBlank()) {
        sources.computeIfAbsent(teaching.source(), name -> new ArrayList<>()).add(teaching);
      }
    }
    Random random = new Random(seed);
    List<Example> examples = new ArrayList<>();
    sources.forEach((name, teachings) -> {
      Share share = SHARES.getOrDefault(name, NONE);
      int before = examples.size();
      Collections.shuffle(teachings, random);
      int abusive = (int) Math.ceil(part * Math.min(share.abusive(), teachings.size()));
      int other = (int) Math.ceil(part * Math.min(share.other(), teachings.size()));
      for (Teaching teaching : teachings) {
        boolean taken = teaching.any() == Teaching.YES ? abusive-- > 0 : other-- > 0;
        if (taken) {
          examples.addAll(Collections.nCopies(share.times(), example(teaching, tokenizer)));
        }
      }
      System.out.printf("%s: %d%n", name, examples.size() - before);
    });
    return examples;
  }

  private static Example example(Teaching teaching, WordPiece tokenizer) {
    float weight = Math.clamp(teaching.weight(), LEAST, MOST);
    float[] truth = new float[CATEGORIES];
    float[] known = new float[CATEGORIES];
    for (Category category : Category.values()) {
      byte label = teaching.label(category);
      truth[category.ordinal()] = label == Teaching.YES ? 1 : 0;
      known[category.ordinal()] = label == Teaching.UNKNOWN ? 0 : weight;
    }
    byte any = teaching.any();
    return new Example(
        pieces(tokenizer, teaching.text()),
        truth,
        known,
        any == Teaching.YES ? 1 : 0,
        any == Teaching.UNKNOWN ? 0 : weight);
  }

  private static int[] pieces(WordPiece tokenizer, String text) {
    int[] inside = tokenizer.pieces(PlainText.of(text), LONGEST - 2);
    int[] all = new int[inside.length + 2];
    all[0] = tokenizer.opening();
    System.arraycopy(inside, 0, all, 1, inside.length);
    all[all.length - 1] = tokenizer.closing();
    return all;
  }
}
