package org.rostrum.exhibits.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.rostrum.exhibits.bundle.AuditExport;
import org.rostrum.exhibits.bundle.ExportLine;
import org.rostrum.exhibits.bundle.ProofLine.Place;
import org.rostrum.exhibits.log.Checkpoint;
import org.rostrum.exhibits.log.Hash;
import org.rostrum.exhibits.log.Json.NotCanonical;
import org.rostrum.exhibits.log.Proofs;
import org.rostrum.exhibits.log.RightEdge;

/** Judges an export of the log, line by line: nothing of it is held but the edge of the tree. */
final class ExportCheck {

  private static final String FIRST = "line 1";

  private final LogCheck log;
  private final Trust trust;
  private final Findings findings;
  private final Lines lines;
  private long opened;

  ExportCheck(Trust trust, Findings findings, InputStream in) {
    this.trust = trust;
    this.findings = findings;
    this.log = new LogCheck(trust, findings);
    this.lines = new Lines(in, "");
  }

  void judge() throws IOException, Invalid {
    AuditExport export = header();
    byte[] note = export.checkpoint().getBytes(StandardCharsets.UTF_8);
    Checkpoint checkpoint = log.checkpoint(note, FIRST);
    log.stamps(note, export.stamps(), Collections.nCopies(export.stamps().size(), FIRST));
    if (export.whole()) {
      whole(export, checkpoint);
    } else {
      log.anchors(checkpoint, FIRST);
      some(export, checkpoint);
    }
    lines.end();
    if (opened > 0) {
      findings.proved(opened + " entries whose words are opened, each as it was committed to.");
    }
  }

  private AuditExport header() throws IOException, Invalid {
    try {
      return AuditExport.read(lines.demand("its first line"));
    } catch (NotCanonical e) {
      throw new Invalid(
          FIRST,
          "It is not the head of an export: " + e.getMessage() + ".",
          "Name an export of the log or a bundle, as it was handed out.");
    }
  }

  private void whole(AuditExport export, Checkpoint checkpoint) throws IOException, Invalid {
    if (export.entries() != checkpoint.size()) {
      throw new Invalid(
          FIRST, "It has " + export.entries() + " entries, its log " + checkpoint.size() + ".");
    }
    List<Checkpoint> anchors =
        trust.anchors().stream()
            .filter(anchor -> anchor.origin().equals(checkpoint.origin()))
            .toList();
    for (Checkpoint anchor : anchors) {
      if (anchor.size() > checkpoint.size()) {
        throw new Invalid(
            FIRST,
            "Your anchor has "
                + anchor.size()
                + " entries, this log "
                + checkpoint.size()
                + ": its end is missing.",
            "Ask for an export made after the anchor. If there is none, the log was rolled back.");
      }
    }
    RightEdge edge = new RightEdge();
    passed(anchors, edge);
    for (long i = 0; i < export.entries(); i++) {
      ExportLine entry = entry();
      if (entry.place() != null) {
        throw new Invalid(lines.where(), "It names a place, which the whole log does not need.");
      }
      edge.append(entry.leaf().hash());
      passed(anchors, edge);
    }
    if (!edge.root().equals(checkpoint.root())) {
      throw new Invalid(
          "",
          "The entries are not those of its checkpoint: at least one was changed, added, left out"
              + " or moved.");
    }
    findings.proved("All " + export.entries() + " entries of the log, in their order.");
  }

  private void passed(List<Checkpoint> anchors, RightEdge edge) throws Invalid {
    for (Checkpoint anchor : anchors) {
      if (anchor.size() == edge.size()) {
        log.sameRoot(anchor, edge.root(), lines.where());
      }
    }
  }

  private void some(AuditExport export, Checkpoint checkpoint) throws IOException, Invalid {
    long before = -1;
    for (long i = 0; i < export.entries(); i++) {
      ExportLine entry = entry();
      Place place = entry.place();
      if (place == null || place.number() <= before) {
        throw new Invalid(
            lines.where(), "It names no place in the log behind that of the entry before it.");
      }
      before = place.number();
      demandIncluded(entry.leaf().hash(), place, checkpoint, lines.where());
    }
    findings.proved(
        export.entries() + " of " + checkpoint.size() + " entries of the log, each at its place.");
    findings.open("It is a part of the log: what was left out, it cannot tell.");
  }

  private ExportLine entry() throws IOException, Invalid {
    String line = lines.demand("its last entry");
    try {
      ExportLine entry = ExportLine.read(line);
      if (!entry.opens()) {
        throw new Invalid(lines.where(), "The opened words are not those that were committed to.");
      }
      opened += entry.opened() == null ? 0 : 1;
      return entry;
    } catch (NotCanonical e) {
      throw new Invalid(lines.where(), "It is not an entry of the log: " + e.getMessage() + ".");
    }
  }

  static void demandIncluded(Hash leaf, Place place, Checkpoint in, String where) throws Invalid {
    if (!Proofs.included(leaf, place.number(), in.size(), place.path(), in.root())) {
      throw new Invalid(where, "It is not in the log: its path does not lead to the checkpoint.");
    }
  }
}
