package org.rostrum.exhibits.verify;

import java.util.List;
import java.util.Set;
import org.rostrum.exhibits.log.Checkpoint;
import org.rostrum.exhibits.log.Hash;
import org.rostrum.exhibits.log.Note;
import org.rostrum.exhibits.log.Note.BadNote;
import org.rostrum.exhibits.log.VerifierKey;
import org.rostrum.exhibits.time.Judgement;
import org.rostrum.exhibits.time.TimeJudge;

/** Judges a checkpoint: who signed it, what was kept elsewhere of its log, who stamped it when. */
final class LogCheck {

  private final Trust trust;
  private final Findings findings;

  LogCheck(Trust trust, Findings findings) {
    this.trust = trust;
    this.findings = findings;
  }

  /** The checkpoint in these bytes, signed as it must be as far as anybody is trusted. */
  Checkpoint checkpoint(byte[] bytes, String where) throws Invalid {
    try {
      Note note = Note.read(bytes);
      Checkpoint checkpoint = Checkpoint.of(note);
      if (trust.keys().isEmpty()) {
        findings.notAnchored(
            "No key of a log was handed in, so nobody can tell who signed its checkpoint.",
            "Get the file of trust from the council by another way than this file came, and name"
                + " it: --trust FILE.");
        return checkpoint;
      }
      Set<VerifierKey> signed = note.verify(trust.keys());
      if (signed.stream().noneMatch(key -> key.name().equals(checkpoint.origin()))) {
        throw new Invalid(
            where, "The checkpoint is signed by a witness, but not by the log that it is about.");
      }
      findings.proved(
          "The log "
              + checkpoint.origin()
              + ", of "
              + checkpoint.size()
              + " entries, signed by "
              + signed.size()
              + (signed.size() == 1 ? " key" : " keys")
              + " that you trust.");
      return checkpoint;
    } catch (BadNote e) {
      throw new Invalid(
          where,
          "The checkpoint does not hold: " + e.getMessage() + ".",
          "If the log has a new key, get the new file of trust from the council. Otherwise somebody"
              + " wrote this checkpoint who is not the log: keep the file and tell its maker.");
    }
  }

  /** Judges anchors of the same size; of other sizes a bundle cannot say anything. */
  void anchors(Checkpoint checkpoint, String where) throws Invalid {
    for (Checkpoint anchor : trust.anchors()) {
      if (anchor.origin().equals(checkpoint.origin())) {
        if (anchor.size() == checkpoint.size()) {
          sameRoot(anchor, checkpoint.root(), where);
        } else {
          findings.open(
              "An anchor of "
                  + anchor.size()
                  + " entries could not be compared with a checkpoint of "
                  + checkpoint.size()
                  + "; an export of the whole log can.");
        }
      }
    }
  }

  void sameRoot(Checkpoint anchor, Hash root, String where) throws Invalid {
    if (!anchor.root().equals(root)) {
      throw new Invalid(
          where,
          "The log was another when it had " + anchor.size() + " entries: your anchor says so.",
          "The log was rewritten. Keep this file and the anchor, and tell whoever audits the"
              + " council.");
    }
    findings.proved("The log agrees with your anchor of " + anchor.size() + " entries.");
  }

  /** Judges the stamps over these bytes. */
  void stamps(byte[] checkpoint, List<byte[]> stamps, List<String> where) throws Invalid {
    TimeJudge judge = trust.timeJudge();
    for (int i = 0; i < stamps.size(); i++) {
      switch (judge.token(stamps.get(i), checkpoint)) {
        case Judgement.Proved(var stamp) ->
            findings.proved(
                "The checkpoint existed at " + stamp.at() + ", says " + stamp.authority() + ".");
        case Judgement.Unknown(var stamp, var reason) -> {
          if (!trust.authorities().isEmpty()) {
            throw new Invalid(
                where.get(i),
                "The time stamp does not hold: " + reason + ".",
                "If you trust "
                    + stamp.authority()
                    + ", put its certificate in the file of trust.");
          }
          findings.open(
              "A time stamp of "
                  + stamp.at()
                  + " is there, but you trust no authority to judge it"
                  + " by.");
        }
        case Judgement.Refused(var reason) ->
            throw new Invalid(where.get(i), "The time stamp does not hold: " + reason + ".");
      }
    }
    if (stamps.isEmpty()) {
      findings.open("It carries no time stamp of an outside authority.");
    }
  }
}
