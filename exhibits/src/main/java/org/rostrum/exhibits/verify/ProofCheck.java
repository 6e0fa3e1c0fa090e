package org.rostrum.exhibits.verify;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rostrum.exhibits.bundle.BundleWriter;
import org.rostrum.exhibits.bundle.Description;
import org.rostrum.exhibits.bundle.Fingerprint;
import org.rostrum.exhibits.bundle.Layout;
import org.rostrum.exhibits.bundle.ProofLine;
import org.rostrum.exhibits.log.Checkpoint;
import org.rostrum.exhibits.log.Json.NotCanonical;
import org.rostrum.exhibits.log.Leaf;

/** Judges the proofs of a bundle: its seal, the receipts of its originals, its custody. */
final class ProofCheck {

  private final Checkpoint checkpoint;
  private final Lines lines;

  ProofCheck(Checkpoint checkpoint, Lines lines) {
    this.checkpoint = checkpoint;
    this.lines = lines;
  }

  /**
   * @param payload fingerprints by name, those of originals with SHA3-512
   * @param manifest that of the SHA-512 manifest, with SHA3-512
   */
  void judge(
      Description description,
      Map<String, Fingerprint> payload,
      Fingerprint manifest,
      List<Leaf.Event> custody)
      throws IOException, Invalid {
    Leaf.Receipt seal = BundleWriter.seal(description.cover(), manifest);
    if (!next("the seal of the bundle").leaf().equals(seal)) {
      throw new Invalid(
          lines.where(), "The log sealed something other than this bundle's manifest-sha512.txt.");
    }
    for (int i = 1; i <= description.exhibits().size(); i++) {
      var listed = description.exhibits().get(i - 1);
      if (listed.original() != null) {
        String name = Layout.original(i, listed.original().extension());
        receipt(listed.evidence(), name, Objects.requireNonNull(payload.get(name)));
      }
    }
    long before = -1;
    for (Leaf.Event event : custody) {
      ProofLine proof = next("the last entry of the custody");
      if (!proof.leaf().equals(event)) {
        throw new Invalid(lines.where(), "The log holds something other than the custody says.");
      }
      if (proof.place().number() <= before) {
        throw new Invalid(lines.where(), "The custody is not in the order of the log.");
      }
      before = proof.place().number();
    }
    lines.end();
  }

  private void receipt(String evidence, String name, Fingerprint print)
      throws IOException, Invalid {
    boolean same =
        next("the receipt of " + name).leaf() instanceof Leaf.Receipt receipt
            && receipt.evidence().equals(evidence)
            && receipt.bytes() == print.bytes()
            && receipt.sha256().equals(print.sha256())
            && receipt.sha3().equals(print.sha3());
    if (!same) {
      throw new Invalid(
          lines.where(), "The receipt in the log is of another file than " + name + ".");
    }
  }

  private ProofLine next(String what) throws IOException, Invalid {
    String line = lines.demand(what);
    try {
      ProofLine proof = ProofLine.read(line);
      ExportCheck.demandIncluded(proof.leaf().hash(), proof.place(), checkpoint, lines.where());
      return proof;
    } catch (NotCanonical e) {
      throw new Invalid(lines.where(), "It is not a proof: " + e.getMessage() + ".");
    }
  }
}
