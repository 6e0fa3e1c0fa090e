package org.rostrum.exhibits.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.exhibits.bundle.Notary.Testimony;
import org.rostrum.exhibits.log.Leaf;

/**
 * Writes evidence bundles. The same contents and testimony give the same bytes. Files pass through
 * as streams; what is held is their names and hashes.
 */
public final class BundleWriter {

  private static final int STEP = 1 << 20;

  private final Contents contents;
  private final Description description;
  private final Progress progress;
  private final Map<String, Fingerprint> payload = new LinkedHashMap<>();
  private final Map<String, Fingerprint> tags = new LinkedHashMap<>();
  private final int files;
  private int file;
  private long done;
  private long told;

  private BundleWriter(Contents contents, Progress progress) {
    this.contents = contents;
    this.description = Description.of(contents);
    this.progress = progress;
    this.files = Layout.files(description).size();
  }

  /**
   * Writes a bundle to a file that does not exist yet.
   *
   * @param notary the log named on the cover, or null where the cover names none
   * @throws IOException if a source, the log or the disk fails; no file is left behind
   */
  public static Outcome write(
      Contents contents, @Nullable Notary notary, Path target, Progress progress)
      throws IOException {
    if ((notary == null) != (contents.cover().log() == null)) {
      throw new IllegalArgumentException("the log on the cover and the notary come together");
    }
    BundleWriter writer = new BundleWriter(contents, progress);
    boolean whole = false;
    try (var zip = new PlainZipWriter(target, contents.cover().reference())) {
      Outcome outcome = writer.write(zip, notary);
      whole = outcome instanceof Outcome.Written;
      return outcome;
    } catch (PlainZipWriter.TooLarge e) {
      return new Outcome.Refused(
          "It would be larger than four gigabytes or 60,000 files. Make two bundles of it.");
    } catch (java.nio.file.FileAlreadyExistsException e) {
      whole = true; // another's, which stays
      throw e;
    } finally {
      if (!whole) {
        Files.deleteIfExists(target);
      }
    }
  }

  private Outcome write(PlainZipWriter zip, @Nullable Notary notary) throws IOException {
    byte[] described = description.bytes();
    if (described.length > Description.LONGEST) {
      return new Outcome.Refused("Its list of exhibits is too long. Make two bundles of it.");
    }
    tag(zip, Layout.BAGIT, Layout.bagit());
    data(zip, Layout.DESCRIPTION, described);
    stream(zip, Layout.CHRONOLOGY, contents.chronology(), false);
    data(zip, Layout.CUSTODY, custody());
    for (int number = 1; number <= contents.exhibits().size(); number++) {
      Exhibit exhibit = contents.exhibits().get(number - 1);
      if (!exhibit(zip, number, exhibit)) {
        return new Outcome.Refused(
            "The original of exhibit "
                + number
                + " is not the file that its receipt speaks of. Look at how it is kept; do not"
                + " hand it out.");
      }
    }
    tag(zip, Layout.INFO, Layout.info(description, payload));
    tag(zip, Layout.MANIFEST_256, Layout.manifest256(payload));
    byte[] manifest = Layout.manifest512(payload);
    tag(zip, Layout.MANIFEST_512, manifest);
    Leaf.Receipt seal = notary == null ? null : seal(contents.cover(), Fingerprint.of(manifest));
    if (notary != null && seal != null) {
      testimony(zip, notary.testify(seal), seal);
    }
    add(zip, Layout.TAGS_256, Layout.manifest256(tags));
    add(zip, Layout.TAGS_512, Layout.manifest512(tags));
    zip.finish();
    return new Outcome.Written(zip.bytes(), seal);
  }

  private boolean exhibit(PlainZipWriter zip, int number, Exhibit exhibit) throws IOException {
    Part original = exhibit.original();
    Leaf.Receipt receipt = exhibit.receipt();
    if (original != null && receipt != null) {
      Fingerprint print =
          stream(zip, Layout.original(number, original.extension()), original.source(), true);
      if (print.bytes() != receipt.bytes()
          || !print.sha256().equals(receipt.sha256())
          || !print.sha3().equals(receipt.sha3())) {
        return false;
      }
    }
    for (int i = 1; i <= exhibit.attached().size(); i++) {
      Part part = exhibit.attached().get(i - 1);
      stream(zip, Layout.attached(number, i, part.extension()), part.source(), false);
    }
    return true;
  }

  /** The leaf that binds a bundle to the log: the receipt of its SHA-512 manifest. */
  public static Leaf.Receipt seal(Cover cover, Fingerprint manifest) {
    return new Leaf.Receipt(
        cover.made(),
        cover.reference(),
        manifest.bytes(),
        manifest.sha256(),
        manifest.sha3(),
        null);
  }

  private void testimony(PlainZipWriter zip, Testimony said, Leaf.Receipt seal) throws IOException {
    if (said.stamps().size() != contents.cover().stamps()) {
      throw new IllegalArgumentException("the cover says another number of time stamps");
    }
    tag(zip, Layout.CHECKPOINT, said.checkpoint().bytes());
    StringBuilder proofs = new StringBuilder();
    for (Leaf leaf : leaves(seal)) {
      proofs.append(new ProofLine(leaf, said.places().apply(leaf)).line()).append('\n');
    }
    tag(zip, Layout.PROOFS, proofs.toString().getBytes(StandardCharsets.UTF_8));
    for (int i = 1; i <= said.stamps().size(); i++) {
      tag(zip, Layout.stamp(i), said.stamps().get(i - 1));
    }
  }

  /** In the order of the proofs: the seal, the receipts, the custody. */
  private List<Leaf> leaves(Leaf.Receipt seal) {
    List<Leaf> leaves = new ArrayList<>();
    leaves.add(seal);
    for (Exhibit exhibit : contents.exhibits()) {
      if (exhibit.receipt() != null) {
        leaves.add(exhibit.receipt());
      }
    }
    leaves.addAll(contents.custody());
    return leaves;
  }

  private byte[] custody() {
    Custody custody = new Custody();
    StringBuilder lines = new StringBuilder();
    for (Leaf.Event event : contents.custody()) {
      lines.append(custody.add(event)).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Fingerprint stream(PlainZipWriter zip, String name, Source source, boolean sha3)
      throws IOException {
    begin();
    try (InputStream in = source.open()) {
      Fingerprint print = zip.add(name, in, sha3, (_, length) -> tell(length));
      payload.put(name, print);
      return print;
    }
  }

  private void data(PlainZipWriter zip, String name, byte[] content) throws IOException {
    payload.put(name, add(zip, name, content));
  }

  private void tag(PlainZipWriter zip, String name, byte[] content) throws IOException {
    tags.put(name, add(zip, name, content));
  }

  private Fingerprint add(PlainZipWriter zip, String name, byte[] content) throws IOException {
    begin();
    done += content.length;
    return zip.add(name, content);
  }

  private void begin() {
    file++;
    told = done;
    progress.reached(file, files, done);
  }

  private void tell(int length) {
    done += length;
    if (done - told >= STEP) {
      told = done;
      progress.reached(file, files, done);
    }
  }
}
