package org.rostrum.screening.exempt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.rostrum.screening.text.Words;

/** Phrases that stand in every council's papers, public or not, and give nothing away. */
public final class Boilerplate {

  private static final Set<Long> HASHES = hashes();

  private Boilerplate() {}

  /** True if this piece of a text is one of those phrases. */
  public static boolean holds(Grams.Gram gram) {
    return HASHES.contains(gram.hash());
  }

  private static Set<Long> hashes() {
    Set<Long> hashes = new HashSet<>();
    text()
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> Grams.of(new Words(line)))
        .forEach(grams -> {
          grams.runs().forEach(gram -> hashes.add(gram.hash()));
          grams.gists().forEach(gram -> hashes.add(gram.hash()));
        });
    return Set.copyOf(hashes);
  }

  private static String text() {
    try (InputStream in =
        Boilerplate.class.getResourceAsStream("/org/rostrum/screening/exempt/boilerplate.txt")) {
      if (in == null) {
        throw new IllegalStateException("The library lacks its list of usual phrases.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
