package org.rostrum.screening.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rostrum.screening.Abuse.Category;
import org.rostrum.screening.Combination;
import org.rostrum.screening.Combination.Share;

/**
 * The file that says how the weighed wording and the transformer become one opinion: a line a
 * category and one for abuse of any kind, a name and the six figures of {@link Share}.
 */
public final class Together {

  private static final String HEADING = "# offset wording other perhaps advise strong\n";
  private static final String ANY = "any";
  private static final int FIGURES = 6;

  private Together() {}

  public static String write(Combination combination) {
    StringBuilder out = new StringBuilder(HEADING);
    for (Category category : Category.values()) {
      line(out, category.key(), combination.of(category.ordinal()));
    }
    line(out, ANY, combination.any());
    return out.toString();
  }

  private static void line(StringBuilder out, String name, Share share) {
    out.append(
        String.format(
            Locale.ROOT,
            "%s %.4f %.4f %.4f %.4f %.4f %.4f%n",
            name,
            share.offset(),
            share.wording(),
            share.other(),
            share.perhaps(),
            share.advise(),
            share.strong()));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when it is anything else
   */
  public static Combination read(String text) {
    List<String> lines = text.lines().filter(line -> !line.startsWith("#")).toList();
    if (lines.size() != Category.values().length + 1) {
      throw new IllegalArgumentException("One line a category and one for any kind are needed");
    }
    List<Share> shares = new ArrayList<>();
    for (Category category : Category.values()) {
      shares.add(share(lines.get(category.ordinal()), category.key()));
    }
    return new Combination(shares, share(lines.getLast(), ANY));
  }

  private static Share share(String line, String name) {
    String[] parts = line.split(" ", -1);
    if (parts.length != FIGURES + 1 || !parts[0].equals(name)) {
      throw new IllegalArgumentException("Six figures are needed of " + name);
    }
    double[] figures = new double[FIGURES];
    for (int i = 0; i < FIGURES; i++) {
      figures[i] = Double.parseDouble(parts[i + 1]);
    }
    return new Share(figures[0], figures[1], figures[2], figures[3], figures[4], figures[5]);
  }
}
