package org.rostrum.exhibits.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rostrum.exhibits.bundle.Cover;
import org.rostrum.exhibits.bundle.Custody;
import org.rostrum.exhibits.bundle.Description;
import org.rostrum.exhibits.bundle.Description.Listed;
import org.rostrum.exhibits.bundle.Fingerprint;
import org.rostrum.exhibits.bundle.Layout;
import org.rostrum.exhibits.log.Json.NotCanonical;
import org.rostrum.exhibits.log.Leaf;
import org.rostrum.exhibits.log.Note;
import org.rostrum.exhibits.time.TimeJudge;

/** Judges a bundle: hashes, manifests both ways, custody, then what the log and others say. */
final class BundleCheck {

  private final Bag bag;
  private final Description description;
  private final Trust trust;
  private final Findings findings;
  private final Map<String, Fingerprint> payload = new LinkedHashMap<>();
  private final Map<String, Fingerprint> tags = new LinkedHashMap<>();
  private final List<Leaf.Event> custody = new ArrayList<>();

  BundleCheck(Bag bag, Trust trust, Findings findings) {
    this.bag = bag;
    this.description = bag.description();
    this.trust = trust;
    this.findings = findings;
  }

  void judge() throws IOException, Invalid {
    bag.demand(Layout.BAGIT, Layout.bagit());
    Set<String> originals = new HashSet<>();
    for (int i = 1; i <= description.exhibits().size(); i++) {
      var original = description.exhibits().get(i - 1).original();
      if (original != null) {
        originals.add(Layout.original(i, original.extension()));
      }
    }
    for (String name : Layout.payload(description)) {
      payload.put(name, bag.fingerprint(name, originals.contains(name)));
    }
    bag.demand(Layout.INFO, Layout.info(description, payload));
    bag.demand(Layout.MANIFEST_256, Layout.manifest256(payload));
    bag.demand(Layout.MANIFEST_512, Layout.manifest512(payload));
    tags();
    custody();
    told(originals.size());
    if (description.cover().log() == null) {
      findings.notAnchored(
          "No log vouches for it: it carries no proofs.",
          "Ask its maker for a bundle with the proofs of the log.");
    } else {
      log();
    }
  }

  private void tags() throws IOException, Invalid {
    for (String name : Layout.files(description)) {
      boolean tag =
          !payload.containsKey(name)
              && !name.equals(Layout.TAGS_256)
              && !name.equals(Layout.TAGS_512);
      if (tag) {
        tags.put(name, bag.fingerprint(name, false));
      }
    }
    bag.demand(Layout.TAGS_256, Layout.manifest256(tags));
    bag.demand(Layout.TAGS_512, Layout.manifest512(tags));
  }

  private void custody() throws IOException, Invalid {
    Set<String> known = new HashSet<>();
    known.add(description.cover().reference());
    description.exhibits().forEach(exhibit -> known.add(exhibit.evidence()));
    try (InputStream in = bag.open(Layout.CUSTODY)) {
      Lines lines = new Lines(in, bag.member(Layout.CUSTODY));
      Custody chain = new Custody();
      for (int i = 0; i < description.custody(); i++) {
        String line = lines.demand("its last entry");
        try {
          Leaf.Event event = chain.next(line);
          if (!known.contains(event.resourceId())) {
            throw new NotCanonical("it is about something that is not in the bundle");
          }
          custody.add(event);
        } catch (NotCanonical e) {
          throw new Invalid(lines.where(), "The custody is broken: " + e.getMessage() + ".");
        }
      }
      lines.end();
    }
  }

  private void log() throws IOException, Invalid {
    byte[] note = bag.bytes(Layout.CHECKPOINT, Note.LIMIT);
    String where = bag.member(Layout.CHECKPOINT);
    LogCheck log = new LogCheck(trust, findings);
    var checkpoint = log.checkpoint(note, where);
    if (!checkpoint.origin().equals(description.cover().log())) {
      throw new Invalid(where, "It is of another log than the description says.");
    }
    log.anchors(checkpoint, where);
    try (InputStream in = bag.open(Layout.PROOFS)) {
      new ProofCheck(checkpoint, new Lines(in, bag.member(Layout.PROOFS)))
          .judge(description, payload, Fingerprint.of(Layout.manifest512(payload)), custody);
    }
    if (findings.anchored()) {
      findings.proved(
          "The log holds the seal of the whole bundle, the receipt of each original and each entry"
              + " of its custody.");
    }
    List<byte[]> stamps = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= description.cover().stamps(); i++) {
      stamps.add(bag.bytes(Layout.stamp(i), TimeJudge.LIMIT));
      names.add(bag.member(Layout.stamp(i)));
    }
    log.stamps(note, stamps, names);
  }

  private void told(int originals) {
    Cover cover = description.cover();
    long bytes = payload.values().stream().mapToLong(Fingerprint::bytes).sum();
    findings.proved(
        "Bundle "
            + cover.reference()
            + " for "
            + cover.audience()
            + ", made "
            + cover.made()
            + " by "
            + cover.organisation()
            + ".");
    findings.proved(
        payload.size()
            + " files of "
            + bytes
            + " bytes, each as both manifests say, none missing"
            + " and none too many.");
    long attached =
        description.exhibits().stream().map(Listed::attached).mapToLong(List::size).sum();
    findings.proved(
        description.exhibits().size()
            + " exhibits with "
            + originals
            + " originals and "
            + attached
            + " attached files; "
            + custody.size()
            + " entries of custody, each naming the one before.");
    findings.open(
        "Whether a picture or text was true when it came in: proved is only that it has not changed"
            + " since its receipt; of attached files and the chronology, since the bundle was"
            + " made.");
  }
}
