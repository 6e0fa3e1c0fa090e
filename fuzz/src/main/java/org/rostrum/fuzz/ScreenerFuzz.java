package org.rostrum.fuzz;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rostrum.screening.Entity;
import org.rostrum.screening.Finding;
import org.rostrum.screening.Outcome;
import org.rostrum.screening.Records;
import org.rostrum.screening.Screener;
import org.rostrum.screening.Screening;
import org.rostrum.screening.Span;

/**
 * What Jazzer calls with whatever it thinks of: bytes as a text, in circumstances that the bytes
 * choose. Any exception is a find, and so is an answer that does not fit its text.
 */
public final class ScreenerFuzz {

  /** Begins bytes that are UTF-16, so that broken surrogates come up too. */
  private static final int UTF_16 = 0xFF;

  private static final Screener SCREENER = Screener.standard();

  private static final String COUNCIL =
      """
      "directory": {"council": {"name": "Hartsmere Borough Council", "domains": ["hartsmere.example"]},
        "members": [{"name": "Cllr Sam Alderton"}, {"name": "Jo Birchley", "aliases": ["JB"]}],
        "officers": [{"name": "Robin Example", "title": "Head of Highways", "grade": "CHIEF"}],
        "contacts": [{"role": "contact centre", "phone": "01632 960100", "email": "help@hartsmere.example"}],
        "parties": ["Labour", "Conservative", "Green"],
        "recognisers": []}\
      """;

  private static final List<String> CIRCUMSTANCES =
      List.of(
          "{}",
          "{\"direction\": \"OUT\", \"action\": \"POST\"}",
          "{\"direction\": \"OUT\", \"channel\": {\"capacity\": \"OFFICIAL\", \"audience\": \"PUBLIC\"}}",
          "{\"direction\": \"IN\", \"channel\": {\"capacity\": \"BLURRED\"}}",
          "{\"direction\": \"GROUP\"}",
          "{\"direction\": \"SHARE\", \"original\": \"You are a liar, Cllr Alderton.\"}",
          "{\"election\": {\"period\": true}}");

  private ScreenerFuzz() {}

  /** Writes the first texts to start from, one a file: {@code ScreenerFuzz POSTS FOLDER}. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    int number = 0;
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      if (!line.isBlank()) {
        Files.writeString(folder.resolve("seed-" + number++), Records.read(line).text());
      }
    }
  }

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = text(bytes);
    int choice = Math.floorMod(text.hashCode(), CIRCUMSTANCES.size());
    String directory = (text.length() & 1) == 0 ? ", " + COUNCIL : "";
    Records.Request request =
        Records.read(
            "{\"text\": \"\", \"context\": " + CIRCUMSTANCES.get(choice) + directory + "}");
    Screening screening = SCREENER.screen(text, request.circumstances(), request.directory());
    holds(text, screening);
    Records.write("fuzz", screening, request.problems(), true);
  }

  private static String text(byte[] bytes) {
    if (bytes.length > 0 && (bytes[0] & 0xFF) == UTF_16) {
      char[] chars = new char[(bytes.length - 1) / 2];
      ByteBuffer.wrap(bytes, 1, chars.length * 2).asCharBuffer().get(chars);
      return new String(chars);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void holds(String text, Screening screening) {
    for (Finding finding : screening.findings()) {
      for (Span span : finding.spans()) {
        inside(text, finding.rule(), span.start(), span.end());
      }
      if (finding.because().isBlank() || finding.advice().isBlank()) {
        throw new AssertionError(finding.rule() + " does not say why or what to do");
      }
    }
    int last = 0;
    for (Entity entity : screening.entities()) {
      inside(text, entity.kind(), entity.start(), entity.end());
      if (entity.start() < last) {
        throw new AssertionError(entity.kind() + " stands on another thing recognised");
      }
      last = screening.outcome() == Outcome.NOT_CHECKED ? 0 : entity.end();
      if (entity.redacted(text).isEmpty()) {
        throw new AssertionError(entity.kind() + " is masked by nothing");
      }
    }
    if (screening.abuse() != null && !(screening.abuse().any() >= 0)) {
      throw new AssertionError("Abuse is no figure: " + screening.abuse().any());
    }
  }

  private static void inside(String text, String what, int start, int end) {
    if (start < 0 || end <= start || end > text.length()) {
      throw new AssertionError(
          what + " at " + start + " to " + end + " of a text of " + text.length());
    }
  }
}
