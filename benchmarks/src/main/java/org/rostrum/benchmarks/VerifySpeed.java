package org.rostrum.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.rostrum.exhibits.bundle.Audience;
import org.rostrum.exhibits.bundle.AuditExport;
import org.rostrum.exhibits.bundle.BundleWriter;
import org.rostrum.exhibits.bundle.Contents;
import org.rostrum.exhibits.bundle.Cover;
import org.rostrum.exhibits.bundle.Exhibit;
import org.rostrum.exhibits.bundle.Fingerprint;
import org.rostrum.exhibits.bundle.Notary;
import org.rostrum.exhibits.bundle.Part;
import org.rostrum.exhibits.bundle.Progress;
import org.rostrum.exhibits.bundle.ProofLine.Place;
import org.rostrum.exhibits.bundle.Source;
import org.rostrum.exhibits.log.Checkpoint;
import org.rostrum.exhibits.log.Leaf;
import org.rostrum.exhibits.log.MemoryNodes;
import org.rostrum.exhibits.log.Note.BadNote;
import org.rostrum.exhibits.log.Proofs;
import org.rostrum.exhibits.log.RightEdge;
import org.rostrum.exhibits.log.SigningKey;
import org.rostrum.exhibits.verify.Trust;
import org.rostrum.exhibits.verify.Verdict;
import org.rostrum.exhibits.verify.Verifier;

/**
 * How long it takes to write and to verify a bundle of 300 exhibits of 2 MB, in a heap as small as
 * that of all measurements (160 MB), and to verify an export of a million entries of the log.
 *
 * <p>{@code VerifySpeed [ENTRIES [EXHIBITS]]}
 */
public final class VerifySpeed {

  private static final String LOG = "rostrum.example/log";
  private static final Instant AT = Instant.parse("2026-11-23T16:00:00Z");
  private static final int SIZE = 2 << 20;

  private final SigningKey key = SigningKey.generate(LOG, new SecureRandom());
  private final Verifier verifier =
      new Verifier(new Trust(Set.of(key.verifier()), Set.of(), Set.of(), List.of()));

  private VerifySpeed() {}

  public static void main(String[] args) throws IOException, BadNote {
    long entries = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000;
    int exhibits = args.length > 1 ? Integer.parseInt(args[1]) : 300;
    Path folder = Files.createTempDirectory("verify-speed");
    try {
      VerifySpeed speed = new VerifySpeed();
      speed.bundle(folder.resolve("bundle.zip"), exhibits);
      speed.export(folder.resolve("export.ndjson"), entries);
    } finally {
      Files.deleteIfExists(folder.resolve("bundle.zip"));
      Files.deleteIfExists(folder.resolve("export.ndjson"));
      Files.delete(folder);
    }
  }

  private void bundle(Path file, int count) throws IOException {
    RightEdge edge = new RightEdge();
    MemoryNodes nodes = new MemoryNodes();
    List<Leaf> leaves = new ArrayList<>();
    List<Exhibit> exhibits = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int letter = i;
      Source source = () -> same(letter);
      Fingerprint print;
      try (InputStream in = source.open()) {
        print = Fingerprint.of(in, true, Fingerprint.Sink.NONE);
      }
      Leaf.Receipt receipt =
          new Leaf.Receipt(AT, "evidence-" + i, SIZE, print.sha256(), print.sha3(), null);
      leaves.add(receipt);
      edge.append(receipt.hash(), nodes);
      Part part = new Part("", "bin", source);
      exhibits.add(new Exhibit(receipt.evidence(), "Exhibit", part, receipt, List.of()));
    }
    Cover cover = new Cover("BENCH", "Example Council", Audience.POLICE, AT, LOG, 0);
    Contents contents = new Contents(cover, () -> same(0), exhibits, List.of());
    Notary notary =
        seal -> {
          leaves.add(seal);
          edge.append(seal.hash(), nodes);
          return new Notary.Testimony(
              new Checkpoint(LOG, edge.size(), edge.root()).sign(key),
              leaf -> {
                int number = leaves.indexOf(leaf);
                return new Place(number, Proofs.inclusion(number, edge.size(), nodes));
              },
              List.of());
        };
    long began = System.nanoTime();
    BundleWriter.write(contents, notary, file, Progress.NONE);
    print("verify.bundle." + count + ".written", began);
    Figure.of("verify.bundle." + count + ".size", Files.size(file) / 1e6, "MB").print();
    verify("verify.bundle." + count + ".verified", file);
  }

  private void export(Path file, long entries) throws IOException, BadNote {
    RightEdge edge = new RightEdge();
    events(entries).forEachRemaining(leaf -> edge.append(leaf.hash()));
    var checkpoint = new Checkpoint(LOG, edge.size(), edge.root()).sign(key);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      AuditExport.writeAll(out, checkpoint, List.of(), events(entries));
    }
    verify("verify.export." + entries, file);
  }

  private void verify(String name, Path file) throws IOException {
    long began = System.nanoTime();
    Verdict verdict = verifier.verify(file).verdict();
    print(name, began);
    if (!(verdict instanceof Verdict.Valid)) {
      throw new IllegalStateException("untouched, and yet " + verdict);
    }
  }

  private static void print(String name, long began) {
    Figure.of(name, (System.nanoTime() - began) / 1e9, "s").print();
  }

  private static Iterator<Leaf.Event> events(long entries) {
    return LongStream.range(0, entries)
        .mapToObj(i ->
            new Leaf.Event(
                AT.plusMillis(i),
                "0b2c7be0-0000-4000-8000-" + i % 100,
                "MEMBER",
                "VIEWED",
                "incident",
                "5c1f0000-0000-4000-8000-" + i,
                "request-" + i,
                null))
        .iterator();
  }

  /** A file of one letter, made as it is read. */
  private static InputStream same(int letter) {
    return new InputStream() {
      private int left = SIZE;

      @Override
      public int read() {
        return left-- > 0 ? letter & 0xFF : -1;
      }

      @Override
      public int read(byte[] into, int from, int length) {
        if (left <= 0) {
          return -1;
        }
        int count = Math.min(left, length);
        java.util.Arrays.fill(into, from, from + count, (byte) letter);
        left -= count;
        return count;
      }
    };
  }
}
