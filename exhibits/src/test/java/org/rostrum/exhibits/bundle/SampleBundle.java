package org.rostrum.exhibits.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.log.Leaf;

/** Made-up contents of bundles: the same seed gives the same. */
public final class SampleBundle {

  public static final byte[] PDF = "%PDF-1.7 a chronology".getBytes(StandardCharsets.UTF_8);

  private SampleBundle() {}

  /** A bundle of a few exhibits, sealed by that log. */
  public static Path write(Path target, SampleLog log, long seed, int exhibits, int stamps)
      throws IOException {
    Contents contents = contents(log, SampleLog.NAME, seed, exhibits, stamps);
    Outcome outcome = BundleWriter.write(contents, log, target, Progress.NONE);
    if (outcome instanceof Outcome.Refused(String reason)) {
      throw new AssertionError(reason);
    }
    return target;
  }

  public static Contents contents(
      SampleLog log, @Nullable String name, long seed, int exhibits, int stamps) {
    Random random = new Random(seed);
    List<Exhibit> list = new ArrayList<>();
    List<Leaf.Event> custody = new ArrayList<>();
    Instant at = SampleLog.NOW.minusSeconds(86_400);
    for (int i = 1; i <= exhibits; i++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      String id = "evidence-" + i;
      Leaf.Receipt receipt = log.add(receipt(id, bytes, at.plusSeconds(i)));
      custody.add(log.add(event(id, "VIEWED", at.plusSeconds(i))));
      log.add(event("something-else", "VIEWED", at.plusSeconds(i)));
      custody.add(log.add(event(id, "SCANNED", at.plusSeconds(i))));
      List<Part> attached =
          random.nextBoolean() ? List.of(part("page \u00e9.warc", "warc", bytes)) : List.of();
      list.add(
          new Exhibit(
              id,
              "Exhibit \u201c" + i + "\u201d",
              part("IMG_" + i, "png", bytes),
              receipt,
              attached));
    }
    Cover cover =
        new Cover(
            "RB-2026-" + seed,
            "Example Borough Council",
            Audience.POLICE,
            SampleLog.NOW,
            name,
            stamps);
    return new Contents(cover, () -> new ByteArrayInputStream(PDF), list, custody);
  }

  public static Part part(String name, String extension, byte[] bytes) {
    return new Part(name, extension, () -> new ByteArrayInputStream(bytes));
  }

  public static Leaf.Receipt receipt(String id, byte[] bytes, Instant at) {
    Fingerprint print = Fingerprint.of(bytes);
    return new Leaf.Receipt(at, id, bytes.length, print.sha256(), print.sha3(), null);
  }

  public static Leaf.Event event(String id, String action, Instant at) {
    return new Leaf.Event(at, "actor-1", "MO", action, "evidence", id, null, null);
  }
}
