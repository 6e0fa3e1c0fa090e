package org.rostrum.exhibits.verify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rostrum.exhibits.bundle.PlainZip;
import org.rostrum.exhibits.bundle.PlainZip.NotPlain;
import org.rostrum.exhibits.verify.Report.Kind;

/**
 * Judges evidence bundles and exports of the log, without a network or a database. Whom to believe
 * comes from the user alone: whatever a file carries, it cannot vouch for itself. Immutable.
 */
public final class Verifier {

  private final Trust trust;

  public Verifier(Trust trust) {
    this.trust = trust;
  }

  /**
   * Judges a file, whatever its bytes are.
   *
   * @throws IOException only if it cannot be read
   */
  public Report verify(Path file) throws IOException {
    int first;
    try (InputStream in = Files.newInputStream(file)) {
      first = in.read();
    }
    return switch (first) {
      case 'P' -> bundle(file);
      case '{' -> export(file);
      default ->
          Findings.invalid(
              Kind.NEITHER,
              new Invalid(
                  "",
                  "It is neither an evidence bundle nor an export of the log.",
                  "Name the ZIP of a bundle, or the lines of an export, as it was handed out."));
    };
  }

  private Report bundle(Path file) throws IOException {
    Findings findings = new Findings();
    try (PlainZip zip = PlainZip.open(file)) {
      new BundleCheck(Bag.of(zip), trust, findings).judge();
      return findings.report(Kind.BUNDLE);
    } catch (NotPlain e) {
      return Findings.invalid(
          Kind.BUNDLE,
          new Invalid(
              e.member(),
              e.reason(),
              "Use the ZIP as it was handed out: one that was cut, changed or packed again is no"
                  + " longer it."));
    } catch (Invalid e) {
      return Findings.invalid(Kind.BUNDLE, e);
    }
  }

  private Report export(Path file) throws IOException {
    Findings findings = new Findings();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      new ExportCheck(trust, findings, in).judge();
      return findings.report(Kind.AUDIT_EXPORT);
    } catch (Invalid e) {
      return Findings.invalid(Kind.AUDIT_EXPORT, e);
    }
  }
}
