package org.rostrum.govuk;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The page for when it goes wrong. */
record ErrorPage(
    Trouble trouble, @Nullable String code, @Nullable KeptWords kept, List<HelpNumber> numbers) {

  String h1() {
    return Text.of(trouble.key());
  }

  List<String> sentences() {
    if (trouble == Trouble.TOO_BIG && hasWords()) {
      return List.of(Text.of("govuk.trouble.too-big.kept"));
    }
    return IntStream.rangeClosed(1, trouble.sentences)
        .mapToObj(number -> Text.of(trouble.key() + "." + number))
        .toList();
  }

  private boolean hasWords() {
    return kept != null && !kept.words().isEmpty();
  }

  /** Sending the same again helps where it was not the form that was wrong. */
  boolean offersToTryAgain() {
    return trouble != Trouble.TOO_BIG;
  }

  boolean showsNumbers() {
    return trouble == Trouble.NOT_SAVED;
  }

  boolean showsWays() {
    return trouble == Trouble.NOT_FOUND;
  }
}
